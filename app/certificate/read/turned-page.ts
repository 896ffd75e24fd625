import type { Box, Place, QuarterTurns } from "#app/model/reading.ts";

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

/** A box on the upright page as a box on the page as it is shown; both in fractions of their page. */
export function boxAsShown({ x, y, width, height }: Box, turns: QuarterTurns): Box {
  if (turns === 1) return { x: 1 - y - height, y: x, width: height, height: width };
  if (turns === 2) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turns === 3) return { x: y, y: 1 - x - width, width: height, height: width };
  return { x, y, width, height };
}

/** Replaces every place within a reading by the place on the page as it is shown. */
export function placesAsShown<T>(reading: T, turnsOf: (page: number) => QuarterTurns): T;
export function placesAsShown(reading: unknown, turnsOf: (page: number) => QuarterTurns): unknown {
  if (Array.isArray(reading)) return reading.map((part: unknown) => placesAsShown(part, turnsOf));
  if (typeof reading !== "object" || reading === null) return reading;
  if (isPlace(reading)) {
    return { ...reading, boxes: reading.boxes.map((box) => boxAsShown(box, turnsOf(reading.page))) };
  }
  return Object.fromEntries(Object.entries(reading).map(([key, part]) => [key, placesAsShown(part, turnsOf)]));
}

function isPlace(part: object): part is Place {
  return "page" in part && "boxes" in part;
}
