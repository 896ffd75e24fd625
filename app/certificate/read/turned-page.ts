import type { Box, QuarterTurns } from "#app/model/reading.ts";

export { quarterTurns, type QuarterTurns } from "#app/model/reading.ts";

type Size = { widthPt: number; heightPt: number };
type Point = { x: number; y: number };

/** Size of the page once its text is upright. */
export function turnedSize({ widthPt, heightPt }: Size, turns: QuarterTurns): Size {
  return turns % 2 === 0 ? { widthPt, heightPt } : { widthPt: heightPt, heightPt: widthPt };
}

/** A point of the page as shown, in points from the top left corner of the page with its text upright. */
export function turnedUpright({ x, y }: Point, { widthPt, heightPt }: Size, turns: QuarterTurns): Point {
  if (turns === 1) return { x: y, y: widthPt - x };
  if (turns === 2) return { x: widthPt - x, y: heightPt - y };
  if (turns === 3) return { x: heightPt - y, y: x };
  return { x, y };
}

/** A box of the page as the file shows it as a box of the page turned upright; both in fractions of their page. */
export function boxUpright({ x, y, width, height }: Box, turns: QuarterTurns): Box {
  if (turns === 1) return { x: y, y: 1 - x - width, width: height, height: width };
  if (turns === 2) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turns === 3) return { x: 1 - y - height, y: x, width: height, height: width };
  return { x, y, width, height };
}
