import type { Box } from "#app/model/reading.ts";
import type { Mark } from "./code-places.ts";
import { pageAsShown, type Point } from "./page-space.server.ts";
import type { Pdfium } from "./pdfium.server.ts";

/** PDFium's numbers for kinds of page objects and annotations (fpdfview.h, fpdf_edit.h, fpdf_annot.h). */
const kinds = { path: 2, picture: 3, form: 5 } as const;
const link = 2;
const popup = 16;
const pen = { curve: 1, move: 2 } as const;

/** A page of more objects is a drawing or an attack. */
const mostObjects = 20_000;
const deepestForm = 4;
/** So many strokes of a path tell how it is drawn. */
const lookedAtStrokes = 16;

/** a b c d e f, as PDF writes them. */
type Matrix = readonly [number, number, number, number, number, number];
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

type Look = { pdfium: Pdfium; scratch: number; left: number; box: (corners: Point[]) => Box; marks: Mark[] };

/**
 * Everything on an open page that is no text, also inside form objects, in drawing order.
 *
 * @param scratch 32 bytes of PDFium's memory
 * @returns null when there is too much of it
 */
export function marksOnPage(pdfium: Pdfium, pageHandle: number, scratch: number): Mark[] | null {
  const widthPt = pdfium.FPDF_GetPageWidth(pageHandle);
  const heightPt = pdfium.FPDF_GetPageHeight(pageHandle);
  const shown = pageAsShown(pdfium, pageHandle, scratch, { widthPt, heightPt });
  const box = (corners: Point[]) => {
    const points = corners.map(({ x, y }) => shown(x, y));
    const xs = points.map(({ x }) => Math.min(1, Math.max(0, x / widthPt)));
    const ys = points.map(({ y }) => Math.min(1, Math.max(0, y / heightPt)));
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  };
  const look: Look = { pdfium, scratch, left: mostObjects, box, marks: [] };
  const count = pdfium.FPDFPage_CountObjects(pageHandle);
  visit(look, count, (index) => pdfium.FPDFPage_GetObject(pageHandle, index), unmoved, 0);
  visitAnnotations(look, pageHandle);
  return look.left <= 0 ? null : look.marks;
}

function visit(look: Look, count: number, objectAt: (index: number) => number, matrix: Matrix, depth: number): void {
  const { pdfium } = look;
  for (let index = 0; index < count && look.left > 0; index += 1) {
    look.left -= 1;
    const object = objectAt(index);
    const kind = pdfium.FPDFPageObj_GetType(object);
    if (kind === kinds.form && depth < deepestForm) {
      const inner = product(matrixOf(look, object), matrix);
      const ofForm = (at: number) => pdfium.FPDFFormObj_GetObject(object, at);
      visit(look, pdfium.FPDFFormObj_CountObjects(object), ofForm, inner, depth + 1);
    } else if (kind === kinds.path || kind === kinds.picture) {
      const box = boundsOf(look, object, matrix);
      if (box === null) continue;
      if (kind === kinds.picture) look.marks.push({ kind: "picture", box, strokes: 1, isSquare: false });
      else look.marks.push({ kind: "drawing", box, ...strokesOf(look, object) });
    }
  }
}

/** Stamps and signatures may be annotations, which are drawn with the page; they are searched as pictures are. */
function visitAnnotations({ pdfium, scratch, box, marks }: Look, pageHandle: number): void {
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(pageHandle), mostObjects);
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium.FPDFPage_GetAnnot(pageHandle, index);
    if (annotation === 0) continue;
    const kind = pdfium.FPDFAnnot_GetSubtype(annotation);
    if (kind !== link && kind !== popup && pdfium.FPDFAnnot_GetRect(annotation, scratch) === 1) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = new Float32Array(pdfium.memory().buffer, scratch, 4);
      const corners = [
        { x: x1, y: y1 },
        { x: x2, y: y2 },
      ];
      marks.push({ kind: "picture", box: box(corners), strokes: 1, isSquare: false });
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

function boundsOf({ pdfium, scratch, box }: Look, object: number, matrix: Matrix): Box | null {
  if (pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdfium.memory().buffer, scratch, 4);
  const [a, b, c, d, e, f] = matrix;
  const moved = (x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  return box([moved(left, bottom), moved(right, bottom), moved(left, top), moved(right, top)]);
}

function matrixOf({ pdfium, scratch }: Look, object: number): Matrix {
  if (pdfium.FPDFPageObj_GetMatrix(object, scratch) === 0) return unmoved;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = new Float32Array(pdfium.memory().buffer, scratch, 6);
  return [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Counts a path's strokes, and looks at some of them: a code is drawn along rows and columns. */
function strokesOf({ pdfium, scratch }: Look, path: number): { strokes: number; isSquare: boolean } {
  const strokes = Math.max(0, pdfium.FPDFPath_CountSegments(path));
  const looks = Math.min(strokes - 1, lookedAtStrokes);
  let slanted = 0;
  for (let look = 0; look < looks; look += 1) {
    const index = Math.floor((look * (strokes - 1)) / looks);
    const segment = pdfium.FPDFPath_GetPathSegment(path, index + 1);
    const kind = pdfium.FPDFPathSegment_GetType(segment);
    if (kind === pen.move) continue;
    pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(path, index), scratch, scratch + 4);
    pdfium.FPDFPathSegment_GetPoint(segment, scratch + 8, scratch + 12);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = new Float32Array(pdfium.memory().buffer, scratch, 4);
    const isAlong =
      Math.min(Math.abs(x1 - x2), Math.abs(y1 - y2)) < 0.01 * Math.max(Math.abs(x1 - x2), Math.abs(y1 - y2));
    if (kind === pen.curve || !(isAlong || (x1 === x2 && y1 === y2))) slanted += 1;
  }
  return { strokes, isSquare: slanted <= looks / 4 };
}
