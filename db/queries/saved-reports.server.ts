import { and, asc, count, desc, eq, isNull, max, or, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { SendingFailure } from "#app/model/report.ts";
import type { Role } from "#app/model/viewer.ts";
import type { Queryable } from "../client.server.ts";
import { jsonArrayHolds } from "../dialect.server.ts";
import { users } from "../schema/accounts.ts";
import { reportSchedules, reportSendings, savedReports } from "../schema/reports.ts";

export type SavedReportRow = typeof savedReports.$inferSelect & { ownerName: string };

const columns = {
  id: savedReports.id,
  ownerId: savedReports.ownerId,
  ownerName: users.displayName,
  name: savedReports.name,
  kind: savedReports.kind,
  search: savedReports.search,
  language: savedReports.language,
  sharedWith: savedReports.sharedWith,
  version: savedReports.version,
  createdAt: savedReports.createdAt,
  changedAt: savedReports.changedAt,
  retiredAt: savedReports.retiredAt,
};

/** Somebody's own reports and those shared with their role, by name, with what is known of their letters; not the retired ones. */
export async function listSavedReports(q: Queryable, { id, role }: { id: string; role: Role }) {
  const running = q
    .select({ reportId: reportSchedules.reportId, schedules: count().as("running_schedules") })
    .from(reportSchedules)
    .where(isNull(reportSchedules.stoppedAt))
    .groupBy(reportSchedules.reportId)
    .as("running");
  const rows = await q
    .select({ ...columns, schedules: running.schedules })
    .from(savedReports)
    .innerJoin(users, eq(users.id, savedReports.ownerId))
    .leftJoin(running, eq(running.reportId, savedReports.id))
    .where(
      and(
        isNull(savedReports.retiredAt),
        or(eq(savedReports.ownerId, id), jsonArrayHolds(savedReports.sharedWith, role)),
      ),
    )
    .orderBy(asc(savedReports.name), asc(savedReports.id));
  const last = await lastOutcomes(q);
  return rows.map((row) =>
    Object.assign(row, { schedules: row.schedules ?? 0, lastOutcome: last.get(row.id) ?? null }),
  );
}

/** What became of the last letter of each report. */
async function lastOutcomes(q: Queryable) {
  const newest = q
    .select({ reportId: reportSchedules.reportId, at: max(reportSendings.at).as("newest_at") })
    .from(reportSendings)
    .innerJoin(reportSchedules, eq(reportSchedules.id, reportSendings.scheduleId))
    .groupBy(reportSchedules.reportId)
    .as("newest");
  const rows = await q
    .select({ reportId: reportSchedules.reportId, outcome: reportSendings.outcome })
    .from(reportSendings)
    .innerJoin(reportSchedules, eq(reportSchedules.id, reportSendings.scheduleId))
    .innerJoin(newest, and(eq(newest.reportId, reportSchedules.reportId), eq(newest.at, reportSendings.at)))
    .orderBy(asc(reportSendings.id));
  return new Map(rows.map(({ reportId, outcome }) => [reportId, outcome]));
}

/** One saved report, retired or not; `null` when there is none of this id. */
export async function getSavedReport(q: Queryable, id: string): Promise<SavedReportRow | null> {
  const [row] = await q
    .select(columns)
    .from(savedReports)
    .innerJoin(users, eq(users.id, savedReports.ownerId))
    .where(eq(savedReports.id, id));
  return row ?? null;
}

export async function insertSavedReport(tx: Queryable, row: typeof savedReports.$inferInsert): Promise<void> {
  await tx.insert(savedReports).values(row);
}

/** @returns false when somebody changed it meanwhile, or it is retired */
export async function updateSavedReport(
  tx: Queryable,
  { id, version }: { id: string; version: number },
  change: Partial<
    Pick<typeof savedReports.$inferInsert, "name" | "kind" | "search" | "language" | "sharedWith" | "retiredAt">
  > & {
    changedAt: string;
  },
): Promise<boolean> {
  const changed = await tx
    .update(savedReports)
    .set({ ...change, version: version + 1 })
    .where(and(eq(savedReports.id, id), eq(savedReports.version, version), isNull(savedReports.retiredAt)))
    .returning({ id: savedReports.id });
  return changed.length > 0;
}

const ofRecipient = { recipientId: users.id, recipientName: users.displayName };
const ofSchedule = {
  id: reportSchedules.id,
  rhythm: reportSchedules.rhythm,
  day: reportSchedules.day,
  byId: reportSchedules.byId,
  createdAt: reportSchedules.createdAt,
};

/** Due day of the last letter of each schedule that had one. */
function lastLetters(q: Queryable) {
  return q
    .select({ scheduleId: reportSendings.scheduleId, dueOn: max(reportSendings.dueOn).as("last_due_on") })
    .from(reportSendings)
    .groupBy(reportSendings.scheduleId)
    .as("last_letters");
}

/** Schedules of a report that were not stopped, the oldest first, each with the due day of its last letter. */
export async function listSchedules(q: Queryable, reportId: string) {
  const last = lastLetters(q);
  return await q
    .select({ ...ofSchedule, ...ofRecipient, lastDueOn: sql<CalendarDate | null>`${last.dueOn}` })
    .from(reportSchedules)
    .innerJoin(users, eq(users.id, reportSchedules.recipientId))
    .leftJoin(last, eq(last.scheduleId, reportSchedules.id))
    .where(and(eq(reportSchedules.reportId, reportId), isNull(reportSchedules.stoppedAt)))
    .orderBy(asc(reportSchedules.createdAt), asc(reportSchedules.id));
}

export async function insertSchedule(tx: Queryable, row: typeof reportSchedules.$inferInsert): Promise<void> {
  await tx.insert(reportSchedules).values(row);
}

/** @returns false when it was stopped before, or is not of this report */
export async function stopSchedule(
  tx: Queryable,
  { id, reportId, at }: { id: string; reportId: string; at: string },
): Promise<boolean> {
  const stopped = await tx
    .update(reportSchedules)
    .set({ stoppedAt: at })
    .where(and(eq(reportSchedules.id, id), eq(reportSchedules.reportId, reportId), isNull(reportSchedules.stoppedAt)))
    .returning({ id: reportSchedules.id });
  return stopped.length > 0;
}

/** The last letters of a report, the newest first. */
export async function listSendings(q: Queryable, reportId: string, most: number) {
  return await q
    .select({
      id: reportSendings.id,
      dueOn: reportSendings.dueOn,
      at: reportSendings.at,
      outcome: reportSendings.outcome,
      failure: reportSendings.failure,
      recipientName: users.displayName,
    })
    .from(reportSendings)
    .innerJoin(reportSchedules, eq(reportSchedules.id, reportSendings.scheduleId))
    .innerJoin(users, eq(users.id, reportSchedules.recipientId))
    .where(eq(reportSchedules.reportId, reportId))
    .orderBy(desc(reportSendings.at), desc(reportSendings.id))
    .limit(most);
}

/**
 * Every schedule that runs, or this one if it still does, with its report, its recipient and the due day of its last
 * letter.
 */
export async function listRunningSchedules(q: Queryable, onlyId?: string) {
  const last = lastLetters(q);
  return await q
    .select({
      ...ofSchedule,
      report: {
        id: savedReports.id,
        ownerId: savedReports.ownerId,
        name: savedReports.name,
        kind: savedReports.kind,
        search: savedReports.search,
        language: savedReports.language,
        sharedWith: savedReports.sharedWith,
        version: savedReports.version,
      },
      recipient: {
        id: users.id,
        role: users.role,
        displayName: users.displayName,
        language: users.language,
        email: users.email,
        active: users.active,
      },
      lastDueOn: sql<CalendarDate | null>`${last.dueOn}`,
    })
    .from(reportSchedules)
    .innerJoin(savedReports, eq(savedReports.id, reportSchedules.reportId))
    .innerJoin(users, eq(users.id, reportSchedules.recipientId))
    .leftJoin(last, eq(last.scheduleId, reportSchedules.id))
    .where(
      and(
        isNull(reportSchedules.stoppedAt),
        isNull(savedReports.retiredAt),
        onlyId === undefined ? undefined : eq(reportSchedules.id, onlyId),
      ),
    )
    .orderBy(asc(reportSchedules.createdAt), asc(reportSchedules.id));
}

export type RunningSchedule = Awaited<ReturnType<typeof listRunningSchedules>>[number];

/** @returns whether the day was free: there is one letter a schedule and due day */
export async function takeSending(tx: Queryable, row: typeof reportSendings.$inferInsert): Promise<boolean> {
  const taken = await tx.insert(reportSendings).values(row).onConflictDoNothing().returning({ id: reportSendings.id });
  return taken.length > 0;
}

export async function finishSending(
  tx: Queryable,
  id: string,
  result: { outcome: "sent" | "failed"; failure: SendingFailure | null },
): Promise<void> {
  await tx.update(reportSendings).set(result).where(eq(reportSendings.id, id));
}
