import Pdf from "pdfkit";

import type { Block } from "./blocks.ts";
import { openFont } from "./fonts.ts";
import type { LayoutSpec } from "./spec.ts";

/** A column of paragraphs; `left` and `width` are shares of the printable width. */
type Column = { blocks: readonly Block[]; left: number; width: number };

/** One page: columns that stand beside one another, or one above the other. */
export type Page = { columns: readonly Column[]; isStacked: boolean; layout: LayoutSpec };

type Drawing = { block: Block; x: number; y: number; width: number; fontSize: number };

const margin = 48;
/** The same everywhere, so that the same certificate is the same bytes on every machine. */
const printedAt = new Date("2026-01-01T00:00:00Z");
const leastFontSize = 5;

/**
 * Prints pages as one PDF with real text.
 *
 * @param pages at least one; what does not fit at the wanted size is printed smaller
 */
export async function printPages(pages: readonly Page[]): Promise<Buffer> {
  const document = new Pdf({
    autoFirstPage: false,
    margin,
    info: { Title: "Invented certificate", CreationDate: printedAt },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const page of pages) {
    document.addPage({ size: "A4", layout: page.layout.orientation, margin });
    registerFont(document, page.layout);
    for (const drawing of inDrawOrder(arrange(document, page), page.layout)) draw(document, drawing, page.layout);
  }
  document.end();
  return finished;
}

/** PDFKit takes an opened font as well as bytes; its type declarations only know bytes. */
function registerFont(document: PDFKit.PDFDocument, { font }: LayoutSpec): void {
  const { regular, bold } = openFont(font);
  document.registerFont(`${font}-regular`, regular as unknown as Buffer);
  document.registerFont(`${font}-bold`, bold as unknown as Buffer);
}

/** Finds a place for every paragraph, by columns; the size shrinks until all of them fit on the page. */
function arrange(document: PDFKit.PDFDocument, page: Page): Drawing[][] {
  for (let fontSize = page.layout.fontSize; fontSize > leastFontSize; fontSize *= 0.9) {
    const columns = placeColumns(document, page, fontSize);
    if (columns !== null) return columns;
  }
  throw new RangeError("the certificate has more text than a page can hold");
}

function placeColumns(document: PDFKit.PDFDocument, page: Page, fontSize: number): Drawing[][] | null {
  const printable = (document.page.width - 2 * margin) * page.layout.widthShare;
  const bottom = document.page.height - margin;
  const columns: Drawing[][] = [];
  let top = margin;
  for (const column of page.columns) {
    let y = page.isStacked ? top : margin;
    const drawings: Drawing[] = [];
    for (const block of column.blocks) {
      const width = printable * column.width;
      drawings.push({ block, x: margin + printable * column.left, y, width, fontSize });
      y += heightOf(document, block, width, fontSize, page.layout) + block.gap * fontSize;
    }
    if (y > bottom) return null;
    top = y + fontSize;
    columns.push(drawings);
  }
  return columns;
}

/** Measured in bold, the wider face, so that a paragraph of both never runs into the next. */
function heightOf(document: PDFKit.PDFDocument, block: Block, width: number, fontSize: number, { font }: LayoutSpec) {
  const text = block.pieces.map((piece) => piece.text).join("");
  return document
    .font(`${font}-bold`)
    .fontSize(fontSize * block.size)
    .heightOfString(text, { width, characterSpacing: block.tracking * fontSize });
}

function inDrawOrder(columns: readonly Drawing[][], { drawOrder }: LayoutSpec): Drawing[] {
  if (drawOrder === "document") return columns.flat();
  if (drawOrder === "reversed") return columns.flat().reverse();
  const longest = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: longest }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}

function draw(document: PDFKit.PDFDocument, { block, x, y, width, fontSize }: Drawing, { font }: LayoutSpec): void {
  document.fontSize(fontSize * block.size);
  for (const [index, piece] of block.pieces.entries()) {
    const options = {
      width,
      align: block.align,
      characterSpacing: block.tracking * fontSize,
      continued: index < block.pieces.length - 1,
    };
    document.font(piece.isBold ? `${font}-bold` : `${font}-regular`);
    if (index === 0) document.text(piece.text, x, y, options);
    else document.text(piece.text, options);
  }
}
