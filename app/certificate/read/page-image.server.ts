import sharp from "sharp";

import { mostPixels } from "./local-tools.server.ts";
import { mediaTypeOf } from "./media-type.ts";
import { colourRaster } from "./page-raster.server.ts";
import { openPdf } from "./pdfium.server.ts";

/** Pictures wider than this are of no use on a screen. */
const widest = 3000;

export type PageImage = { bytes: Buffer; mediaType: "image/jpeg" | "image/png"; width: number; height: number };

/**
 * Draws one page as it is shown to people (turned as PDF or EXIF say), so that boxes of a reading fit onto it.
 * PDF pages become PNG, pictures JPEG.
 *
 * @param page counted from 1
 * @param widthPx at most 3,000; pictures are never enlarged
 * @returns null when the file cannot be opened or has no such page
 */
export async function renderPage(bytes: Uint8Array, page: number, widthPx: number): Promise<PageImage | null> {
  const width = Math.max(1, Math.min(Math.round(widthPx), widest));
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return null;
  return mediaType === "application/pdf" ? renderPdfPage(bytes, page, width) : renderPicture(bytes, page, width);
}

async function renderPdfPage(bytes: Uint8Array, page: number, widthPx: number): Promise<PageImage | null> {
  const document = await openPdf(bytes);
  if (typeof document === "string") return null;
  try {
    if (page < 1 || page > document.pageCount) return null;
    const raster = colourRaster(document, page, widthPx);
    if (raster === null) return null;
    const raw = { width: raster.width, height: raster.height, channels: 4 } as const;
    const png = sharp(raster.rgba, { raw }).removeAlpha().png({ compressionLevel: 6, palette: false });
    return finish(png, "image/png");
  } finally {
    document.close();
  }
}

async function renderPicture(bytes: Uint8Array, page: number, widthPx: number): Promise<PageImage | null> {
  if (page !== 1) return null;
  const turned = sharp(bytes, { limitInputPixels: mostPixels }).rotate();
  const jpeg = turned
    .resize({ width: widthPx, withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 85 });
  return finish(jpeg, "image/jpeg").catch(() => null);
}

async function finish(image: sharp.Sharp, mediaType: PageImage["mediaType"]): Promise<PageImage> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType, width: info.width, height: info.height };
}
