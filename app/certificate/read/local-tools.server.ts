import type { MediaType } from "#app/model/reading.ts";
import { codePictures } from "./code-pictures.server.ts";
import { greyRaster } from "./page-raster.server.ts";
import { openPdf } from "./pdfium.server.ts";
import { openPicture } from "./picture-source.server.ts";
import { findQrCodes } from "./qr.server.ts";
import type { OpenProblem, PageSource, ReadingTools } from "./reading-tools.ts";
import { recognisePage } from "./recognise-page.server.ts";
import { readTextLayer } from "./text-layer.server.ts";

/** The tools of this machine: PDFium, sharp, Tesseract and zxing, all from installed packages, nothing from the network. */
export const localTools: ReadingTools = { open, findQrCodes, recognisePage };

function open(bytes: Uint8Array, mediaType: MediaType): Promise<PageSource | OpenProblem> {
  return mediaType === "application/pdf" ? openPdfSource(bytes) : openPicture(bytes);
}

async function openPdfSource(bytes: Uint8Array): Promise<PageSource | OpenProblem> {
  const document = await openPdf(bytes);
  if (typeof document === "string") return document;
  return {
    pageCount: document.pageCount,
    readText: (page, turn) => readTextLayer(document, page, turn),
    raster: async (page, longSidePx) => greyRaster(document, page, longSidePx),
    codePictures: (page) => codePictures(document, page),
    close: document.close,
  };
}
