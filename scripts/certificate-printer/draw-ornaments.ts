import type { Arrangement, Page } from "./arrange.ts";
import { drawEmblem } from "./draw-emblem.ts";
import { plainLook, reservedBands, type LookSpec } from "./look.ts";
import type { LayoutSpec } from "./spec.ts";

/** Invented head of the institute, as the line of the electronic signature names him. */
const signedLine = "ЭЦҚ қойылды / Подписано ЭЦП: Оспанқұлов Е. Қ.";
const stateLine = "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ · РЕСПУБЛИКА КАЗАХСТАН";

/** Everything of a page that is not a paragraph: below the text, so that nothing but ink covers letters. */
export function drawOrnaments(
  document: PDFKit.PDFDocument,
  { layout, columns, rows }: Page,
  arrangement: Arrangement,
  code: readonly boolean[][] | null,
): void {
  const look = layout.look ?? plainLook;
  if (look.background === "waves") drawWaves(document);
  drawFrame(document, look);
  const { width, height } = document.page;
  if (look.emblem === "sun") drawEmblem(document, { x: width / 2, y: look.marginPt + 26, radius: 26, shade: 1 });
  if (look.emblem === "watermark") drawEmblem(document, { x: width / 2, y: height / 2, radius: 150, shade: 0.1 });
  drawHeadAndFoot(document, layout, look);
  document.lineWidth(0.7).strokeColor("#333333");
  for (const box of arrangement.boxes) document.rect(box.x, box.y, box.width, box.height).stroke();
  const isBeside = columns.length === 2 && columns[1]?.left !== columns[0]?.left;
  if (isBeside && rows === undefined) drawColumnRule(document, layout, look, arrangement.bottom);
  if (look.qr !== null && code !== null) drawCode(document, look, code);
  document.fillColor("#000000");
}

function drawHeadAndFoot(document: PDFKit.PDFDocument, layout: LayoutSpec, look: LookSpec): void {
  const { width, height } = document.page;
  document.font(`${layout.font}-regular`).fillColor("#222222");
  if (look.hasStateLine) {
    const y = look.marginPt + (look.emblem === "sun" ? 56 : 0);
    document.fontSize(9).text(stateLine, 0, y, { width, align: "center" });
  }
  if (look.hasSignedLine) {
    const place = look.qr?.place;
    const line = { x: look.marginPt, width: width - 2 * look.marginPt, align: "right" as "left" | "right" };
    // Beside the code, wherever that stands.
    if (place === "bottom-left") Object.assign(line, { x: line.x + 90, width: line.width - 90, align: "left" });
    if (place === "bottom-right") Object.assign(line, { width: line.width - 90, align: "left" });
    if (place === "bottom-middle") Object.assign(line, { width: line.width / 2 - 45, align: "left" });
    document.fontSize(9).text(signedLine, line.x, height - look.marginPt - 24, line);
  }
}

function drawColumnRule(document: PDFKit.PDFDocument, layout: LayoutSpec, look: LookSpec, bottom: number): void {
  if (look.columnRule === "none") return;
  const printable = (document.page.width - 2 * look.marginPt) * layout.widthShare;
  // The second column begins at half the width, behind a gutter of a twentieth.
  const middle = look.marginPt + printable * 0.475;
  const top = look.marginPt + reservedBands(look).top;
  for (const x of look.columnRule === "thin" ? [middle] : [middle - 1.5, middle + 1.5]) {
    document.moveTo(x, top).lineTo(x, bottom).lineWidth(0.6).stroke("#555555");
  }
}

const codeSize = 74;

function drawCode(document: PDFKit.PDFDocument, look: LookSpec, code: readonly boolean[][]): void {
  const { width, height } = document.page;
  const place = look.qr?.place ?? "bottom-left";
  const x = {
    "bottom-left": look.marginPt,
    "bottom-right": width - look.marginPt - codeSize,
    "bottom-middle": (width - codeSize) / 2,
    "top-right": width - look.marginPt - codeSize,
  }[place];
  const y = place === "top-right" ? look.marginPt : height - look.marginPt - codeSize;
  const side = codeSize / code.length;
  for (const [row, modules] of code.entries()) {
    for (const [column, isDark] of modules.entries()) {
      // A hair wider than its place: no light seams between dark neighbours.
      if (isDark) document.rect(x + column * side, y + row * side, side + 0.05, side + 0.05);
    }
  }
  document.fill("#000000");
}

function drawFrame(document: PDFKit.PDFDocument, look: LookSpec): void {
  const { width, height } = document.page;
  const inset = look.marginPt * 0.55;
  if (look.frame === "none") return;
  const rectangle = (at: number): PDFKit.PDFDocument => document.rect(at, at, width - 2 * at, height - 2 * at);
  if (look.frame === "ornament") {
    drawOrnamentalBorder(document, inset * 0.6);
    rectangle(inset).lineWidth(0.8).stroke("#8a7a4a");
    return;
  }
  rectangle(inset).lineWidth(1.6).stroke(look.headingColour);
  if (look.frame === "double")
    rectangle(inset + 5)
      .lineWidth(0.6)
      .stroke(look.headingColour);
}

/** Waves that run into one another, pale enough for any letter. */
function drawWaves(document: PDFKit.PDFDocument): void {
  const { width, height } = document.page;
  document.lineWidth(0.35).strokeColor("#b9d2c4");
  for (let y = -20; y < height + 20; y += 7) {
    document.moveTo(0, y);
    for (let x = 0; x < width; x += 60) {
      const swing = ((y / 7) % 2 === 0 ? 1 : -1) * 13;
      document.bezierCurveTo(x + 20, y + swing, x + 40, y - swing, x + 60, y);
    }
    document.stroke();
  }
}

/** A band of lozenges and curls along all edges. */
function drawOrnamentalBorder(document: PDFKit.PDFDocument, at: number): void {
  const { width, height } = document.page;
  const step = 16;
  document.lineWidth(0.9).strokeColor("#7d6b35");
  const figure = (x: number, y: number): void => {
    document
      .moveTo(x - 6, y)
      .lineTo(x, y - 5)
      .lineTo(x + 6, y)
      .lineTo(x, y + 5)
      .closePath()
      .stroke();
    document.circle(x, y, 1.7).stroke();
    document
      .moveTo(x + 6, y)
      .bezierCurveTo(x + 8, y - 5, x + 11, y - 3, x + 10, y)
      .stroke();
  };
  for (let x = at; x <= width - at; x += step) {
    figure(x, at);
    figure(x, height - at);
  }
  for (let y = at + step; y <= height - at - step; y += step) {
    figure(at, y);
    figure(width - at, y);
  }
}
