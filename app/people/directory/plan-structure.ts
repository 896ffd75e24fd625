import { dayBefore, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Department, Faculty, StructureNames } from "#app/model/directory.ts";
import type { FieldChange, RowReason } from "./import-plan.ts";
import type { ReadRow } from "./read-row.ts";
import {
  bearing,
  completeNames,
  isGiven,
  isFiller,
  mostSimilar,
  shownName,
  withGivenNames,
  type NamesGiven,
} from "./structure-names.ts";
import { commoner, type NamedInFile } from "./named-in-file.ts";
import type { WorkingCopy } from "./working-copy.ts";

/** What planning needs besides the rows. */
export type PlanWorld = { copy: WorkingCopy; today: CalendarDate; newId: () => string };

/** What became of a faculty or department a row names; `unit` is `null` where there is a problem. */
export type UnitOutcome<Unit> = {
  unit: Unit | null;
  isNew: boolean;
  problems: RowReason[];
  notes: RowReason[];
  changes: FieldChange[];
};

/**
 * Takes a row of faculties and departments over: a list of them says by itself what there is, so new ones are added.
 * A faculty or department that bears one of the names is that one; its other names become the given ones.
 */
export function planStructureRow(world: PlanWorld, row: ReadRow): UnitOutcome<Faculty | Department> {
  const faculty = planFaculty(world, row.faculty);
  if (!isGiven(row.department) || faculty.problems.length > 0) return faculty;
  const department = planDepartment(world, row, faculty.unit);
  return {
    ...department,
    isNew: department.isNew || faculty.isNew,
    notes: [...faculty.notes, ...department.notes],
    changes: [...faculty.changes, ...department.changes],
  };
}

/**
 * The department a row of staff names. A new one is added only where the row names its faculty too and nothing there is like
 * it, nor in the file itself more often: a slip of the pen makes no department, in whatever order the rows stand.
 */
export function planDepartmentOfStaff(
  world: PlanWorld & { named: NamedInFile },
  row: ReadRow,
): UnitOutcome<Department> {
  const known = bearing(openDepartments(world.copy), row.department);
  const facultiesNamed = bearing(openFaculties(world.copy), row.faculty);
  const fitting = isGiven(row.faculty)
    ? known.filter(({ facultyId }) => facultiesNamed.some(({ id }) => id === facultyId))
    : known;
  const [unit] = fitting;
  if (unit !== undefined && fitting.length === 1) return found(unit);
  const name = shownName(row.department);
  if (known.length > 0) return problem("unknown-department", `${name} (${shownName(row.faculty)})`);
  const closed = bearing(world.copy.rows("departments"), row.department);
  if (closed.length > 0) return problem("closed-department", name);
  const similar =
    mostSimilar(openDepartments(world.copy), row.department) ?? commoner(world.named.departments, row.department);
  if (similar !== null) return problem("similar-department", likeOf(name, similar));
  if (!isGiven(row.faculty)) return problem("unknown-department", name);
  const similarFaculty =
    facultiesNamed.length > 0
      ? null
      : (mostSimilar(openFaculties(world.copy), row.faculty) ?? commoner(world.named.faculties, row.faculty));
  if (similarFaculty !== null) return problem("unknown-faculty", likeOf(shownName(row.faculty), similarFaculty));
  const faculty = planFaculty(world, row.faculty);
  const department = planDepartment(world, row, faculty.unit);
  return { ...department, notes: [...faculty.notes, ...department.notes] };
}

function planFaculty({ copy, today, newId }: PlanWorld, given: NamesGiven): UnitOutcome<Faculty> {
  if (!isGiven(given)) return nothing;
  const [known] = bearing(openFaculties(copy), given);
  if (known === undefined) {
    const unit: Faculty = { id: newId(), ...completeNames(given), closedOn: null };
    copy.put("faculties", unit);
    return { ...found(unit), isNew: true, notes: notesOfNew("new-faculty", unit) };
  }
  const names = withGivenNames(known, given);
  const changes = nameChanges("faculty", known, names);
  if (changes.length === 0) return found(known);
  copy.put("faculties", { ...known, ...names });
  if (isFiller(known)) return { ...found({ ...known, ...names }), changes };
  keepFormerFaculty({ copy, today, newId }, known);
  return {
    ...found({ ...known, ...names }),
    changes,
    notes: [{ code: "former-name-kept", value: known.nameRu }],
  };
}

function planDepartment(
  { copy, today, newId }: PlanWorld,
  row: ReadRow,
  faculty: Faculty | null,
): UnitOutcome<Department> {
  const namesakes = bearing(openDepartments(copy), row.department);
  const known =
    namesakes.find(({ facultyId }) => facultyId === faculty?.id) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
  if (known === undefined) {
    if (faculty === null) return problem("faculty-missing", shownName(row.department));
    const names = completeNames(row.department);
    const unit: Department = { id: newId(), facultyId: faculty.id, ...names, closedOn: null, mergedIntoId: null };
    copy.put("departments", unit);
    return { ...found(unit), isNew: true, notes: notesOfNew("new-department", unit) };
  }
  const after = { ...known, ...withGivenNames(known, row.department), facultyId: faculty?.id ?? known.facultyId };
  const changes = nameChanges("department", known, after);
  const movesFaculty = after.facultyId !== known.facultyId;
  if (movesFaculty) changes.push(facultyChange(copy, known.facultyId, after.facultyId));
  if (changes.length === 0) return found(known);
  copy.put("departments", after);
  if (isFiller(known) && !movesFaculty) return { ...found(after), changes };
  keepFormerDepartment({ copy, today, newId }, known);
  return { ...found(after), changes, notes: [{ code: "former-name-kept", value: known.nameRu }] };
}

/** What a department was until yesterday stays so in the figures of the past; a name that lived for no day is none. */
export function keepFormerDepartment({ copy, today, newId }: PlanWorld, department: Department): void {
  const untilOn = dayBefore(today);
  const { id: departmentId, facultyId } = department;
  for (const row of copy.rows("formerDepartments")) {
    if (row.departmentId === departmentId && row.untilOn >= untilOn) return;
  }
  copy.put("formerDepartments", { id: newId(), departmentId, facultyId, untilOn, ...namesOf(department) });
}

/** As {@link keepFormerDepartment}. */
export function keepFormerFaculty({ copy, today, newId }: PlanWorld, faculty: Faculty): void {
  const untilOn = dayBefore(today);
  for (const row of copy.rows("formerFaculties")) {
    if (row.facultyId === faculty.id && row.untilOn >= untilOn) return;
  }
  copy.put("formerFaculties", { id: newId(), facultyId: faculty.id, untilOn, ...namesOf(faculty) });
}

function openFaculties(copy: WorkingCopy): Faculty[] {
  return [...copy.rows("faculties")].filter(({ closedOn }) => closedOn === null);
}

function openDepartments(copy: WorkingCopy): Department[] {
  return [...copy.rows("departments")].filter(({ closedOn }) => closedOn === null);
}

const nothing = { unit: null, isNew: false, problems: [], notes: [], changes: [] };

function found<Unit>(unit: Unit): UnitOutcome<Unit> {
  return { ...nothing, unit };
}

function problem(code: RowReason["code"], value: string): UnitOutcome<never> {
  return { ...nothing, problems: [{ code, value }] };
}

function likeOf(name: string, { nameKk, nameRu }: StructureNames): string {
  return `${name} → ${nameKk === nameRu ? nameKk : `${nameKk} / ${nameRu}`}`;
}

function notesOfNew(code: "new-faculty" | "new-department", unit: StructureNames): RowReason[] {
  const note: RowReason = { code, value: unit.nameKk };
  return isFiller(unit) ? [note, { code: "one-language", value: unit.nameKk }] : [note];
}

function namesOf({ nameKk, nameRu, nameEn }: StructureNames): StructureNames {
  return { nameKk, nameRu, nameEn };
}

function nameChanges(unit: "faculty" | "department", before: StructureNames, after: StructureNames): FieldChange[] {
  return (["Kk", "Ru", "En"] as const).flatMap((language) => {
    const [was, is] = [before[`name${language}`], after[`name${language}`]];
    return was === is ? [] : [{ field: `${unit}${language}` as const, before: was, after: is }];
  });
}

function facultyChange(copy: WorkingCopy, beforeId: string, afterId: string): FieldChange {
  const nameOf = (id: string) => copy.get("faculties", id)?.nameKk ?? id;
  return { field: "faculty", before: nameOf(beforeId), after: nameOf(afterId) };
}
