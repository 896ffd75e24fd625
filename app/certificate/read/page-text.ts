import type { Box, Witness } from "#app/model/reading.ts";

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
  /** Letters whose character the font does not tell, as a fraction of all letters. */
  unmappedShare: number;
  /** Fraction of the page that its largest picture covers; near 1 on a scan. */
  pictureShare: number;
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

/** Whether the page's own text can be believed, has to be recognised from the picture, or whether the page is empty. */
export function trustOf(page: PageText): "text" | "picture" | "empty" {
  const letters = page.words.reduce((sum, word) => sum + word.text.replace(/[^\p{L}]/gu, "").length, 0);
  if (!page.hasContent) return "empty";
  if (page.unmappedShare > mostUnmapped) return "picture";
  if (letters >= fewestLetters) return "text";
  // Few letters: a scan with a stray page number, or outlines instead of text; a short note keeps its text.
  return letters === 0 || page.pictureShare > 0.3 ? "picture" : "text";
}
