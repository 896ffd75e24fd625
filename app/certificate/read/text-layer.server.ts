import { pageAsShown, type ToShown } from "./page-space.server.ts";
import type { PageText } from "./page-text.ts";
import { type QuarterTurns, quarterTurns, turnedSize, turnedUpright } from "./turned-page.ts";
import { type PdfDocument, type Pdfium, withMemory, withPage } from "./pdfium.server.ts";
import { type Glyph, wordsFromGlyphs } from "./words-from-glyphs.ts";

const bytesOfScratch = 64;
const pictureObject = 3;
/** Watermarks and stamps lie askew; a half-degree is a scanner's, not a designer's. */
const mostAskew = 0.1;
/** Letters of a line share one angle; those of a stamp's ring lean more from one to the next, at least so much in a ring of two hundred. */
const turnOfRing = 0.03;

/**
 * Reads the text a page carries itself, with the place of every word as the page is shown (turned, cropped).
 *
 * @param page counted from 1
 * @param turn quarter turns to the left; where not given, as most of the letters lie
 */
export function readTextLayer(document: PdfDocument, page: number, turn?: QuarterTurns): PageText {
  const { pdfium } = document;
  const read = withPage(document, page, (pageHandle) =>
    withMemory(pdfium, bytesOfScratch, (scratch) => readOpenPage(pdfium, pageHandle, { scratch, turn })),
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

type How = { scratch: number; turn: QuarterTurns | undefined };

function readOpenPage(pdfium: Pdfium, pageHandle: number, { scratch, turn }: How): PageWithoutNumber {
  const widthPt = pdfium.FPDF_GetPageWidth(pageHandle);
  const heightPt = pdfium.FPDF_GetPageHeight(pageHandle);
  const asShown = pageAsShown(pdfium, pageHandle, scratch, { widthPt, heightPt });
  const textPage = pdfium.FPDFText_LoadPage(pageHandle);
  const characters = charactersOf(pdfium, textPage);
  const turned = turn ?? quarterTurnsOfText(characters, asShown);
  const upright = turnedSize({ widthPt, heightPt }, turned);
  const shown: ToShown = (x, y) => turnedUpright(asShown(x, y), { widthPt, heightPt }, turned);
  const isOnItsHead = turned === 2;
  const { glyphs, unmapped } = readGlyphs({ pdfium, handle: textPage, scratch, characters, shown, isOnItsHead });
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

/** Unicode and angle of every character of a page; angles count clockwise, as PDFium does. */
type Characters = { codes: Uint32Array; angles: Float64Array };

function charactersOf(pdfium: Pdfium, textPage: number): Characters {
  const length = textPage === 0 ? 0 : Math.max(0, pdfium.FPDFText_CountChars(textPage));
  const codes = new Uint32Array(length);
  const angles = new Float64Array(length);
  for (let index = 0; index < length; index += 1) {
    codes[index] = pdfium.FPDFText_GetUnicode(textPage, index);
    angles[index] = pdfium.FPDFText_GetCharAngle(textPage, index);
  }
  return { codes, angles };
}

/** How often the page has to be turned to the left until most of its text runs from left to right. */
function quarterTurnsOfText({ codes, angles }: Characters, shown: ToShown): QuarterTurns {
  const counts = [0, 0, 0, 0];
  const turnsOf = new Map<number, number>();
  const origin = shown(0, 0);
  for (const [index, angle] of angles.entries()) {
    if ((codes[index] ?? 0) <= 32) continue;
    let turns = turnsOf.get(angle);
    if (turns === undefined) {
      // A hundred points keep the fractions.
      const ahead = shown(100 * Math.cos(angle), -100 * Math.sin(angle));
      const direction = Math.round(Math.atan2(ahead.y - origin.y, ahead.x - origin.x) / (Math.PI / 2));
      turns = (direction + 4) % 4;
      turnsOf.set(angle, turns);
    }
    counts[turns] = (counts[turns] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return quarterTurns.find((turns) => counts[turns] === most) ?? 0;
}

/** What is needed to read the characters of an open page. */
type TextPage = {
  pdfium: Pdfium;
  handle: number;
  scratch: number;
  characters: Characters;
  shown: ToShown;
  /** PDFium makes up spaces inside the words of such a page; there the gaps alone part words. */
  isOnItsHead: boolean;
};

function readGlyphs(page: TextPage): { glyphs: Glyph[]; unmapped: number } {
  const { pdfium, handle } = page;
  const { codes, angles } = page.characters;
  const glyphs: Glyph[] = [];
  let unmapped = 0;
  for (let index = 0; index < angles.length; index += 1) {
    const code = codes[index] ?? 0;
    const isHyphen = !isPlainLetter(code) && pdfium.FPDFText_IsHyphen(handle, index) === 1;
    const text = characterOf(code, isHyphen);
    if (text === "" || (page.isOnItsHead && pdfium.FPDFText_IsGenerated(handle, index) === 1)) continue;
    if (lean(angles[index] ?? 0) > mostAskew || isOnRing(page.characters, index)) continue;
    if (code === 0xfffd || isPrivate(code) || pdfium.FPDFText_HasUnicodeMapError(handle, index) === 1) unmapped += 1;
    glyphs.push(glyphAt(page, index, text));
  }
  return { glyphs, unmapped };
}

/** How far an angle is from the nearest quarter turn. */
function lean(angle: number): number {
  const rest = angle % (Math.PI / 2);
  return Math.min(rest, Math.PI / 2 - rest);
}

/** Whether the letters before and behind lean otherwise than this one: some letters of a ring stand nearly upright. */
function isOnRing({ codes, angles }: Characters, index: number): boolean {
  const angle = angles[index] ?? 0;
  const turns = [-1, 1].map((step) => {
    let next = index + step;
    while (next >= 0 && next < codes.length && (codes[next] ?? 0) <= 32) next += step;
    return next < 0 || next >= codes.length ? 0 : Math.abs((angles[next] ?? angle) - angle);
  });
  const [before = 0, behind = 0] = turns.map((turn) => Math.min(turn, 2 * Math.PI - turn));
  // Text beside a ring in drawing order is as upright as the page, and has one neighbour that is, too.
  return lean(angle) < upright
    ? before > turnOfRing && behind > turnOfRing
    : before > turnOfRing || behind > turnOfRing;
}

/** What is left of an angle of nothing after calculating with it. */
const upright = 1e-4;

/** Latin and Cyrillic letters and digits, which are nearly all of a page, are never a hyphen. */
function isPlainLetter(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x7a) || (code >= 0x400 && code <= 0x4ff);
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

function glyphAt({ pdfium, handle, scratch, shown }: TextPage, index: number, text: string): Glyph {
  pdfium.FPDFText_GetLooseCharBox(handle, index, scratch);
  pdfium.FPDFText_GetCharOrigin(handle, index, scratch + 16, scratch + 24);
  const hasMatrix = pdfium.FPDFText_GetMatrix(handle, index, scratch + 32) === 1;
  const fontSize = pdfium.FPDFText_GetFontSize(handle, index);
  const memory = viewOf(pdfium);
  const one = shown(memory.getFloat32(scratch, true), memory.getFloat32(scratch + 4, true));
  const other = shown(memory.getFloat32(scratch + 8, true), memory.getFloat32(scratch + 12, true));
  const origin = shown(memory.getFloat64(scratch + 16, true), memory.getFloat64(scratch + 24, true));
  const [top, bottom] = one.y < other.y ? [one.y, other.y] : [other.y, one.y];
  const scale = Math.hypot(memory.getFloat32(scratch + 40, true), memory.getFloat32(scratch + 44, true));
  return {
    text,
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top,
    bottom,
    baseline: origin.y,
    size: likelySize(hasMatrix ? fontSize * scale : 0, bottom - top),
  };
}

let view = new DataView(new ArrayBuffer(0));

/** PDFium's memory, looked at by a view that is made anew only after the memory grew. */
function viewOf(pdfium: Pdfium): DataView {
  const { buffer } = pdfium.memory();
  if (view.buffer !== buffer) view = new DataView(buffer);
  return view;
}

/** A loose box spans ascent and descent: in most faces between 1.1 and 1.5 times the type's height. */
const looseBoxPerSize = 1.17;

/** The type's height in points: the font's size as the matrix scales it, or what the box tells. */
function likelySize(size: number, boxHeight: number): number {
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
