import { dayBefore, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Department, Directory, DirectoryChange, Faculty, Post, StructureNames } from "#app/model/directory.ts";
import type { Result } from "#app/model/result.ts";
import type { DirectoryProblem } from "./directory-problem.ts";
import { keepFormerDepartment, keepFormerFaculty } from "./plan-structure.ts";
import { workingCopy } from "./working-copy.ts";

type Outcome = Result<DirectoryChange[], DirectoryProblem>;
type World = { directory: Directory; newId: () => string };

/**
 * A department gets other names, or another faculty, from a day on; before it, it stays what it was.
 *
 * @param fromOn must be after its last renaming
 */
export function renameDepartment(
  { directory, newId }: World,
  departmentId: string,
  { fromOn, facultyId, ...names }: StructureNames & { fromOn: CalendarDate; facultyId: string },
): Outcome {
  const department = find(directory.departments, departmentId);
  if (department === null || find(directory.faculties, facultyId) === null) return no("nothing-to-do");
  const wrong = namesProblem(names);
  if (wrong !== null) return no(wrong);
  const former = directory.formerDepartments.filter((row) => row.departmentId === departmentId);
  if (former.some(({ untilOn }) => untilOn >= dayBefore(fromOn))) return no("day-before-start");
  const after: Department = { ...department, ...names, facultyId };
  return changed(directory, (copy) => {
    keepFormerDepartment({ copy, today: fromOn, newId }, department);
    copy.put("departments", after);
  });
}

/** As {@link renameDepartment}. */
export function renameFaculty(
  { directory, newId }: World,
  facultyId: string,
  { fromOn, ...names }: StructureNames & { fromOn: CalendarDate },
): Outcome {
  const faculty = find(directory.faculties, facultyId);
  if (faculty === null) return no("nothing-to-do");
  const wrong = namesProblem(names);
  if (wrong !== null) return no(wrong);
  const former = directory.formerFaculties.filter((row) => row.facultyId === facultyId);
  if (former.some(({ untilOn }) => untilOn >= dayBefore(fromOn))) return no("day-before-start");
  const after: Faculty = { ...faculty, ...names };
  return changed(directory, (copy) => {
    keepFormerFaculty({ copy, today: fromOn, newId }, faculty);
    copy.put("faculties", after);
  });
}

/** A department exists up to and including `lastOn`; its posts end with it, and what was counted till then stays. */
export function closeDepartment(
  { directory }: Pick<World, "directory">,
  departmentId: string,
  lastOn: CalendarDate,
): Outcome {
  const department = find(directory.departments, departmentId);
  if (department === null) return no("nothing-to-do");
  if (department.closedOn !== null) return no("closed-already");
  const posts = directory.affiliations.filter((post) => post.departmentId === departmentId);
  if (posts.some(({ fromOn }) => fromOn > lastOn)) return no("day-before-start");
  return changed(directory, (copy) => {
    copy.put("departments", { ...department, closedOn: lastOn });
    for (const post of posts) if (lasts(post, lastOn)) copy.put("affiliations", { ...post, toOn: lastOn });
  });
}

/**
 * From a day on the people of one department belong to another, with the same positions and shares; till the day before the
 * department existed and keeps what it has.
 */
export function mergeDepartment(
  { directory, newId }: World,
  departmentId: string,
  { intoId, fromOn }: { intoId: string; fromOn: CalendarDate },
): Outcome {
  const department = find(directory.departments, departmentId);
  const into = find(directory.departments, intoId);
  if (department === null || into === null) return no("nothing-to-do");
  if (departmentId === intoId) return no("same-department");
  if (department.closedOn !== null || into.closedOn !== null) return no("closed-already");
  const lastOn = dayBefore(fromOn);
  const posts = directory.affiliations.filter((post) => post.departmentId === departmentId);
  return changed(directory, (copy) => {
    copy.put("departments", { ...department, closedOn: lastOn, mergedIntoId: intoId });
    for (const post of posts) {
      if (post.fromOn >= fromOn) copy.put("affiliations", { ...post, departmentId: intoId });
      else if (lasts(post, lastOn)) {
        copy.put("affiliations", { ...post, toOn: lastOn });
        copy.put("affiliations", { ...post, id: newId(), departmentId: intoId, fromOn });
      }
    }
  });
}

/** Ends a post the day before and begins one elsewhere, or the same place with another share or position. */
export function movePerson(
  { directory, newId }: World,
  postId: string,
  { fromOn, ...next }: Pick<Post, "departmentId" | "position" | "sharePercent" | "fromOn">,
): Outcome {
  const post = find(directory.affiliations, postId);
  const department = find(directory.departments, next.departmentId);
  if (post === null || department === null) return no("no-post");
  if (department.closedOn !== null && fromOn > department.closedOn) return no("closed-already");
  if (fromOn <= post.fromOn || !lasts(post, dayBefore(fromOn))) return no("day-before-start");
  if (next.sharePercent < 1 || next.sharePercent > 150) return no("share-wrong");
  return changed(directory, (copy) => {
    copy.put("affiliations", { ...post, toOn: dayBefore(fromOn) });
    copy.put("affiliations", { ...post, ...next, id: newId(), fromOn });
  });
}

/** The last day of a post. */
export function endPost({ directory }: Pick<World, "directory">, postId: string, lastOn: CalendarDate): Outcome {
  const post = find(directory.affiliations, postId);
  if (post === null) return no("no-post");
  if (lastOn < post.fromOn) return no("day-before-start");
  return changed(directory, (copy) => copy.put("affiliations", { ...post, toOn: lastOn }));
}

function lasts({ toOn }: Post, day: CalendarDate): boolean {
  return toOn === null || toOn > day;
}

function find<Row extends { id: string }>(rows: readonly Row[], wanted: string): Row | null {
  return rows.find(({ id }) => id === wanted) ?? null;
}

function namesProblem({ nameKk, nameRu, nameEn }: StructureNames): DirectoryProblem | null {
  return [nameKk, nameRu, nameEn].some((name) => name.trim() === "") ? "name-missing" : null;
}

function changed(directory: Directory, work: (copy: ReturnType<typeof workingCopy>) => void): Outcome {
  const copy = workingCopy(directory);
  work(copy);
  const changes = copy.changes();
  return changes.length === 0 ? no("nothing-to-do") : { ok: true, value: changes };
}

function no(error: DirectoryProblem): Outcome {
  return { ok: false, error };
}
