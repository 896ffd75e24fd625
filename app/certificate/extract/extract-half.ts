import type { HalfReading, ReadValue, Witness } from "#app/model/reading.ts";
import { printedText, readValue, valueText } from "../read/join-lines.ts";
import type { Line } from "../read/page-text.ts";
import type { DraftHalf } from "../recognise/draft-halves.ts";
import { labelledDate, labelledNumber, numberAndDate } from "./number-and-date.ts";
import { type SplitAuthor, splitAuthors } from "./split-authors.ts";
import { withoutHint } from "./without-hint.ts";

/** Reads the fields of one half from the lines that hold them. A label without a value is null, as a missing label is. */
export function extractHalf(draft: DraftHalf, witness: Witness): HalfReading {
  const field = (name: Parameters<DraftHalf["fields"]["get"]>[0]): Line[] => draft.fields.get(name) ?? [];
  const { number, registeredOn } = numberAndDate(draft.head, witness);
  const edge = rightEdgeOf(draft);
  return {
    language: draft.language,
    number: number ?? labelledNumber(field("number"), witness),
    registeredOn: registeredOn ?? labelledDate(field("registeredOn"), witness),
    authors: splitAuthors(withoutHint(field("authors")), edge).map((author) => authorValue(author, witness)),
    objectType: textValue(field("objectType"), witness),
    title: textValue(field("title"), witness),
    createdOn: labelledDate(field("createdOn"), witness),
    applicant: null,
    rightHolder: textValue(field("rightHolder"), witness),
    registerEntry: null,
  };
}

/** Separators between authors are no part of a name's print. */
function authorValue({ name, lines }: SplitAuthor, witness: Witness): ReadValue<string> {
  const value = readValue(name, lines, witness);
  if (!name.endsWith(".")) value.printed = value.printed.replace(/[\s.,;]+$/u, "");
  return value;
}

/** A text value; null when nothing but blanks and dashes is printed. */
export function textValue(lines: readonly Line[], witness: Witness): ReadValue<string> | null {
  const text = valueText(lines);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { ...readValue(text, lines, witness), printed: printedText(lines) };
}

/** Where the column's rows end at most. */
function rightEdgeOf(draft: DraftHalf): number {
  const lines = [...draft.head, ...Array.from(draft.fields.values()).flat()];
  return Math.max(0, ...lines.flatMap((line) => line.words.map((word) => word.box.x + word.box.width)));
}
