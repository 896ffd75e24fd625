import { similarity } from "../read/fold-text.ts";
import type { Token } from "./tokens.ts";

/** Letters only, folded as labels are; see `foldLabel`. */
export type FoldedPhrase = string;
export type PhraseMatch = { end: number; likeness: number; letters: number };

/** One letter in seven may differ: typing errors of the official form, look-alikes, recognised scans. */
const leastLikeness = 0.85;
/** Shorter phrases („автор“) have no letter to spare. */
const fewestLettersForErrors = 7;

/**
 * Looks for a phrase that begins exactly at a token, over line ends and through uneven letter spacing.
 *
 * @returns the token after its last one; `null` when the phrase does not stand here
 */
export function phraseAt(tokens: readonly Token[], start: number, phrase: FoldedPhrase): PhraseMatch | null {
  if (!beginsAlike(tokens, start, phrase)) return null;
  const first = tokens[start]?.letters;
  if (!isLike(first, phrase.slice(0, first?.length))) return null;
  const longest = Math.ceil(phrase.length / leastLikeness);
  const shortest = Math.floor(phrase.length * leastLikeness);
  let letters = "";
  let best: PhraseMatch | null = null;
  for (let index = start; index < tokens.length; index += 1) {
    letters += tokens[index]?.letters ?? "";
    // A colon ends a label: „Вид: произведение науки“ is not „Вид произведения“.
    if (letters.length > longest || tokens[index]?.text === ":") break;
    if (letters.length < shortest || tokens[index]?.letters === "") continue;
    // The words at both ends must be the phrase's own, or „… гг.“ before a label would pass for two typing errors.
    const last = tokens[index]?.letters;
    if (!isLike(last, phrase.slice(-(last?.length ?? 0)))) continue;
    const least = phrase.length < fewestLettersForErrors ? 1 : leastLikeness;
    const likeness = similarity(letters, phrase, least);
    if (likeness >= least && (best === null || likeness > best.likeness)) {
      best = { end: index + 1, likeness, letters: phrase.length };
    }
  }
  return best;
}

const leastLikenessOfWord = 0.5;

function isLike(word: string | undefined, own: string): boolean {
  return word !== undefined && word !== "" && similarity(word, own, leastLikenessOfWord) >= leastLikenessOfWord;
}

/** A cheap look at the first letters that spares most comparisons: three of four must be near. */
function beginsAlike(tokens: readonly Token[], start: number, phrase: FoldedPhrase): boolean {
  const head = headsOf(tokens)[start] ?? "";
  let missing = 0;
  for (let index = 0; index < 4 && missing < 2; index += 1) if (!head.includes(phrase.charAt(index))) missing += 1;
  return missing < 2;
}

/**
 * The phrases of a fixed list, in its order, that may begin at a token at all: a few of a hundred. The same labels open
 * the rows of every certificate, so the answers are remembered.
 */
export function likelyPhrases<Of extends { phrase: FoldedPhrase }>(
  tokens: readonly Token[],
  start: number,
  list: readonly Of[],
): readonly Of[] {
  const head = headsOf(tokens)[start] ?? "";
  let known = likely.get(list);
  if (known === undefined || known.size >= mostHeads) likely.set(list, (known = new Map()));
  let indices = known.get(head);
  if (indices === undefined) {
    indices = list.flatMap(({ phrase }, index) => (beginsAlike(tokens, start, phrase) ? [index] : []));
    known.set(head, indices);
  }
  return indices.flatMap((index) => list[index] ?? []);
}

const likely = new WeakMap<readonly object[], Map<string, number[]>>();
const mostHeads = 1000;

const heads = new WeakMap<readonly Token[], string[]>();

/** The first five letters from each token on; a hundred phrases ask for them, so they are remembered. */
function headsOf(tokens: readonly Token[]): string[] {
  const known = heads.get(tokens);
  if (known !== undefined) return known;
  const computed = tokens.map((_, start) => headAt(tokens, start));
  heads.set(tokens, computed);
  return computed;
}

function headAt(tokens: readonly Token[], start: number): string {
  let letters = "";
  for (let index = start; letters.length < 5 && index < Math.min(start + 6, tokens.length); index += 1) {
    letters += tokens[index]?.letters ?? "";
  }
  return letters.slice(0, 5);
}

/** The first place at or after `from` where the phrase stands, wherever in a line. */
export function findPhrase(
  tokens: readonly Token[],
  phrase: FoldedPhrase,
  from = 0,
): { start: number; end: number } | null {
  for (let start = from; start < tokens.length; start += 1) {
    if (tokens[start]?.letters === "") continue;
    const match = phraseAt(tokens, start, phrase);
    if (match === null) continue;
    // A few words later it may fit better: „(A1-B2) | автором которого“ begins alike twice.
    let [best, at] = [match, start];
    for (let later = start + 1; later < match.end; later += 1) {
      const next = phraseAt(tokens, later, phrase);
      if (next !== null && next.likeness > best.likeness) [best, at] = [next, later];
    }
    return { start: at, end: best.end };
  }
  return null;
}
