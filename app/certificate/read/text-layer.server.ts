import { pageAsShown, type ToShown } from "./page-space.server.ts";
import type { PageText } from "./page-text.ts";
import { type QuarterTurns, quarterTurns, turnedSize, turnedUpright } from "./turned-page.ts";
import { type PdfDocument, type Pdfium, withMemory, withPage } from "./pdfium.server.ts";
import { type Glyph, wordsFromGlyphs } from "./words-from-glyphs.ts";

const bytesOfScratch = 64;
const pictureObject = 3;
/** Watermarks and stamps lie askew; a half-degree is a scanner's, not a designer's. */
const mostAskew = 0.1;

/**
 * Reads the text a page carries itself, with the place of every word as the page is shown (turned, cropped).
 *
 * @param page counted from 1
 */
export function readTextLayer(document: PdfDocument, page: number): PageText {
  const { pdfium } = document;
  const read = withPage(document, page, (pageHandle) =>
    withMemory(pdfium, bytesOfScratch, (scratch) => readOpenPage(pdfium, pageHandle, scratch)),
  );
  return { page, witness: "text-layer", ...(read ?? emptyPage) };
}

type PageWithoutNumber = Omit<PageText, "page" | "witness">;
const emptyPage: PageWithoutNumber = {
  widthPt: 1,
  heightPt: 1,
  words: [],
  unmappedShare: 0,
  pictureShare: 0,
  hasContent: false,
};

function readOpenPage(pdfium: Pdfium, pageHandle: number, scratch: number): PageWithoutNumber {
  const widthPt = pdfium.FPDF_GetPageWidth(pageHandle);
  const heightPt = pdfium.FPDF_GetPageHeight(pageHandle);
  const asShown = pageAsShown(pdfium, pageHandle, scratch, { widthPt, heightPt });
  const textPage = pdfium.FPDFText_LoadPage(pageHandle);
  const turned = textPage === 0 ? 0 : quarterTurnsOfText(pdfium, textPage, asShown);
  const upright = turnedSize({ widthPt, heightPt }, turned);
  const shown: ToShown = (x, y) => turnedUpright(asShown(x, y), { widthPt, heightPt }, turned);
  const { glyphs, unmapped } =
    textPage === 0 ? { glyphs: [], unmapped: 0 } : readGlyphs(pdfium, textPage, scratch, shown, turned === 2);
  if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
  return {
    ...upright,
    ...(turned === 0 ? {} : { turned }),
    words: wordsFromGlyphs(glyphs, upright),
    unmappedShare: glyphs.length === 0 ? 0 : unmapped / glyphs.length,
    pictureShare: largestPicture(pdfium, pageHandle, scratch, widthPt * heightPt),
    hasContent: pdfium.FPDFPage_CountObjects(pageHandle) > 0,
  };
}

/** How often the page has to be turned to the left until most of its text runs from left to right. */
function quarterTurnsOfText(pdfium: Pdfium, textPage: number, shown: ToShown): QuarterTurns {
  const counts = [0, 0, 0, 0];
  const origin = shown(0, 0);
  for (let index = 0; index < pdfium.FPDFText_CountChars(textPage); index += 1) {
    if (pdfium.FPDFText_GetUnicode(textPage, index) <= 32) continue;
    // PDFium counts angles clockwise; a hundred points keep the fractions.
    const angle = pdfium.FPDFText_GetCharAngle(textPage, index);
    const ahead = shown(100 * Math.cos(angle), -100 * Math.sin(angle));
    const direction = Math.round(Math.atan2(ahead.y - origin.y, ahead.x - origin.x) / (Math.PI / 2));
    const turns = (direction + 4) % 4;
    counts[turns] = (counts[turns] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return quarterTurns.find((turns) => counts[turns] === most) ?? 0;
}

/** @param isOnItsHead PDFium makes up spaces inside the words of such a page; there the gaps alone part words */
function readGlyphs(pdfium: Pdfium, textPage: number, scratch: number, shown: ToShown, isOnItsHead: boolean) {
  const glyphs: Glyph[] = [];
  let unmapped = 0;
  const count = pdfium.FPDFText_CountChars(textPage);
  for (let index = 0; index < count; index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    const text = characterOf(code, pdfium.FPDFText_IsHyphen(textPage, index) === 1);
    if (text === "" || (isOnItsHead && pdfium.FPDFText_IsGenerated(textPage, index) === 1)) continue;
    const angle = pdfium.FPDFText_GetCharAngle(textPage, index) % (Math.PI / 2);
    if (Math.min(angle, Math.PI / 2 - angle) > mostAskew) continue;
    if (code === 0xfffd || isPrivate(code) || pdfium.FPDFText_HasUnicodeMapError(textPage, index) === 1) unmapped += 1;
    glyphs.push({ text, ...placeOf(pdfium, textPage, index, scratch, shown) });
  }
  return { glyphs, unmapped };
}

/** PDFium writes a hyphen at a line's end as a control character; a soft hyphen is no character at all. */
function characterOf(code: number, isLineEndHyphen: boolean): string {
  if (code === 0xad) return "\u00ad";
  if (isLineEndHyphen || code === 2 || code === 0xfffe) return code === 0x2010 ? "\u2010" : "-";
  if (code === 0 || code > 0x10_ff_ff || (code >= 0xd800 && code <= 0xdfff)) return code === 0 ? "" : "\ufffd";
  return String.fromCodePoint(code);
}

function isPrivate(code: number): boolean {
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
}

function placeOf(pdfium: Pdfium, textPage: number, index: number, scratch: number, shown: ToShown) {
  pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(pdfium.memory().buffer, scratch, 4);
  const corners = [shown(left, top), shown(right, bottom)];
  pdfium.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
  const [originX = left, originY = bottom] = new Float64Array(pdfium.memory().buffer, scratch, 2);
  const [ys, xs] = [corners.map((corner) => corner.y), corners.map((corner) => corner.x)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    baseline: shown(originX, originY).y,
    size: sizeOf(pdfium, textPage, index, scratch, Math.max(...ys) - Math.min(...ys)),
  };
}

/** A loose box spans ascent and descent: in most faces between 1.1 and 1.5 times the type's height. */
const looseBoxPerSize = 1.17;

/** The type's height in points: the font's size as the matrix scales it, or what the box tells. */
function sizeOf(pdfium: Pdfium, textPage: number, index: number, scratch: number, boxHeight: number): number {
  const fontSize = pdfium.FPDFText_GetFontSize(textPage, index);
  const hasMatrix = pdfium.FPDFText_GetMatrix(textPage, index, scratch) === 1;
  const [, , c = 0, d = 0] = hasMatrix ? new Float32Array(pdfium.memory().buffer, scratch, 4) : [];
  const size = fontSize * Math.hypot(c, d);
  const isLikely = size > boxHeight / 2.2 && size < boxHeight * 1.1;
  return isLikely ? size : boxHeight / looseBoxPerSize;
}

function largestPicture(pdfium: Pdfium, pageHandle: number, scratch: number, pageArea: number): number {
  let largest = 0;
  const count = Math.min(pdfium.FPDFPage_CountObjects(pageHandle), 5000);
  for (let index = 0; index < count; index += 1) {
    const object = pdfium.FPDFPage_GetObject(pageHandle, index);
    if (pdfium.FPDFPageObj_GetType(object) !== pictureObject) continue;
    if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdfium.memory().buffer, scratch, 4);
    largest = Math.max(largest, Math.abs((right - left) * (top - bottom)) / pageArea);
  }
  return Math.min(largest, 1);
}
