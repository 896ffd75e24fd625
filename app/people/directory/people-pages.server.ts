import { nameWords } from "#app/certificate/match/name-keys.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Department, Directory, Post } from "#app/model/directory.ts";
import type { Language } from "#app/model/language.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { listPostsOf, loadDirectory } from "#db/queries/directory.server.ts";
import { getStaff, listDepartments, searchStaff, type StaffRow } from "#db/queries/people.server.ts";
import { listNamesOf } from "#db/queries/staff-names.server.ts";
import { mayInHouse } from "../permissions.ts";
import { fullName } from "../person-name.ts";
import { departmentOn, facultyOn, type DepartmentOnDay, type UnitOnDay } from "./structure-on-day.ts";

export type Names = Record<Language, string>;

/** So many people stand on the list; more are found by name. */
export const mostListed = 100;

/** One person of the list with the posts they hold today. */
export type ListedPerson = {
  id: string;
  name: string;
  posts: { department: Names; position: string; sharePercent: number }[];
};

/**
 * People whose name holds what was typed, by the Kazakh alphabet.
 *
 * @throws Refusal `forbidden`
 */
export async function listPeople(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  typed: string,
): Promise<ListedPerson[]> {
  requireKeeper(viewer);
  const today = dayInKazakhstan(clock.now());
  const people = await searchStaff(db.read, nameWords(typed), mostListed);
  const names = new Map((await listDepartments(db.read)).map((unit) => [unit.id, namesOf(unit)]));
  const ids = people.map(({ id }) => id);
  const posts = (await listPostsOf(db.read, ids)).filter((post) => holds(post, today));
  return people.map((person) => ({
    id: person.id,
    name: fullName(person),
    posts: posts
      .filter(({ staffId }) => staffId === person.id)
      .flatMap(({ departmentId, position, sharePercent }) => {
        const department = names.get(departmentId);
        return department === undefined ? [] : [{ department, position, sharePercent }];
      }),
  }));
}

/** Everything about one person. */
export type PersonPage = {
  person: StaffRow;
  name: string;
  spellings: { name: string; isLearned: boolean }[];
  posts: (Post & { department: Names })[];
  /** Departments that people can move to. */
  departments: { id: string; names: Names }[];
};

/** @throws Refusal `forbidden` · `not_found` */
export async function openPerson({ db }: Pick<AppContext, "db">, viewer: Viewer, id: string): Promise<PersonPage> {
  requireKeeper(viewer);
  const person = await getStaff(db.read, id);
  if (person === null) throw new Refusal("not_found", id);
  const departments = await listDepartments(db.read);
  const names = new Map(departments.map((unit) => [unit.id, namesOf(unit)]));
  const spellings = new Map<string, boolean>();
  for (const { name, source } of await listNamesOf(db.read, id)) spellings.set(name, source === "confirmed");
  return {
    person,
    name: fullName(person),
    spellings: [...spellings].map(([name, isLearned]) => ({ name, isLearned })),
    posts: (await listPostsOf(db.read, [id])).flatMap((post) => {
      const department = names.get(post.departmentId);
      return department === undefined ? [] : [{ ...post, department }];
    }),
    departments: departments
      .filter(({ closedOn }) => closedOn === null)
      .map((unit) => ({ id: unit.id, names: namesOf(unit) })),
  };
}

/** One department with its history. */
export type ListedDepartment = Department & {
  people: number;
  mergedInto: Names | null;
  former: (DepartmentOnDay & { untilOn: CalendarDate })[];
};

export type StructurePage = {
  faculties: {
    id: string;
    names: Names;
    former: (UnitOnDay & { untilOn: CalendarDate })[];
    departments: ListedDepartment[];
  }[];
};

/** @throws Refusal `forbidden` */
export async function openStructure(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
): Promise<StructurePage> {
  requireKeeper(viewer);
  const directory = await loadDirectory(db.read);
  const today = dayInKazakhstan(clock.now());
  return {
    faculties: directory.faculties.map((faculty) => ({
      id: faculty.id,
      names: namesOf(faculty),
      former: directory.formerFaculties
        .filter(({ facultyId }) => facultyId === faculty.id)
        .flatMap(({ untilOn }) => {
          const then = facultyOn(directory, faculty.id, untilOn);
          return then === null ? [] : [{ ...then, untilOn }];
        }),
      departments: directory.departments
        .filter(({ facultyId }) => facultyId === faculty.id)
        .map((department) => listed(directory, department, today)),
    })),
  };
}

function listed(directory: Directory, department: Department, today: CalendarDate): ListedDepartment {
  const { id, mergedIntoId } = department;
  const here = directory.affiliations.filter((post) => post.departmentId === id && holds(post, today));
  const into = directory.departments.find((unit) => unit.id === mergedIntoId);
  return {
    ...department,
    people: new Set(here.map(({ staffId }) => staffId)).size,
    mergedInto: into === undefined ? null : namesOf(into),
    former: directory.formerDepartments
      .filter(({ departmentId }) => departmentId === id)
      .flatMap(({ untilOn }) => {
        const then = departmentOn(directory, id, untilOn);
        return then === null ? [] : [{ ...then, untilOn }];
      }),
  };
}

function holds({ fromOn, toOn }: Post, day: CalendarDate): boolean {
  return fromOn <= day && (toOn === null || day <= toOn);
}

function namesOf({ nameKk, nameRu, nameEn }: { nameKk: string; nameRu: string; nameEn: string }): Names {
  return { kk: nameKk, ru: nameRu, en: nameEn };
}

function requireKeeper(viewer: Viewer): void {
  if (!mayInHouse(viewer, "keep-directory")) throw new Refusal("forbidden");
}
