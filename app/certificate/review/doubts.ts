import type { CertificateReading } from "#app/model/reading.ts";
import {
  certificateColumns,
  fieldOfColumn,
  type CertificateColumn,
  type CertificateFields,
} from "./certificate-fields.ts";
import type { CorrectedFields } from "./effective-reading.ts";
import { machineValues } from "./machine-values.ts";

/** How much of a certificate rests on what nobody is sure of. */
export type Doubts = {
  /** Values and authors that the machine is unsure of or could not read and that no person has set. */
  doubtfulValues: number;
  /** 0–1: of the value the machine is least sure of, people's aside; `null`: every value is a person's. */
  leastConfidence: number | null;
};

/** What of an author matters here: `person` and `external` are a person's word on the name that is printed. */
export type DoubtedAuthor = { position: number; link: "machine" | "person" | "external" | "open" };

/**
 * @param reading the certificate's own part of the reading; `null`: a person typed everything
 * @param corrected what people corrected or confirmed
 */
export function doubtsOf(
  reading: CertificateReading | null,
  fields: CertificateFields,
  authors: readonly DoubtedAuthor[],
  corrected: CorrectedFields,
): Doubts {
  const columns = certificateColumns.filter((column) => isOnForm(column) && !corrected.has(column));
  if (reading === null) {
    const empty = columns.filter((column) => !isTitle(column) && !hasValue(fields, column)).length;
    return { doubtfulValues: empty, leastConfidence: null };
  }
  const machine = machineValues(reading);
  const doubtful = columns.filter((column) =>
    hasValue(fields, column) ? machine[column].certainty !== "certain" : isExpected(column, fields, reading),
  );
  const judged = corrected.has("authors") ? [] : authors.filter(({ link }) => link === "machine" || link === "open");
  const list = reading.merged.authors.list;
  const unsure = judged.filter(({ position }) => list[position]?.certainty !== "certain").length;
  const isListUnsure = !corrected.has("authors") && reading.merged.authors.certainty !== "certain" && unsure === 0;
  const confidences = [
    ...columns.filter((column) => hasValue(fields, column)).map((column) => confidenceOf(reading, column)),
    ...judged.map(({ position }) => list[position]?.confidence ?? 1),
  ];
  return {
    doubtfulValues: doubtful.length + unsure + (isListUnsure ? 1 : 0),
    leastConfidence: confidences.length === 0 ? null : Math.min(...confidences),
  };
}

function isOnForm(column: CertificateColumn): boolean {
  return fieldOfColumn[column] !== null;
}

function isTitle(column: CertificateColumn): boolean {
  return fieldOfColumn[column] === "title";
}

function hasValue(fields: CertificateFields, column: CertificateColumn): boolean {
  return fields[column] !== null && fields[column] !== "unknown";
}

const halfOfTitle: Partial<Record<CertificateColumn, "kk" | "ru" | "en">> = {
  titleKk: "kk",
  titleRu: "ru",
  titleEn: "en",
};

/** Whether an empty value is a doubt: of titles only that of a half which is there. */
function isExpected(column: CertificateColumn, fields: CertificateFields, { halves }: CertificateReading): boolean {
  if (!isTitle(column)) return true;
  const { titleKk, titleRu, titleEn } = fields;
  if (titleKk === null && titleRu === null && titleEn === null) return column === "titleKk";
  return halves.some(({ language }) => language === halfOfTitle[column]);
}

function confidenceOf({ merged }: CertificateReading, column: CertificateColumn): number {
  const field = fieldOfColumn[column];
  if (field === "title") return merged.title.confidence ?? 1;
  if (field === "number" || field === "registeredOn" || field === "createdOn" || field === "objectType") {
    return merged[field].confidence;
  }
  return 1;
}
