import { foldLabel, foldLetters } from "../read/fold-text.ts";

const fewestWords = 2;
const mostWords = 6;

/** Words of the label above the authors and of the label below them, in the three languages of the form (Order 1315, App. 2). */
const labelWords = new Set(
  "автордың аты жөні әкесінің егер құжатта көрсетілсе құқық объектінің фамилия имя отчество автора личность объекта авторского права author document object"
    .split(" ")
    .map(foldLabel),
);

/** Whether a text may be a person's name: a few words, no digits, none of the form's own words. */
export function looksLikeName(text: string): boolean {
  const words = text.match(/[\p{L}’'-]+/gu) ?? [];
  if (words.length < fewestWords || words.length > mostWords || /\d/u.test(text)) return false;
  return !words.some((word) => labelWords.has(foldLabel(foldLetters(word))));
}
