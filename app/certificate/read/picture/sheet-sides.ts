import type { GreyRaster } from "../reading-tools.ts";

/** A picture's light in doublings, so that a shadow takes the same from paper and table alike. */
export type Light = { width: number; height: number; light: Float32Array };

/** How to walk a picture when looking for one side of a sheet: along the side, and across it towards the sheet's middle. */
type Walk = { length: number; depth: number; along: number; across: number; inward: 1 | -1 };

/** A straight line that may be the side of a sheet: at `along` it stands `at + slope × (along − half of the length)` across. */
export type SideLine = {
  at: number;
  slope: number;
  /** Up to each place along the line: how many places before it have an edge there, … */
  edges: Float32Array;
  /** … by how many doublings it is brighter inside, all of them together, … */
  brighter: Float32Array;
  /** … and of how many places that could be told. */
  told: Float32Array;
};

export const sides = ["top", "right", "bottom", "left"] as const;
export type Side = (typeof sides)[number];

const steepest = 18;
const angleStep = 0.75;
const angles = Array.from({ length: (2 * steepest) / angleStep + 1 }, (_, index) => index * angleStep - steepest);
/** Doublings of light from one pixel to the next: less is a soft shadow or grain. */
const leastEdge = 0.035;
const strongEdge = 0.2;
const mostLines = 8;
/** How far beside a line its two sides are compared, in pixels: beyond the edge's own blur, and over more than a line of text. */
const [nearest, farthest] = [4, 18];

/** The picture's logarithm, a little blurred. */
export function lightOf({ width, height, grey }: GreyRaster): Light {
  const levels = Float32Array.from({ length: 256 }, (_, level) => Math.log2(level + 12));
  const rough = new Float32Array(grey.length);
  for (let at = 0; at < grey.length; at += 1) rough[at] = levels[grey[at] ?? 0] ?? 0;
  const light = rough.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const upper = (rough[at - width - 1] ?? 0) + (rough[at - width] ?? 0) + (rough[at - width + 1] ?? 0);
      const middle = (rough[at - 1] ?? 0) + (rough[at] ?? 0) + (rough[at + 1] ?? 0);
      const lower = (rough[at + width - 1] ?? 0) + (rough[at + width] ?? 0) + (rough[at + width + 1] ?? 0);
      light[at] = (upper + middle + lower) / 9;
    }
  }
  return { width, height, light };
}

export function walkOf({ width, height }: { width: number; height: number }, side: Side): Walk {
  const inward = side === "top" || side === "left" ? 1 : -1;
  return side === "top" || side === "bottom"
    ? { length: width, depth: height, along: 1, across: width, inward }
    : { length: height, depth: width, along: width, across: 1, inward };
}

/** The straight lines along which the picture becomes brighter inwards, best first. */
export function sideLines(picture: Light, side: Side): SideLine[] {
  const walk = walkOf(picture, side);
  const slopes = edgeSlopes(picture, walk);
  const lines = strongestLines(slopes, walk);
  return lines.map(({ at, slope }) => measured(picture, slopes, walk, at, slope));
}

/** How much brighter it becomes inwards at each place, in the walk's own order: `along` by `across`. */
export function edgeSlopes({ light }: Light, { length, depth, along, across, inward }: Walk): Float32Array {
  const slopes = new Float32Array(length * depth);
  for (let t = 1; t < length - 1; t += 1) {
    for (let s = 1; s < depth - 1; s += 1) {
      const at = t * along + s * across;
      const own = (light[at + across] ?? 0) - (light[at - across] ?? 0);
      const before = (light[at - along + across] ?? 0) - (light[at - along - across] ?? 0);
      const after = (light[at + along + across] ?? 0) - (light[at + along - across] ?? 0);
      slopes[t * depth + s] = (inward * (2 * own + before + after)) / 8;
    }
  }
  return slopes;
}

/** Every edge votes for all lines through it (Hough). */
function strongestLines(slopes: Float32Array, { length, depth }: Walk): { at: number; slope: number }[] {
  const room = Math.ceil((Math.tan((steepest * Math.PI) / 180) * length) / 2) + 2;
  const bins = depth + 2 * room;
  const votes = new Float32Array(angles.length * bins);
  const tangents = angles.map((angle) => Math.tan((angle * Math.PI) / 180));
  for (let t = 0; t < length; t += 1) {
    for (let s = 1; s < depth - 1; s += 1) {
      const place = t * depth + s;
      const slope = slopes[place] ?? 0;
      if (slope < leastEdge || slope < (slopes[place - 1] ?? 0) || slope <= (slopes[place + 1] ?? 0)) continue;
      const vote = Math.min(slope, strongEdge);
      for (let angle = 0; angle < tangents.length; angle += 1) {
        const bin = Math.round(s - (tangents[angle] ?? 0) * (t - length / 2)) + room;
        votes[angle * bins + bin] = (votes[angle * bins + bin] ?? 0) + vote;
      }
    }
  }
  const found: { at: number; slope: number }[] = [];
  while (found.length < mostLines) {
    let best = 0;
    for (let index = 1; index < votes.length; index += 1) if ((votes[index] ?? 0) > (votes[best] ?? 0)) best = index;
    if ((votes[best] ?? 0) < leastEdge * length * 0.15) break;
    const [angle, bin] = [Math.floor(best / bins), best % bins];
    found.push({ at: bin - room, slope: tangents[angle] ?? 0 });
    for (let near = Math.max(0, angle - 3); near <= Math.min(angles.length - 1, angle + 3); near += 1) {
      votes.fill(0, near * bins + Math.max(0, bin - 5), near * bins + Math.min(bins, bin + 6));
    }
  }
  return found;
}

function measured(picture: Light, slopes: Float32Array, walk: Walk, at: number, slope: number): SideLine {
  const { length, depth, inward } = walk;
  const [edges, brighter, told] = [
    new Float32Array(length + 1),
    new Float32Array(length + 1),
    new Float32Array(length + 1),
  ];
  for (let t = 0; t < length; t += 1) {
    const s = Math.round(at + slope * (t - length / 2));
    let edge = 0;
    for (let near = Math.max(0, s - 2); near <= Math.min(depth - 1, s + 2); near += 1) {
      edge = Math.max(edge, slopes[t * depth + near] ?? 0);
    }
    edges[t + 1] = (edges[t] ?? 0) + (edge >= leastEdge ? 1 : 0);
    const inside = brightest(picture, walk, t, s, inward);
    const outside = brightest(picture, walk, t, s, inward === 1 ? -1 : 1);
    const isTold = inside !== null && outside !== null;
    brighter[t + 1] = (brighter[t] ?? 0) + (isTold ? Math.max(-1, Math.min(0.6, inside - outside)) : 0);
    told[t + 1] = (told[t] ?? 0) + (isTold ? 1 : 0);
  }
  return { at, slope, edges, brighter, told };
}

/** The brightest light beside a line: lines of text and printed frames have paper between them, a table has none. Null outside of the picture. */
function brightest({ light }: Light, { depth, along, across }: Walk, t: number, s: number, way: 1 | -1): number | null {
  let most: number | null = null;
  for (let step = nearest; step <= farthest; step += 1) {
    const place = s + way * step;
    if (place < 0 || place >= depth) break;
    const here = light[t * along + place * across] ?? 0;
    if (most === null || here > most) most = here;
  }
  return most;
}
