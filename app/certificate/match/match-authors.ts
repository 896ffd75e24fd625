import type { MergedAuthor } from "#app/model/reading.ts";
import type { MatchReason } from "./compare-names.ts";
import { indexDirectory, weightOf, type CloseStaff, type DirectoryIndex, type StaffName } from "./directory-index.ts";
import { exactKey, nameKeys } from "./name-keys.ts";

export type { StaffName } from "./directory-index.ts";

/** What is compared of an author: the main spelling and that of each half, which are evidence for one person. */
export type AuthorSpellings = Pick<MergedAuthor, "name" | "spellings">;

/** A member of staff who may be meant, and why. */
export type AuthorCandidate = { staffId: string; reasons: MatchReason[] };

/**
 * `linked`: exactly one member of staff fits, `staffId` says who. `ambiguous`: a person has to choose; `candidates` are
 * members of staff, best first. `external`: a person said before that this name is nobody of the university. `none`: nobody in
 * the directory is like this.
 */
export type AuthorMatch =
  | { outcome: "linked"; staffId: string; candidates: AuthorCandidate[] }
  | { outcome: "ambiguous" | "external" | "none"; staffId: null; candidates: AuthorCandidate[] };

const mostCandidates = 8;

/**
 * Finds the member of staff behind each author, from the surest evidence to the weakest: spellings a person confirmed, the same
 * letters, Kazakh against Russian letters, endings of surname and patronymic; transcription, slips, initials and parts left out
 * only ever make a candidate. Links only when a single person fits, and two authors of one certificate are never the same person.
 *
 * @param externals exact keys of names that a person said are nobody's of the university
 * @returns one match for each author, in their order
 */
export function matchAuthors(
  authors: readonly AuthorSpellings[],
  directory: readonly StaffName[],
  externals: ReadonlySet<string> = new Set(),
): AuthorMatch[] {
  return matcherFor(directory, externals)(authors);
}

/** {@link matchAuthors} for many certificates and one directory, which is taken apart only once. */
export function matcherFor(
  directory: readonly StaffName[],
  externals: ReadonlySet<string> = new Set(),
): (authors: readonly AuthorSpellings[]) => AuthorMatch[] {
  const index = indexDirectory(directory);
  return (authors) => {
    const matches = authors.map((author) => matchAuthor(author, index, externals));
    const linked = matches.flatMap(({ staffId }) => staffId ?? []);
    const claimedTwice = new Set(linked.filter((staffId, place) => linked.indexOf(staffId) !== place));
    return matches.map((match) =>
      match.staffId !== null && claimedTwice.has(match.staffId) ? ambiguous(match.candidates) : match,
    );
  };
}

function matchAuthor(author: AuthorSpellings, index: DirectoryIndex, externals: ReadonlySet<string>): AuthorMatch {
  const spellings = [...new Set([author.name, ...Object.values(author.spellings)])];
  const keys = spellings.map(nameKeys);
  const sameLetters = [...new Set(keys.flatMap(({ foldKey }) => index.byFoldKey.get(foldKey) ?? []))];
  const learned = onlyOneOf(sameLetters.filter(({ source }) => source === "confirmed"));
  const fitting = new Set(sameLetters.map(({ staffId }) => staffId));
  const certain = candidatesByLetters(sameLetters, new Set(keys.map((key) => key.exactKey)));
  const isExternal = spellings.some((name) => externals.has(exactKey(name)));
  if (isExternal) return fitting.size === 0 ? noLink("external") : ambiguous(certain);
  if (learned !== null && fitting.size === 1) return linked(learned, certain);
  if (fitting.size > 1) return ambiguous(certain.map(withSeveral));
  const [staffId] = fitting;
  if (staffId !== undefined && keys.some(({ foldKey }) => foldKey.split(" ").length > 2))
    return linked(staffId, certain);
  return judgeClose(index.closeTo(spellings), certain);
}

/**
 * A name without patronymic may be anybody's who has that name and another one's patronymic; so it links only when nobody else
 * is like it. By endings alone only whole names link.
 */
function judgeClose(close: readonly CloseStaff[], certain: readonly AuthorCandidate[]): AuthorMatch {
  const known = new Set(certain.map(({ staffId }) => staffId));
  const others = close.filter(({ staffId }) => !known.has(staffId));
  const ranked = [
    ...certain,
    ...others
      .toSorted((a, b) => weightOf(a.agreement) - weightOf(b.agreement))
      .map(({ staffId, agreement }) => ({ staffId, reasons: agreement.reasons })),
  ].slice(0, mostCandidates);
  const [only] = certain;
  const possible = others.filter(({ agreement }) => agreement.strength !== "near");
  if (only !== undefined) return possible.length === 0 ? linked(only.staffId, [only]) : ambiguous(ranked);
  const whole = others.filter(({ agreement }) => agreement.strength === "full" && agreement.hasPatronymic);
  const [fits] = whole;
  if (fits !== undefined && whole.length === 1 && possible.length === 1) return linked(fits.staffId, ranked);
  return ranked.length > 0 ? ambiguous(ranked) : noLink("none");
}

function onlyOneOf(names: readonly StaffName[]): string | null {
  const ids = new Set(names.map(({ staffId }) => staffId));
  const [only] = ids;
  return ids.size === 1 ? (only ?? null) : null;
}

/** The same letters first, then Kazakh against Russian ones. */
function candidatesByLetters(names: readonly StaffName[], exactKeys: ReadonlySet<string>): AuthorCandidate[] {
  const byPerson = new Map<string, MatchReason[]>();
  for (const { staffId, exactKey: key, source } of names) {
    const reasons = byPerson.get(staffId) ?? [];
    const letters: MatchReason = exactKeys.has(key) ? "same-letters" : "kazakh-russian-letters";
    const added: MatchReason[] = source === "confirmed" ? ["learned", letters] : [letters];
    for (const reason of added) {
      if (!reasons.includes(reason)) reasons.push(reason);
    }
    byPerson.set(staffId, reasons);
  }
  const candidates = [...byPerson].map(([staffId, reasons]) => ({ staffId, reasons: tidyReasons(reasons) }));
  return candidates.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** One half has the same letters, the other the same name in the other language: that needs no second reason. */
function tidyReasons(reasons: readonly MatchReason[]): MatchReason[] {
  return reasons.includes("same-letters")
    ? reasons.filter((reason) => reason !== "kazakh-russian-letters")
    : [...reasons];
}

function rankOf({ reasons }: AuthorCandidate): number {
  return (reasons.includes("learned") ? 0 : 2) + (reasons.includes("same-letters") ? 0 : 1);
}

function withSeveral({ staffId, reasons }: AuthorCandidate): AuthorCandidate {
  return { staffId, reasons: [...reasons, "several-people"] };
}

function linked(staffId: string, candidates: AuthorCandidate[]): AuthorMatch {
  return { outcome: "linked", staffId, candidates };
}

function ambiguous(candidates: AuthorCandidate[]): AuthorMatch {
  return { outcome: "ambiguous", staffId: null, candidates };
}

function noLink(outcome: "external" | "none"): AuthorMatch {
  return { outcome, staffId: null, candidates: [] };
}
