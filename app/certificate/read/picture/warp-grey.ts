import type { GreyRaster } from "../reading-tools.ts";
import type { Homography } from "./homography.ts";
import { shrinkGrey } from "./shrink-grey.ts";

/**
 * Draws the picture that `toSource` maps onto the source, its pixels blended; what lies outside is white.
 *
 * @param toSource fractions of the new picture to fractions of the source
 */
export function warpGrey(source: GreyRaster, toSource: Homography, width: number, height: number): GreyRaster {
  // Sampling four pixels loses strokes where the source is much finer, so it is made about as coarse first.
  const finer = estimateFineness(source, toSource, width, height);
  const from = finer > 1.5 ? shrinkGrey(source, Math.round(Math.max(source.width, source.height) / finer)) : source;
  const grey = new Uint8Array(width * height).fill(255);
  const [a, b, c, d, e, f, g, h, i] = toSource;
  const { width: w, height: t, grey: pixels } = from;
  for (let row = 0; row < height; row += 1) {
    const v = (row + 0.5) / height;
    for (let column = 0; column < width; column += 1) {
      const u = (column + 0.5) / width;
      const depth = g * u + h * v + i;
      const x = ((a * u + b * v + c) / depth) * w - 0.5;
      const y = ((d * u + e * v + f) / depth) * t - 0.5;
      if (x < -0.5 || y < -0.5 || x > w - 0.5 || y > t - 0.5) continue;
      const left = x < 0 ? 0 : x | 0;
      const top = y < 0 ? 0 : y | 0;
      const right = left + 1 < w ? left + 1 : left;
      const below = top + 1 < t ? top + 1 : top;
      const across = Math.max(0, x - left);
      const down = Math.max(0, y - top);
      const upper = (pixels[top * w + left] ?? 255) * (1 - across) + (pixels[top * w + right] ?? 255) * across;
      const lower = (pixels[below * w + left] ?? 255) * (1 - across) + (pixels[below * w + right] ?? 255) * across;
      grey[row * width + column] = upper * (1 - down) + lower * down + 0.5;
    }
  }
  return { width, height, grey };
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
