import { foldLetters } from "./fold-text.ts";
import type { PageText } from "./page-text.ts";

/** The small words (of two letters at least: single ones come out of any mapping) without which nobody writes a page of Kazakh, Russian or English. */
const smallWords = new Set(
  [
    "және мен бен пен үшін туралы бойынша деп бар осы бұл арналған күні жылғы",
    "на об по для от не что как из года дата",
    "the of and to in for on is by with this",
  ]
    .flatMap((words) => words.split(" "))
    .map(foldLetters),
);
const fewest = 2;
const wordsThatShow = 12;

/** Whether a page's text is language at all. Some producers map every letter to a wrong one, and then not one small word is left. */
export function readsLikeLanguage({ words }: PageText): boolean {
  const texts = words.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
  if (texts.length < wordsThatShow) return true;
  return texts.filter((text) => smallWords.has(foldLetters(text))).length >= fewest;
}
