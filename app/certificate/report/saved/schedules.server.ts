import { readDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { listAccounts } from "#db/queries/accounts.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import {
  getSavedReport,
  insertSchedule,
  listSchedules,
  listSendings,
  stopSchedule,
  type SavedReportRow,
} from "#db/queries/saved-reports.server.ts";
import { presentPeriod } from "../load-report.server.ts";
import { announcedClosings } from "./announced-closings.server.ts";
import { nextLetter } from "./due-on.ts";
import { savedLine } from "./saved-line.server.ts";
import type { SavedReportForm } from "./saved-report-form.ts";
import type { SavedReportView } from "./saved-report-view.ts";
import { mayOpenSaved, openable } from "./saved-rights.server.ts";

/** Letters of a report that its page tells of. */
const mostSendings = 20;

type Schedule = Awaited<ReturnType<typeof listSchedules>>[number];

/**
 * One kept report with its schedules and letters.
 *
 * @throws Refusal `not_found`
 */
export async function openSavedReport(context: AppContext, viewer: Viewer, id: string): Promise<SavedReportView> {
  const q = context.db.read;
  const row = openable(viewer, await getSavedReport(q, id));
  const line = await savedLine(q, viewer, { row, presentId: (await presentPeriod(context)).id });
  const view = { ...line, version: row.version, language: row.language };
  if (context.openMail === null) return { ...view, mail: null };
  const today = dayInKazakhstan(context.clock.now());
  const closings = (await announcedClosings(q, row)).map(({ closesOn }) => closesOn);
  const schedules = (await listSchedules(q, id)).map((schedule) => ({
    id: schedule.id,
    rhythm: schedule.rhythm,
    day: schedule.day,
    recipientName: schedule.recipientName,
    next: nextLetter(schedule, today, closings, schedule.lastDueOn),
    mayStop: mayStop(viewer, row, schedule),
  }));
  const sendings = await listSendings(q, id, mostSendings);
  const hour = (await readDeskSettings(q)).digestHour;
  return { ...view, mail: { hour, schedules, sendings, recipients: await recipientsOf(q, viewer, row) } };
}

/**
 * Has a report sent in a rhythm. Who asks for the same twice has it once.
 *
 * @throws Refusal `not_found` · `forbidden` when there is no mail server, or the recipient may not see the report
 */
export async function addSchedule(
  context: AppContext,
  viewer: Viewer,
  reportId: string,
  { recipientId, rhythm, day }: Extract<SavedReportForm, { intent: "schedule" }>,
): Promise<void> {
  const now = context.clock.now();
  const id = context.newId();
  await context.db.write(async (tx) => {
    const row = openable(viewer, await getSavedReport(tx, reportId));
    const mayGet = (await recipientsOf(tx, viewer, row)).some((recipient) => recipient.id === recipientId);
    if (context.openMail === null || !mayGet) throw new Refusal("forbidden", reportId);
    const runs = (await listSchedules(tx, reportId)).some(
      (one) => one.recipientId === recipientId && one.rhythm === rhythm && one.day === day,
    );
    if (runs) return;
    await insertSchedule(tx, { id, reportId, recipientId, rhythm, day, byId: viewer.id, createdAt: now.toISOString() });
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: "scheduled-report",
      subjectId: reportId,
      after: { scheduleId: id, recipientId, rhythm, day },
    });
  });
}

/**
 * Ends a rhythm: who keeps the report may, who set it up, and who gets it.
 *
 * @throws Refusal `not_found` · `forbidden`
 */
export async function endSchedule(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  reportId: string,
  scheduleId: string,
): Promise<void> {
  const now = clock.now();
  await db.write(async (tx) => {
    const row = openable(viewer, await getSavedReport(tx, reportId));
    const schedule = (await listSchedules(tx, reportId)).find(({ id }) => id === scheduleId);
    if (schedule === undefined) throw new Refusal("not_found", scheduleId);
    if (!mayStop(viewer, row, schedule)) throw new Refusal("forbidden", scheduleId);
    await stopSchedule(tx, { id: scheduleId, reportId, at: now.toISOString() });
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: "ended-schedule",
      subjectId: reportId,
      after: { scheduleId },
    });
  });
}

function mayStop({ id }: Viewer, { ownerId }: SavedReportRow, { recipientId, byId }: Schedule): boolean {
  return [ownerId, recipientId, byId].includes(id);
}

/** Its keeper may have it sent to everybody who may open it; whoever else opens it, to themselves. */
async function recipientsOf(
  q: Queryable,
  viewer: Viewer,
  row: SavedReportRow,
): Promise<{ id: string; name: string }[]> {
  return (await listAccounts(q))
    .filter((account) => account.active && mayOpenSaved(account, row))
    .filter(({ id }) => row.ownerId === viewer.id || id === viewer.id)
    .map(({ id, displayName }) => ({ id, name: displayName }));
}
