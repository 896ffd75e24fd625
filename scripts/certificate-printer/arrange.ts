import type { Block } from "./blocks.ts";
import { plainLook, reservedBands } from "./look.ts";
import type { LayoutSpec } from "./spec.ts";

/** A column or a cell of paragraphs; `left` and `width` are shares of the printable width. */
export type Column = { blocks: readonly Block[]; left: number; width: number };

/**
 * One page: columns that stand beside one another, or one above the other, and below them rows whose cells share a
 * height.
 */
export type Page = { columns: readonly Column[]; isStacked: boolean; layout: LayoutSpec; rows?: readonly Row[] };
export type Row = { cells: readonly Column[]; isBoxed: boolean };

export type Drawing = { block: Block; x: number; y: number; width: number; fontSize: number };
type Rectangle = { x: number; y: number; width: number; height: number };
/** Paragraphs by columns, the boxes around cells, where the text ends, and the body size in points that fits. */
export type Arrangement = { columns: Drawing[][]; boxes: Rectangle[]; bottom: number; fontSize: number };

const leastFontSize = 5;
const cellPadding = 5;

/** Finds a place for every paragraph; the size shrinks until all of them fit on the page. */
export function arrange(document: PDFKit.PDFDocument, page: Page): Arrangement {
  for (let fontSize = page.layout.fontSize; fontSize > leastFontSize; fontSize *= 0.9) {
    const placed = place(document, page, fontSize);
    if (placed !== null) return placed;
  }
  throw new RangeError("the certificate has more text than a page can hold");
}

function place(document: PDFKit.PDFDocument, page: Page, fontSize: number): Arrangement | null {
  const look = page.layout.look ?? plainLook;
  const { marginPt } = look;
  const bands = reservedBands(look);
  const printable = (document.page.width - 2 * marginPt) * page.layout.widthShare;
  const lowest = document.page.height - marginPt - bands.bottom;
  const first = marginPt + bands.top;
  const result: Arrangement = { columns: [], boxes: [], bottom: first, fontSize };
  const stack = (column: Column, from: number, inset: number): number => {
    let y = from;
    const drawings: Drawing[] = [];
    for (const block of column.blocks) {
      const width = printable * column.width - 2 * inset;
      drawings.push({ block, x: marginPt + printable * column.left + inset, y, width, fontSize });
      y += heightOf(document, block, width, fontSize, page.layout) + block.gap * fontSize;
    }
    result.columns.push(drawings);
    return y;
  };
  let top = first;
  for (const column of page.columns) {
    const y = stack(column, page.isStacked ? top : first, 0);
    if (y > lowest) return null;
    top = y + fontSize;
    result.bottom = Math.max(result.bottom, y);
  }
  for (const row of page.rows ?? []) {
    const inset = row.isBoxed ? cellPadding : 0;
    const ends = row.cells.map((cell) => stack(cell, result.bottom + inset, inset));
    const end = Math.max(...ends);
    const height = end - result.bottom;
    for (const { left, width } of row.isBoxed ? row.cells : []) {
      result.boxes.push({ x: marginPt + printable * left, y: result.bottom, width: printable * width, height });
    }
    result.bottom = end;
  }
  return result.bottom > lowest ? null : result;
}

/**
 * Measured in bold, the wider face, so that a paragraph of both never runs into the next; where words happen to break
 * worse in the face that is printed, that one counts.
 */
function heightOf(
  document: PDFKit.PDFDocument,
  block: Block,
  width: number,
  fontSize: number,
  { font, look }: LayoutSpec,
): number {
  const text = block.pieces.map((piece) => piece.text).join("");
  const faces = look === undefined ? (["bold"] as const) : (["bold", "regular", "italic"] as const);
  const heights = faces.map((face) =>
    document
      .font(`${font}-${face}`)
      .fontSize(fontSize * block.size)
      .heightOfString(text, { width, characterSpacing: block.tracking * fontSize }),
  );
  return Math.max(...heights);
}
