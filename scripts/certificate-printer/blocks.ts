import { canPrint } from "./fonts.ts";
import { hyphenate } from "./hyphenate.ts";
import { plainLook, type Face } from "./look.ts";
import { printDate } from "./print-date.ts";
import type { CertificateSpec, HalfSpec, LayoutSpec } from "./spec.ts";
import { typeLookAlikes } from "./type-look-alikes.ts";
import { footers, headings, issuers, labels, type LabelName } from "./wording.ts";

export type Piece = { text: string; isBold: boolean; isItalic?: boolean };

/** One paragraph: pieces in bold or not, one behind the other. Sizes are shares of the body size. */
export type Block = {
  pieces: readonly Piece[];
  align: "left" | "center" | "right" | "justify";
  size: number;
  colour?: string;
  tracking: number;
  /** Space below, as a share of the body size. */
  gap: number;
};

/** What one half of the forms of 2010 and 2018 prints, from top to bottom. */
export type HalfParts = {
  heading: Block[];
  number: Block[];
  /** Label and value as paragraphs of their own, or as one. */
  fields: Block[][];
  footer: Block[];
};

export function partsOfHalf(half: HalfSpec, { edition, layout }: CertificateSpec): HalfParts {
  const fields: readonly [LabelName, string][] = [
    ["authors", half.authors.join(layout.authorSeparator)],
    ["objectType", half.objectType ?? ""],
    ["title", printTitle(half.title, layout)],
    ["createdOn", printDate(half.createdOn, half.language, layout.dateStyle)],
  ];
  return {
    heading: [...issuerBlocks(half, layout), ...headingBlocks(headings[edition][half.language], layout)],
    number: numberBlocks(half, layout),
    fields: fields.map(([name, value]) =>
      fieldBlocks(labels[half.language][layout.labelWording][name], name, value, layout),
    ),
    footer: footerBlocks(half, layout),
  };
}

/** The same as one column of paragraphs. */
export function blocksOfHalf(half: HalfSpec, spec: CertificateSpec): Block[] {
  const { heading, number, fields, footer } = partsOfHalf(half, spec);
  return [...heading, ...number, ...fields.flat(), ...footer];
}

/** Word and sentence of the heading in the order of the layout, the word spaced out if it asks for it. */
export function headingBlocks({ word, sentence }: { word: string; sentence: string }, layout: LayoutSpec): Block[] {
  const text = asLabel(word, layout);
  const spaced = layout.letterSpacing === "spaces" ? Array.from(text).join(" ") : text;
  const tracking = layout.letterSpacing === "tracking" ? 0.35 : 0;
  const colour = layout.look === undefined ? {} : { colour: layout.look.headingColour };
  const wordBlock = { ...centred(spaced, 1.4, 0.4), tracking, ...colour };
  const sentenceBlock = centred(asLabel(sentence, layout), 1, 1);
  return layout.headingWord === "before" ? [wordBlock, sentenceBlock] : [sentenceBlock, wordBlock];
}

function issuerBlocks({ language }: HalfSpec, { look }: LayoutSpec): Block[] {
  return look?.hasIssuer === true ? [{ ...plain(issuers[language], 0.85, 0.8), align: "center" }] : [];
}

function numberBlocks(half: HalfSpec, layout: LayoutSpec): Block[] {
  const { numberPlace } = layout.look ?? plainLook;
  const line = numberLine(half, layout);
  if (numberPlace === "center") return [centred(line, 1, 1.4)];
  if (numberPlace === "apart") {
    const [, before = "", number = "", after = ""] = /^(.*?)((?:№|N|No\.)\s?\d*)\s?(.*)$/u.exec(line) ?? [];
    return [before, number, after].filter((part) => part !== "").map((part) => centred(part.trim(), 1, 0.7));
  }
  const pieces = [{ text: line, isBold: true }];
  if (numberPlace === "left") return [{ ...plain("", 1, 1.4), pieces }];
  return [{ ...plain("", 1, 1.4), pieces, align: "right" }];
}

/** `№ … от …` in Russian, date first in Kazakh; an empty number leaves its sign. */
function numberLine(half: HalfSpec, layout: LayoutSpec): string {
  const date = printDate(half.registeredOn, half.language, layout.dateStyle);
  const sign = half.language === "en" ? "No. " : layout.numberSign;
  const number = `${sign}${half.number ?? ""}`.trim();
  if (half.language === "kk") return `${date} ${number}`.trim();
  return half.language === "ru" ? `${number} от ${date}`.trim() : `${number} dated ${date}`.trim();
}

/** The title in the quotation marks of the layout; nothing for a title that is missing. */
export function printTitle(title: string | null, layout: LayoutSpec): string {
  if (title === null) return "";
  const [open, close] = { none: ["", ""], guillemets: ["«", "»"], straight: ['"', '"'], curly: ["“", "”"] }[
    layout.titleQuotes
  ];
  return `${open ?? ""}${title}${close ?? ""}`;
}

export function plain(text: string, size = 1, gap = 0.6): Block {
  return { pieces: [{ text, isBold: false }], align: "left", size, tracking: 0, gap };
}

export function centred(text: string, size: number, gap: number): Block {
  return { pieces: [{ text, isBold: true }], align: "center", size, tracking: 0, gap };
}

function fieldBlocks(label: string, name: LabelName, value: string, layout: LayoutSpec): Block[] {
  const { labelFace, valueFace, align, labelColour } = layout.look ?? plainLook;
  // A paragraph of both has one colour: the label's is for labels that stand alone.
  const coloured = layout.look === undefined ? {} : { colour: labelColour };
  const printedLabel = `${asLabel(label, layout)}${layout.labelEnd}`;
  // A date has nothing to mistype: its words carry digits and abbreviations a reader needs.
  const isTyped = layout.lookAlikes === "labels-and-values" && name !== "createdOn";
  const typedValue = isTyped ? mistype(value, layout) : value;
  const printedValue = layout.look?.hasHyphens === true && name === "title" ? hyphenate(typedValue) : typedValue;
  if (layout.labels === "above" || value === "") {
    const labelBlock: Block = { ...plain("", 1, 0.2), ...coloured, pieces: [inFace(printedLabel, labelFace)], align };
    if (value === "") return [labelBlock];
    return [labelBlock, { ...plain("", 1, 0.9), pieces: [inFace(printedValue, valueFace)], align }];
  }
  const pieces = [inFace(`${printedLabel} `, labelFace), inFace(printedValue, valueFace)];
  return [{ ...plain("", 1, 0.9), pieces, align }];
}

/** Small capitals are set as capitals: no face here has them. */
function inFace(text: string, face: Face): Piece {
  const printed = face === "small-caps" ? text.toUpperCase() : text;
  return { text: printed, isBold: face === "bold", isItalic: face === "italic" };
}

function footerBlocks({ language }: HalfSpec, { footer }: LayoutSpec): Block[] {
  const { signature, link } = footers[language];
  if (footer === "none") return [];
  const lines = footer === "signature" ? [signature] : [signature, link];
  return lines.map((line) => plain(line, 0.8, 0.5));
}

function asLabel(text: string, layout: LayoutSpec): string {
  return layout.lookAlikes === "none" ? text : mistype(text, layout);
}

function mistype(text: string, { font }: LayoutSpec): string {
  return typeLookAlikes(text, (sign) => canPrint(font, sign));
}
