import type { Box, QuarterTurns } from "#app/model/reading.ts";

/** How large a page is shown: as wide as its pane, as a whole, or in percent of its size on paper. */
export type Zoom = "width" | "page" | number;

export const smallestZoom = 50;
export const largestZoom = 400;

/** Steps of the buttons, in percent. */
const steps = [50, 67, 80, 100, 125, 150, 200, 300, 400] as const;

/** Longer side of a sheet of A4 at 96 dots an inch: what 100 % means. */
const longSidePx = 1123;

type Size = { width: number; height: number };

/** The next larger (`1`) or smaller (`-1`) step from what is seen now. @param percent as seen, also between two steps */
export function nextZoom(percent: number, direction: 1 | -1): number {
  const others =
    direction === 1 ? steps.filter((step) => step > percent + 1) : steps.filter((step) => step < percent - 1);
  return (direction === 1 ? others[0] : others.at(-1)) ?? (direction === 1 ? largestZoom : smallestZoom);
}

/** What was kept from an earlier visit, `null` where it is no zoom. */
export function parseZoom(text: string | null): Zoom | null {
  if (text === "width" || text === "page") return text;
  const percent = text === null || !/^\d{2,3}$/u.test(text) ? Number.NaN : Number(text);
  return percent >= smallestZoom && percent <= largestZoom ? percent : null;
}

/** Width in pixels over height of a page after it was turned for looking. */
export function aspectOf({ width, height }: Size, turns: QuarterTurns): number {
  return turns % 2 === 0 ? width / height : height / width;
}

/** Pixels a sheet is wide; `null`: as wide as its pane. @param aspect width over height as shown */
export function sheetWidth(zoom: Zoom, aspect: number, pane: Size): number | null {
  if (zoom === "width") return null;
  if (zoom === "page") return Math.max(120, Math.min(pane.width, pane.height * aspect));
  return (zoom / 100) * longSidePx * Math.min(1, aspect);
}

/** The percentage at which a sheet is seen. */
export function percentOf(shownWidth: number, aspect: number): number {
  return Math.round((shownWidth / (longSidePx * Math.min(1, aspect))) * 100);
}

type Point = { x: number; y: number };

/**
 * A point of the screen as fractions of the upright page.
 *
 * @param shown the page's rectangle on the screen, turned as it is
 * @param turns to the right
 */
export function pointOnPage({ x, y }: Point, shown: Size & { left: number; top: number }, turns: QuarterTurns): Point {
  const across = within((x - shown.left) / shown.width);
  const down = within((y - shown.top) / shown.height);
  if (turns === 1) return { x: down, y: 1 - across };
  if (turns === 2) return { x: 1 - across, y: 1 - down };
  if (turns === 3) return { x: 1 - down, y: across };
  return { x: across, y: down };
}

function within(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

/** The box two opposite corners span. */
export function boxBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}
