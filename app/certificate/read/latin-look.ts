import type { Word } from "./page-text.ts";
import { groupsOf, hasOwnLetters, leastSure, lettersOf, textOf, weaker } from "./word-groups.ts";

/** What digits keep when the model that knows them best reads others: it is right nearly always, but nobody else saw it. */
const digitsAlone = 0.75;
const disputed = 0.5;
/** From here on the Latin model surely sees Latin letters; on Cyrillic ones it is less sure of itself. */
const surelyLatin = 0.88;
/** Of a Cyrillic word of some length the Latin model is never so sure, however much its letters look like Latin ones. */
const mostSure = 0.9;
const longWord = 5;
/** Below this the first look may have forced Cyrillic letters upon a Latin word. */
const surelyCyrillic = 0.94;

/**
 * Hears the Latin model beside what the other models read in a row. Of Cyrillic words it understands nothing, so it has a say
 * only where digits stand („5“ and „3“ are confused by the Kazakh model) and where it is sure to see a Latin word
 * („Епегду“ for „Energy“).
 */
export function hearLatinLook(heard: readonly Word[], first: readonly Word[], latin: readonly Word[]): Word[] {
  return groupsOf(heard, latin).flatMap(({ ones, others }) => {
    const [one] = ones;
    if (one === undefined || others.length === 0) return ones;
    const [text, own] = [textOf(ones), textOf(others)];
    if (/\d/u.test(text) && /\d/u.test(own)) return hearDigits(ones, text, own, leastSure(others));
    // Two looks of models that see Cyrillic letters everywhere agree easily: how sure the first one was tells more.
    const sureAtFirst = Math.min(leastSure(ones), leastSure(within(first, ones)));
    const mixed = mixedWord(text, own);
    if (mixed !== null) return [{ ...one, ...around(ones), text: mixed, confidence: Math.min(sureAtFirst, disputed) }];
    if (isLatinWord(text, sureAtFirst, own, leastSure(others))) {
      return [{ ...one, ...around(ones), text: own, confidence: leastSure(others) * 0.95 }];
    }
    return ones;
  });
}

function hearDigits(ones: readonly Word[], text: string, heard: string, sure: number): Word[] {
  const [digits, others] = [text.replace(/\D/gu, ""), heard.replace(/\D/gu, "")];
  if (digits === others) {
    // „v.2.1“: nothing but a version begins with a letter before its digits, and у is no version.
    const isVersion = /^v\.?\d/iu.test(heard) && /^[уУ]\.?\d/u.test(text);
    const said = (word: Word) => (isVersion ? word.text.replace(/^[уУ]/u, "v") : word.text);
    return ones.map((word) => ({ ...word, text: said(word), confidence: 1 - (1 - word.confidence) * (1 - sure) }));
  }
  // „№15995“ comes out as „N215995“: what the mark became is no dispute about the digits behind it.
  if (others.length === digits.length + 1 && others.endsWith(digits) && /^[NМM№]/u.test(heard)) return [...ones];
  if (others.length !== digits.length) return ones.map((word) => weaker(word, disputed));
  let next = 0;
  return ones.map((word) => {
    const mended = word.text.replace(/\d/gu, () => others[next++] ?? "");
    return mended === word.text
      ? word
      : { ...word, text: mended, confidence: Math.min(word.confidence, sure) * digitsAlone };
  });
}

const latinWord = /^[«"(]?\p{Script=Latin}[\p{Script=Latin}\d.+#'’-]{3,}[»").,:;]*$/u;
function isLatinWord(text: string, sureOfFirst: number, heard: string, sure: number): boolean {
  if (text === heard || !latinWord.test(heard) || sure < surelyLatin || /[әғқңөұү]/iu.test(text)) return false;
  const isLongAndSure = lettersOf(heard).length >= longWord && sure >= mostSure && hasOwnLetters(heard, 1);
  return sureOfFirst < surelyCyrillic && (hasOwnLetters(heard) || isDamaged(text) || isLongAndSure);
}

/** Signs that no word has among its letters, or letters of two scripts: the first look failed („Ру{Поп)“ for „Python)“). */
function isDamaged(text: string): boolean {
  return /\p{L}[@!{}[\]|$]+\p{L}/u.test(text) || (/\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text));
}

/** „Telegram-бот“: the Latin model knows the first half, the others the second; signs that no word has show that they failed. */
function mixedWord(text: string, heard: string): string | null {
  const [first, ...rest] = text.split("-");
  const latin = /^([«"“(]?\p{Script=Latin}{4,})-/u.exec(heard)?.[1];
  if (first === undefined || latin === undefined || rest.length !== 1 || !/\p{Script=Cyrillic}{2}/u.test(rest[0] ?? ""))
    return null;
  return (isDamaged(first) || /[@!{}[\]|]/u.test(first)) && hasOwnLetters(latin) ? `${latin}-${rest[0] ?? ""}` : null;
}

function within(words: readonly Word[], others: readonly Word[]): Word[] {
  const { x, width } = around(others).box;
  return words.filter(({ box }) => box.x + box.width / 2 > x && box.x + box.width / 2 < x + width);
}

function around(words: readonly Word[]): Pick<Word, "box"> {
  const [left, right] = [
    Math.min(...words.map(({ box }) => box.x)),
    Math.max(...words.map(({ box }) => box.x + box.width)),
  ];
  const [top, bottom] = [
    Math.min(...words.map(({ box }) => box.y)),
    Math.max(...words.map(({ box }) => box.y + box.height)),
  ];
  return { box: { x: left, y: top, width: right - left, height: bottom - top } };
}
