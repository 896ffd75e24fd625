import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Directory, StructureNames } from "#app/model/directory.ts";

/** What a faculty or department was on one day. */
export type UnitOnDay = StructureNames & { id: string };
export type DepartmentOnDay = UnitOnDay & { facultyId: string };

type Structure = Pick<Directory, "faculties" | "formerFaculties" | "departments" | "formerDepartments">;

/**
 * The names and the faculty of a department on a day, also of one that was closed since.
 *
 * @returns `null` when there is no such department
 */
export function departmentOn(structure: Structure, departmentId: string, day: CalendarDate): DepartmentOnDay | null {
  const present = structure.departments.find(({ id }) => id === departmentId);
  if (present === undefined) return null;
  const former = firstCovering(
    structure.formerDepartments.filter((row) => row.departmentId === departmentId),
    day,
  );
  const { facultyId, nameKk, nameRu, nameEn } = former ?? present;
  return { id: departmentId, facultyId, nameKk, nameRu, nameEn };
}

/** The names of a faculty on a day; `null` when there is no such faculty. */
export function facultyOn(structure: Structure, facultyId: string, day: CalendarDate): UnitOnDay | null {
  const present = structure.faculties.find(({ id }) => id === facultyId);
  if (present === undefined) return null;
  const former = firstCovering(
    structure.formerFaculties.filter((row) => row.facultyId === facultyId),
    day,
  );
  const { nameKk, nameRu, nameEn } = former ?? present;
  return { id: facultyId, nameKk, nameRu, nameEn };
}

/** Each former state lasted up to its last day; the earliest that had not ended yet was in force. */
function firstCovering<Row extends { untilOn: CalendarDate }>(rows: readonly Row[], day: CalendarDate): Row | null {
  return rows.filter(({ untilOn }) => day <= untilOn).toSorted((a, b) => (a.untilOn < b.untilOn ? -1 : 1))[0] ?? null;
}
