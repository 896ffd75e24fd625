import { and, asc, desc, eq, exists, gte, isNull, like, lte, or, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Queryable } from "../client.server.ts";
import { affiliations, departments, faculties, staff, staffNames } from "../schema/people.ts";

export type FacultyRow = typeof faculties.$inferSelect;
export type DepartmentRow = typeof departments.$inferSelect;
export type StaffRow = typeof staff.$inferSelect;
export type StaffNameRow = typeof staffNames.$inferSelect;
export type AffiliationRow = typeof affiliations.$inferSelect;

export type NewFaculty = typeof faculties.$inferInsert;
export type NewDepartment = typeof departments.$inferInsert;
export type NewStaff = typeof staff.$inferInsert;

/** Rows of one insert: keeps a statement below SQLite's limit of parameters. */
const rowsAtOnce = 500;

async function inPortions<T>(rows: readonly T[], insert: (portion: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) await insert(rows.slice(start, start + rowsAtOnce));
}

export async function insertFaculties(tx: Queryable, rows: readonly NewFaculty[]): Promise<void> {
  await inPortions(rows, async (portion) => await tx.insert(faculties).values(portion));
}

export async function insertDepartments(tx: Queryable, rows: readonly NewDepartment[]): Promise<void> {
  await inPortions(rows, async (portion) => await tx.insert(departments).values(portion));
}

/** Adds people without spellings; the matching sees them only after {@link insertStaffNames}. */
export async function insertStaff(tx: Queryable, rows: readonly NewStaff[]): Promise<void> {
  await inPortions(rows, async (portion) => await tx.insert(staff).values(portion));
}

/** Adds spellings; the caller made their keys (`certificate/match/name-keys`). */
export async function insertStaffNames(tx: Queryable, rows: readonly StaffNameRow[]): Promise<void> {
  await inPortions(rows, async (portion) => await tx.insert(staffNames).values(portion));
}

export async function insertAffiliations(tx: Queryable, rows: readonly AffiliationRow[]): Promise<void> {
  await inPortions(rows, async (portion) => await tx.insert(affiliations).values(portion));
}

/** One spelling of a member of staff, with the keys that authors are compared by. */
export type StaffNameKeys = Pick<StaffNameRow, "staffId" | "name" | "exactKey" | "foldKey" | "source">;

/** Every known spelling of every member of staff: what the matching compares authors with. */
export async function listStaffNames(q: Queryable): Promise<StaffNameKeys[]> {
  return await q
    .select({
      staffId: staffNames.staffId,
      name: staffNames.name,
      exactKey: staffNames.exactKey,
      foldKey: staffNames.foldKey,
      source: staffNames.source,
    })
    .from(staffNames)
    .orderBy(asc(staffNames.staffId), asc(staffNames.id));
}

/**
 * People whose spellings hold every one of the folded words, by the Kazakh alphabet.
 *
 * @param foldedWords parts of `foldKey`s, for example of what was typed so far; none: the first people of the directory
 */
export async function searchStaff(q: Queryable, foldedWords: readonly string[], limit: number): Promise<StaffRow[]> {
  const fits = foldedWords.map((word) =>
    exists(
      q
        .select({ one: sql`1` })
        .from(staffNames)
        .where(and(eq(staffNames.staffId, staff.id), like(staffNames.foldKey, `%${withoutWildcards(word)}%`))),
    ),
  );
  return await q
    .select()
    .from(staff)
    .where(and(...fits))
    .orderBy(asc(staff.sortKey), asc(staff.id))
    .limit(limit);
}

/** Names hold no wildcards; typed text may. */
function withoutWildcards(text: string): string {
  return text.replaceAll(/[%_]/g, "");
}

/** The whole directory in the order of the Kazakh alphabet. */
export async function listStaff(q: Queryable): Promise<StaffRow[]> {
  return await q.select().from(staff).orderBy(asc(staff.sortKey), asc(staff.id));
}

/** One person, or `null` when there is no such id. */
export async function getStaff(q: Queryable, staffId: string): Promise<StaffRow | null> {
  const [row] = await q.select().from(staff).where(eq(staff.id, staffId)).limit(1);
  return row ?? null;
}

/** Where somebody worked on one day. */
export type AffiliationOnDay = {
  departmentId: string;
  facultyId: string;
  position: string;
  sharePercent: number;
};

/**
 * The post that counts on this day: of several, the one with the larger share, then the one held longer.
 *
 * @returns `null` when the person held no post on that day
 */
export async function affiliationOn(
  q: Queryable,
  staffId: string,
  day: CalendarDate,
): Promise<AffiliationOnDay | null> {
  const [row] = await q
    .select({
      departmentId: affiliations.departmentId,
      facultyId: departments.facultyId,
      position: affiliations.position,
      sharePercent: affiliations.sharePercent,
    })
    .from(affiliations)
    .innerJoin(departments, eq(departments.id, affiliations.departmentId))
    .where(
      and(
        eq(affiliations.staffId, staffId),
        lte(affiliations.fromOn, day),
        or(isNull(affiliations.toOn), gte(affiliations.toOn, day)),
      ),
    )
    .orderBy(desc(affiliations.sharePercent), asc(affiliations.fromOn), asc(affiliations.id))
    .limit(1);
  return row ?? null;
}

/** All faculties with their names in three languages, in the order of the university's structure (by id). */
export async function listFaculties(q: Queryable): Promise<FacultyRow[]> {
  return await q.select().from(faculties).orderBy(asc(faculties.id));
}

/** All departments with their names in three languages, faculty by faculty. */
export async function listDepartments(q: Queryable): Promise<DepartmentRow[]> {
  return await q.select().from(departments).orderBy(asc(departments.facultyId), asc(departments.id));
}
