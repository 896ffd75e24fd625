import { foldLabel, similarity } from "../read/fold-text.ts";
import type { Line, Word } from "../read/page-text.ts";

/** Words with which the hint in the label of the authors begins, and those with which it ends, in the three languages of the form. */
const beginnings = ["егер ол", "если оно", "if it"].map(foldLabel);
const endings = ["көрсетілсе", "личность", "document"].map(foldLabel);
/** What may follow the hint and still be the label. */
const remainders = ["автора", "ов", "of", "the", "author", "s", "автора ов"].map(foldLabel);
const longestHint = 16;
const alike = 0.7;

/**
 * The lines of the authors without the hint of their label („(если оно указано в документе, удостоверяющем личность)“), where
 * recognition has damaged the label so that it ended too early.
 *
 * @see Order 1315, App. 2
 */
export function withoutHint(lines: readonly Line[]): Line[] {
  const words = lines.flatMap((line) => line.words);
  const start = words.slice(0, 2).findIndex((_, index) => beginsHint(words, index));
  if (start === -1) return [...lines];
  const ends = words.slice(0, start + longestHint).flatMap((word, index) => (isOneOf(word, endings) ? [index] : []));
  const end = ends.at(-1);
  if (end === undefined) return [...lines];
  let from = end + 1;
  while (from < words.length && isOneOf(words[from], remainders)) from += 1;
  const dropped = new Set(words.slice(0, from));
  return lines
    .map((line) => ({ ...line, words: line.words.filter((word) => !dropped.has(word)) }))
    .filter((line) => line.words.length > 0);
}

function beginsHint(words: readonly Word[], index: number): boolean {
  const two = foldLabel(`${words[index]?.text ?? ""}${words[index + 1]?.text ?? ""}`);
  return beginnings.some((beginning) => similarity(two, beginning, alike) > 0);
}

function isOneOf(word: Word | undefined, phrases: readonly string[]): boolean {
  const folded = foldLabel(word?.text ?? "");
  if (folded === "") return /^[(),.:;-]+$/u.test(word?.text ?? "-x") && phrases === remainders;
  return phrases.some((phrase) => (phrase.length < 4 ? folded === phrase : similarity(folded, phrase, alike) > 0));
}
