import type { Place, ReadValue } from "#app/model/reading.ts";
import { restoreLookAlikes } from "./fold-text.ts";
import { boxAround, type Line, lineText } from "./page-text.ts";

const onlyAtLineEnds = /[\u00ad\u2010]$/u;
const hyphenAtEnd = /[\p{L}\p{N}]-$/u;
/** Signs without a shape; dashes keep theirs, a title is quoted as it is printed. */
const shapeless = /[\u00ad\u200b-\u200f\u2060\ufeff\ufffe]/gu;
const hyphens = /[\u2010\u2011]/gu;

/**
 * The lines as running text: a soft hyphen (also one a browser drew at the line's end) joins, a real hyphen stays
 * and joins without a space („ИВАНОВ-“ + „СМИРНОВ“), everything else gets a space.
 */
export function joinLines(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (onlyAtLineEnds.test(text)) text = text.slice(0, -1) + line;
    else if (hyphenAtEnd.test(text) && /^[\p{L}\p{N}]/u.test(line)) text += line;
    else text += ` ${line}`;
  }
  const shown = text.replace(onlyAtLineEnds, "").normalize("NFC").replace(shapeless, "").replace(hyphens, "-");
  return shown.replace(/\s+/gu, " ").trim();
}

/** What stands on the lines, look-alikes and all, line ends as one space. */
export function printedText(lines: readonly Line[]): string {
  return lines.map(lineText).join(" ").replace(/\s+/gu, " ").trim();
}

/** The text of a value: lines joined, the form's blank lines („____“) dropped, look-alike letters restored inside Cyrillic words. */
export function valueText(lines: readonly Line[]): string {
  const texts = lines.map((line) => lineText(line).replace(/_{2,}/gu, " ").trim()).filter((text) => text !== "");
  return restoreLookAlikes(joinLines(texts));
}

/** Where the lines stand: one box a line. A value that runs over two pages is shown on the page where it begins. */
export function placeOf(lines: readonly Line[]): Place {
  const page = lines[0]?.page ?? 1;
  const boxes = lines
    .filter((line) => line.page === page && line.words.length > 0)
    .map((line) => boxAround(line.words));
  return { page, boxes };
}

/** How sure the reader is of the least sure word. */
export function confidenceOf(lines: readonly Line[]): number {
  return Math.min(1, ...lines.flatMap((line) => line.words.map((word) => word.confidence)));
}

/** However well its words are read, such a value is never certain by itself. */
const doubted = 0.8;

/** Something that nobody could read stands beside the value, or within it. */
function isBesideLost(lines: readonly Line[]): boolean {
  return lines.some(({ words }) => words.some((word) => word.isBesideLost === true));
}

/** A hyphen at the end of a line may be the word's own or the line's: a person has to say. */
function mayBeSplit(lines: readonly Line[]): boolean {
  const texts = lines.map(lineText);
  return texts.some((text, index) => /\p{Ll}{2}-$/u.test(text) && /^\p{Ll}/u.test(texts[index + 1] ?? ""));
}

/** Puts a value together with everything that is known of where it was read. */
export function readValue<T>(value: T, lines: readonly Line[], witness: ReadValue<T>["witness"]): ReadValue<T> {
  const isDoubted = witness !== "text-layer" && (isBesideLost(lines) || mayBeSplit(lines));
  const confidence = isDoubted ? Math.min(doubted, confidenceOf(lines)) : confidenceOf(lines);
  return { value, printed: printedText(lines), place: placeOf(lines), witness, confidence };
}
