import type { GreyRaster } from "../reading-tools.ts";

/** Side of the squares in which the paper's brightness is taken, as a part of the longer side: several lines of text. */
const squaresAlong = 40;
/** The paper is brighter than all but this share of a square, even where text is dense. */
const paperShare = 0.9;
const darkestPaper = 40;

/** Divides the picture by the brightness of its paper, so that shadows and a lamp's gradient are gone and paper is white. */
export function evenLight(raster: GreyRaster): GreyRaster {
  const { width, height, grey } = raster;
  const side = Math.max(8, Math.round(Math.max(width, height) / squaresAlong));
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const paper = smooth(paperOf(raster, side, columns, rows), columns, rows);
  // Whole numbers are several times faster here: 65,536 leaves the picture as it is.
  const gains = Float32Array.from(paper, (level) => (255 * 65_536) / level);
  const gainOfColumn = new Float32Array(columns);
  const even = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    const v = Math.min(rows - 1, Math.max(0, (y + 0.5) / side - 0.5));
    const [top, down] = [Math.floor(v), v - Math.floor(v)];
    const [upper, lower] = [top * columns, Math.min(rows - 1, top + 1) * columns];
    for (let column = 0; column < columns; column += 1) {
      gainOfColumn[column] = (gains[upper + column] ?? 0) * (1 - down) + (gains[lower + column] ?? 0) * down;
    }
    evenRow(grey.subarray(y * width, (y + 1) * width), even.subarray(y * width, (y + 1) * width), gainOfColumn, side);
  }
  return { width, height, grey: even };
}

/** Between the middles of two squares the gain changes steadily. */
function evenRow(from: Uint8Array, to: Uint8Array, gains: Float32Array, side: number): void {
  for (let square = 0; square <= gains.length; square += 1) {
    const before = gains[Math.max(0, square - 1)] ?? 0;
    const after = gains[Math.min(gains.length - 1, square)] ?? 0;
    const start = Math.round((square - 0.5) * side);
    const end = Math.min(from.length, start + side);
    const step = (after - before) / side;
    let gain = before + step * (0.5 + Math.max(0, -start));
    for (let x = Math.max(0, start); x < end; x += 1) {
      const value = ((from[x] ?? 255) * gain) >> 16;
      to[x] = value > 255 ? 255 : value;
      gain += step;
    }
  }
}

function paperOf({ width, height, grey }: GreyRaster, side: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let all = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
          const level = grey[y * width + x] ?? 255;
          counts[level] = (counts[level] ?? 0) + 1;
          all += 1;
        }
      }
      let level = 255;
      for (let above = 0; level > 0 && above < all * (1 - paperShare); level -= 1) above += counts[level] ?? 0;
      paper[row * columns + column] = Math.max(level, darkestPaper);
    }
  }
  return paper;
}

/** A square that is all ink takes the brightness of its surroundings: a picture on the page must not be bleached to paper. */
function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  const smoothed = new Float32Array(paper.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const around: number[] = [];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
          around.push(paper[y * columns + x] ?? 255);
        }
      }
      const sorted = around.sort((a, b) => a - b);
      smoothed[row * columns + column] = Math.max(
        paper[row * columns + column] ?? 255,
        sorted[Math.floor(sorted.length / 2)] ?? 255,
      );
    }
  }
  return smoothed;
}
