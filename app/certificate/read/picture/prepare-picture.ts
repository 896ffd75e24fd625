import type { GreyRaster } from "../reading-tools.ts";
import { evenLight } from "./even-light.ts";
import { findGutter, type Gutter } from "./find-gutter.ts";
import { findSheet } from "./find-sheet.ts";
import { applyHomography, compose, fromUnitSquare, type Homography, identity, type Quad } from "./homography.ts";
import { type InkMask, inkMask } from "./ink-mask.ts";
import { shrinkGrey } from "./shrink-grey.ts";
import { rowsAgainstColumns, skewAngle } from "./skew-angle.ts";
import { warpGrey } from "./warp-grey.ts";

/** A picture made ready for recognition: only the sheet, straight, evenly lit. */
export type PreparedPicture = {
  raster: GreyRaster;
  /** Fractions of the prepared picture to fractions of the picture it was made from. */
  toSource: Homography;
  gutters: Gutter[];
  /** Degrees that were taken out. */
  skew: number;
  sheet: Quad | null;
};

const analysedLongSide = 1100;
/** Lines that lean less than this are read as well as level ones, and a picture that is not drawn anew stays sharper. */
const leastSkew = 0.12;
const mostEnlarged = 1.6;

/**
 * Finds the sheet, levels its lines and evens its light, in one drawing, so that letters are blended only once.
 *
 * @param longSide pixels of the prepared picture's longer side; a small picture is enlarged by 1.6 at most
 * @param wholePicture the picture is the page, whatever looks like a sheet on it
 */
export function preparePicture(
  raster: GreyRaster,
  { longSide, wholePicture = false }: { longSide: number; wholePicture?: boolean },
): PreparedPicture {
  const sheet = wholePicture ? null : findSheet(raster);
  const size = sizeOfSheet(raster, sheet, longSide);
  const flat = sheet === null ? identity : fromUnitSquare(sheet);
  const small = scaled(size, analysedLongSide);
  const skew = skewAngle(inkMask(evenLight(warpGrey(raster, flat, small.width, small.height))));
  const isLevel = Math.abs(skew) < leastSkew;
  const toSource = isLevel ? flat : compose(flat, turned(skew, size));
  const isSame =
    sheet === null &&
    isLevel &&
    Math.max(raster.width, raster.height) <= longSide * 1.02 &&
    longSide <= Math.max(raster.width, raster.height) * 1.02;
  const even = evenLight(isSame ? raster : warpGrey(raster, toSource, size.width, size.height));
  const gutter = findGutter(inkMask(shrinkGrey(even, analysedLongSide)));
  return { raster: even, toSource, gutters: gutter === null ? [] : [gutter], skew: isLevel ? 0 : skew, sheet };
}

type Size = { width: number; height: number };

function scaled({ width, height }: Size, longSide: number): Size {
  const factor = longSide / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

const a4 = Math.SQRT2;

/** Size of the prepared picture: as the page is shaped, or as paper is where the sides of a photographed sheet come near it. */
function sizeOfSheet({ width, height }: GreyRaster, sheet: Quad | null, longSide: number): Size {
  if (sheet === null) return scaled({ width, height }, Math.min(longSide, Math.max(width, height) * mostEnlarged));
  const at = sheet.map(({ x, y }) => ({ x: x * width, y: y * height }));
  const side = (from: number, to: number) =>
    Math.hypot((at[from]?.x ?? 0) - (at[to]?.x ?? 0), (at[from]?.y ?? 0) - (at[to]?.y ?? 0));
  const [across, down] = [(side(0, 1) + side(3, 2)) / 2, (side(0, 3) + side(1, 2)) / 2];
  const ratio = Math.max(across, down) / Math.min(across, down);
  const paper = ratio > 1.2 && ratio < 1.7 ? a4 : ratio;
  const long = Math.min(longSide, Math.max(across, down) * mostEnlarged);
  const short = Math.round(long / paper);
  return across > down ? { width: Math.round(long), height: short } : { width: short, height: Math.round(long) };
}

/** A turn about the middle, in fractions of a picture that is not square. */
function turned(degrees: number, { width, height }: Size): Homography {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const slant = height / width;
  const map: Homography = [cos, -sin * slant, 0, sin / slant, cos, 0, 0, 0, 1];
  const middle = applyHomography(map, { x: 0.5, y: 0.5 });
  return [cos, -sin * slant, 0.5 - middle.x, sin / slant, cos, 0.5 - middle.y, 0, 0, 1];
}

/** Whether lines of text run across the picture or down; cheap, and honest where it cannot be told. */
export function textAxis(raster: GreyRaster): "horizontal" | "vertical" | "unsure" {
  const mask: InkMask = inkMask(evenLight(shrinkGrey(raster, analysedLongSide)));
  const ratio = rowsAgainstColumns(mask);
  if (ratio > 1.25) return "horizontal";
  return ratio < 0.8 ? "vertical" : "unsure";
}
