import type { FieldName } from "#app/model/field-name.ts";
import type { Language } from "#app/model/language.ts";
import type { Box } from "#app/model/place.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import {
  certificateColumns,
  fieldOfColumn,
  officeColumns,
  type CertificateColumn,
  type CertificateFields,
} from "./certificate-fields.ts";
import { machineValues, type Certainty, type Printed } from "./machine-values.ts";

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
  /** `null`: no person touched it. */
  correctedBy: SignedBy | null;
};

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
    .map((column) => ({
      column,
      field: fieldOfColumn[column],
      value: fields[column] ?? "",
      certainty: machine[column].certainty,
      machine: machine[column].value,
      printed: machine[column].printed,
      correctedBy: correctors.get(column) ?? null,
    }));
}

/** One rectangle over the page image. `target`: the column, or `author-<id>`, whose input it belongs to. */
export type PageBox = { target: string; page: number; half: Language; box: Box };

/** The boxes of everything that was read, for drawing over the pages. */
export function pageBoxes(sources: readonly { target: string; printed: readonly Printed[] }[]): PageBox[] {
  return sources.flatMap(({ target, printed }) =>
    printed.flatMap(({ half, place }) => place.boxes.map((box) => ({ target, page: place.page, half, box }))),
  );
}
