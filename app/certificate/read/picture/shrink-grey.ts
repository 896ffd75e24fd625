import type { GreyRaster } from "../reading-tools.ts";

/** The picture with its longer side at most `longSide` pixels, each the mean of those it covers. Never enlarges. */
export function shrinkGrey(raster: GreyRaster, longSide: number): GreyRaster {
  const factor = Math.max(raster.width, raster.height) / longSide;
  if (factor <= 1) return raster;
  const [width, height] = [
    Math.max(1, Math.round(raster.width / factor)),
    Math.max(1, Math.round(raster.height / factor)),
  ];
  const grey = new Uint8Array(width * height);
  const [columns, rows] = [edges(raster.width, width), edges(raster.height, height)];
  const sums = new Uint32Array(width);
  for (let row = 0; row < height; row += 1) {
    sums.fill(0);
    const [top, bottom] = [rows[row] ?? 0, rows[row + 1] ?? 0];
    for (let y = top; y < bottom; y += 1) addRow(sums, raster.grey, y * raster.width, columns);
    for (let x = 0; x < width; x += 1) {
      const count = ((columns[x + 1] ?? 0) - (columns[x] ?? 0)) * (bottom - top);
      grey[row * width + x] = ((sums[x] ?? 0) + (count >> 1)) / count;
    }
  }
  return { width, height, grey };
}

/** Where the pixels of the smaller side begin on the larger one, each at least one pixel long. */
function edges(large: number, small: number): Int32Array {
  return Int32Array.from({ length: small + 1 }, (_, index) => Math.round((index * large) / small));
}

function addRow(sums: Uint32Array, grey: Uint8Array, start: number, columns: Int32Array): void {
  let at = start;
  for (let x = 0; x < sums.length; x += 1) {
    const end = start + (columns[x + 1] ?? 0);
    let sum = 0;
    while (at < end) {
      sum += grey[at] ?? 0;
      at += 1;
    }
    sums[x] = (sums[x] ?? 0) + sum;
  }
}
