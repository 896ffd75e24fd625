import type { FieldName } from "#app/model/field-name.ts";
import type { Language } from "#app/model/language.ts";
import type { Place } from "#app/model/place.ts";
import type { CertificateReading, HalfReading, ReadValue } from "#app/model/reading.ts";
import {
  certificateColumns,
  fieldOfColumn,
  type CertificateColumn,
  type CertificateFields,
} from "./certificate-fields.ts";

export type Certainty = "certain" | "doubtful" | "missing";

/** The very wording of one half, and where it stands. */
export type Printed = { half: Language; printed: string; place: Place };

/** What the machine read for one column: its value, how sure it is, and what each half prints. */
export type MachineValue = { value: string | null; certainty: Certainty; printed: Printed[] };

/** The values as the engine left them, before any person; `null` reading: nothing was read. */
export function machineFields(reading: CertificateReading | null): CertificateFields {
  const merged = reading?.merged;
  const titles = merged?.title.byLanguage;
  return {
    number: merged?.number.value ?? null,
    registeredOn: merged?.registeredOn.value ?? null,
    createdOn: merged?.createdOn.value ?? null,
    objectType: merged?.objectType.value ?? "unknown",
    titleKk: titles?.kk ?? null,
    titleRu: titles?.ru ?? null,
    titleEn: titles?.en ?? null,
    receivedOn: null,
    workKind: null,
  };
}

const titleLanguage: Partial<Record<CertificateColumn, Language>> = { titleKk: "kk", titleRu: "ru", titleEn: "en" };

type PlainField = "number" | "registeredOn" | "createdOn" | "objectType" | "title";
const plainFields: ReadonlySet<FieldName> = new Set<PlainField>([
  "number",
  "registeredOn",
  "createdOn",
  "objectType",
  "title",
]);

function isPlain(field: FieldName | null): field is PlainField {
  return field !== null && plainFields.has(field);
}

function printedIn(half: HalfReading, field: PlainField): Printed[] {
  const read: ReadValue<unknown> | null = half[field] ?? registerEntryFor(half, field);
  return read === null ? [] : [{ half: half.language, printed: read.printed, place: read.place }];
}

/** The older form has its number and date only in the sentence about the register. */
function registerEntryFor(half: HalfReading, field: PlainField): ReadValue<unknown> | null {
  return field === "number" || field === "registeredOn" ? half.registerEntry : null;
}

/** What the machine read for each column, with the places to look at. */
export function machineValues(reading: CertificateReading | null): Record<CertificateColumn, MachineValue> {
  const values = machineFields(reading);
  const entries = certificateColumns.map((column) => {
    const language = titleLanguage[column];
    const field = fieldOfColumn[column];
    const value = values[column];
    if (reading === null || !isPlain(field)) return [column, { value, certainty: "missing", printed: [] }] as const;
    const halves = reading.halves.filter((half) => language === undefined || half.language === language);
    const certainty: Certainty = value === null ? "missing" : reading.merged[field].certainty;
    return [column, { value, certainty, printed: halves.flatMap((half) => printedIn(half, field)) }] as const;
  });
  return Object.fromEntries(entries) as Record<CertificateColumn, MachineValue>;
}

/** What the machine read at one place of the list of authors. */
export type MachineAuthor = { name: string; certainty: Certainty; printed: Printed[] };

/**
 * The author that stood at this position of the printed list; `null`: a person added the author.
 * Positions are kept when an author is removed, so they keep pointing into the reading.
 */
export function machineAuthorAt(reading: CertificateReading | null, position: number): MachineAuthor | null {
  const author = reading?.merged.authors.list[position];
  if (author === undefined) return null;
  const printed = author.places.map(({ half, place }) => ({
    half,
    printed: author.spellings[half] ?? author.name,
    place,
  }));
  return { name: author.name, certainty: author.certainty, printed };
}
