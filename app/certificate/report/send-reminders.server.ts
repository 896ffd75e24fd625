import type { AppContext } from "#app/context.server.ts";
import type { MailLine } from "#app/mail/mail-line.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { endsAllLetters, type MailFailure } from "#app/model/missing.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { fullName } from "#app/people/person-name.ts";
import { getUser } from "#db/queries/accounts.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { contactsOf, finishReminder, insertReminder, remindedOn, type Contact } from "#db/queries/reminders.server.ts";
import type { ReminderResult } from "./reminder-draft.ts";
import type { WantedReminder } from "./reminder-form.ts";

type Sending = { viewer: Viewer; periodId: string; line: MailLine; replyTo: string };

/**
 * Sends letters one after another, and records each with its outcome. A person gets no second one on the same day
 * unless that is confirmed: the day is taken before the letter leaves, so two who press at once send one.
 *
 * @returns what became of each, in the given order; people who are not in the directory any more are passed over
 * @throws Refusal `forbidden`
 */
export async function sendReminders(
  context: AppContext,
  viewer: Viewer,
  { periodId, letters }: { periodId: string; letters: readonly WantedReminder[] },
): Promise<ReminderResult[]> {
  if (!mayInHouse(viewer, "send-reminders")) throw new Refusal("forbidden");
  const staffIds = letters.map(({ staffId }) => staffId);
  const contacts = new Map((await contactsOf(context.db.read, staffIds)).map((one) => [one.staffId, one]));
  const replyTo = (await getUser(context.db.read, viewer.id))?.email;
  const line = context.openMail?.() ?? null;
  const results: ReminderResult[] = [];
  try {
    for (const letter of letters) {
      const contact = contacts.get(letter.staffId);
      if (contact === undefined) continue;
      const former = results.at(-1)?.result;
      const result =
        former !== undefined && endsAllLetters.has(former)
          ? former
          : line === null || replyTo === undefined
            ? "no-mail"
            : await sendOne(context, { viewer, periodId, line, replyTo }, { letter, contact });
      results.push({ staffId: letter.staffId, name: fullName(contact), result });
    }
  } finally {
    line?.close();
  }
  return results;
}

async function sendOne(
  context: AppContext,
  { viewer, periodId, line, replyTo }: Sending,
  { letter, contact }: { letter: WantedReminder; contact: Contact },
): Promise<ReminderResult["result"]> {
  const { address } = contact;
  if (address === null) return "no-address";
  const id = context.newId();
  const { again, ...text } = letter;
  const at = context.clock.now();
  const isTaken = await context.db.write(async (tx) => {
    const sentOn = dayInKazakhstan(at);
    if (!again && (await remindedOn(tx, [letter.staffId], sentOn)).has(letter.staffId)) return false;
    const row = { id, periodId, ...text, address, sentOn, sentAt: at.toISOString(), sentById: viewer.id };
    await insertReminder(tx, { ...row, outcome: "sending" });
    return true;
  });
  if (!isTaken) return "today";
  const failure = await line.send({ to: address, replyTo, subject: letter.subject, text: letter.body });
  await recordOutcome(context, viewer, { id, staffId: letter.staffId, periodId, again, failure });
  return failure ?? "sent";
}

type Outcome = { id: string; staffId: string; periodId: string; again: boolean; failure: MailFailure | null };

async function recordOutcome({ db, clock, log }: AppContext, viewer: Viewer, outcome: Outcome): Promise<void> {
  const { id, staffId, periodId, again, failure } = outcome;
  await db.write(async (tx) => {
    await finishReminder(tx, id, failure);
    await addEvent(tx, {
      at: clock.now(),
      userId: viewer.id,
      action: failure === null ? "reminder.sent" : "reminder.failed",
      subjectId: staffId,
      after: { reminderId: id, periodId, again, failure },
    });
  });
  if (failure !== null) log.warn({ reminderId: id, failure }, "a reminder was not sent");
}
