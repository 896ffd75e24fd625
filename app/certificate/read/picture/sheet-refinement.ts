import type { Point, Quad } from "./homography.ts";
import { edgeSlopes, type Light, type Side, walkOf } from "./sheet-sides.ts";

const reach = 4;
/** Near its corners a sheet may be bent, and the neighbouring side's edge is near. */
const ends = 0.06;

/** The quad with each side laid through the edge that is found beside it, to parts of a pixel. */
export function straightened(picture: Light, quad: Quad): Quad {
  const [a, b, c, d] = quad;
  const [top, bottom] = [fitted(picture, "top", a, b), fitted(picture, "bottom", d, c)];
  const [left, right] = [fitted(picture, "left", a, d), fitted(picture, "right", b, c)];
  return [meeting(top, left), meeting(top, right), meeting(bottom, right), meeting(bottom, left)];
}

/** across = at + slope × along */
type Line = { at: number; slope: number };

function fitted(picture: Light, side: Side, from: Point, to: Point): Line {
  const isLevel = side === "top" || side === "bottom";
  const [t0, s0, t1, s1] = isLevel ? [from.x, from.y, to.x, to.y] : [from.y, from.x, to.y, to.x];
  const slope = (s1 - s0) / Math.max(1, t1 - t0);
  const line = { at: s0 - slope * t0, slope };
  const walk = walkOf(picture, side);
  const slopes = edgeSlopes(picture, walk);
  const [start, end] = [t0 + ends * (t1 - t0), t1 - ends * (t1 - t0)];
  const points: Point[] = [];
  for (let t = Math.max(1, Math.ceil(start)); t < Math.min(walk.length - 1, end); t += 1) {
    const place = peak(slopes, walk.depth, t, line.at + line.slope * t);
    if (place !== null) points.push({ x: t, y: place });
  }
  if (points.length < (end - start) / 4) return line;
  const rough = leastSquares(points) ?? line;
  const close = points.filter(({ x, y }) => Math.abs(rough.at + rough.slope * x - y) < 1.5);
  return (close.length < (end - start) / 5 ? null : leastSquares(close)) ?? line;
}

function peak(slopes: Float32Array, depth: number, t: number, near: number): number | null {
  let best = -1;
  const [from, to] = [Math.max(1, Math.round(near) - reach), Math.min(depth - 2, Math.round(near) + reach)];
  for (let s = from; s <= to; s += 1) {
    if (best < 0 || (slopes[t * depth + s] ?? 0) > (slopes[t * depth + best] ?? 0)) best = s;
  }
  const value = slopes[t * depth + best] ?? 0;
  if (best < 0 || value < 0.03) return null;
  const [before, after] = [slopes[t * depth + best - 1] ?? 0, slopes[t * depth + best + 1] ?? 0];
  const curve = before - 2 * value + after;
  return best + (curve < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * curve))) : 0);
}

function leastSquares(points: readonly Point[]): Line | null {
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  if (spread < 1) return null;
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { at: meanY - slope * meanX, slope };
}

/** Where a level line (y by x) and an upright one (x by y) meet. */
function meeting(level: Line, upright: Line): Point {
  const x = (upright.at + upright.slope * level.at) / (1 - upright.slope * level.slope);
  return { x, y: level.at + level.slope * x };
}
