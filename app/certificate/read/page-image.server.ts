import sharp from "sharp";

import type { QuarterTurns } from "#app/model/reading.ts";
import { mediaTypeOf } from "./media-type.ts";
import { colourRaster } from "./page-raster.server.ts";
import { openPdf, type PdfDocument, withPage } from "./pdfium.server.ts";
import { mostPixels } from "./picture-source.server.ts";

/** Pictures wider than this are of no use on a screen. */
const widest = 3000;

export type PageImage = { bytes: Buffer; mediaType: "image/jpeg" | "image/png"; width: number; height: number };

/**
 * Draws one page as it is shown to people (turned as PDF or EXIF say) and then turned to the left, so that boxes of a
 * reading fit onto it. PDF pages become PNG, pictures JPEG.
 *
 * @param page counted from 1
 * @param widthPx of the turned page, at most 3,000; pictures are never enlarged
 * @param turns the page's `ReadPage.turns`
 * @returns null when the file cannot be opened or has no such page
 */
export async function renderPage(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  turns: QuarterTurns = 0,
): Promise<PageImage | null> {
  const width = Math.max(1, Math.min(Math.round(widthPx), widest));
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return null;
  if (mediaType === "application/pdf") return await renderPdfPage(bytes, page, width, turns);
  return await renderPicture(bytes, page, width, turns);
}

/** sharp turns to the right. */
const degreesToTheRight = (turns: QuarterTurns) => (360 - turns * 90) % 360;

async function renderPdfPage(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  turns: QuarterTurns,
): Promise<PageImage | null> {
  const document = await openPdf(bytes);
  if (typeof document === "string") return null;
  try {
    if (page < 1 || page > document.pageCount) return null;
    const drawnWidth = turns % 2 === 0 ? widthPx : widthOfHeight(document, page, widthPx);
    const raster = colourRaster(document, page, drawnWidth);
    if (raster === null) return null;
    const raw = { width: raster.width, height: raster.height, channels: 4 } as const;
    const turned = sharp(raster.rgba, { raw }).rotate(degreesToTheRight(turns)).removeAlpha();
    return await finish(turned.png({ compressionLevel: 6, palette: false }), "image/png");
  } finally {
    document.close();
  }
}

/** How wide the page is drawn when its height is to be `heightPx`. */
function widthOfHeight(document: PdfDocument, page: number, heightPx: number): number {
  const { pdfium } = document;
  const share = withPage(
    document,
    page,
    (handle) => pdfium.FPDF_GetPageWidth(handle) / pdfium.FPDF_GetPageHeight(handle),
  );
  return Math.max(1, Math.min(Math.round(heightPx * (share ?? 1)), widest));
}

/** A page that a picture does not have is an error of sharp: only TIFF files have more than one. */
async function renderPicture(
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  turns: QuarterTurns,
): Promise<PageImage | null> {
  const upright = sharp(bytes, { limitInputPixels: mostPixels, page: page - 1 })
    .autoOrient()
    .rotate(degreesToTheRight(turns));
  const jpeg = upright
    .resize({ width: widthPx, withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 85 });
  return await finish(jpeg, "image/jpeg").catch(() => null);
}

async function finish(image: sharp.Sharp, mediaType: PageImage["mediaType"]): Promise<PageImage> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { bytes: data, mediaType, width: info.width, height: info.height };
}
