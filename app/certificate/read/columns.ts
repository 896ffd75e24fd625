import { linesFromWords } from "./lines-from-words.ts";
import type { Line, PageText, Word } from "./page-text.ts";

/**
 * A part of the page that is read from top to bottom before the next one begins:
 * the whole page, what stands above or below two columns, or one column.
 */
export type Block = { lines: Line[]; side: "whole" | "left" | "right" };

type Gutter = { x: number; top: number; bottom: number; rows: number };

/** A column has at least so many rows; fewer are a number and a date at the two ends of one line. */
const fewestRows = 3;
/** On a recognised page the strips between halves were seen in the picture; specks make rows out of nothing. */
const fewestRecognisedRows = 5;
/** The empty strip between columns, in heights of the type; spaces of justified text are narrower. */
const narrowestGutter = 1.1;
/** Cells of a table stand nearer, but their texts begin exactly below one another, which running text never does. */
const narrowestAligned = 0.5;
const fewestAlignedRows = 4;
const deepest = 4;

/**
 * Splits a page where an empty strip runs down between words on both sides, and again within the parts.
 * Judged by places alone, so the order in which the producer drew the halves does not matter.
 */
export function blocksOf(page: PageText): Block[] {
  const seen = page.gutter;
  return seen === undefined ? split(page, page.words, "whole", 0) : splitAt(page, page.words, seen, "whole", 0);
}

function split(page: PageText, words: readonly Word[], side: Block["side"], depth: number): Block[] {
  const gutter = depth < deepest ? widestGutter(page, words) : null;
  if (gutter === null) {
    const lines = linesFromWords(page, words);
    return lines.length === 0 ? [] : [{ lines, side }];
  }
  return splitAt(page, words, gutter, side, depth);
}

function splitAt(
  page: PageText,
  words: readonly Word[],
  gutter: Omit<Gutter, "rows">,
  side: Block["side"],
  depth: number,
): Block[] {
  const inside = words.filter((word) => word.baseline > gutter.top && word.baseline < gutter.bottom);
  const isLeft = (word: Word) => middle(word) < gutter.x;
  return [
    ...split(
      page,
      words.filter((word) => word.baseline <= gutter.top),
      side,
      depth + 1,
    ),
    ...split(page, inside.filter(isLeft), "left", depth + 1),
    ...split(
      page,
      inside.filter((word) => !isLeft(word)),
      "right",
      depth + 1,
    ),
    ...split(
      page,
      words.filter((word) => word.baseline >= gutter.bottom),
      side,
      depth + 1,
    ),
  ];
}

function fewestRowsOn({ witness }: PageText): number {
  return witness === "ocr" ? fewestRecognisedRows : fewestRows;
}

function middle(word: Word): number {
  return word.box.x + word.box.width / 2;
}

/** The strip with most rows on both sides; between equals the one in the middle of the words. */
function widestGutter(page: PageText, words: readonly Word[]): Gutter | null {
  if (words.length < 2 * fewestRows) return null;
  const left = Math.min(...words.map((word) => word.box.x));
  const right = Math.max(...words.map((word) => word.box.x + word.box.width));
  const fromTop = [...words].sort((a, b) => a.baseline - b.baseline);
  let best: Gutter | null = null;
  for (let x = left + (right - left) * 0.12; x < right - (right - left) * 0.12; x += 0.004) {
    const found = gutterAt(page, fromTop, x);
    if (found === null) continue;
    const centre = (left + right) / 2;
    const isNearer =
      best !== null && found.rows === best.rows && Math.abs(found.x - centre) < Math.abs(best.x - centre);
    if (best === null || found.rows > best.rows || isNearer) best = found;
  }
  return best;
}

/**
 * The tallest band around `x` that no word crosses and that has rows on both sides.
 *
 * @param words from the top of the page to its bottom, so that every band is a run of them
 */
function gutterAt(page: PageText, words: readonly Word[], x: number): Gutter | null {
  let best: Gutter | null = null;
  let top = -1;
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const crossing = words[at];
    if (crossing !== undefined && !crosses(crossing.box, x)) continue;
    const bottom = crossing?.baseline ?? 2;
    while (from < at && (words[from]?.baseline ?? 0) <= top) from += 1;
    // Words of the crossing one's own row stand before it, but not in the band above it.
    let to = at;
    while (to > from && (words[to - 1]?.baseline ?? 0) >= bottom) to -= 1;
    const rows = to - from < 2 * fewestRows ? 0 : rowsBesideStrip(page, words.slice(from, to), x);
    if (rows >= fewestRowsOn(page) && (best === null || rows > best.rows)) best = { x, top, bottom, rows };
    top = bottom;
    from = to;
  }
  return best;
}

function crosses({ x, width }: Word["box"], at: number): boolean {
  return x < at && x + width > at;
}

/**
 * Rows on the side that has fewer; 0 when the strip is too narrow or the two sides do not stand beside each other.
 *
 * @param inside the words of the band, none of which crosses `x`
 */
function rowsBesideStrip(page: PageText, inside: readonly Word[], x: number): number {
  if (!hasRoom(inside, x, page.widthPt)) return 0;
  const left = inside.filter((word) => middle(word) < x);
  const right = inside.filter((word) => middle(word) >= x);
  const strip =
    Math.min(...right.map((word) => word.box.x)) - Math.max(...left.map((word) => word.box.x + word.box.width));
  const em = median(inside.map((word) => word.size)) / page.widthPt;
  if (strip < narrowestAligned * em) return 0;
  const shared = { from: Math.max(topOf(left), topOf(right)), to: Math.min(bottomOf(left), bottomOf(right)) };
  const beside = (word: Word) => word.baseline >= shared.from - 0.005 && word.baseline <= shared.to + 0.005;
  const rows = Math.min(rowCount(page, left.filter(beside)), rowCount(page, right.filter(beside)));
  const isColumn = strip >= narrowestGutter * em || (rows >= fewestAlignedRows && beginAligned(page, right, em));
  return isColumn ? rows : 0;
}

/** A first look, which most strips do not pass: words on both sides, and a gap as wide as the smallest type asks for. */
function hasRoom(inside: readonly Word[], x: number, widthPt: number): boolean {
  let lefts = 0;
  let leftEnd = -Infinity;
  let rightBegin = Infinity;
  let smallest = Infinity;
  for (const { box, size } of inside) {
    if (box.x + box.width / 2 < x) {
      lefts += 1;
      leftEnd = Math.max(leftEnd, box.x + box.width);
    } else rightBegin = Math.min(rightBegin, box.x);
    smallest = Math.min(smallest, size);
  }
  const rights = inside.length - lefts;
  const isWide = rightBegin - leftEnd >= (narrowestAligned * smallest) / widthPt;
  return lefts >= fewestRows && rights >= fewestRows && isWide;
}

/** Whether nearly all rows begin at one place. */
function beginAligned(page: PageText, words: readonly Word[], em: number): boolean {
  const begins = linesFromWords(page, words).map((line) => line.words[0]?.box.x ?? 0);
  const usual = median(begins);
  return begins.filter((x) => Math.abs(x - usual) < 0.2 * em).length >= begins.length * 0.8;
}

function topOf(words: readonly Word[]): number {
  return Math.min(...words.map((word) => word.baseline));
}

function bottomOf(words: readonly Word[]): number {
  return Math.max(...words.map((word) => word.baseline));
}

function rowCount(page: PageText, words: readonly Word[]): number {
  let rows = 0;
  let last = -1;
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    if ((word.baseline - last) * page.heightPt > 0.5 * word.size) {
      rows += 1;
      last = word.baseline;
    }
  }
  return rows;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
