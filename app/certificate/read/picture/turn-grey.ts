import type { GreyRaster } from "../reading-tools.ts";
import type { QuarterTurns } from "../turned-page.ts";

/** The picture turned to the left by quarter turns. */
export function turnGrey(raster: GreyRaster, turns: QuarterTurns): GreyRaster {
  if (turns === 0) return raster;
  const { width, height, grey } = raster;
  const turned = new Uint8Array(grey.length);
  if (turns === 2) {
    for (let index = 0; index < grey.length; index += 1) turned[grey.length - 1 - index] = grey[index] ?? 255;
    return { width, height, grey: turned };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = turns === 1 ? (width - 1 - x) * height + y : x * height + (height - 1 - y);
      turned[to] = grey[y * width + x] ?? 255;
    }
  }
  return { width: height, height: width, grey: turned };
}
