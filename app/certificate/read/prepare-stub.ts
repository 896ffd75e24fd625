import type { GreyRaster } from "./reading-tools.ts";
import type { Box } from "#app/model/reading.ts";
export type PreparedPicture = {
  raster: GreyRaster;
  toSource: number;
  gutters: { x: number; top: number; bottom: number }[];
};
export function preparePicture(raster: GreyRaster, { longSide }: { longSide: number }): PreparedPicture {
  const s = Math.max(raster.width, raster.height) / longSide;
  if (s === 1) return { raster, toSource: 0, gutters: [] };
  const width = Math.round(raster.width / s),
    height = Math.round(raster.height / s);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const x0 = Math.floor(x * s),
        x1 = Math.max(x0 + 1, Math.floor((x + 1) * s)),
        y0 = Math.floor(y * s),
        y1 = Math.max(y0 + 1, Math.floor((y + 1) * s));
      let sum = 0,
        n = 0;
      for (let yy = y0; yy < y1; yy++)
        for (let xx = x0; xx < x1; xx++) {
          sum += raster.grey[yy * raster.width + xx] ?? 255;
          n++;
        }
      grey[y * width + x] = sum / n;
    }
  return { raster: { width, height, grey }, toSource: 0, gutters: [] };
}
export const boxThrough = (_h: number, box: Box): Box => box;
export const textAxis = (_r: GreyRaster): "horizontal" | "vertical" | "unsure" => "horizontal";
export const turnGrey = (raster: GreyRaster, _turns: number): GreyRaster => raster;
