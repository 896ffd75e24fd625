import { restoreEvery, restoreLookAlikes } from "./look-alike-letters.ts";

export { restoreLookAlikes } from "./look-alike-letters.ts";

/** Soft hyphens, zero-width signs and the mark PDFium puts where a line was hyphenated. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff\ufffe]/gu;
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/gu;
const quotes = /["'`´«»‹›“”„‟‘’‚‛″′]/gu;

/** Nearly all words of a page: Kazakh, Russian or plain Latin letters and digits, of which nothing has to be made. */
const tidyWord = /^[0-9A-Za-z\u0401\u0410-\u044f\u0451\u0492-\u04bb\u04d8\u04d9\u04e8\u04e9.,:;()№«»]*$/u;

/**
 * Text as people read it aloud: one space between words, plain hyphens, no invisible signs.
 * Letters, case and quotes stay, so this may be shown.
 */
export function tidyText(text: string): string {
  if (tidyWord.test(text)) return text;
  return text.normalize("NFC").replace(invisible, "").replace(dashes, "-").replace(/\s+/gu, " ").trim();
}

/**
 * For comparing a label or a heading: lower-case letters only, look-alikes made Cyrillic, spaces gone
 * („С В И Д Е Т Е Л Ь СТ В О“). Digits and punctuation vanish too, so never fold a number with it.
 */
export function foldLabel(text: string): string {
  return foldLetters(text).replace(/[^\p{L}]/gu, "");
}

/**
 * For comparing titles: letters, digits and the signs that tell C from C++ and C#; spaces, quotes, dashes and case are gone.
 * Two printings of one title fold to the same text; a translation does not.
 */
export function foldTitle(text: string): string {
  return foldLetters(text).replace(/[^\p{L}\p{N}+#]/gu, "");
}

/**
 * Lower case, look-alikes made Cyrillic everywhere, ё as е, invisible signs gone. Not for showing: „Smart“ becomes a mixture.
 * Capitals and small letters have different twins (H is Н, h is һ; B is В), so here both go to one letter.
 */
export function foldLetters(text: string): string {
  return restoreEvery(tidyText(text).toLowerCase()).replace(/[һbё]/gu, (letter) => sameFor[letter] ?? letter);
}

const sameFor: Record<string, string> = { һ: "н", b: "в", ё: "е" };

/** Kazakh letters as Russian documents write them (ә→а, ұ→у, і→и …); э as е, and ь, ъ gone. Expects lower case. */
export function russianLetters(lower: string): string {
  return Array.from(lower, (letter) => russianFor[letter] ?? letter).join("");
}

const russianFor: Record<string, string> = {
  ә: "а",
  ө: "о",
  ү: "у",
  ұ: "у",
  қ: "к",
  ң: "н",
  ғ: "г",
  і: "и",
  һ: "х",
  ё: "е",
  э: "е",
  ь: "",
  ъ: "",
};

/**
 * A person's name in Russian letters, lower case, words apart by one space, hyphens kept: „Әбенова Гүлнұр“ and
 * „АБЕНОВА ГУЛЬНУР“ fold to the same. Commas and dots go, names in Latin letters stay Latin.
 */
export function foldName(name: string): string {
  const lower = cyrillicName(tidyText(name)).toLowerCase();
  return russianLetters(lower)
    .replace(quotes, "")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .replace(/ ?-+ ?/gu, "-")
    .replace(/^[- ]+|[- ]+$/gu, "");
}

/** In a name that has Cyrillic words a word wholly of look-alikes („CAPA“) is Cyrillic, too. */
function cyrillicName(name: string): string {
  const restored = restoreLookAlikes(name);
  if (!/[\u0400-\u04ff]/u.test(restored)) return restored;
  const all = restoreEvery(restored);
  return /\p{Script=Latin}/u.test(all) ? restored : all;
}

/**
 * How alike two texts are, 0–1: one minus the edit distance over the longer length. Compares what it is given: fold first.
 *
 * @param atLeast below this the exact figure does not matter and 0 is returned, which saves most of the work
 */
export function similarity(a: string, b: string, atLeast = 0): number {
  if (a === b) return 1;
  const left = codesOf(a);
  const right = codesOf(b);
  const longest = Math.max(left.length, right.length);
  const allowed = Math.floor(longest * (1 - atLeast) + 1e-9);
  const distance = editDistance(left, right, allowed);
  return distance > allowed ? 0 : 1 - distance / longest;
}

function codesOf(text: string): number[] {
  const codes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    codes.push(code);
  }
  return codes;
}

/** Levenshtein distance; stops with `allowed + 1` as soon as it is certain to be more than `allowed`. */
function editDistance(a: readonly number[], b: readonly number[], allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return allowed + 1;
  // One row of the usual table; `corner` is the cell left above the one that is being filled.
  const costs = b.map((_, index) => index + 1);
  for (let row = 0; row < a.length; row += 1) {
    let corner = row;
    let before = row + 1;
    let least = before;
    for (let column = 0; column < b.length; column += 1) {
      const above = costs[column] ?? 0;
      before = Math.min(Math.min(above, before) + 1, corner + (a[row] === b[column] ? 0 : 1));
      corner = above;
      costs[column] = before;
      if (before < least) least = before;
    }
    if (least > allowed) return allowed + 1;
  }
  return costs.at(-1) ?? a.length;
}
