import type { AppContext } from "#app/context.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { fullName } from "#app/people/person-name.ts";
import { contactsOf, headsOn, remindedOn } from "#db/queries/reminders.server.ts";
import { loadMissing, type LoadedMissing } from "./load-missing.server.ts";
import { unitNamesOf } from "./load-report.server.ts";
import type { MissingPerson } from "./missing-by-department.ts";
import { composeNotice, composeReminder, type LetterFrame } from "./missing-letter.ts";
import type { DepartmentNotice, ReminderDraft } from "./reminder-draft.ts";
import { mostReminders } from "./reminder-form.ts";

const wordsOf = { kk, ru, en };

export type RemindersOrder = {
  period: string | undefined;
  /** People of the list; none: everybody of `department`. */
  staffIds: readonly string[];
  department: string | undefined;
  /** For people without an account, and for notices. */
  language: Language;
  /** Address of the app for links, without a slash at its end; `null`: not known. */
  publicUrl: string | null;
};

/** Letters ready to be read, changed, copied and sent. */
export type PreparedReminders = {
  periodId: string;
  drafts: ReminderDraft[];
  notices: DepartmentNotice[];
  /** How many of those asked for are left for the next time. */
  left: number;
};

/**
 * Writes the reminders for people on the list of those who have not submitted; whoever is not on it is passed over.
 * Nothing is sent.
 *
 * @throws Refusal `forbidden` · `not_found` when there is no such period
 */
export async function prepareReminders(
  context: AppContext,
  viewer: Viewer,
  order: RemindersOrder,
): Promise<PreparedReminders> {
  if (!mayInHouse(viewer, "send-reminders")) throw new Refusal("forbidden");
  const { period, department, language } = order;
  const missing = await loadMissing(context, { period, department, faculty: undefined, show: "all" });
  const wanted = new Set(order.staffIds);
  const isWanted = ({ staffId }: MissingPerson) => (wanted.size === 0 ? department !== undefined : wanted.has(staffId));
  const groups = missing.departments.map((unit) => Object.assign(unit, { people: unit.people.filter(isWanted) }));
  const people = [...new Map(groups.flatMap((unit) => unit.people).map((one) => [one.staffId, one])).values()];
  const shown = people.slice(0, mostReminders);
  return {
    periodId: missing.period.id,
    drafts: await draftsOf(context, viewer, { missing, people: shown, order }),
    notices: await noticesOf(context, { ...missing, departments: groups }, language),
    left: people.length - shown.length,
  };
}

type Drafting = { missing: LoadedMissing; people: readonly MissingPerson[]; order: RemindersOrder };

async function draftsOf({ db }: AppContext, viewer: Viewer, { missing, people, order }: Drafting) {
  const { period, standing, today } = missing;
  const ids = people.map(({ staffId }) => staffId);
  const contacts = new Map((await contactsOf(db.read, ids)).map((contact) => [contact.staffId, contact]));
  const reminded = await remindedOn(db.read, ids, today);
  const url = order.publicUrl === null ? null : `${order.publicUrl}/certificates`;
  const closesOn = standing.state === "announced" ? standing.closesOn : null;
  return people.flatMap(({ staffId, name, counted, works, unreadFiles, reminder }): ReminderDraft[] => {
    const contact = contacts.get(staffId);
    if (contact === undefined) return [];
    const language = contact.language ?? order.language;
    const frame: LetterFrame = { language, period, closesOn, office: viewer.displayName, url };
    const facts = { person: contact, counted, works, unreadFiles };
    const letter = composeReminder(wordsOf[language].missing.letter, frame, facts);
    return [
      {
        staffId,
        name,
        address: contact.address,
        language,
        isOwnLanguage: contact.language !== null,
        ...letter,
        lastSentAt: reminder === null || reminder.outcome === "failed" ? null : reminder.sentAt,
        isRemindedToday: reminded.has(staffId),
      },
    ];
  });
}

/** One text a department of which several people were chosen. */
async function noticesOf(
  { db }: AppContext,
  { departments, units, period, day }: LoadedMissing,
  language: Language,
): Promise<DepartmentNotice[]> {
  const names = unitNamesOf(units, language);
  const { letter, kinds } = wordsOf[language].missing;
  const ids = departments.flatMap(({ departmentId }) => departmentId ?? []);
  const heads = new Map((await headsOn(db.read, ids, day)).toReversed().map((one) => [one.departmentId, one.staffId]));
  const contacts = await contactsOf(db.read, [...heads.values()]);
  return departments.flatMap(({ departmentId, people }) => {
    if (departmentId === null || people.length < 2) return [];
    const department = names.get(departmentId) ?? departmentId;
    const frame = { language, period, day, department };
    const found = contacts.find(({ staffId }) => staffId === heads.get(departmentId));
    const head = found === undefined ? null : { name: fullName(found), address: found.address };
    return [{ departmentId, department, text: composeNotice({ ...letter, kinds }, frame, people), head }];
  });
}
