import type { InkMask } from "./ink-mask.ts";

/** An empty strip between two columns: where it stands, and from where to where, in fractions of the picture. */
export type Gutter = { x: number; top: number; bottom: number };

/** Where the two halves of a page may part. */
const [leftmost, rightmost] = [0.34, 0.66];
const narrowest = 0.011;
/** Frames and page edges stand outside of this, certificates' text within. */
const margin = 0.07;
/** Columns are told from a chance gap between words, or from a signature beside a footer, by so many lines side by side. */
const leastLines = 5;
/** Halves of one page are equally wide, so the second begins in the middle. A column of labels is narrower than its values, and is read row by row. */
const secondHalf = { least: 0.463, most: 0.6 } as const;
/** Of the rows with text, so many have it in both columns. */
const leastShared = 0.4;
/** What a row counts for a band: text on both sides; text that runs through; nothing to be learnt. */
const worth = { both: 1, through: -4, other: -0.04 } as const;

/** The strip between two columns of text; null on a page of one column. Headings and footers that span the page are outside its band. */
export function findGutter(mask: InkMask): Gutter | null {
  const rows = thickRows(mask);
  const { width, height, rowHeight } = rows;
  const strip = Math.max(4, Math.round(width * narrowest), Math.round(mask.letterHeight * 1.1));
  let best: (Band & { x: number }) | null = null;
  const from = Math.round(width * leftmost);
  for (let x = from; x < width * rightmost; x += 2) {
    const band = bestBand(rows, x, strip);
    if (band !== null && band.value > (best?.value ?? 0)) best = { ...band, x };
  }
  if (best === null || best.both * rowHeight < leastLines * mask.letterHeight * 1.3) return null;
  const x = middleOfStrip(rows, best, strip);
  if (best.both < leastShared * best.inked) return null;
  const second = secondBegins(rows, best, x);
  if (second < secondHalf.least || second > secondHalf.most) return null;
  const { top, bottom } = grown(rows, best, strip, mask.letterHeight);
  return { x: x / width, top: top / height, bottom: Math.min(1, bottom / height) };
}

/** The mask with several of its rows in one, and the number of inked pixels up to each: about half a letter high. */
type ThickRows = { width: number; height: number; rowHeight: number; upTo: Int32Array };

function thickRows({ width, height: pixels, ink, letterHeight }: InkMask): ThickRows {
  const rowHeight = Math.max(2, Math.round(letterHeight / 2));
  const height = Math.ceil(pixels / rowHeight);
  const upTo = new Int32Array(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    const [top, bottom] = [row * rowHeight, Math.min(pixels, (row + 1) * rowHeight)];
    let count = 0;
    for (let x = 0; x < width; x += 1) {
      let isInked = false;
      for (let y = top; y < bottom && !isInked; y += 1) isInked = ink[y * width + x] === 1;
      if (isInked) count += 1;
      upTo[row * (width + 1) + x + 1] = count;
    }
  }
  return { width, height, rowHeight, upTo };
}

function inkBetween({ width, upTo }: ThickRows, row: number, from: number, to: number): number {
  const start = row * (width + 1);
  return (upTo[start + to] ?? 0) - (upTo[start + from] ?? 0);
}

type Side = "both" | "one" | "none" | "through";

/** Widest stroke of a rule between columns, in pixels of the mask; specks are narrower still. */
const widestRule = 3;

function sideOf(rows: ThickRows, row: number, x: number, strip: number): Side {
  if (inkBetween(rows, row, x, x + strip) > widestRule) return "through";
  const edge = Math.round(rows.width * margin);
  const isLeft = inkBetween(rows, row, edge, x) > widestRule;
  const isRight = inkBetween(rows, row, x + strip, rows.width - edge) > widestRule;
  if (isLeft && isRight) return "both";
  return isLeft || isRight ? "one" : "none";
}

type Band = { top: number; bottom: number; value: number; both: number; inked: number };

/** The run of rows that speaks most for a gutter at `x`. */
function bestBand(rows: ThickRows, x: number, strip: number): Band | null {
  let best: Band | null = null;
  let now: Band = { top: 0, bottom: 0, value: 0, both: 0, inked: 0 };
  for (let row = 0; row < rows.height; row += 1) {
    const side = sideOf(rows, row, x, strip);
    const value = side === "both" ? worth.both : side === "through" ? worth.through : worth.other;
    if (now.value + value <= 0) {
      now = { top: row + 1, bottom: row + 1, value: 0, both: 0, inked: 0 };
      continue;
    }
    now.value += value;
    now.bottom = row + 1;
    if (side === "both") now.both += 1;
    if (side !== "none") now.inked += 1;
    if (side === "both" && now.value > (best?.value ?? 0)) best = { ...now };
  }
  return best;
}

/** How many rows of the band text runs through at `x`. */
function through(rows: ThickRows, { top, bottom }: Band, x: number, strip: number): number {
  let count = 0;
  for (let row = top; row < bottom; row += 1) if (sideOf(rows, row, x, strip) === "through") count += 1;
  return count;
}

/** The strip may move left and right by as much as the gutter is wider: its middle cuts no letter. */
function middleOfStrip(rows: ThickRows, band: Band & { x: number }, strip: number): number {
  const most = through(rows, band, band.x, strip);
  const isFree = (x: number) => through(rows, band, x, strip) <= most;
  let [left, right] = [band.x, band.x];
  while (left > rows.width * 0.2 && isFree(left - 1)) left -= 1;
  while (right + strip < rows.width * 0.8 && isFree(right + 1)) right += 1;
  return (left + right + strip) / 2;
}

/** Where the right column begins, as a part of the way from the left column's beginning to the right one's end. */
function secondBegins(rows: ThickRows, { top, bottom }: Band, x: number): number {
  const middle = Math.round(x);
  const edge = Math.round(rows.width * margin);
  const last = rows.width - edge;
  const [lefts, rights, ends]: [number[], number[], number[]] = [[], [], []];
  for (let row = top; row < bottom; row += 1) {
    let left = edge;
    while (left < middle && inkBetween(rows, row, left, left + 1) === 0) left += 1;
    let right = middle;
    while (right < last && inkBetween(rows, row, right, right + 1) === 0) right += 1;
    let end = last;
    while (end > right && inkBetween(rows, row, end - 1, end) === 0) end -= 1;
    if (left < middle) lefts.push(left);
    if (right < last) {
      rights.push(right);
      ends.push(end);
    }
  }
  // A speck or a lone word that stands out is no column's edge.
  const at = (all: number[], part: number) => all.sort((a, b) => a - b)[Math.floor(all.length * part)] ?? 0;
  const begin = at(lefts, 0.08);
  return (at(rights, 0.08) - begin) / Math.max(1, at(ends, 0.92) - begin);
}

/** The band with the lines that follow it in one column only, and some of the white around. */
function grown(rows: ThickRows, band: Band & { x: number }, strip: number, letterHeight: number): Band {
  const largestGap = Math.round((4 * letterHeight) / rows.rowHeight);
  const grow = (from: number, step: number) => {
    let [end, gap] = [from, 0];
    for (let row = from; row >= 0 && row < rows.height; row += step) {
      const side = sideOf(rows, row, band.x, strip);
      if (side === "through") break;
      gap = side === "none" ? gap + 1 : 0;
      if (gap > largestGap) break;
      end = row;
    }
    return end;
  };
  return { ...band, top: Math.max(0, grow(band.top, -1)), bottom: grow(band.bottom - 1, 1) + 1 };
}
