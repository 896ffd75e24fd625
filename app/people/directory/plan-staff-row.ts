import { nameKeys } from "#app/certificate/match/name-keys.ts";
import type { Post, StaffMember } from "#app/model/directory.ts";
import { nameSortKey } from "../name-sort-key.ts";
import { fullName } from "../person-name.ts";
import { findPerson, noteDepartment, noteOutsideId, noteSpelling, type PeopleIndex } from "./find-person.ts";
import type { FieldChange, RowReason } from "./import-plan.ts";
import type { NamedInFile } from "./named-in-file.ts";
import { planDepartmentOfStaff, type PlanWorld } from "./plan-structure.ts";
import { planPost } from "./plan-post.ts";
import type { ReadRow } from "./read-row.ts";
import { isGiven } from "./structure-names.ts";

/** What planning a file of staff keeps in mind from row to row. */
export type StaffWorld = PlanWorld & {
  index: PeopleIndex;
  postsOf: Map<string, Post[]>;
  seen: Set<string>;
  named: NamedInFile;
};

export type RowOutcome = { isNew: boolean; problems: RowReason[]; reasons: RowReason[]; changes: FieldChange[] };

/**
 * Takes a row of staff over: the person, their other spellings and their post. With any problem the row as a whole stays out,
 * and what it would have added is dropped with it.
 */
export function planStaffRow(world: StaffWorld, row: ReadRow): RowOutcome {
  const missing = whatIsMissing(row);
  if (missing.length > 0) return wrong(missing);
  const department = planDepartmentOfStaff(world, row);
  if (department.unit === null) return wrong(department.problems);
  const { person, problem } = findPerson(world.copy, world.index, row, department.unit.id);
  if (problem !== null) return wrong([problem]);
  const staffId = person?.id ?? world.newId();
  const posts = world.postsOf.get(staffId) ?? [];
  const post = planPost(world, posts, row, { staffId, departmentId: department.unit.id });
  if (post.post === null) return wrong(post.problems);
  if (world.seen.has(post.post.id)) return wrong([{ code: "repeated-row", value: fullName(nameOf(row)) }]);
  const details = putPerson(world, person ?? newPerson(staffId, row), row, person === null);
  if (details.problem !== null) return wrong([details.problem]);
  putPost(world, post.post);
  return {
    isNew: person === null || post.isNew,
    problems: [],
    reasons: [...department.notes, ...(person === null ? [] : post.notes), ...details.notes],
    changes: [...details.changes, ...post.changes],
  };
}

function whatIsMissing(row: ReadRow): RowReason[] {
  const missing: RowReason[] = [];
  if (row.surname === "") missing.push({ code: "surname-missing", value: "" });
  if (row.givenName === "") missing.push({ code: "given-name-missing", value: row.surname });
  if (!isGiven(row.department)) missing.push({ code: "department-missing", value: "" });
  return missing;
}

function wrong(problems: RowReason[]): RowOutcome {
  return { isNew: false, problems, reasons: problems, changes: [] };
}

function nameOf({ surname, givenName, patronymic }: ReadRow) {
  return { surname, givenName, patronymic: patronymic || null };
}

function newPerson(id: string, row: ReadRow): StaffMember {
  const name = nameOf(row);
  return { id, ...name, sortKey: nameSortKey(fullName(name)), email: null, orcid: null, outsideId: null };
}

type Details = { problem: RowReason | null; notes: RowReason[]; changes: FieldChange[] };

/** Whoever is found by number under a name nobody knew has a new name; the former one stays a known spelling. */
function putPerson(world: StaffWorld, before: StaffMember, row: ReadRow, isNew: boolean): Details {
  const taken = row.outsideId === null ? undefined : world.index.byOutsideId.get(row.outsideId);
  if (taken !== undefined && taken !== before.id) {
    return { problem: { code: "outside-id-taken", value: row.outsideId ?? "" }, notes: [], changes: [] };
  }
  const name = fullName(nameOf(row));
  const isKnownName = isNew || spelledBy(world, before.id, name);
  const isRenamed = !isKnownName && row.outsideId !== null && row.outsideId === before.outsideId;
  const after: StaffMember = {
    ...before,
    ...(isRenamed ? { ...nameOf(row), sortKey: nameSortKey(name) } : {}),
    email: row.email ?? before.email,
    orcid: row.orcid ?? before.orcid,
    outsideId: row.outsideId ?? before.outsideId,
  };
  world.copy.put("staff", after);
  noteOutsideId(world.index, after);
  const notes: RowReason[] = [];
  for (const spelling of new Set([name, ...row.otherSpellings])) {
    if (!addSpelling(world, after.id, spelling)) continue;
    if (!isNew && !(isRenamed && spelling === name)) notes.push({ code: "spelling-added", value: spelling });
  }
  return { problem: null, notes, changes: isNew ? [] : personChanges(before, after) };
}

function spelledBy({ index }: StaffWorld, staffId: string, name: string): boolean {
  return index.byExactKey.get(nameKeys(name).exactKey)?.has(staffId) === true;
}

function addSpelling(world: StaffWorld, staffId: string, name: string): boolean {
  if (spelledBy(world, staffId, name)) return false;
  const spelling = { id: world.newId(), staffId, name, ...nameKeys(name), source: "directory" as const };
  world.copy.put("staffNames", spelling);
  noteSpelling(world.index, spelling);
  return true;
}

function personChanges(before: StaffMember, after: StaffMember): FieldChange[] {
  return (["surname", "givenName", "patronymic", "email", "orcid", "outsideId"] as const).flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field] ?? "", after: after[field] ?? "" }],
  );
}

function putPost({ copy, index, postsOf, seen }: StaffWorld, post: Post): void {
  copy.put("affiliations", post);
  noteDepartment(index, post.staffId, post.departmentId);
  const others = (postsOf.get(post.staffId) ?? []).filter(({ id }) => id !== post.id);
  postsOf.set(post.staffId, [...others, post]);
  seen.add(post.id);
}
