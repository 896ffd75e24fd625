import type { Chance } from "#db/seed/chance.ts";

import { plainLook, type InkSpec, type LookSpec } from "../certificate-printer/look.ts";
import type { LayoutSpec } from "../certificate-printer/spec.ts";

/** Any look that the form allows; nothing in it follows a known file. */
export function drawLayout(chance: Chance, qrText: string | null): LayoutSpec {
  const look = drawLook(chance, qrText);
  const isTable = look.rows === "label-value";
  const arrangement = isTable
    ? ("stacked" as const)
    : look.rows === "none"
      ? chance.pick(["side-by-side", "side-by-side", "stacked", "stacked", "stacked", "page-each"] as const)
      : ("side-by-side" as const);
  // A spaced word would be torn apart in a narrow column.
  const spacing = chance.pick(["none", "none", "none", "spaces", "tracking"] as const);
  return {
    arrangement,
    orientation: arrangement === "side-by-side" && chance.happens(45) ? "landscape" : "portrait",
    // PDFKit aligns every piece of a paragraph by itself, so only flush left may hold label and value.
    labels: isTable || look.align !== "left" ? "above" : chance.pick(["above", "before", "before"]),
    labelWording: chance.pick(["official", "official", "corrected", "register"]),
    labelEnd: isTable && chance.happens(50) ? "" : chance.pick([":", ":", ":", ""]),
    headingWord: chance.pick(["before", "after"]),
    letterSpacing: arrangement === "side-by-side" ? "none" : spacing,
    authorSeparator: chance.pick([", ", ", ", " , ", "; ", "\n", "\n"]),
    titleQuotes: chance.pick(["none", "none", "guillemets", "straight", "curly"]),
    dateStyle: chance.pick([
      "quoted-day",
      "quoted-day",
      "straight-day",
      "curly-day",
      "two-digit-day",
      "plain-day",
      "dotted",
      "short-year",
      "month-with-ending",
    ]),
    numberSign: chance.pick(["№ ", "№ ", "№", "N "]),
    lookAlikes: "none",
    footer: chance.pick(["none", "signature", "signature-and-link", "signature-and-link"]),
    font: chance.pick([
      "tinos",
      "tinos",
      "tinos",
      "arimo",
      "arimo",
      "pt-serif",
      "pt-serif",
      "dejavu-sans",
      "dejavu-serif",
    ]),
    fontSize: chance.between(9, 14),
    widthShare: 1,
    drawOrder: chance.pick(["document", "document", "interleaved"]),
    look,
  };
}

function drawLook(chance: Chance, qrText: string | null): LookSpec {
  const place = chance.pick(["bottom-left", "bottom-right", "bottom-middle", "top-right"] as const);
  return {
    ...plainLook,
    labelFace: chance.pick(["regular", "bold", "italic", "italic", "small-caps"]),
    valueFace: chance.pick(["regular", "regular", "bold", "bold", "italic"]),
    align: chance.pick(["left", "left", "left", "center", "justify"]),
    headingColour: chance.pick(["#000000", "#000000", "#14406b", "#7a1f1f", "#1c5c3a"]),
    labelColour: chance.pick(["#000000", "#000000", "#000000", "#555555", "#1f3f70"]),
    numberPlace: chance.pick(["center", "center", "center", "left", "right", "apart"]),
    hasIssuer: chance.happens(20),
    background: chance.pick(["none", "none", "none", "none", "waves"]),
    rows: chance.pick(["none", "none", "none", "none", "boxed", "open", "label-value"]),
    columnRule: chance.pick(["none", "thin", "thin", "double"]),
    frame: chance.pick(["none", "none", "line", "double", "ornament"]),
    emblem: chance.pick(["none", "sun", "sun", "watermark"]),
    hasStateLine: chance.happens(40),
    hasSignedLine: chance.happens(50),
    qr: qrText === null ? null : { text: qrText, place },
    hasHyphens: chance.happens(25),
    marginPt: chance.between(40, 62),
    ink: drawInk(chance),
  };
}

const inks = ["#2a3f8f", "#1f2f6d", "#4a3a8c", "#22335e"];

/** Most pages carry none; a stamp lies in the lower two thirds, sometimes over words. */
function drawInk(chance: Chance): InkSpec[] {
  const ink: InkSpec[] = [];
  const add = (kind: InkSpec["kind"], percentX: number, percentY: number, percentSize: number): void => {
    ink.push({
      kind,
      x: percentX / 100,
      y: percentY / 100,
      size: percentSize / 100,
      colour: chance.pick(inks),
      turn: chance.between(-24, 24),
      opacity: chance.between(45, 75) / 100,
    });
  };
  if (chance.happens(18)) add("round-stamp", chance.between(25, 80), chance.between(60, 86), chance.between(17, 22));
  if (chance.happens(12)) add("box-stamp", chance.between(25, 75), chance.between(70, 90), chance.between(24, 32));
  if (chance.happens(20)) add("signature", chance.between(30, 75), chance.between(78, 92), chance.between(12, 22));
  if (chance.happens(8)) add("pen-line", chance.between(30, 70), chance.between(30, 75), chance.between(14, 26));
  if (chance.happens(8)) add("pen-number", chance.between(70, 84), chance.between(2, 4), chance.between(9, 12));
  return ink;
}
