import { restoreEvery } from "./look-alike-letters.ts";
import type { Box, Witness } from "#app/model/reading.ts";
import type { QuarterTurns } from "./turned-page.ts";

/** One word as it stands on the page. */
export type Word = {
  text: string;
  box: Box;
  /** Where the letters stand, as a fraction of the page's height from its top. */
  baseline: number;
  /** Height of the type in points. */
  size: number;
  /** 0–1; 1 for a text layer, which does not guess. */
  confidence: number;
  /** Beside it stands something that nobody could read. However sure the word, a value that ends here may go on. */
  isBesideLost?: true;
};

/** Words that stand in one row of one column, left to right. */
export type Line = { page: number; words: Word[] };

/**
 * What a tool read on one page. Everything after this is computed from it alone,
 * so a recorded `PageText` replays a reading without the tool.
 */
export type PageText = {
  /** Counted from 1. */
  page: number;
  widthPt: number;
  heightPt: number;
  witness: Witness;
  /** In no particular order: producers draw in any order, so lines are built from places. */
  words: Word[];
  /** Set when the text does not run from left to right on the page as shown: sizes and words are those of the turned page. */
  turned?: QuarterTurns;
  /** Letters whose character the font does not tell, as a fraction of all letters. */
  unmappedShare: number;
  /** Fraction of the page that its largest picture covers; near 1 on a scan. */
  pictureShare: number;
  /** An empty strip between two columns that was seen in the picture itself, from `top` to `bottom`, in fractions of the page. */
  gutter?: { x: number; top: number; bottom: number };
  /** Whether anything at all is drawn on the page. */
  hasContent: boolean;
};

/** The line's words with one space between. */
export function lineText(line: Line): string {
  return line.words.map((word) => word.text).join(" ");
}

/** The smallest box around all words. */
export function boxAround(words: readonly Word[]): Box {
  const x = Math.min(...words.map((word) => word.box.x));
  const y = Math.min(...words.map((word) => word.box.y));
  const right = Math.max(...words.map((word) => word.box.x + word.box.width));
  const bottom = Math.max(...words.map((word) => word.box.y + word.box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const fewestLetters = 80;
const mostUnmapped = 0.1;
const mostGarbled = 0.4;
/** Cyrillic words with accented Latin letters and signs inside („тегÄ“, „ларды¿“) are written by no one: some letters lost their meaning. */
const mostStrange = 0.04;
/** A picture as large as this is the page itself; text over it is what some recognition left there. */
const pictureOfPage = 0.6;

/** Whether the page's own text can be believed, has to be recognised from the picture, or whether the page is empty. */
export function trustOf(page: PageText): "text" | "picture" | "empty" {
  const letters = page.words.reduce((sum, word) => sum + word.text.replace(/[^\p{L}]/gu, "").length, 0);
  if (!page.hasContent) return "empty";
  if (page.unmappedShare > mostUnmapped || garbledShare(page) > mostGarbled || strangeShare(page) > mostStrange)
    return "picture";
  if (letters >= fewestLetters) return "text";
  // Few letters: a scan with a stray page number, or outlines instead of text; a short note keeps its text.
  return letters === 0 || page.pictureShare > 0.3 ? "picture" : "text";
}

/** Whether the page is a scan under a hidden text layer, so that finding nothing in its text proves nothing. */
export function isPictureWithText(page: PageText): boolean {
  return page.witness === "text-layer" && page.pictureShare > pictureOfPage;
}

/** Latin letters that look Cyrillic are typed in Cyrillic words all the time; „h“ stands for „һ“. */
const cyrillicWord = /^[\p{Script=Cyrillic}aceiopxyhsjABCEHIKMOPTXYS'’-]+$/u;
const latinWord = /^[\p{Script=Latin}'’-]+$/u;

const strangeWord =
  /\p{Script=Cyrillic}[\u00a1-\u00bf\u00c0-\u024f]|[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf\u00c0-\u024f]\p{Script=Cyrillic}/u;

function strangeShare({ words }: PageText): number {
  const long = words.filter(({ text }) => /\p{L}{2}/u.test(text));
  // „»“ and „·“ may touch a word.
  const isStrange = (text: string) => strangeWord.test(text) && strangeWord.test(restoreEvery(text));
  const strange = long.filter(({ text }) => isStrange(text.replace(/[«»·°©®]/gu, "")));
  return long.length === 0 ? 0 : strange.length / long.length;
}

/** Letters in words that no language writes („А6FBD?Oқ“), as a fraction: some producers lose which letter a shape is. */
function garbledShare(page: PageText): number {
  let all = 0;
  let garbled = 0;
  for (const { text } of page.words) {
    const letters = text.replace(/[^\p{L}]/gu, "").length;
    if (letters < 2) continue;
    all += letters;
    const parts = text.split(/[\s.,:;()«»"“”„/№–—_-]+/u).filter((part) => /\p{L}/u.test(part));
    if (!parts.every(isWord)) garbled += letters;
  }
  return all === 0 ? 0 : garbled / all;
}

function isWord(part: string): boolean {
  return cyrillicWord.test(part) || latinWord.test(part) || cyrillicWord.test(restoreEvery(part));
}
