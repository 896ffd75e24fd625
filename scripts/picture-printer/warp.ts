import type { Picture } from "./picture.ts";

export type Point = readonly [x: number, y: number];
/** Corners in the order top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

type Homography = readonly number[];

/** The projection that takes the four points of one quad to those of another. */
export function homography(from: Quad, to: Quad): Homography {
  const rows: number[][] = [];
  for (const [index, [x, y]] of from.entries()) {
    const [u, v] = to[index] ?? [0, 0];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  return [...solve(rows), 1];
}

/** Gauss–Jordan elimination with pivoting; the last column is the right side. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const best = rows.slice(column).reduce((a, b) => (Math.abs(b[column] ?? 0) > Math.abs(a[column] ?? 0) ? b : a));
    const at = rows.indexOf(best);
    const pivot = best.map((value) => value / (best[column] ?? 1));
    rows[at] = rows[column] ?? best;
    rows[column] = pivot;
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== column && factor !== 0)
        rows[index] = row.map((value, place) => value - factor * (pivot[place] ?? 0));
    }
  }
  return rows.map((row) => row[size] ?? 0);
}

export function project(h: Homography, x: number, y: number): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = h;
  const w = g * x + i * y + 1;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/**
 * Lays a sheet on a ground. `sourceOf` says which place of the sheet a pixel of the ground shows and how bright it is
 * there (1 is as it was); places outside the sheet leave the ground as it is. Changes the ground.
 */
export function layOn(
  ground: Picture,
  sheet: Picture,
  sourceOf: (x: number, y: number) => { x: number; y: number; light: number },
): void {
  for (let y = 0; y < ground.height; y++) {
    for (let x = 0; x < ground.width; x++) {
      const source = sourceOf(x, y);
      const isInside = source.x >= 0 && source.y >= 0 && source.x < sheet.width - 1 && source.y < sheet.height - 1;
      if (isInside) copyPixel(ground, (y * ground.width + x) * 3, sheet, source);
    }
  }
}

/** Between four neighbours, each by its nearness. */
function copyPixel(
  ground: Picture,
  to: number,
  { width, rgb }: Picture,
  { x, y, light }: { x: number; y: number; light: number },
): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const first = (top * width + left) * 3;
  const second = first + width * 3;
  for (let channel = 0; channel < 3; channel++) {
    const upper = (rgb[first + channel] ?? 0) * (1 - right) + (rgb[first + 3 + channel] ?? 0) * right;
    const lower = (rgb[second + channel] ?? 0) * (1 - right) + (rgb[second + 3 + channel] ?? 0) * right;
    ground.rgb[to + channel] = Math.min(255, (upper * (1 - down) + lower * down) * light);
  }
}
