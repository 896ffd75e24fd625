import Pdf from "pdfkit";

import { arrange, type Arrangement, type Drawing, type Page } from "./arrange.ts";
import { breakLetterMaps, type LetterMap } from "./break-letter-maps.ts";
import { drawInk } from "./draw-ink.ts";
import { drawOrnaments } from "./draw-ornaments.ts";
import { openFont } from "./fonts.ts";
import { plainLook } from "./look.ts";
import { qrModules } from "./qr-modules.ts";
import type { LayoutSpec } from "./spec.ts";

export type { Page } from "./arrange.ts";

/** What goes wrong with the text of a file whose page looks right. */
export type TextFaults = {
  /** Which letter the file says each glyph is; the page looks as ever. */
  letterMap?: LetterMap;
  /** A picture (JPEG or PNG) for every page, its text invisible and misread, as recognition software adds it. */
  behindPictures?: { pictures: readonly Buffer[]; misread: (text: string) => string };
};

/** The same everywhere, so that the same certificate is the same bytes on every machine. */
const printedAt = new Date("2026-01-01T00:00:00Z");

/**
 * Prints pages as one PDF with real text.
 *
 * @param pages at least one; what does not fit at the wanted size is printed smaller
 */
export async function printPages(pages: readonly Page[], faults: TextFaults = {}): Promise<Buffer> {
  const document = new Pdf({
    autoFirstPage: false,
    margin: 0,
    info: { Title: "Invented certificate", CreationDate: printedAt },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const [index, page] of pages.entries()) {
    document.addPage({ size: "A4", layout: page.layout.orientation, margin: 0 });
    registerFont(document, page.layout);
    const picture = faults.behindPictures?.pictures[index];
    if (picture === undefined) await drawPage(document, page);
    else drawPicture(document, page, picture, faults.behindPictures?.misread);
  }
  if (faults.letterMap !== undefined) breakLetterMaps(document, faults.letterMap);
  document.end();
  return finished;
}

/** Size of the body text in points after it was made to fit: the smallest of all pages. */
export function printedFontSize(pages: readonly Page[]): number {
  const document = new Pdf({ autoFirstPage: false, margin: 0 });
  const sizes = pages.map((page) => {
    document.addPage({ size: "A4", layout: page.layout.orientation, margin: 0 });
    registerFont(document, page.layout);
    return arrange(document, page).fontSize;
  });
  return Math.min(...sizes);
}

/** PDFKit takes an opened font as well as bytes; its type declarations only know bytes. */
function registerFont(document: PDFKit.PDFDocument, { font }: LayoutSpec): void {
  for (const weight of ["regular", "bold", "italic"] as const) {
    document.registerFont(`${font}-${weight}`, openFont(font, weight) as unknown as Buffer);
  }
}

async function drawPage(document: PDFKit.PDFDocument, page: Page): Promise<void> {
  const { layout } = page;
  const arrangement = arrange(document, page);
  if (layout.look !== undefined) {
    const code = layout.look.qr === null ? null : await qrModules(layout.look.qr.text);
    drawOrnaments(document, page, arrangement, code);
  }
  for (const drawing of inDrawOrder(arrangement, layout)) drawBlock(document, drawing, layout);
  for (const ink of (layout.look ?? plainLook).ink) drawInk(document, ink, layout);
}

function drawPicture(
  document: PDFKit.PDFDocument,
  page: Page,
  picture: Buffer,
  misread: (text: string) => string = (text) => text,
): void {
  const { width, height } = document.page;
  document.image(picture, 0, 0, { width, height });
  document.save();
  // Text rendering mode 3: neither filled nor stroked, but there to be found and copied.
  document.addContent("3 Tr");
  for (const drawing of inDrawOrder(arrange(document, page), page.layout)) {
    const pieces = drawing.block.pieces.map((piece) => ({ ...piece, text: misread(piece.text) }));
    drawBlock(document, { ...drawing, block: { ...drawing.block, pieces } }, page.layout);
  }
  document.restore();
}

function inDrawOrder({ columns }: Arrangement, { drawOrder }: LayoutSpec): Drawing[] {
  if (drawOrder === "document") return columns.flat();
  if (drawOrder === "reversed") return columns.flat().reverse();
  const longest = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}

function drawBlock(
  document: PDFKit.PDFDocument,
  { block, x, y, width, fontSize }: Drawing,
  { font }: LayoutSpec,
): void {
  document.fontSize(fontSize * block.size);
  if (block.colour !== undefined) document.fillColor(block.colour);
  for (const [index, piece] of block.pieces.entries()) {
    const options = {
      width,
      align: block.align,
      characterSpacing: block.tracking * fontSize,
      continued: index < block.pieces.length - 1,
    };
    document.font(`${font}-${piece.isBold ? "bold" : piece.isItalic === true ? "italic" : "regular"}`);
    if (index === 0) document.text(piece.text, x, y, options);
    else document.text(piece.text, options);
  }
  if (block.colour !== undefined) document.fillColor("#000000");
}
