import { asc, desc, eq, isNull } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { WorkEnding } from "#app/model/missing.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { trackedWorks } from "../schema/missing.ts";
import { staff } from "../schema/people.ts";

export type TrackedWorkRow = typeof trackedWorks.$inferSelect;

/** Works that are still waited for, the earliest first. */
export async function listAwaitedWorks(q: Queryable): Promise<TrackedWorkRow[]> {
  return await q
    .select()
    .from(trackedWorks)
    .where(isNull(trackedWorks.ending))
    .orderBy(asc(trackedWorks.expectedOn), asc(trackedWorks.id));
}

/** Works that are no longer waited for, the latest first, with whose they are and who said so. */
export async function listEndedWorks(q: Queryable, limit: number) {
  const { surname, givenName, patronymic } = staff;
  const rows = await q
    .select({ work: trackedWorks, surname, givenName, patronymic, endedBy: users.displayName })
    .from(trackedWorks)
    .innerJoin(staff, eq(staff.id, trackedWorks.staffId))
    .innerJoin(users, eq(users.id, trackedWorks.endedById))
    .orderBy(desc(trackedWorks.endedAt), asc(trackedWorks.id))
    .limit(limit);
  return rows.map(({ work, endedBy, ...name }) => ({
    id: work.id,
    title: work.title,
    ending: work.ending,
    endedAt: work.endedAt,
    endedBy,
    person: [name.surname, name.givenName, name.patronymic].filter((part) => part !== null).join(" "),
  }));
}

/** One noted work, or `null` when there is no such id. */
export async function getTrackedWork(q: Queryable, id: string): Promise<TrackedWorkRow | null> {
  const [row] = await q.select().from(trackedWorks).where(eq(trackedWorks.id, id)).limit(1);
  return row ?? null;
}

export async function insertTrackedWork(tx: Queryable, row: typeof trackedWorks.$inferInsert): Promise<void> {
  await tx.insert(trackedWorks).values(row);
}

export async function changeTrackedWork(
  tx: Queryable,
  id: string,
  change: { title: string; expectedOn: CalendarDate },
): Promise<void> {
  await tx.update(trackedWorks).set(change).where(eq(trackedWorks.id, id));
}

/** Ends the waiting, or takes that back (`null`). */
export async function endTrackedWork(
  tx: Queryable,
  id: string,
  end: { ending: WorkEnding; endedAt: string; endedById: string } | null,
): Promise<void> {
  await tx
    .update(trackedWorks)
    .set(end ?? { ending: null, endedAt: null, endedById: null })
    .where(eq(trackedWorks.id, id));
}
