import type { PixelRect } from "./cut-grey.ts";
import type { GreyRaster } from "./reading-tools.ts";

/** Darker than this is ink on a picture whose light was evened. */
const inkShades = 150;
/** Left of the middle, so that of two columns only one is seen, and away from the edges where frames are. */
const strip = { left: 0.14, right: 0.48, top: 0.15, bottom: 0.8 };
/** A row of pixels through letters has more ink than this, one between two lines less. */
const leastInk = 0.025;
/** A picture, a code or a ruled line is darker than letters. */
const mostInk = 0.4;
/** Heights of a line of text, of the page's: 5 to 25 pt on A4. */
const heights = { least: 0.006, most: 0.03 };
const marginPx = 6;

/**
 * Pieces of the lines with most ink, whole in height, densest first: where a page is read if it can be read at all.
 * None where no row of white parts the lines, as on a page that lies on its side.
 */
export function densestLines(raster: GreyRaster, count: number): PixelRect[] {
  const { width, height } = raster;
  const [left, right] = [Math.round(width * strip.left), Math.round(width * strip.right)];
  const rows = Array.from({ length: height }, (_, y) => inkOfRow(raster, y, left, right));
  const lines: { y: number; height: number; ink: number }[] = [];
  for (let y = Math.round(height * strip.top); y < height * strip.bottom; y += 1) {
    const from = y;
    while (y < height * strip.bottom && (rows[y] ?? 0) > leastInk) y += 1;
    const own = rows.slice(from, y);
    const ink = own.reduce((sum, share) => sum + share, 0);
    const isLine = own.length >= height * heights.least && own.length <= height * heights.most;
    if (isLine && ink / own.length < mostInk) lines.push({ y: from, height: own.length, ink });
  }
  return lines
    .sort((one, other) => other.ink - one.ink)
    .slice(0, count)
    .map((line) => {
      const top = Math.max(0, line.y - marginPx);
      return { x: left, y: top, width: right - left, height: Math.min(height - top, line.height + 2 * marginPx) };
    });
}

function inkOfRow({ width, grey }: GreyRaster, y: number, left: number, right: number): number {
  let dark = 0;
  for (let at = y * width + left; at < y * width + right; at += 1) if ((grey[at] ?? 255) < inkShades) dark += 1;
  return dark / Math.max(1, right - left);
}
