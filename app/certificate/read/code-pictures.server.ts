import type { Box } from "#app/model/reading.ts";
import { type CodePlace, placesForCodes } from "./code-places.ts";
import { marksOnPage } from "./page-marks.server.ts";
import { type PdfDocument, withMemory, withPage } from "./pdfium.server.ts";
import type { PartPicture } from "./reading-tools.ts";

const bytesOfScratch = 32;
/** PDFium's grey bitmaps, and to draw annotations and grey levels (fpdfview.h). */
const greyFormat = 1;
const drawFlags = 0x01 | 0x08;
const white = 0xffffffff;

/** The squares of a code on paper are 1 pt or a little less: four pixels each are plenty. */
const pixelsPerPoint = 4;
/** A code fills its drawing, so this is eight pixels a square; within a picture it may be small. */
const mostPixels = { drawing: 400, picture: 1600 } as const;
/** A code needs an empty edge around it. */
const marginPt = 6;

/**
 * Pictures of the places on a page where a code may stand, for pages that are mostly text: drawing them costs a
 * tenth of drawing the page.
 *
 * @returns null when the whole page has to be searched
 */
export function codePictures(document: PdfDocument, page: number): PartPicture[] | null {
  const { pdfium } = document;
  return withPage(document, page, (pageHandle) => {
    const size = { widthPt: pdfium.FPDF_GetPageWidth(pageHandle), heightPt: pdfium.FPDF_GetPageHeight(pageHandle) };
    if (size.widthPt <= 0 || size.heightPt <= 0) return null;
    const marks = withMemory(pdfium, bytesOfScratch, (scratch) => marksOnPage(pdfium, pageHandle, scratch));
    const places = marks === null ? null : placesForCodes(marks, size);
    return places?.map((place) => drawPart(document, pageHandle, size, place)) ?? null;
  });
}

type PageSize = { widthPt: number; heightPt: number };

function drawPart({ pdfium }: PdfDocument, pageHandle: number, size: PageSize, place: CodePlace): PartPicture {
  const { widthPt, heightPt } = size;
  const box = withMargin(place.box, size);
  const scale = Math.min(pixelsPerPoint, mostPixels[place.kind] / Math.max(box.width * widthPt, box.height * heightPt));
  const width = Math.max(1, Math.round(box.width * widthPt * scale));
  const height = Math.max(1, Math.round(box.height * heightPt * scale));
  const [pageWidth, pageHeight] = [Math.round(widthPt * scale), Math.round(heightPt * scale)];
  const grey = withMemory(pdfium, width * height, (memory) => {
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, greyFormat, memory, width);
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    const [x, y] = [-Math.round(box.x * pageWidth), -Math.round(box.y * pageHeight)];
    pdfium.FPDF_RenderPageBitmap(bitmap, pageHandle, x, y, pageWidth, pageHeight, 0, drawFlags);
    pdfium.FPDFBitmap_Destroy(bitmap);
    return pdfium.memory().slice(memory, memory + width * height);
  });
  return { box, raster: { width, height, grey } };
}

function withMargin(place: Box, { widthPt, heightPt }: PageSize): Box {
  const [x, y] = [Math.max(0, place.x - marginPt / widthPt), Math.max(0, place.y - marginPt / heightPt)];
  const right = Math.min(1, place.x + place.width + marginPt / widthPt);
  const bottom = Math.min(1, place.y + place.height + marginPt / heightPt);
  return { x, y, width: right - x, height: bottom - y };
}
