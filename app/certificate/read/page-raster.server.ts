import { type PdfDocument, withMemory, withPage } from "./pdfium.server.ts";
import type { GreyRaster } from "./reading-tools.ts";

/** PDFium's bitmap formats and render flags that are used here (fpdfview.h). */
const grey = { bytesPerPixel: 1, format: 1, flags: 0x01 | 0x08 };
const colour = { bytesPerPixel: 4, format: 4, flags: 0x01 | 0x10 };
const white = 0xffffffff;

export type ColourRaster = { width: number; height: number; rgba: Uint8Array };

/** Draws a page in grey levels (about 10 ms at 1600 px); null when the page is damaged. */
export function greyRaster(document: PdfDocument, page: number, longSidePx: number): GreyRaster | null {
  const drawn = draw(document, page, grey, (size) => longSidePx / Math.max(size.width, size.height));
  return drawn === null ? null : { width: drawn.width, height: drawn.height, grey: drawn.pixels };
}

/** Draws a page in colour, `widthPx` wide; null when the page is damaged. */
export function colourRaster(document: PdfDocument, page: number, widthPx: number): ColourRaster | null {
  // A page far longer than wide must not become a picture of gigabytes.
  const scaleOf = (size: Size) => Math.min(widthPx / size.width, (widthPx * 4) / size.height);
  const drawn = draw(document, page, colour, scaleOf);
  return drawn === null ? null : { width: drawn.width, height: drawn.height, rgba: drawn.pixels };
}

type Size = { width: number; height: number };
type Format = typeof grey;

function draw(document: PdfDocument, page: number, format: Format, scaleOf: (size: Size) => number) {
  const { pdfium } = document;
  return withPage(document, page, (pageHandle) => {
    const size = { width: pdfium.FPDF_GetPageWidth(pageHandle), height: pdfium.FPDF_GetPageHeight(pageHandle) };
    if (size.width <= 0 || size.height <= 0) return null;
    const scale = scaleOf(size);
    const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))];
    const stride = width * format.bytesPerPixel;
    return withMemory(pdfium, stride * height, (memory) => {
      const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, format.format, memory, stride);
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
      pdfium.FPDF_RenderPageBitmap(bitmap, pageHandle, 0, 0, width, height, 0, format.flags);
      pdfium.FPDFBitmap_Destroy(bitmap);
      return { width, height, pixels: pdfium.memory().slice(memory, memory + stride * height) };
    });
  });
}
