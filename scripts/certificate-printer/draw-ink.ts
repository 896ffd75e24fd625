import type { InkSpec } from "./look.ts";
import type { LayoutSpec } from "./spec.ts";

const stampText = "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ * ӨҢІРЛІК УНИВЕРСИТЕТ * ЖАЛПЫ БӨЛІМ * ";
const boxText = ["КОПИЯ ВЕРНА", "КӨШІРМЕСІ ДҰРЫС"];

/** A stamp or a stroke of a pen, over whatever is printed there. */
export function drawInk(document: PDFKit.PDFDocument, ink: InkSpec, { font }: LayoutSpec): void {
  const { width, height } = document.page;
  const size = ink.size * width;
  document.save();
  document
    .translate(ink.x * width, ink.y * height)
    .rotate(ink.turn)
    .opacity(ink.opacity);
  document.fillColor(ink.colour).strokeColor(ink.colour).font(`${font}-bold`);
  if (ink.kind === "round-stamp") drawRoundStamp(document, size);
  else if (ink.kind === "box-stamp") drawBoxStamp(document, size);
  else if (ink.kind === "signature") drawSignature(document, size);
  else if (ink.kind === "pen-number") drawPenNumber(document, size);
  else drawPenLine(document, size);
  document.restore();
}

/** Two rings with text between them and two words inside. */
function drawRoundStamp(document: PDFKit.PDFDocument, size: number): void {
  const radius = size / 2;
  document
    .lineWidth(size / 45)
    .circle(0, 0, radius)
    .stroke();
  document
    .lineWidth(size / 90)
    .circle(0, 0, radius * 0.7)
    .stroke();
  const letters = Array.from(stampText);
  document.fontSize(size / 15);
  for (const [index, letter] of letters.entries()) {
    document.save().rotate((index * 360) / letters.length);
    document.text(letter, -4, -radius * 0.94, { lineBreak: false }).restore();
  }
  document.fontSize(size / 9).text("КЕҢСЕ", -radius, -size / 12, { width: size, align: "center" });
}

function drawBoxStamp(document: PDFKit.PDFDocument, size: number): void {
  document
    .lineWidth(1.4)
    .rect(-size / 2, -size / 7, size, size / 3.2)
    .stroke();
  document.fontSize(size / 14);
  for (const [index, line] of boxText.entries()) {
    document.text(line, -size / 2, -size / 10 + index * (size / 8), { width: size, align: "center" });
  }
}

function drawSignature(document: PDFKit.PDFDocument, size: number): void {
  const at = (x: number, y: number): [number, number] => [x * size, y * size];
  document
    .lineWidth(1.5)
    .moveTo(...at(-0.5, 0.1))
    .bezierCurveTo(...at(-0.4, -0.4), ...at(-0.25, -0.3), ...at(-0.3, 0.2))
    .bezierCurveTo(...at(-0.28, -0.1), ...at(-0.15, -0.2), ...at(-0.12, 0.08))
    .bezierCurveTo(...at(-0.05, -0.15), ...at(0, -0.1), ...at(0.02, 0.06))
    .bezierCurveTo(...at(0.1, -0.12), ...at(0.16, -0.05), ...at(0.14, 0.05))
    .bezierCurveTo(...at(0.3, -0.1), ...at(0.2, 0.12), ...at(0.5, -0.05))
    .stroke();
  document
    .moveTo(...at(-0.45, 0.16))
    .bezierCurveTo(...at(0, 0.04), ...at(0.2, 0.1), ...at(0.55, 0.02))
    .stroke();
}

/** A tick and an underlining, as somebody checks a page. */
function drawPenLine(document: PDFKit.PDFDocument, size: number): void {
  document
    .lineWidth(1.3)
    .moveTo(-size * 0.6, 0)
    .lineTo(-size * 0.54, size * 0.06)
    .lineTo(-size * 0.42, -size * 0.12);
  document
    .moveTo(-size * 0.3, size * 0.05)
    .bezierCurveTo(0, size * 0.09, size * 0.2, 0, size * 0.5, size * 0.04)
    .stroke();
}

/** An incoming number written by hand: strokes only, so no text layer ever holds it. */
function drawPenNumber(document: PDFKit.PDFDocument, size: number): void {
  const digits = [
    "M.2,.1 Q.8,-.1 .8,.4 T.1,1 L.9,.95",
    "M.6,0 Q.1,.4 .15,.75 Q.3,1.1 .75,.85 Q.85,.5 .2,.65",
    "M.1,.05 L.9,0 L.4,1",
  ];
  const scale = size / 4;
  document.lineWidth(1.4 / scale);
  for (const [index, path] of digits.entries()) {
    document
      .save()
      .translate(index * scale * 1.15, 0)
      .scale(scale)
      .path(path)
      .stroke()
      .restore();
  }
}
