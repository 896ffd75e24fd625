import { findDates } from "./dates.ts";
import { asFound, asWord, type FoundLine, sureness } from "./found-words.ts";
import type { Word } from "./page-text.ts";
import { groupsOf, hasOwnLetters, textOf } from "./word-groups.ts";

/** A word that the Kazakh model is less sure of than this may be one of Latin letters. */
const surelyRead = 0.88;
/** Of a Latin word the Latin model is at least so sure; of a Cyrillic one hardly ever. */
const surelyLatin = 0.82;
/** Where the Kazakh model could not read at all, less will do. */
const hardlyRead = 0.5;
const fairlyLatin = 0.6;
/** Of a line in its own letters the Kazakh model is surer than this on the whole. */
const hardlyCyrillic = 0.75;
/** Of a line of Latin letters at least so many are sure to be some. */
const mostLetters = 0.6;
const fewestLetters = 3;

/** An address: no value, and never read by the Kazakh model. */
const address = /\p{L}[.:?!/]+[\p{L}\d]{2}/u;

/** Letters that no other language has are not made out of Latin ones. */
const ownLetters = /[әқң]/iu;
/** The form's commonest word („объект“, „объектінің“): the Kazakh model does not know Ъ, and is unsure for no other reason. */
const formWord = /^\P{L}*об[ъьһ]ект/iu;

/**
 * Whether the Latin model should see a line that the Kazakh one has read: it is unsure of a word, or read a day that does not
 * exist, because it takes 3 for 5.
 */
export function mayHoldLatin(line: FoundLine): boolean {
  const isHardlyRead = sureness(line.words) < hardlyCyrillic;
  const isUnsure = line.words.some(
    ({ text, confidence }) =>
      confidence < surelyRead &&
      /[\p{L}\d]{3}/u.test(text) &&
      !address.test(text) &&
      (isHardlyRead || mayBeLatin(text)),
  );
  return isUnsure || hasImpossibleDay(line);
}

function mayBeLatin(text: string): boolean {
  return !ownLetters.test(text) && !formWord.test(text);
}

function hasImpossibleDay({ words }: FoundLine): boolean {
  return findDates(words.map(({ text }) => text).join(" ")).some(({ date }) => date === null);
}

/** The line with what the Latin model read better: all of it where it is a Latin line, else its Latin words. */
export function withLatinWords(line: FoundLine, latin: FoundLine["words"]): FoundLine {
  const heard = latin.map(asWord);
  const letters = (words: readonly Word[]) => lettersOf(words.map(({ text }) => text).join(""));
  const sure = letters(heard.filter((word) => isLatin(word, surelyLatin)));
  const isUnsure = sureness(line.words) < hardlyCyrillic;
  if (isUnsure && sure >= fewestLetters && sure >= mostLetters * letters(heard)) return { ...line, words: [...latin] };
  const mendsDigits = hasImpossibleDay(line);
  const words = groupsOf(line.words.map(asWord), heard).flatMap(({ ones, others }) => {
    if (mendsDigits && /\d/u.test(textOf(ones))) return withDigits(ones, others);
    if (ones.length === 0 || others.length === 0 || letters(others) < fewestLetters) return ones;
    const surest = Math.max(...ones.map(({ confidence }) => confidence));
    if (surest >= surelyRead || !mayBeLatin(textOf(ones))) return ones;
    const isFair = surest < hardlyRead && hasOwnLetters(textOf(others));
    const isHeard = others.every((word) => isLatin(word, isFair ? fairlyLatin : surelyLatin) && hasOwn(word));
    return isHeard ? others : ones;
  });
  return { ...line, words: words.map(asFound) };
}

/** Nobody vouches for digits of which two models see others. */
const disputed = 0.5;

function withDigits(ones: Word[], others: readonly Word[]): Word[] {
  const [digits, heard] = [textOf(ones).replace(/\D/gu, ""), textOf(others).replace(/\D/gu, "")];
  if (digits.length !== heard.length || digits === heard) return ones;
  let next = 0;
  return ones.map((word) => {
    const text = word.text.replace(/\d/gu, () => heard[next++] ?? "");
    return { ...word, text, confidence: word.confidence * disputed };
  });
}

const latinWord = /^\p{P}*[a-z][a-z\d.+#'’@:/-]*\p{P}*$/iu;

/** What the Latin model makes of Ы and З: „KOHbICOBA“, „KY3bMUHA“. */
const notLatin = /\p{L}\d\p{L}|\p{Lu}b\p{Lu}/u;

/** The Latin model sees Latin letters in every word, but is sure of those that are. */
function isLatin({ text, confidence }: Word, least: number): boolean {
  return confidence >= least && latinWord.test(text) && !notLatin.test(text);
}

function hasOwn({ text }: Word): boolean {
  return hasOwnLetters(text, 1);
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
