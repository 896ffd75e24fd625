import { isSamePerson } from "#app/certificate/validate/same-person.ts";
import type { MergedAuthor } from "#app/model/reading.ts";

import { nameKeys, nameWords } from "./name-keys.ts";

/** One spelling of one member of staff; a person may have several. */
export type StaffName = { staffId: string; name: string; exactKey: string; foldKey: string };

/** What is compared of an author: the main spelling and that of each half. */
export type AuthorSpellings = Pick<MergedAuthor, "name" | "spellings">;

/**
 * `linked`: exactly one member of staff fits, `staffId` says who. `ambiguous`: a person has to choose; `candidates` are
 * members of staff, best first. `none`: nobody in the directory is like this, an author from outside.
 */
export type AuthorMatch =
  | { outcome: "linked"; staffId: string; candidates: string[] }
  | { outcome: "ambiguous" | "none"; staffId: null; candidates: string[] };

type Directory = {
  byExactKey: ReadonlyMap<string, readonly StaffName[]>;
  byFoldKey: ReadonlyMap<string, readonly StaffName[]>;
  byWord: ReadonlyMap<string, readonly StaffName[]>;
};

/**
 * Finds the member of staff behind each author by exact and folded spelling. Links only when a single one fits, whichever
 * spelling is compared; two authors of one certificate are never the same person, so such a pair is left to a human, too.
 * A name that is merely close (a patronymic left out, an initial) is a candidate and never a link.
 *
 * @returns one match for each author, in their order
 */
export function matchAuthors(authors: readonly AuthorSpellings[], directory: readonly StaffName[]): AuthorMatch[] {
  const lookup = indexDirectory(directory);
  const matches = authors.map((author) => matchAuthor(author, lookup));
  const linked = matches.flatMap((match) => match.staffId ?? []);
  const claimedTwice = new Set(linked.filter((staffId, index) => linked.indexOf(staffId) !== index));
  return matches.map((match) =>
    match.staffId !== null && claimedTwice.has(match.staffId) ? ambiguous(match.candidates) : match,
  );
}

function matchAuthor(author: AuthorSpellings, lookup: Directory): AuthorMatch {
  const spellings = [...new Set([author.name, ...Object.values(author.spellings)])];
  const keys = spellings.map(nameKeys);
  const entries = [
    ...keys.flatMap((key) => lookup.byExactKey.get(key.exactKey) ?? []),
    ...keys.flatMap((key) => lookup.byFoldKey.get(key.foldKey) ?? []),
  ];
  const fitting = new Set(entries.map((entry) => entry.staffId));
  const [staffId] = fitting;
  if (staffId !== undefined && fitting.size === 1) return { outcome: "linked", staffId, candidates: [staffId] };
  if (staffId !== undefined) return ambiguous([...fitting]);
  const close = closeTo(spellings, lookup);
  return close.length > 0 ? ambiguous(close) : { outcome: "none", staffId: null, candidates: [] };
}

function ambiguous(candidates: string[]): AuthorMatch {
  return { outcome: "ambiguous", staffId: null, candidates };
}

/** Members of staff who share a word with the author and may be the same person, judged as the halves' spellings are. */
function closeTo(spellings: readonly string[], { byWord }: Directory): string[] {
  const sharing = new Set(spellings.flatMap(nameWords).flatMap((word) => byWord.get(word) ?? []));
  const close = [...sharing].filter(({ name }) => spellings.some((spelling) => isSamePerson(spelling, name)));
  return [...new Set(close.map(({ staffId }) => staffId))];
}

function indexDirectory(directory: readonly StaffName[]): Directory {
  return {
    byExactKey: groupBy(directory, (entry) => [entry.exactKey]),
    byFoldKey: groupBy(directory, (entry) => [entry.foldKey]),
    byWord: groupBy(directory, (entry) => entry.foldKey.split(" ")),
  };
}

function groupBy(directory: readonly StaffName[], keysOf: (entry: StaffName) => string[]): Map<string, StaffName[]> {
  const groups = new Map<string, StaffName[]>();
  for (const entry of directory) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
