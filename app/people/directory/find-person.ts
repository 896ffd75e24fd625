import { foldName } from "#app/certificate/read/fold-text.ts";
import { nameKeys } from "#app/certificate/match/name-keys.ts";
import type { StaffMember, StaffSpelling } from "#app/model/directory.ts";
import { fullName } from "../person-name.ts";
import type { RowReason } from "./import-plan.ts";
import type { ReadRow } from "./read-row.ts";
import type { WorkingCopy } from "./working-copy.ts";

/** People by what a row can name them by; kept up to date while rows are planned. */
export type PeopleIndex = {
  byOutsideId: Map<string, string>;
  byExactKey: Map<string, Set<string>>;
  byFoldKey: Map<string, Set<string>>;
  /** Departments each person ever worked in. */
  departmentsOf: Map<string, Set<string>>;
};

export function indexPeople(copy: WorkingCopy): PeopleIndex {
  const index: PeopleIndex = {
    byOutsideId: new Map(),
    byExactKey: new Map(),
    byFoldKey: new Map(),
    departmentsOf: new Map(),
  };
  for (const person of copy.rows("staff")) noteOutsideId(index, person);
  for (const spelling of copy.rows("staffNames")) noteSpelling(index, spelling);
  for (const { staffId, departmentId } of copy.rows("affiliations")) noteDepartment(index, staffId, departmentId);
  return index;
}

export function noteOutsideId({ byOutsideId }: PeopleIndex, { id, outsideId }: StaffMember): void {
  if (outsideId !== null) byOutsideId.set(outsideId, id);
}

export function noteSpelling(index: PeopleIndex, { staffId, exactKey, foldKey }: StaffSpelling): void {
  addTo(index.byExactKey, exactKey, staffId);
  addTo(index.byFoldKey, foldKey, staffId);
}

export function noteDepartment({ departmentsOf }: PeopleIndex, staffId: string, departmentId: string): void {
  addTo(departmentsOf, staffId, departmentId);
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

/** Whom a row is about. `person` null without a problem: somebody new. */
export type FoundPerson = { person: StaffMember | null; problem: RowReason | null };

/**
 * Finds whom a row is about: by the university's own number, then by the same letters; namesakes by their address or department.
 * Who is only written alike is a question: two people must not become one.
 */
export function findPerson(copy: WorkingCopy, index: PeopleIndex, row: ReadRow, departmentId: string): FoundPerson {
  const numbered = row.outsideId === null ? undefined : index.byOutsideId.get(row.outsideId);
  const name = fullName({ ...row, patronymic: row.patronymic || null });
  const keys = nameKeys(name);
  const person = numbered === undefined ? null : copy.get("staff", numbered);
  if (person !== null) {
    // A surname changes by marriage; another given name under the number is another person or a slip.
    const isSame =
      index.byFoldKey.get(keys.foldKey)?.has(person.id) === true ||
      foldName(person.givenName) === foldName(row.givenName);
    return isSame
      ? { person, problem: null }
      : { person: null, problem: { code: "outside-id-taken", value: fullName(person) } };
  }
  const same = peopleWith(copy, index.byExactKey.get(keys.exactKey), row);
  const meant = narrowed(same, index, row, departmentId);
  if (same.length > 0) {
    if (meant.length === 1) return { person: meant[0] ?? null, problem: null };
    return { person: null, problem: { code: "namesakes", value: name } };
  }
  const alike = peopleWith(copy, index.byFoldKey.get(keys.foldKey), row);
  if (alike.length === 0 || row.outsideId !== null) return { person: null, problem: null };
  const colleagues = alike.filter((person) => worksThere(index, person, departmentId) || hasAddress(person, row));
  if (colleagues.length === 1) return { person: colleagues[0] ?? null, problem: null };
  const [first] = alike;
  return { person: null, problem: { code: "similar-person", value: first === undefined ? name : fullName(first) } };
}

/** Who has another number in the university's own system is somebody else. */
function peopleWith(copy: WorkingCopy, ids: ReadonlySet<string> | undefined, { outsideId }: ReadRow): StaffMember[] {
  return [...(ids ?? [])]
    .flatMap((id) => copy.get("staff", id) ?? [])
    .filter((person) => outsideId === null || person.outsideId === null || person.outsideId === outsideId);
}

function narrowed(people: StaffMember[], index: PeopleIndex, row: ReadRow, departmentId: string): StaffMember[] {
  if (people.length < 2) return people;
  const byAddress = people.filter((person) => hasAddress(person, row));
  return byAddress.length > 0 ? byAddress : people.filter((person) => worksThere(index, person, departmentId));
}

function hasAddress({ email }: StaffMember, row: ReadRow): boolean {
  return email !== null && email === row.email;
}

function worksThere({ departmentsOf }: PeopleIndex, { id }: StaffMember, departmentId: string): boolean {
  return departmentsOf.get(id)?.has(departmentId) === true;
}
