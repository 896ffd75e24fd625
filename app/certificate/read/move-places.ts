import type { Box, Place } from "#app/model/reading.ts";

/** Replaces every place within a reading: `moverOf` says for a page how its boxes move, null when they stay. */
export function movePlaces<T>(reading: T, moverOf: (page: number) => ((box: Box) => Box) | null): T;
export function movePlaces(reading: unknown, moverOf: (page: number) => ((box: Box) => Box) | null): unknown {
  if (Array.isArray(reading)) return reading.map((part: unknown) => movePlaces(part, moverOf));
  if (typeof reading !== "object" || reading === null) return reading;
  if (isPlace(reading)) {
    const move = moverOf(reading.page);
    return move === null ? reading : { ...reading, boxes: reading.boxes.map(move) };
  }
  return Object.fromEntries(Object.entries(reading).map(([key, part]) => [key, movePlaces(part, moverOf)]));
}

function isPlace(part: object): part is Place {
  return "page" in part && "boxes" in part;
}
