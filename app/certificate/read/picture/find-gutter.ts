import type { InkMask } from "./ink-mask.ts";

/** An empty strip between two columns: where it stands, and from where to where, in fractions of the picture. */
export type Gutter = { x: number; top: number; bottom: number };

/** Columns stand in the middle of the page and share at least a quarter of its height. */
const [leftmost, rightmost] = [0.3, 0.7];
const leastHeight = 0.2;
const narrowest = 0.015;
/** Of the rows that have ink, so many have it on both sides. */
const leastShared = 0.55;

/** The strip between two columns of text; null on a page of one column. Rules and frames are not in the mask. */
export function findGutter(mask: InkMask): Gutter | null {
  const { width, height } = mask;
  const strip = Math.max(3, Math.round(width * narrowest));
  let best: (Gutter & { rows: number }) | null = null;
  for (let x = Math.round(width * leftmost); x < width * rightmost; x += 2) {
    for (const band of emptyBands(mask, x, strip)) {
      const shared = sharedRows(mask, x, band);
      if (band.bottom - band.top < leastHeight * height || shared.share < leastShared) continue;
      if (best === null || shared.rows > best.rows) {
        best = { x: (x + strip / 2) / width, top: band.top / height, bottom: band.bottom / height, rows: shared.rows };
      }
    }
  }
  if (best === null) return null;
  return { x: centred(mask, best), top: best.top, bottom: best.bottom };
}

type Band = { top: number; bottom: number };

/** Runs of rows in which the strip holds no ink, or only the stroke of a rule between the columns; a speck does not end a run. */
function emptyBands({ width, height, ink }: InkMask, x: number, strip: number): Band[] {
  const bands: Band[] = [];
  let [top, specks] = [0, 0];
  for (let y = 0; y <= height; y += 1) {
    if (y < height && !isEmptyOrRule(ink, y * width + x, strip)) specks += 1;
    if (y < height && specks <= (y - top) / 300) continue;
    bands.push({ top, bottom: y });
    [top, specks] = [y + 1, 0];
  }
  return bands;
}

/** Widest stroke of a rule, in pixels of the analysed picture. */
const widestRule = 3;

function isEmptyOrRule(ink: Uint8Array, from: number, length: number): boolean {
  let [first, last] = [-1, -1];
  for (let at = from; at < from + length; at += 1) {
    if (ink[at] !== 1) continue;
    if (first < 0) first = at;
    last = at;
  }
  return first < 0 || last - first < widestRule;
}

/** Lines of two columns need not stand level, so the page is looked at in bands of about one line. */
const bandsOfPage = 70;
/** Ink at the very edge is a frame's. */
const edge = 0.06;

function sharedRows(
  { width, height, ink }: InkMask,
  x: number,
  { top, bottom }: Band,
): { rows: number; share: number } {
  const step = Math.round(height / bandsOfPage);
  const [first, last] = [Math.round(width * edge), Math.round(width * (1 - edge))];
  let [both, any] = [0, 0];
  for (let y = top; y < bottom; y += step) {
    let [left, right] = [0, 0];
    for (let row = y; row < Math.min(bottom, y + step); row += 1) {
      for (let at = first; at < x; at += 1) left += ink[row * width + at] ?? 0;
      for (let at = x; at < last; at += 1) right += ink[row * width + at] ?? 0;
    }
    const [hasLeft, hasRight] = [left > step, right > step];
    if (hasLeft || hasRight) any += 1;
    if (hasLeft && hasRight) both += 1;
  }
  return { rows: both, share: any === 0 ? 0 : both / any };
}

/** The middle of the empty strip around it, so that no letter at its edge is cut. */
function centred(mask: InkMask, { x, top, bottom }: Gutter): number {
  const [from, to] = [Math.round(top * mask.height), Math.round(bottom * mask.height)];
  const isEmpty = (column: number) => {
    let count = 0;
    for (let y = from; y < to; y += 1) count += mask.ink[y * mask.width + column] ?? 0;
    return count <= (to - from) / 300;
  };
  const middle = Math.round(x * mask.width);
  let [left, right] = [middle, middle];
  while (left > 0 && isEmpty(left - 1)) left -= 1;
  while (right < mask.width - 1 && isEmpty(right + 1)) right += 1;
  return (left + right) / 2 / mask.width;
}
