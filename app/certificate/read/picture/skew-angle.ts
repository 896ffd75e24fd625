import type { InkMask } from "./ink-mask.ts";

const widest = 8;

/** By how many degrees the lines of text fall to the right (positive) or rise (negative); 0 where there is too little text. */
export function skewAngle(mask: InkMask): number {
  const points = inkPoints(mask);
  if (points.length < 200) return 0;
  const coarse = best(points, mask, range(-widest, widest, 0.5));
  const finer = best(points, mask, range(coarse - 0.5, coarse + 0.5, 0.1));
  return best(points, mask, range(finer - 0.1, finer + 0.1, 0.02));
}

/** How strongly the ink stands in rows (for the mask as it is) compared with columns: above 1 text runs across. */
export function rowsAgainstColumns(mask: InkMask): number {
  const points = inkPoints(mask);
  if (points.length < 200) return 1;
  const turned = { ...mask, width: mask.height, height: mask.width };
  const swapped = new Int32Array(points.length);
  for (let index = 0; index < points.length; index += 2) {
    swapped[index] = points[index + 1] ?? 0;
    swapped[index + 1] = points[index] ?? 0;
  }
  const most = (own: Int32Array, own2: InkMask) =>
    Math.max(...range(-6, 6, 0.75).map((angle) => sharpness(own, own2, angle)));
  return most(points, mask) / Math.max(1, most(swapped, turned));
}

/** The ink as x, y, x, y…; what stands at the very edge of the page belongs to the scanner. */
function inkPoints({ width, height, ink }: InkMask): Int32Array {
  const points: number[] = [];
  const [marginX, marginY] = [Math.round(width * 0.04), Math.round(height * 0.04)];
  for (let y = marginY; y < height - marginY; y += 1) {
    for (let x = marginX; x < width - marginX; x += 1) if (ink[y * width + x] === 1) points.push(x, y);
  }
  return Int32Array.from(points);
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}

function best(points: Int32Array, mask: InkMask, angles: readonly number[]): number {
  let found = { angle: 0, sharpness: -1 };
  for (const angle of angles) {
    const value = sharpness(points, mask, angle);
    if (value > found.sharpness) found = { angle, sharpness: value };
  }
  return found.angle;
}

/** Rows of text give a profile that jumps from row to row once they are level. */
function sharpness(points: Int32Array, { width, height }: InkMask, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width) + 1;
  const profile = new Float32Array(height + 2 * shift + 2);
  for (let index = 0; index < points.length; index += 2) {
    const row = Math.round((points[index + 1] ?? 0) - slope * (points[index] ?? 0)) + shift;
    profile[row] = (profile[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < profile.length; row += 1) sum += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2;
  return sum / Math.max(1, points.length);
}
