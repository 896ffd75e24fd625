import { foldTitle, similarity } from "#app/certificate/read/fold-text.ts";
import { languages } from "#app/model/language.ts";
import { alikeAuthors } from "./duplicate-key.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";
import type { RegisterHeld } from "./register-comparison.ts";

/** Rows of the extract that say the very same; never empty. */
export type RowWork = { rows: readonly ExtractRow[] };
/** Uploads of one certificate; never empty, the first is the one that counts most. */
export type HeldWork = { uploads: readonly RegisterHeld[] };

/** Who belongs to whom. `open`: rows without a partner, each with those they agree with and which others claim as well. */
export type WorkPairs = { pairs: [RowWork, HeldWork][]; open: { work: RowWork; candidates: HeldWork[] }[] };

/** More works under one number than a register can hold are rubbish in the column: nobody compares all with all of them. */
const mostCompared = 250_000;

/**
 * Brings together the works that agree in title or authors: a row and a certificate that each find nobody better, round after
 * round. What two may claim stays open. The order of the works says nothing.
 */
export function pairByAgreement(rows: readonly RowWork[], held: readonly HeldWork[]): WorkPairs {
  if (rows.length * held.length > mostCompared) return { pairs: [], open: rows.map(claimAny(held)) };
  const pairs: WorkPairs["pairs"] = [];
  const scores = new Map(rows.map((row) => [row, new Map(scored(row, held))]));
  for (let found = bestMutual(scores); found.length > 0; found = bestMutual(scores)) {
    for (const [row, work] of found) {
      pairs.push([row, work]);
      scores.delete(row);
      for (const others of scores.values()) others.delete(work);
    }
  }
  return { pairs, open: [...scores].map(([work, others]) => ({ work, candidates: [...others.keys()] })) };
}

function claimAny(held: readonly HeldWork[]) {
  return (work: RowWork) => ({ work, candidates: held.slice(0, 5) });
}

type Scores = ReadonlyMap<RowWork, ReadonlyMap<HeldWork, number>>;

/** Pairs in which either side's best partner is the other and nobody else is as good. */
function bestMutual(scores: Scores): [RowWork, HeldWork][] {
  const byHeld = new Map<HeldWork, Map<RowWork, number>>();
  for (const [row, others] of scores) {
    for (const [work, score] of others)
      byHeld.set(work, (byHeld.get(work) ?? new Map<RowWork, number>()).set(row, score));
  }
  return [...scores].flatMap(([row, others]): [RowWork, HeldWork][] => {
    const work = onlyBest(others);
    return work !== null && onlyBest(byHeld.get(work) ?? new Map()) === row ? [[row, work]] : [];
  });
}

function onlyBest<T>(scores: ReadonlyMap<T, number>): T | null {
  const most = Math.max(0, ...scores.values());
  const best = [...scores].filter(([, score]) => score === most);
  return best.length === 1 ? (best[0]?.[0] ?? null) : null;
}

function scored({ rows: [row] }: RowWork, held: readonly HeldWork[]): [HeldWork, number][] {
  if (row === undefined) return [];
  return held.flatMap((work): [HeldWork, number][] => {
    const score = Math.max(...work.uploads.map((upload) => agreement(row, upload)));
    return score > 0 ? [[work, score]] : [];
  });
}

/** A title read from a photograph has a few wrong letters. */
const alikeTitles = 0.9;

/** 3: title and authors agree; 2: the title; 1: the authors; 0: neither. */
function agreement(row: ExtractRow, { titles, authors }: RegisterHeld): number {
  const folded = foldTitle(row.title);
  const title =
    folded !== "" &&
    languages.some((language) => similarity(folded, foldTitle(titles[language] ?? ""), alikeTitles) > 0);
  const people = alikeAuthors(
    row.authors,
    authors.map(({ name }) => name),
  );
  return (title ? 2 : 0) + (people ? 1 : 0);
}
