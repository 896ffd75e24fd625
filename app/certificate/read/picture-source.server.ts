import sharp from "sharp";

import type { PageText } from "./page-text.ts";
import type { PageSource } from "./reading-tools.ts";

/** More pixels than any scanner makes of one page; a larger picture is an attack or a mistake. Asked before anything is decoded. */
export const mostPixels = 100_000_000;

/** What a decoder needs to know of every picture: how much it may unpack, and that a broken end is a broken picture. */
const limits = { limitInputPixels: mostPixels, failOn: "error" } as const;

/**
 * Opens a picture: one page without text, turned as its EXIF data say; a TIFF has as many pages as it was scanned with.
 *
 * @returns `unsupported` for pictures in a format this machine cannot unpack (HEIC of telephones), `too-large` beyond {@link mostPixels}
 */
export async function openPicture(bytes: Uint8Array): Promise<PageSource | "damaged" | "unsupported" | "too-large"> {
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (facts === null) return isHeic(bytes) ? "unsupported" : "damaged";
  const { width, height } = facts.autoOrient;
  if (width * height > mostPixels) return "too-large";
  const problem = await problemOf(bytes, facts.format);
  if (problem !== null) return problem;
  const pageCount = facts.format === "tiff" ? (facts.pages ?? 1) : 1;
  return {
    pageCount,
    readText: (page) => pictureText(page, width, height),
    longSidePx: () => Math.max(width, height),
    raster: async (page, longSidePx) => {
      const resized = pageOf(bytes, page).resize({ width: longSidePx, height: longSidePx, fit: "inside" });
      const { data, info } = await resized
        .flatten({ background: "#fff" })
        .greyscale()
        .raw({ depth: "uchar" })
        .toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, grey: data };
    },
    close: () => undefined,
  };
}

/** One page of a picture as people see it. @param page counted from 1 */
export function pageOf(bytes: Uint8Array, page: number): sharp.Sharp {
  return sharp(bytes, { ...limits, page: page - 1 }).rotate();
}

/** Metadata stand at the beginning; only drawing the picture shows that its end is there. */
async function problemOf(bytes: Uint8Array, format: string | undefined): Promise<"damaged" | "unsupported" | null> {
  return await pageOf(bytes, 1)
    .resize(64)
    .toBuffer()
    .then(
      () => null,
      () => (format === "heif" ? "unsupported" : "damaged"),
    );
}

/** ISO media files name their kind behind the first box's length. */
function isHeic(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(4, 8)) === "ftyp";
}

function pictureText(page: number, width: number, height: number): PageText {
  return {
    page,
    widthPt: width,
    heightPt: height,
    witness: "text-layer",
    words: [],
    unmappedShare: 0,
    pictureShare: 1,
    hasContent: true,
  };
}
