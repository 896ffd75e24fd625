import type { Place } from "#app/model/place.ts";
import type { CertificateReading, HalfReading, Merged, ReadValue } from "#app/model/reading.ts";
import type { CertificateColumn, CertificateFields } from "./certificate-fields.ts";

/** One author as it stands now; `position` points into the machine's list. */
export type EffectiveAuthor = { name: string; position: number };

/** What people changed: columns of the certificate, and `authors` for names added, removed or written anew. */
export type CorrectedFields = ReadonlySet<CertificateColumn | "authors">;

/**
 * The reading as it would be had the machine read what people wrote: the rules can be asked again.
 * A corrected value stands in every half, because a person who writes one number means one certificate;
 * what the machine read keeps its places, so that findings still point at the page.
 */
export function effectiveReading(
  reading: CertificateReading,
  fields: CertificateFields,
  authors: readonly EffectiveAuthor[],
  corrected: CorrectedFields,
): CertificateReading {
  const { merged } = reading;
  return {
    ...reading,
    halves: reading.halves.map((half) => effectiveHalf(half, reading, fields, authors, corrected)),
    merged: {
      ...merged,
      number: mergedWith(merged.number, fields.number, corrected.has("number")),
      registeredOn: mergedWith(merged.registeredOn, fields.registeredOn, corrected.has("registeredOn")),
      createdOn: mergedWith(merged.createdOn, fields.createdOn, corrected.has("createdOn")),
      objectType: mergedWith(merged.objectType, fields.objectType, corrected.has("objectType")),
    },
  };
}

function mergedWith<T>(merged: Merged<T>, value: T | null, isCorrected: boolean): Merged<T> {
  if (!isCorrected) return merged;
  return { ...merged, value, certainty: value === null ? "missing" : "certain", confidence: 1, alternatives: [] };
}

function effectiveHalf(
  half: HalfReading,
  reading: CertificateReading,
  fields: CertificateFields,
  authors: readonly EffectiveAuthor[],
  corrected: CorrectedFields,
): HalfReading {
  const elsewhere: Place = { page: reading.pages[0] ?? 1, boxes: [] };
  const pick = <T extends string>(read: ReadValue<T> | null, value: T | null, column: CertificateColumn) => {
    if (!corrected.has(column)) return read;
    return value === null ? null : written(value, read?.place ?? elsewhere);
  };
  const title = ({ kk: "titleKk", ru: "titleRu", en: "titleEn" } as const)[half.language];
  return {
    ...half,
    number: pick(half.number, fields.number, "number"),
    registeredOn: pick(half.registeredOn, fields.registeredOn, "registeredOn"),
    createdOn: pick(half.createdOn, fields.createdOn, "createdOn"),
    title: pick(half.title, fields[title], title),
    authors: corrected.has("authors")
      ? authors.map((author) => effectiveAuthor(author, half, reading, elsewhere))
      : half.authors,
  };
}

function effectiveAuthor(
  { name, position }: EffectiveAuthor,
  half: HalfReading,
  { merged }: CertificateReading,
  elsewhere: Place,
): ReadValue<string> {
  const machine = merged.authors.list[position];
  const place = machine?.places.find((candidate) => candidate.half === half.language)?.place ?? elsewhere;
  const spelling = machine?.name === name ? machine.spellings[half.language] : undefined;
  return written(spelling ?? name, place);
}

/** A value as if printed plainly: a person is a firm witness. */
function written<T extends string>(value: T, place: Place): ReadValue<T> {
  return { value, printed: value, place, witness: "text-layer", confidence: 1 };
}
