import { canPrint } from "./fonts.ts";
import { printDate } from "./print-date.ts";
import type { CertificateSpec, HalfSpec, LayoutSpec } from "./spec.ts";
import { typeLookAlikes } from "./type-look-alikes.ts";
import { footers, headings, labels, type LabelName } from "./wording.ts";

/** One paragraph: pieces in bold or not, one behind the other. Sizes are shares of the body size. */
export type Block = {
  pieces: readonly { text: string; isBold: boolean }[];
  align: "left" | "center";
  size: number;
  tracking: number;
  /** Space below, as a share of the body size. */
  gap: number;
};

/** The paragraphs of one half of the forms of 2010 and 2018, from top to bottom. */
export function blocksOfHalf(half: HalfSpec, { edition, layout }: CertificateSpec): Block[] {
  const fields: readonly [LabelName, string][] = [
    ["authors", half.authors.join(layout.authorSeparator)],
    ["objectType", half.objectType ?? ""],
    ["title", printTitle(half.title, layout)],
    ["createdOn", printDate(half.createdOn, half.language, layout.dateStyle)],
  ];
  return [
    ...headingBlocks(headings[edition][half.language], layout),
    centred(numberLine(half, layout), 1, 1.4),
    ...fields.flatMap(([name, value]) =>
      fieldBlocks(labels[half.language][layout.labelWording][name], name, value, layout),
    ),
    ...footerBlocks(half, layout),
  ];
}

/** Word and sentence of the heading in the order of the layout, the word spaced out if it asks for it. */
export function headingBlocks({ word, sentence }: { word: string; sentence: string }, layout: LayoutSpec): Block[] {
  const text = asLabel(word, layout);
  const spaced = layout.letterSpacing === "spaces" ? Array.from(text).join(" ") : text;
  const wordBlock = { ...centred(spaced, 1.4, 0.4), tracking: layout.letterSpacing === "tracking" ? 0.35 : 0 };
  const sentenceBlock = centred(asLabel(sentence, layout), 1, 1);
  return layout.headingWord === "before" ? [wordBlock, sentenceBlock] : [sentenceBlock, wordBlock];
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
  const printedLabel = `${asLabel(label, layout)}${layout.labelEnd}`;
  // A date has nothing to mistype: its words carry digits and abbreviations a reader needs.
  const isTyped = layout.lookAlikes === "labels-and-values" && name !== "createdOn";
  const printedValue = isTyped ? mistype(value, layout) : value;
  if (layout.labels === "above" || value === "") {
    const valueBlocks = value === "" ? [] : [plain(printedValue, 1, 0.9)];
    return [{ ...plain(printedLabel, 1, 0.2), pieces: [{ text: printedLabel, isBold: true }] }, ...valueBlocks];
  }
  const pieces = [
    { text: `${printedLabel} `, isBold: true },
    { text: printedValue, isBold: false },
  ];
  return [{ ...plain("", 1, 0.9), pieces }];
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
