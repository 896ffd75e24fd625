import { and, asc, count, eq, inArray, isNull, lte } from "drizzle-orm";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import {
  countingChanges,
  countingExclusions,
  countingRows,
  countingStates,
  countingTotals,
} from "../schema/counting.ts";

export type CountingRow = typeof countingRows.$inferSelect;
export type CountingTotal = typeof countingTotals.$inferSelect;
export type CountingChange = typeof countingChanges.$inferSelect;

/** Rows of one insert or ids of one list: keeps a statement below SQLite's limit of parameters. */
const atOnce = 500;

function inPortions<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, index) =>
    list.slice(index * atOnce, (index + 1) * atOnce),
  );
}

/** What has changed since the roll-ups were brought up to date, oldest first. */
export async function listChanges(q: Queryable): Promise<CountingChange[]> {
  return await q.select().from(countingChanges).orderBy(asc(countingChanges.id));
}

/** Whether anything has changed since. */
export async function hasChanges(q: Queryable): Promise<boolean> {
  return (await q.select({ id: countingChanges.id }).from(countingChanges).limit(1)).length > 0;
}

/** Forgets the changes up to and including this one. */
export async function clearChanges(tx: Queryable, lastId: number): Promise<void> {
  await tx.delete(countingChanges).where(lte(countingChanges.id, lastId));
}

/** Certificates on which one of these people stands. */
export async function certificatesOfStaff(q: Queryable, staffIds: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const portion of inPortions(staffIds)) {
    const rows = await q
      .select({ id: certificateAuthors.certificateId })
      .from(certificateAuthors)
      .where(inArray(certificateAuthors.staffId, portion));
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** What each period's roll-ups were counted by; a period that is missing has none. */
export async function listBases(q: Queryable): Promise<Map<string, string>> {
  const rows = await q.select().from(countingStates);
  return new Map(rows.map(({ periodId, basis }) => [periodId, basis]));
}

export async function setBasis(tx: Queryable, periodId: string, basis: string): Promise<void> {
  await tx
    .insert(countingStates)
    .values({ periodId, basis })
    .onConflictDoUpdate({ target: countingStates.periodId, set: { basis } });
}

/** Says that roll-ups have to be counted anew: of these periods, or of all. */
export async function forgetBases(tx: Queryable, periodIds?: readonly string[]): Promise<void> {
  await tx
    .delete(countingStates)
    .where(periodIds === undefined ? undefined : inArray(countingStates.periodId, [...periodIds]));
}

/** Which rows of a period; a missing key lets everything through. */
export type RowFilter = {
  certificateIds?: readonly string[] | undefined;
  staffIds?: readonly string[] | undefined;
  facultyId?: string | undefined;
  departmentId?: string | undefined;
  objectType?: ObjectType | undefined;
  workKind?: WorkKind | "none" | undefined;
  month?: string | undefined;
};

/** @param filter of the two lists of ids at most one */
export async function listRows(q: Queryable, periodId: string, filter: RowFilter = {}): Promise<CountingRow[]> {
  const { certificateIds, staffIds, facultyId, departmentId, objectType, workKind, month } = filter;
  const plain = and(
    eq(countingRows.periodId, periodId),
    facultyId === undefined ? undefined : eq(countingRows.facultyId, facultyId),
    departmentId === undefined ? undefined : eq(countingRows.departmentId, departmentId),
    objectType === undefined ? undefined : eq(countingRows.objectType, objectType),
    workKind === undefined ? undefined : ofKind(workKind),
    month === undefined ? undefined : eq(countingRows.month, month),
  );
  const ids = certificateIds ?? staffIds;
  if (ids === undefined) return await q.select().from(countingRows).where(plain);
  const column = certificateIds === undefined ? countingRows.staffId : countingRows.certificateId;
  const rows: CountingRow[] = [];
  for (const portion of inPortions(ids)) {
    rows.push(
      ...(await q
        .select()
        .from(countingRows)
        .where(and(plain, inArray(column, portion)))),
    );
  }
  return rows;
}

function ofKind(kind: WorkKind | "none") {
  return kind === "none" ? isNull(countingRows.workKind) : eq(countingRows.workKind, kind);
}

/** Puts these rows in the place of all rows of these certificates; without ids, of all rows of the period. */
export async function replaceRows(
  tx: Queryable,
  periodId: string,
  rows: readonly CountingRow[],
  certificateIds?: readonly string[],
): Promise<void> {
  const ofPeriod = eq(countingRows.periodId, periodId);
  if (certificateIds === undefined) await tx.delete(countingRows).where(ofPeriod);
  for (const portion of inPortions(certificateIds ?? [])) {
    await tx.delete(countingRows).where(and(ofPeriod, inArray(countingRows.certificateId, portion)));
  }
  for (const portion of inPortions(rows)) await tx.insert(countingRows).values(portion);
}

/** How many rows a period has: authors and certificates, as counted last; 0 while nobody has counted it. */
export async function countRows(q: Queryable, periodId: string): Promise<number> {
  const [row] = await q.select({ rows: count() }).from(countingRows).where(eq(countingRows.periodId, periodId));
  return row?.rows ?? 0;
}

/** How many certificates are approved, of whatever year. */
export async function countApproved(q: Queryable): Promise<number> {
  const [row] = await q.select({ rows: count() }).from(certificates).where(eq(certificates.state, "approved"));
  return row?.rows ?? 0;
}

/** All figures of a period: as many lines as units, people, types and months. */
export async function listTotals(q: Queryable, periodId: string): Promise<CountingTotal[]> {
  return await q.select().from(countingTotals).where(eq(countingTotals.periodId, periodId));
}

/** Writes these lines; lines without a certificate disappear. Without `keep` they are all lines of the period. */
export async function writeTotals(
  tx: Queryable,
  periodId: string,
  totals: readonly CountingTotal[],
  { keep }: { keep: boolean },
): Promise<void> {
  const ofPeriod = eq(countingTotals.periodId, periodId);
  if (!keep) await tx.delete(countingTotals).where(ofPeriod);
  for (const total of keep ? totals : []) {
    const line = and(ofPeriod, eq(countingTotals.grouping, total.grouping), eq(countingTotals.key, total.key));
    await tx.delete(countingTotals).where(line);
  }
  const full = totals.filter(({ certificates }) => certificates > 0);
  for (const portion of inPortions(full)) await tx.insert(countingTotals).values(portion);
}

/** What does not count in a period, as it was stored. */
export async function listExclusions(q: Queryable, periodId: string): Promise<unknown[]> {
  const rows = await q
    .select({ exclusion: countingExclusions.exclusion })
    .from(countingExclusions)
    .where(eq(countingExclusions.periodId, periodId))
    .orderBy(asc(countingExclusions.id));
  return rows.map(({ exclusion }) => exclusion);
}

/** Puts these in the place of all exclusions of these certificates; without ids, of all of the period. */
export async function replaceExclusions(
  tx: Queryable,
  periodId: string,
  exclusions: readonly { certificateId: string }[],
  certificateIds?: readonly string[],
): Promise<void> {
  const ofPeriod = eq(countingExclusions.periodId, periodId);
  if (certificateIds === undefined) await tx.delete(countingExclusions).where(ofPeriod);
  for (const portion of inPortions(certificateIds ?? [])) {
    await tx.delete(countingExclusions).where(and(ofPeriod, inArray(countingExclusions.certificateId, portion)));
  }
  const rows = exclusions.map((exclusion) => ({ periodId, certificateId: exclusion.certificateId, exclusion }));
  for (const portion of inPortions(rows)) await tx.insert(countingExclusions).values(portion);
}
