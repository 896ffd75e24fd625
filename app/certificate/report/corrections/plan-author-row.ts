import { exactKey } from "#app/certificate/match/name-keys.ts";
import type { CellChange, RowRefusal } from "./correction-plan.ts";
import { foldWord, type CorrectionFacts, type StaffBook } from "./correction-facts.ts";
import { nothingChanges, refusedBeside, type RowOutcome } from "./plan-certificate-row.ts";
import type { AuthorCells } from "./read-working-register.ts";
import { cellSays, type AuthorIdentity } from "./row-identity.ts";
import { authorState, type AuthorState, type WorkingAuthor } from "./working-certificate.ts";

/**
 * Who one author is. Name and staff number, as far as they are filled in, must both mean the same one person; emptied cells
 * change nothing.
 */
export function planAuthorRow(cells: AuthorCells, identity: AuthorIdentity, facts: CorrectionFacts): RowOutcome {
  const certificate = facts.certificates.get(identity.certificateId);
  if (certificate === undefined) return { refusal: "unknown" };
  const mixed = refusedBeside(cells.number, identity.version, certificate);
  if (mixed !== null) return { refusal: mixed };
  const author = certificate.authors.find(({ id }) => id === identity.authorId);
  const edited = editedCells(cells, identity, facts);
  if (!edited.person && !edited.state) return author === undefined ? { refusal: "unknown" } : nothingChanges;
  if (certificate.state !== "approved") return { refusal: "not-approved" };
  if (facts.own.has(certificate.id)) return { refusal: "own" };
  if (certificate.version !== identity.version) return { refusal: "stale" };
  if (author === undefined) return { refusal: "unknown" };
  if (cellSays(author.name) !== cells.author) return { refusal: "mixed-up" };
  const wanted = wantedLink(cells, edited, author, facts);
  if ("refusal" in wanted) return wanted;
  const changes = changesOf(author, wanted, facts.staff);
  if (changes.length === 0) return nothingChanges;
  const { id: certificateId, version } = certificate;
  return {
    refusal: null,
    changes,
    corrections: [{ what: "author", certificateId, version, authorId: author.id, ...wanted }],
    hints: facts.closed.has(certificateId) ? ["closed"] : [],
  };
}

type Edited = { person: boolean; state: boolean };

function editedCells(cells: AuthorCells, identity: AuthorIdentity, { digest }: CorrectionFacts): Edited {
  const differs = (cell: string, said: string) => cell !== "" && digest(cell) !== said;
  return {
    person: differs(cells.person, identity.personSaid) || differs(cells.staffNumber, identity.staffNumberSaid),
    state: differs(cells.state, identity.stateSaid),
  };
}

type WantedLink = { state: AuthorState; staffId: string | null };

function wantedLink(
  cells: AuthorCells,
  edited: Edited,
  author: WorkingAuthor,
  { states, staff }: CorrectionFacts,
): WantedLink | { refusal: RowRefusal } {
  const state = edited.state ? states.get(foldWord(cells.state)) : authorState(author);
  if (state === undefined) return { refusal: "state-unknown" };
  // Nobody had said who it is, and now a person stands there: that says it. "Outside" with a person does not.
  const isNamed = edited.person && state === "undecided" && !edited.state;
  if (state !== "ours" && !isNamed) {
    return edited.person ? { refusal: "state-contradicts" } : { state, staffId: null };
  }
  const found = findStaff(cells, staff);
  return typeof found === "string" ? { state: "ours", staffId: found } : found;
}

/** @returns the one staff id that everything in the row means */
function findStaff(
  { person, staffNumber }: Pick<AuthorCells, "person" | "staffNumber">,
  { byNumber, byName }: StaffBook,
): string | { refusal: RowRefusal } {
  if (person === "" && staffNumber === "") return { refusal: "person-missing" };
  const numbered = staffNumber === "" ? null : (byNumber.get(staffNumber) ?? new Set<string>());
  const named = person === "" ? null : (byName.get(exactKey(person)) ?? new Set<string>());
  if (numbered?.size === 0 || named?.size === 0) return { refusal: "person-not-found" };
  const meant = numbered !== null && named !== null ? both(numbered, named) : (numbered ?? named ?? new Set());
  const [one, another] = meant;
  if (one === undefined) return { refusal: "person-contradicts" };
  return another === undefined ? one : { refusal: "person-ambiguous" };
}

function changesOf(author: WorkingAuthor, { state, staffId }: WantedLink, { names }: StaffBook): CellChange[] {
  const before = authorState(author);
  const nameOf = (id: string | null) => (id === null ? "" : (names.get(id) ?? id));
  const changes: CellChange[] = [];
  if (before !== state) changes.push({ field: "state", before, after: state });
  if (author.staffId !== staffId) {
    changes.push({ field: "person", before: nameOf(author.staffId), after: nameOf(staffId) });
  }
  return changes;
}

function both(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((id) => other.has(id)));
}
