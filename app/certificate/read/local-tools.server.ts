import sharp from "sharp";

import type { MediaType } from "#app/model/reading.ts";
import { codePictures } from "./code-pictures.server.ts";
import { greyRaster } from "./page-raster.server.ts";
import type { PageText } from "./page-text.ts";
import { openPdf } from "./pdfium.server.ts";
import { recognisePage } from "./recognise-page.server.ts";
import { findQrCodes } from "./qr.server.ts";
import type { PageSource, ReadingTools } from "./reading-tools.ts";
import { readTextLayer } from "./text-layer.server.ts";

/** More pixels than any scanner makes of one page; a larger picture is an attack or a mistake. */
export const mostPixels = 100_000_000;

/** The tools of this machine: PDFium, sharp and zxing, all from installed packages, nothing from the network. */
export const localTools: ReadingTools = { open, findQrCodes, recognisePage };

function open(bytes: Uint8Array, mediaType: MediaType): Promise<PageSource | "encrypted" | "damaged"> {
  return mediaType === "application/pdf" ? openPdfSource(bytes) : openPicture(bytes);
}

async function openPdfSource(bytes: Uint8Array): Promise<PageSource | "encrypted" | "damaged"> {
  const document = await openPdf(bytes);
  if (typeof document === "string") return document;
  return {
    pageCount: document.pageCount,
    readText: (page) => readTextLayer(document, page),
    raster: async (page, longSidePx) => greyRaster(document, page, longSidePx),
    codePictures: (page) => codePictures(document, page),
    close: document.close,
  };
}

/** A picture is one page without text, turned as its EXIF data say. */
async function openPicture(bytes: Uint8Array): Promise<PageSource | "damaged"> {
  const picture = () => sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" }).rotate();
  const size = await sharp(bytes, { limitInputPixels: mostPixels })
    .metadata()
    .catch(() => null);
  if (size === null) return "damaged";
  // Metadata stand at the beginning; only drawing the picture shows that its end is there.
  const isWhole = await picture()
    .resize(64)
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  if (!isWhole) return "damaged";
  const { width, height } = size.autoOrient;
  const text: PageText = {
    page: 1,
    widthPt: width,
    heightPt: height,
    witness: "text-layer",
    words: [],
    unmappedShare: 0,
    pictureShare: 1,
    hasContent: true,
  };
  return {
    pageCount: 1,
    readText: () => text,
    raster: async (_page, longSidePx) => {
      const resized = picture().resize({ width: longSidePx, height: longSidePx, fit: "inside" });
      const { data, info } = await resized
        .flatten({ background: "#fff" })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { width: info.width, height: info.height, grey: data };
    },
    close: () => undefined,
  };
}
