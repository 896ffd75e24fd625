import type { GreyRaster } from "../reading-tools.ts";
import type { Homography } from "./homography.ts";
import { shrinkGrey } from "./shrink-grey.ts";

/**
 * Draws the picture that `toSource` maps onto the source, its pixels blended; what lies outside is white.
 *
 * @param toSource fractions of the new picture to fractions of the source
 */
export function warpGrey(source: GreyRaster, toSource: Homography, width: number, height: number): GreyRaster {
  // Blending four pixels loses strokes where the source is much finer, so it is made about as coarse first.
  const finer = estimateFineness(source, toSource, width, height);
  const from = finer > 1.6 ? shrinkGrey(source, Math.round(Math.max(source.width, source.height) / finer)) : source;
  const grey = new Uint8Array(width * height);
  const [a, b, c, d, e, f, g, h, i] = inPixels(toSource, from, { width, height });
  for (let row = 0; row < height; row += 1) {
    const line = {
      x: a * 0.5 + b * (row + 0.5) + c,
      y: d * 0.5 + e * (row + 0.5) + f,
      w: g * 0.5 + h * (row + 0.5) + i,
    };
    warpRow(from, grey.subarray(row * width, (row + 1) * width), line, { x: a, y: d, w: g });
  }
  return { width, height, grey };
}

type Size = { width: number; height: number };
type Projective = { x: number; y: number; w: number };

/** The map from pixels to pixels: numerators for x and y over a common denominator. */
function inPixels([a, b, c, d, e, f, g, h, i]: Homography, from: Size, to: Size): Homography {
  const { width, height } = from;
  return [
    (a * width) / to.width,
    (b * width) / to.height,
    c * width,
    (d * height) / to.width,
    (e * height) / to.height,
    f * height,
    g / to.width,
    h / to.height,
    i,
  ];
}

/** Fills one row. Positions are in 1/256 of a pixel, for whole numbers are several times faster here. */
function warpRow({ width, height, grey }: GreyRaster, row: Uint8Array, start: Projective, step: Projective): void {
  let { x: numeratorX, y: numeratorY, w } = start;
  let scale = 256 / w;
  const [mostX, mostY] = [(width - 1) << 8, (height - 1) << 8];
  for (let column = 0; column < row.length; column += 1) {
    if (step.w !== 0) scale = 256 / w;
    let x = (numeratorX * scale - 127.5) | 0;
    let y = (numeratorY * scale - 127.5) | 0;
    numeratorX += step.x;
    numeratorY += step.y;
    w += step.w;
    if (x < -128 || y < -128 || x > mostX + 128 || y > mostY + 128) {
      row[column] = 255;
      continue;
    }
    x = x < 0 ? 0 : x > mostX ? mostX : x;
    y = y < 0 ? 0 : y > mostY ? mostY : y;
    const at = (y >> 8) * width + (x >> 8);
    const right = x < mostX ? 1 : 0;
    const below = y < mostY ? width : 0;
    const [across, down] = [x & 255, y & 255];
    const upper = (grey[at] ?? 255) * (256 - across) + (grey[at + right] ?? 255) * across;
    const lower = (grey[at + below] ?? 255) * (256 - across) + (grey[at + below + right] ?? 255) * across;
    row[column] = (upper * (256 - down) + lower * down + 32_768) >> 16;
  }
}

/** Pixels of the source for one of the new picture, about the middle. */
function estimateFineness(
  source: GreyRaster,
  [a, b, c, d, e, f, g, h, i]: Homography,
  width: number,
  height: number,
): number {
  const at = (u: number, v: number) => {
    const depth = g * u + h * v + i;
    return { x: ((a * u + b * v + c) / depth) * source.width, y: ((d * u + e * v + f) / depth) * source.height };
  };
  const [one, right, below] = [at(0.5, 0.5), at(0.6, 0.5), at(0.5, 0.6)];
  const across = Math.hypot(right.x - one.x, right.y - one.y) / (0.1 * width);
  const down = Math.hypot(below.x - one.x, below.y - one.y) / (0.1 * height);
  return Math.min(across, down);
}
