import { foldLetters, russianLetters, similarity } from "#app/certificate/read/fold-text.ts";
import { languages } from "#app/model/language.ts";
import { objectTypes, type KnownObjectType, type ObjectType } from "#app/model/object-type.ts";

import { objectTypeWordings } from "./object-type-wordings.ts";

export { objectTypeWordings } from "./object-type-wordings.ts";

/** „Work“ says nothing about the type, unless it is all there is („туынды шығарма“, a derivative work). */
const meaningless = ["произведен", "туынды", "шығарма", "work"].map(foldWord);

/** Endings of case, number and possession, longest first. What is left must keep three letters. */
const endings = [
  "ларының лерінің дарының дерінің тарының терінің лары лері дары дері тары тері лар лер дар дер тар тер",
  "ының інің ның нің сы сі ына іне",
  "ого его ому ему ыми ими ами ями ая яя ое ее ые ие ый ий ой ей ых их ую юю ом ем ым им ах ях ам ям ов",
  "а я о е ы и і у ю й",
]
  .flatMap((line) => line.split(" "))
  .map(foldWord)
  .sort((a, b) => b.length - a.length);

/**
 * The type a wording stands for. Case, look-alike letters, punctuation, endings and a slip of a letter are forgiven;
 * a wording outside the closed list is `unknown`, a question for the office, never a guess.
 */
export function objectTypeOf(wording: string): ObjectType {
  const key = keyOf(wording);
  if (key === "") return "unknown";
  return typeByKey.get(key) ?? typeBySlip(key);
}

/** The wording's telling words without endings, in printed order. */
function keyOf(wording: string): string {
  const words = foldWord(wording)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !meaningless.some((start) => begins(word, start)));
  return (telling.length > 0 ? telling : words).map(stem).join(" ");
}

/** Whether the word begins so, one letter of a long beginning being forgiven. */
function begins(word: string, start: string): boolean {
  const beginning = word.slice(0, start.length);
  return beginning === start || (start.length > 5 && similarity(beginning, start, 1 - 1 / start.length) > 0);
}

/** Kazakh letters go to Russian ones, because recognition loses their tails first („Гылым“) and takes Ә for Э. */
function foldWord(text: string): string {
  return russianLetters(foldLetters(text).replaceAll("э", "ә"));
}

function stem(word: string): string {
  const plain = word.replaceAll("щ", "ш");
  const ending = endings.find((candidate) => plain.endsWith(candidate) && plain.length - candidate.length >= 3);
  return ending === undefined ? plain : plain.slice(0, -ending.length);
}

const knownTypes: readonly KnownObjectType[] = objectTypes.filter((type) => type !== "unknown");

const typeByKey: ReadonlyMap<string, KnownObjectType> = new Map(
  languages.flatMap((language) =>
    knownTypes.flatMap((type) => objectTypeWordings[language][type].map((wording) => [keyOf(wording), type] as const)),
  ),
);

/** One wrong letter in five and two in fourteen are slips of typing or recognition; anything more is another wording. */
function typeBySlip(key: string): ObjectType {
  const allowed = key.length >= 14 ? 2 : key.length >= 5 ? 1 : 0;
  if (allowed === 0) return "unknown";
  const fitting = new Set<KnownObjectType>();
  for (const [known, type] of typeByKey) {
    if (similarity(known, key, 1 - allowed / Math.max(known.length, key.length)) > 0) fitting.add(type);
  }
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? only : "unknown";
}
