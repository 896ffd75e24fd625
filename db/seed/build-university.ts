import type { AffiliationRow, NewDepartment, NewFaculty, NewStaff, StaffNameRow } from "../queries/people.server.ts";
import { chanceFrom, type Chance } from "./chance.ts";
import { inventPerson, type InventedPerson } from "./invented-person.ts";
import { drawPosts, headPost } from "./posts.ts";
import { buildStructure } from "./structure.ts";

/** How names become keys. Arguments, because the database's folder knows no rules about names. */
export type NameKeyMaker = {
  sortKey(name: string): string;
  exactKey(name: string): string;
  foldKey(name: string): string;
};

/** Rows of a whole university, in the order they can be inserted. */
export type University = {
  faculties: NewFaculty[];
  departments: NewDepartment[];
  staff: NewStaff[];
  staffNames: StaffNameRow[];
  affiliations: AffiliationRow[];
};

const staffCount = 160;

/** Two people share this whole name, in two departments: the case in which a person must choose. */
const namesakes: readonly number[] = [57, 131];

/**
 * The invented university: the same rows on every machine. The Kazakh spelling is the directory's main one;
 * where the Russian one differs it is a second spelling of the directory.
 */
export function buildUniversity(keys: NameKeyMaker): University {
  const chance = chanceFrom(20_260_101);
  const { faculties, departments } = buildStructure();
  const people = inventPeople(chance);
  const departmentIds = departments.map(({ id }) => id);
  return {
    faculties,
    departments,
    staff: people.map(({ id, person }) => ({
      id,
      ...person.kazakh,
      sortKey: keys.sortKey(inOneLine(person.kazakh)),
      email: null,
    })),
    staffNames: people.flatMap(({ id, person }) => namesOf(id, person, keys)),
    affiliations: people.flatMap(({ id }, index) => affiliationsOf({ id, index, departmentIds, chance })),
  };
}

type Numbered = { id: string; person: InventedPerson };

/** People whose surnames and given names differ in Russian letters too, but for the planned namesakes. */
function inventPeople(chance: Chance): Numbered[] {
  const people: Numbered[] = [];
  const taken = new Set<string>();
  while (people.length < staffCount) {
    const [original, second] = namesakes;
    const twin = people.length === second && original !== undefined ? people[original]?.person : undefined;
    const person = twin ?? inventPerson(chance);
    const key = `${person.russian.surname} ${person.russian.givenName}`;
    if (taken.has(key) && twin === undefined) continue;
    taken.add(key);
    people.push({ id: `staff-${String(people.length + 1).padStart(3, "0")}`, person });
  }
  return people;
}

function namesOf(staffId: string, { kazakh, russian }: InventedPerson, keys: NameKeyMaker): StaffNameRow[] {
  const spellings = new Set([inOneLine(kazakh), inOneLine(russian)]);
  return [...spellings].map((name, index) => ({
    id: `${staffId}-name-${index + 1}`,
    staffId,
    name,
    exactKey: keys.exactKey(name),
    foldKey: keys.foldKey(name),
    source: "directory" as const,
  }));
}

type Place = { id: string; index: number; departmentIds: readonly string[]; chance: Chance };

/** People are dealt out to the departments in turn; the first of each department is its head. */
function affiliationsOf({ id, index, departmentIds, chance }: Place): AffiliationRow[] {
  const departmentId = departmentIds[index % departmentIds.length] ?? "";
  const others = departmentIds.filter((other) => other !== departmentId);
  const isHead = index < departmentIds.length;
  const posts = isHead ? [headPost(departmentId)] : drawPosts(chance, departmentId, others);
  return posts.map((post, place) => Object.assign({ id: `${id}-post-${place + 1}`, staffId: id }, post));
}

function inOneLine(name: InventedPerson["kazakh"]): string {
  return [name.surname, name.givenName, name.patronymic].filter((part) => part !== null).join(" ");
}
