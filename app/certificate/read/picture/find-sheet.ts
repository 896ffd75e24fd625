import type { GreyRaster } from "../reading-tools.ts";
import type { Point, Quad } from "./homography.ts";
import { straightened } from "./sheet-refinement.ts";
import { type Light, lightOf, type Side, type SideLine, sideLines, sides, walkOf } from "./sheet-sides.ts";
import { shrinkGrey } from "./shrink-grey.ts";

const longSide = 400;
const smallestSheet = 0.2;
/** A sheet that is nearly the whole picture is the page of a scan. */
const largestSheet = 0.955;
/** Worth of a side that is the picture's own edge: a sheet that was not photographed whole. */
const cutSide = 0.4;
/** A side is brighter inside by at least this, in doublings of light; lines of text and printed frames are not. */
const leastStep = 0.11;
const leastEdged = 0.6;
const leastWorth = 0.6;
/** A little of the table around the sheet costs nothing; a cut line of text does. */
const spread = 1.008;

/** The corners of the sheet of paper in a photo, in fractions of it; null where the picture is the page itself, or no sheet is sure. */
export function findSheet(raster: GreyRaster): Quad | null {
  const small = lightOf(shrinkGrey(raster, longSide));
  const [tops, rights, bottoms, lefts] = [
    candidates(small, "top"),
    candidates(small, "right"),
    candidates(small, "bottom"),
    candidates(small, "left"),
  ];
  let best: { quad: Quad; worth: number } | null = null;
  for (const top of tops) {
    for (const bottom of bottoms) {
      for (const left of lefts) {
        for (const right of rights) {
          const found = judged(small, { top, right, bottom, left });
          if (found !== null && found.worth > (best?.worth ?? leastWorth)) best = found;
        }
      }
    }
  }
  if (best === null) return null;
  return toFractions(widen(straightened(small, best.quad)), small);
}

/** A line in the picture: across = at + slope × (along − middle). Null as measures means the picture's own edge. */
type Candidate = { at: number; slope: number; measures: SideLine | null };

function candidates(picture: Light, side: Side): Candidate[] {
  const { depth } = walkOf(picture, side);
  const edge = side === "top" || side === "left" ? 0 : depth - 1;
  const lines = sideLines(picture, side).map((line) => ({ at: line.at, slope: line.slope, measures: line }));
  return [...lines, { at: edge, slope: 0, measures: null }];
}

function judged({ width, height }: Light, chosen: Record<Side, Candidate>): { quad: Quad; worth: number } | null {
  const cut = sides.filter((side) => chosen[side].measures === null).length;
  if (cut > 1) return null;
  const corner = (level: Candidate, upright: Candidate) => meeting(level, upright, width, height);
  const { top, right, bottom, left } = chosen;
  const quad: Quad = [corner(top, left), corner(top, right), corner(bottom, right), corner(bottom, left)];
  const share = areaOf(quad) / (width * height);
  if (share < smallestSheet || share > largestSheet || !isSheetLike(quad)) return null;
  const [a, b, c, d] = quad;
  const worths = [worthOf(top, a.x, b.x), worthOf(right, b.y, c.y), worthOf(bottom, d.x, c.x), worthOf(left, a.y, d.y)];
  const worth = worths.reduce((product, value) => product * value, 1) ** 0.25 * (0.75 + 0.25 * share);
  return { quad, worth };
}

/** Between 0 and 1: how much of the side has an edge; 0 where it is not brighter inside. */
function worthOf({ measures }: Candidate, from: number, to: number): number {
  if (measures === null) return cutSide;
  const { edges, brighter, told } = measures;
  const last = edges.length - 1;
  const [start, end] = [Math.min(last, Math.max(0, Math.round(from))), Math.min(last, Math.max(0, Math.round(to)))];
  const between = (sums: Float32Array) => (sums[end] ?? 0) - (sums[start] ?? 0);
  const count = between(told);
  if (end - start < 20 || count < 0.4 * (end - start)) return 0;
  const [step, edged] = [between(brighter) / count, between(edges) / (end - start)];
  return step < leastStep || edged < leastEdged ? 0 : edged;
}

function meeting(level: Candidate, upright: Candidate, width: number, height: number): Point {
  // y = p + q·x and x = r + s·y
  const [p, q] = [level.at - (level.slope * width) / 2, level.slope];
  const [r, s] = [upright.at - (upright.slope * height) / 2, upright.slope];
  const x = (r + s * p) / (1 - s * q);
  return { x, y: p + q * x };
}

function areaOf(quad: Quad): number {
  return Math.abs(
    quad.reduce((sum, { x, y }, index) => {
      const next = quad[(index + 1) % 4] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );
}

/** Paper is neither a strip nor a wedge, and a lens does not bend its corners far from right ones. */
function isSheetLike([a, b, c, d]: Quad): boolean {
  const length = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);
  const [top, right, bottom, left] = [length(a, b), length(b, c), length(c, d), length(d, a)];
  const alike = (one: number, other: number) => Math.min(one, other) / Math.max(one, other) > 0.7;
  const ratio = (top + bottom) / (left + right);
  if (!alike(top, bottom) || !alike(left, right) || ratio < 0.45 || ratio > 2.2) return false;
  const lean = (p: Point, corner: Point, q: Point) =>
    Math.abs((p.x - corner.x) * (q.x - corner.x) + (p.y - corner.y) * (q.y - corner.y)) /
    Math.max(1, length(p, corner) * length(q, corner));
  return [lean(d, a, b), lean(a, b, c), lean(b, c, d), lean(c, d, a)].every((cosine) => cosine < 0.3);
}

function widen(corners: Quad): Quad {
  const centre = { x: corners.reduce((s, p) => s + p.x, 0) / 4, y: corners.reduce((s, p) => s + p.y, 0) / 4 };
  const out = ({ x, y }: Point): Point => ({
    x: centre.x + (x - centre.x) * spread,
    y: centre.y + (y - centre.y) * spread,
  });
  const [a, b, c, d] = corners;
  return [out(a), out(b), out(c), out(d)];
}

/** Pixel middles of the small picture as fractions. */
function toFractions([a, b, c, d]: Quad, { width, height }: Light): Quad {
  const part = ({ x, y }: Point): Point => ({ x: (x + 0.5) / width, y: (y + 0.5) / height });
  return [part(a), part(b), part(c), part(d)];
}
