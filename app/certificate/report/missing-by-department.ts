import type { HeldPost, LastReminder, MissingKind, UncountedWork } from "#app/model/missing.ts";
import { missingKinds } from "#app/model/missing.ts";

/** Everything the list is made of; plain rows from the database. */
export type MissingFacts = {
  /** Posts held on the day of the list. */
  posts: readonly HeldPost[];
  /** How many certificates of the period count, by staff id; nobody is listed with 0. */
  counted: ReadonlyMap<string, number>;
  works: readonly UncountedWork[];
  /** Who is named in `works`, also without a post. */
  people: readonly { staffId: string; name: string; sortKey: string }[];
  reminders: ReadonlyMap<string, LastReminder>;
  /** Files that gave no certificate, by staff id. */
  unread: ReadonlyMap<string, number>;
};

/** One person who has nothing in the period, or something that does not count yet. */
export type MissingPerson = {
  staffId: string;
  name: string;
  sortKey: string;
  /** Certificates that count in the period. */
  counted: number;
  works: UncountedWork[];
  /** Files they sent in the period that gave no certificate: whoever has some has not sent nothing. */
  unreadFiles: number;
  /** `null`: never reminded of this period. */
  reminder: LastReminder | null;
};

/** A department with everybody who is missing something. */
export type MissingDepartment = {
  /** `null`: people who hold no post on the day, but have a work that does not count yet. */
  departmentId: string | null;
  /** People with a post here on the day. */
  staff: number;
  /** Those of them without a certificate that counts. */
  withNone: number;
  people: MissingPerson[];
};

/** The same for the whole university or a part of it; somebody with two posts is one person. */
export type MissingTotals = { staff: number; withNone: number; withWorks: number };

/** Which people are shown: all, those without a certificate that counts, or those with a work that does not count yet. */
export const missingShows = ["all", "none", "works"] as const;
export type MissingShow = (typeof missingShows)[number];

/**
 * Who has not submitted, department by department in the order of `departmentIds`, then those without a post. People
 * stand by the Kazakh alphabet, works by kind; neither depends on the order of the rows. Departments without posts on
 * the day are left out.
 *
 * @param departmentIds those to be shown; posts elsewhere are passed over
 * @param withoutPost whether people without a post are asked for: under a filter by unit they belong nowhere
 */
export function missingByDepartment(
  facts: MissingFacts,
  { departmentIds, withoutPost, show }: { departmentIds: readonly string[]; withoutPost: boolean; show: MissingShow },
): { departments: MissingDepartment[]; totals: MissingTotals } {
  const worksOf = worksByPerson(facts.works);
  const personOf = ({ staffId, name, sortKey }: Omit<HeldPost, "departmentId">): MissingPerson => ({
    staffId,
    name,
    sortKey,
    counted: facts.counted.get(staffId) ?? 0,
    works: worksOf.get(staffId) ?? [],
    unreadFiles: facts.unread.get(staffId) ?? 0,
    reminder: facts.reminders.get(staffId) ?? null,
  });
  const units: MissingDepartment[] = departmentIds.flatMap((departmentId) => {
    const people = onlyOnce(facts.posts.filter((post) => post.departmentId === departmentId)).map(personOf);
    return people.length === 0 ? [] : [unitOf(departmentId, people)];
  });
  const everybody = onlyOnce(units.flatMap(({ people }) => people));
  if (withoutPost) {
    const posted = new Set(facts.posts.map(({ staffId }) => staffId));
    const people = onlyOnce(facts.people.filter(({ staffId }) => worksOf.has(staffId) && !posted.has(staffId)));
    if (people.length > 0) units.push({ ...unitOf(null, people.map(personOf)), staff: 0, withNone: 0 });
  }
  return {
    departments: units.map((unit) => Object.assign(unit, { people: unit.people.filter((one) => isShown(one, show)) })),
    totals: {
      staff: everybody.length,
      withNone: everybody.filter(hasNone).length,
      withWorks: onlyOnce(units.flatMap(({ people }) => people)).filter(({ works }) => works.length > 0).length,
    },
  };
}

function unitOf(departmentId: string | null, people: MissingPerson[]): MissingDepartment {
  return { departmentId, staff: people.length, withNone: people.filter(hasNone).length, people };
}

function hasNone({ counted }: MissingPerson): boolean {
  return counted === 0;
}

function isShown(person: MissingPerson, show: MissingShow): boolean {
  if (show === "none") return hasNone(person);
  return person.works.length > 0 || (show === "all" && hasNone(person));
}

function worksByPerson(works: readonly UncountedWork[]): Map<string, UncountedWork[]> {
  const byPerson = new Map<string, Map<string, UncountedWork>>();
  for (const work of works) {
    for (const staffId of work.staffIds) {
      const known = byPerson.get(staffId) ?? new Map<string, UncountedWork>();
      byPerson.set(staffId, known.set(work.id, work));
    }
  }
  return new Map([...byPerson].map(([staffId, own]) => [staffId, [...own.values()].sort(inOrder)]));
}

/** Works that wait for the person come before those that wait for the office. */
function inOrder(a: UncountedWork, b: UncountedWork): number {
  return rank(a.kind) - rank(b.kind) || compare(a.expectedOn ?? "", b.expectedOn ?? "") || compare(a.id, b.id);
}

function rank(kind: MissingKind): number {
  return missingKinds.indexOf(kind);
}

function onlyOnce<P extends { staffId: string; sortKey: string }>(people: readonly P[]): P[] {
  const byId = new Map(people.map((person) => [person.staffId, person]));
  return [...byId.values()].sort((a, b) => compare(a.sortKey, b.sortKey) || compare(a.staffId, b.staffId));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
