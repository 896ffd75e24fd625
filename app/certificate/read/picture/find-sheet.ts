import type { GreyRaster } from "../reading-tools.ts";
import type { Point, Quad } from "./homography.ts";
import { shrinkGrey } from "./shrink-grey.ts";

const longSide = 400;
const smallestSheet = 0.2;
/** A bright area that is nearly the whole picture is the page of a scan. */
const largestSheet = 0.94;
/** How much of the quad around it a sheet fills; a lamp's glow or a cloth does not have four straight sides. */
const leastFilled = 0.93;
/** A little of the table around the sheet costs nothing; a cut line of text does. */
const spread = 1.012;

/** The corners of the sheet of paper in a photo, in fractions of it; null where the picture is the page itself, or no sheet is sure. */
export function findSheet(raster: GreyRaster): Quad | null {
  const small = blur(shrinkGrey(raster, longSide));
  let best: { quad: Quad; value: number } | null = null;
  for (let threshold = 60; threshold <= 235; threshold += 7) {
    const found = sheetAt(small, threshold);
    if (found !== null && found.value > (best?.value ?? 0)) best = found;
  }
  return best?.quad ?? null;
}

function blur(raster: GreyRaster): GreyRaster {
  const { width, height, grey } = raster;
  const blurred = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          sum += grey[v * width + u] ?? 0;
          count += 1;
        }
      }
      blurred[y * width + x] = sum / count;
    }
  }
  return { width, height, grey: blurred };
}

function sheetAt(small: GreyRaster, threshold: number): { quad: Quad; value: number } | null {
  const { width, height } = small;
  const rows = largestBright(small, threshold);
  if (rows === null) return null;
  const hull = convexHull(
    rows.flatMap(({ y, left, right }) => [
      { x: left, y },
      { x: right + 1, y },
      { x: left, y: y + 1 },
      { x: right + 1, y: y + 1 },
    ]),
  );
  const corners = cornersOf(hull);
  if (corners === null) return null;
  const area = areaOf(corners);
  const share = area / (width * height);
  if (share < smallestSheet || share > largestSheet || !isSheetLike(corners)) return null;
  // Holes (letters, stamps) are part of the sheet, so the area inside its outline counts.
  const filled = Math.min(areaOf(hull), area) / Math.max(areaOf(hull), area);
  const outline = rows.reduce((sum, { left, right }) => sum + right + 1 - left, 0) / areaOf(hull);
  if (filled < leastFilled || outline < leastFilled) return null;
  const contrast = edgeContrast(small, corners);
  if (contrast < 12) return null;
  return { quad: toFractions(widen(corners), width, height), value: filled * outline * Math.min(60, contrast) };
}

type Row = { y: number; left: number; right: number };

/** The largest connected bright area, as its extent in every row; null where none is large enough. */
function largestBright({ width, height, grey }: GreyRaster, threshold: number): Row[] | null {
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  let [largest, size, label] = [0, 0, 0];
  for (let start = 0; start < labels.length; start += 1) {
    if ((grey[start] ?? 0) < threshold || labels[start] !== 0) continue;
    label += 1;
    let [top, count] = [1, 0];
    stack[0] = start;
    labels[start] = label;
    while (top > 0) {
      top -= 1;
      const at = stack[top] ?? 0;
      count += 1;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= labels.length || labels[next] !== 0 || (grey[next] ?? 0) < threshold) continue;
        labels[next] = label;
        stack[top] = next;
        top += 1;
      }
    }
    if (count > size) [largest, size] = [label, count];
  }
  if (size < smallestSheet * 0.6 * labels.length) return null;
  const rows: Row[] = [];
  for (let y = 0; y < height; y += 1) {
    let [left, right] = [-1, -1];
    for (let x = 0; x < width; x += 1) {
      if (labels[y * width + x] !== largest) continue;
      if (left < 0) left = x;
      right = x;
    }
    if (left >= 0) rows.push({ y, left, right });
  }
  return rows;
}

function convexHull(points: Point[]): Point[] {
  const sorted = points.sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (all: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of all) {
      while (chain.length >= 2 && cross(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half([...sorted].reverse())];
}

function cross(o: Point | undefined, a: Point | undefined, b: Point): number {
  if (o === undefined || a === undefined) return 1;
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/** The hull with its short sides taken away one by one, their neighbours prolonged until they meet, until four are left. */
function cornersOf(hull: readonly Point[]): [Point, Point, Point, Point] | null {
  const points = [...hull];
  while (points.length > 4) {
    let best: { index: number; corner: Point; added: number } | null = null;
    for (const [index, from] of points.entries()) {
      const [before, to, after] = [
        points.at(index - 1),
        points[(index + 1) % points.length],
        points[(index + 2) % points.length],
      ];
      if (before === undefined || to === undefined || after === undefined) continue;
      const corner = meeting(before, from, to, after);
      if (corner === null) continue;
      const added = Math.abs(areaOf([from, corner, to]));
      if (best === null || added < best.added) best = { index, corner, added };
    }
    if (best === null) return null;
    points[best.index] = best.corner;
    points.splice((best.index + 1) % points.length, 1);
  }
  if (points.length < 4) return null;
  const middle = { x: points.reduce((sum, p) => sum + p.x, 0) / 4, y: points.reduce((sum, p) => sum + p.y, 0) / 4 };
  const around = points.sort(
    (a, b) => Math.atan2(a.y - middle.y, a.x - middle.x) - Math.atan2(b.y - middle.y, b.x - middle.x),
  );
  const first = around.reduce(
    (least, point, index) => (point.x + point.y < (around[least]?.x ?? 0) + (around[least]?.y ?? 0) ? index : least),
    0,
  );
  const [a, b, c, d] = [...around.slice(first), ...around.slice(0, first)];
  return a === undefined || b === undefined || c === undefined || d === undefined ? null : [a, b, c, d];
}

/** Where the line through `a` and `b`, prolonged beyond `b`, meets the one through `d` and `c`, prolonged beyond `c`. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [r, s] = [
    { x: b.x - a.x, y: b.y - a.y },
    { x: c.x - d.x, y: c.y - d.y },
  ];
  const denominator = r.x * s.y - r.y * s.x;
  if (Math.abs(denominator) < 1e-9) return null;
  const t = ((d.x - a.x) * s.y - (d.y - a.y) * s.x) / denominator;
  const u = ((d.x - a.x) * r.y - (d.y - a.y) * r.x) / denominator;
  return t >= 1 && u >= 1 ? { x: a.x + t * r.x, y: a.y + t * r.y } : null;
}

function areaOf(points: readonly Point[]): number {
  return Math.abs(
    points.reduce((sum, { x, y }, index) => {
      const next = points[(index + 1) % points.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );
}

/** Paper is neither a strip nor a wedge. */
function isSheetLike([a, b, c, d]: Quad): boolean {
  const length = (p: Point, q: Point) => Math.hypot(p.x - q.x, p.y - q.y);
  const [top, right, bottom, left] = [length(a, b), length(b, c), length(c, d), length(d, a)];
  const alike = (one: number, other: number) => Math.min(one, other) / Math.max(one, other) > 0.6;
  const ratio = (top + bottom) / (left + right);
  return alike(top, bottom) && alike(left, right) && ratio > 0.45 && ratio < 2.2;
}

/** How much brighter the picture is just inside the sides than just outside; sides at the picture's own edge do not count. */
function edgeContrast({ width, height, grey }: GreyRaster, corners: Quad): number {
  const centre = { x: corners.reduce((s, p) => s + p.x, 0) / 4, y: corners.reduce((s, p) => s + p.y, 0) / 4 };
  let least = 255;
  for (const [index, from] of corners.entries()) {
    const to = corners[(index + 1) % 4] ?? from;
    let [sum, count] = [0, 0];
    for (let part = 0.1; part < 0.95; part += 0.05) {
      const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      const at = (scale: number) => {
        const [x, y] = [
          Math.round(centre.x + (point.x - centre.x) * scale),
          Math.round(centre.y + (point.y - centre.y) * scale),
        ];
        return x < 0 || y < 0 || x >= width || y >= height ? null : (grey[y * width + x] ?? 0);
      };
      const [inside, outside] = [at(0.96), at(1.05)];
      if (inside === null || outside === null) continue;
      sum += inside - outside;
      count += 1;
    }
    if (count >= 6) least = Math.min(least, sum / count);
  }
  return least === 255 ? 0 : least;
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

function toFractions([a, b, c, d]: Quad, width: number, height: number): Quad {
  const part = ({ x, y }: Point): Point => ({ x: x / width, y: y / height });
  return [part(a), part(b), part(c), part(d)];
}
