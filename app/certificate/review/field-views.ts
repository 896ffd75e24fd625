import { guessWorkKind } from "#app/certificate/extract/guess-work-kind.ts";
import type { FieldName } from "#app/model/field-name.ts";
import type { Language } from "#app/model/language.ts";
import type { Box, Place } from "#app/model/place.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import {
  certificateColumns,
  fieldOfColumn,
  officeColumns,
  type CertificateColumn,
  type CertificateFields,
} from "./certificate-fields.ts";
import { machineValues, type Certainty, type MachineValue, type Printed } from "./machine-values.ts";

/** Who set a value last, where a person did. */
export type SignedBy = { name: string; at: string };

/** One field as the screens show it: what counts, what the machine read, and who changed it. */
export type FieldView = {
  /** Also the key of its boxes on the page. */
  column: CertificateColumn;
  field: FieldName | null;
  /** What counts; `""` when there is no value. */
  value: string;
  certainty: Certainty;
  /** What the machine read, `null` when nothing. */
  machine: string | null;
  printed: Printed[];
  /** Halves of the certificate in which nothing stands for this field. */
  notPrintedIn: Language[];
  /** `null`: no person touched it. */
  correctedBy: SignedBy | null;
  /** Other values that were read, best first, for one press to put in; empty where the reading is sure and nobody changed it. */
  suggestions: string[];
};

/** More would be noise. */
const mostSuggestions = 4;

/**
 * What may be meant instead of what counts.
 *
 * @param read what the machine read, best first
 */
export function suggestionsFor(value: string, read: readonly (string | null)[], isAsked: boolean): string[] {
  if (!isAsked) return [];
  const others = read.filter((other) => other !== null && other !== value && other !== "unknown");
  return [...new Set(others)].flatMap((other) => other ?? []).slice(0, mostSuggestions);
}

/** What is needed of a correction to show it. */
export type CorrectionFacts = { field: string; byName: string; at: string };

/** The last person who set each column. */
export function lastCorrectors(corrections: readonly CorrectionFacts[]): ReadonlyMap<string, SignedBy> {
  return new Map(corrections.map(({ field, byName, at }) => [field, { name: byName, at }]));
}

/**
 * The fields of one certificate in the order of the form.
 * English is shown only where a half or a value is English; what the office fills in, only to the office.
 */
export function fieldViews(
  fields: CertificateFields,
  reading: CertificateReading | null,
  corrections: readonly CorrectionFacts[],
  forOffice: boolean,
): FieldView[] {
  const machine = machineValues(reading);
  const correctors = lastCorrectors(corrections);
  const hasEnglish = fields.titleEn !== null || (reading?.halves.some((half) => half.language === "en") ?? false);
  return certificateColumns
    .filter((column) => forOffice || !officeColumns.includes(column))
    .filter((column) => column !== "titleEn" || hasEnglish)
    .map((column) => fieldView(column, fields[column] ?? "", machine[column], correctors.get(column) ?? null))
    .map((view) => (view.column === "workKind" ? withGuessedKind(view, fields) : view));
}

/** The kind is on no certificate: while nobody has set it, the words of the title offer one. */
function withGuessedKind(view: FieldView, { titleKk, titleRu, titleEn }: CertificateFields): FieldView {
  const guessed = guessWorkKind({ kk: titleKk, ru: titleRu, en: titleEn });
  return view.value !== "" || guessed === null ? view : { ...view, suggestions: [guessed] };
}

function fieldView(
  column: CertificateColumn,
  value: string,
  machine: MachineValue,
  correctedBy: SignedBy | null,
): FieldView {
  const { certainty, printed, notPrintedIn, alternatives } = machine;
  const isAsked = correctedBy !== null || certainty !== "certain";
  const suggestions = suggestionsFor(value, [machine.value, ...alternatives], isAsked);
  const field = fieldOfColumn[column];
  return { column, field, value, certainty, machine: machine.value, printed, notPrintedIn, correctedBy, suggestions };
}

/** One rectangle over the page image. `target`: the column, `author-<id>`, `qr-<n>` or, of what is about no field, `finding-<n>`. `half`: `null` where it is of none. */
export type PageBox = { target: string; page: number; half: Language | null; box: Box };

/** The boxes of everything that was read, for drawing over the pages. */
export function pageBoxes(
  sources: readonly { target: string; printed: readonly { half: Language | null; place: Place }[] }[],
): PageBox[] {
  return sources.flatMap(({ target, printed }) =>
    printed.flatMap(({ half, place }) => place.boxes.map((box) => ({ target, page: place.page, half, box }))),
  );
}
