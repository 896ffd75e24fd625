import { asc, desc, eq, and } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { jsonWithout } from "../dialect.server.ts";
import { users } from "../schema/accounts.ts";
import { periodSnapshotRows, periodSnapshots } from "../schema/periods.ts";

export type SnapshotRow = typeof periodSnapshots.$inferSelect;
export type NewSnapshotRow = { kind: "counted" | "excluded"; row: unknown };

/** Rows of one insert: keeps a statement below SQLite's limit of parameters. */
const rowsAtOnce = 500;

/** Adds a frozen state; the database refuses to change it afterwards. */
export async function insertSnapshot(tx: Queryable, head: SnapshotRow, rows: readonly NewSnapshotRow[]): Promise<void> {
  await tx.insert(periodSnapshots).values(head);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const portion = rows.slice(start, start + rowsAtOnce).map(({ kind, row }) => ({ snapshotId: head.id, kind, row }));
    await tx.insert(periodSnapshotRows).values(portion);
  }
}

/** The newest frozen state of a period; `null`: it was never closed. */
export async function latestSnapshot(q: Queryable, periodId: string): Promise<SnapshotRow | null> {
  const [row] = await q
    .select()
    .from(periodSnapshots)
    .where(eq(periodSnapshots.periodId, periodId))
    .orderBy(desc(periodSnapshots.number))
    .limit(1);
  return row ?? null;
}

/** One frozen state of a period by its number, or `null`. */
export async function getSnapshot(q: Queryable, periodId: string, number: number): Promise<SnapshotRow | null> {
  const [row] = await q
    .select()
    .from(periodSnapshots)
    .where(and(eq(periodSnapshots.periodId, periodId), eq(periodSnapshots.number, number)))
    .limit(1);
  return row ?? null;
}

/**
 * The content of a frozen state without its `places`, which are as many as certificates: what figures need, read in a
 * fraction of the time.
 *
 * @param number without it the newest
 * @returns `null` when the period has no such state
 */
export async function snapshotFigures(
  q: Queryable,
  periodId: string,
  number?: number,
): Promise<{ id: string; number: number; madeAt: string; content: unknown } | null> {
  const { id, madeAt, content } = periodSnapshots;
  const [row] = await q
    .select({ id, number: periodSnapshots.number, madeAt, content: jsonWithout(content, "places") })
    .from(periodSnapshots)
    .where(
      and(
        eq(periodSnapshots.periodId, periodId),
        number === undefined ? undefined : eq(periodSnapshots.number, number),
      ),
    )
    .orderBy(desc(periodSnapshots.number))
    .limit(1);
  return row === undefined ? null : { ...row, content: JSON.parse(row.content) as unknown };
}

/** What was left out, of one frozen state, in the order it was frozen in. */
export async function listFrozenExclusions(q: Queryable, snapshotId: string): Promise<unknown[]> {
  const rows = await q
    .select({ row: periodSnapshotRows.row })
    .from(periodSnapshotRows)
    .where(and(eq(periodSnapshotRows.snapshotId, snapshotId), eq(periodSnapshotRows.kind, "excluded")))
    .orderBy(asc(periodSnapshotRows.id));
  return rows.map(({ row }) => row);
}

/** Its rows in the order they were frozen in. */
export async function listSnapshotRows(q: Queryable, snapshotId: string): Promise<NewSnapshotRow[]> {
  return await q
    .select({ kind: periodSnapshotRows.kind, row: periodSnapshotRows.row })
    .from(periodSnapshotRows)
    .where(eq(periodSnapshotRows.snapshotId, snapshotId))
    .orderBy(asc(periodSnapshotRows.id));
}

/** One frozen state as lists show it. */
export type SnapshotLine = { periodId: string; number: number; madeAt: string; madeBy: string | null };

/** All frozen states of all periods, the newest of a period first. */
export async function listSnapshots(q: Queryable): Promise<SnapshotLine[]> {
  const { periodId, number, madeAt } = periodSnapshots;
  return await q
    .select({ periodId, number, madeAt, madeBy: users.displayName })
    .from(periodSnapshots)
    .leftJoin(users, eq(users.id, periodSnapshots.madeById))
    .orderBy(asc(periodId), desc(number));
}
