import type { GreyRaster } from "./reading-tools.ts";

/** A part of a picture, in its pixels. */
export type PixelRect = { x: number; y: number; width: number; height: number };

/** The part of a place that lies on the picture. */
export function within(rect: PixelRect, { width, height }: Pick<GreyRaster, "width" | "height">): PixelRect {
  const [x, y] = [Math.min(width - 1, Math.max(0, rect.x)), Math.min(height - 1, Math.max(0, rect.y))];
  const [right, bottom] = [Math.min(width, rect.x + rect.width), Math.min(height, rect.y + rect.height)];
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/** Cuts a part out of a picture, enlarged by `scale` (1: as it is) with its pixels blended. */
export function cutGrey(raster: GreyRaster, rect: PixelRect, scale: number): GreyRaster {
  if (rect.width === raster.width && rect.height === raster.height && scale === 1) return raster;
  return scale === 1 ? copyPart(raster, rect) : enlargePart(raster, rect, scale);
}

function copyPart(raster: GreyRaster, { x, y, width, height }: PixelRect): GreyRaster {
  const grey = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * raster.width + x;
    grey.set(raster.grey.subarray(from, from + width), row * width);
  }
  return { width, height, grey };
}

function enlargePart(raster: GreyRaster, rect: PixelRect, scale: number): GreyRaster {
  const [width, height] = [Math.max(1, Math.round(rect.width * scale)), Math.max(1, Math.round(rect.height * scale))];
  const grey = new Uint8Array(width * height);
  const at = (x: number, y: number) =>
    raster.grey[Math.min(y, raster.height - 1) * raster.width + Math.min(x, raster.width - 1)] ?? 255;
  for (let row = 0; row < height; row += 1) {
    const y = rect.y + Math.max(0, (row + 0.5) / scale - 0.5);
    const [top, down] = [Math.floor(y), y - Math.floor(y)];
    for (let column = 0; column < width; column += 1) {
      const x = rect.x + Math.max(0, (column + 0.5) / scale - 0.5);
      const [left, right] = [Math.floor(x), x - Math.floor(x)];
      const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
      const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
      grey[row * width + column] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return { width, height, grey };
}

/** The picture with a white margin on all sides. */
export function withMargin({ width, height, grey }: GreyRaster, margin: number): GreyRaster {
  const wider = { width: width + 2 * margin, height: height + 2 * margin };
  const larger = new Uint8Array(wider.width * wider.height).fill(255);
  for (let row = 0; row < height; row += 1) {
    larger.set(grey.subarray(row * width, (row + 1) * width), (row + margin) * wider.width + margin);
  }
  return { ...wider, grey: larger };
}
