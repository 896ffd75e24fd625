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
  const lefts = Array.from({ length: width + 1 }, (_, x) => Math.min(raster.width, Math.round(x * factor)));
  for (let y = 0; y < height; y += 1) {
    const top = Math.min(raster.height - 1, Math.round(y * factor));
    const bottom = Math.max(top + 1, Math.min(raster.height, Math.round((y + 1) * factor)));
    for (let x = 0; x < width; x += 1) {
      const left = Math.min(raster.width - 1, lefts[x] ?? 0);
      const right = Math.max(left + 1, lefts[x + 1] ?? 0);
      grey[y * width + x] = meanOf(raster, left, right, top, bottom);
    }
  }
  return { width, height, grey };
}

function meanOf({ width, grey }: GreyRaster, left: number, right: number, top: number, bottom: number): number {
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) sum += grey[at] ?? 0;
  }
  return sum / ((right - left) * (bottom - top));
}
