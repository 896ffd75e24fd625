import { z } from "zod";
import type { FieldName } from "#app/model/field-name.ts";
import type { Language } from "#app/model/language.ts";
import type { Place } from "#app/model/place.ts";
import { objectTypeOf } from "#app/certificate/extract/object-type-vocabulary.ts";
import type { CertificateReading, HalfReading, ReadValue, Witness } from "#app/model/reading.ts";
import {
  certificateColumns,
  fieldOfColumn,
  type CertificateColumn,
  type CertificateFields,
} from "./certificate-fields.ts";
import { surenessOf, type Sureness } from "./sureness.ts";

export type Certainty = "certain" | "doubtful" | "missing";

/** What read a value, what else read the same, and how well it could be read. */
export type ReadBy = { witness: Witness; support: Witness[]; sureness: Sureness };

/** The very wording of one half, the value it stands for (days `YYYY-MM-DD`, types as codes), where it stands, and what read it. */
export type Printed = { half: Language; printed: string; value: string; place: Place; readBy: ReadBy };

/** What the machine read for one column: its value, how sure it is, what each half prints, which halves print nothing there, and what else was read. */
export type MachineValue = {
  value: string | null;
  certainty: Certainty;
  printed: Printed[];
  notPrintedIn: Language[];
  alternatives: string[];
};

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
  if (read === null) return [];
  const { printed, place } = read;
  return [{ half: half.language, printed, value: valueIn(field, read.value), place, readBy: readByOf(read) }];
}

const register = z.object({ number: z.string(), registeredOn: z.string().nullable() });

/** The sentence about the register holds number and day in one. */
function valueIn(field: PlainField, value: unknown): string {
  const entry = register.safeParse(value).data;
  if (entry !== undefined) return (field === "number" ? entry.number : entry.registeredOn) ?? "";
  const text = typeof value === "string" ? value : "";
  return field === "objectType" ? objectTypeOf(text) : text;
}

function readByOf({ witness, support = [], confidence }: ReadValue<unknown>): ReadBy {
  return {
    witness,
    support: [...new Set(support)].filter((other) => other !== witness),
    sureness: surenessOf(confidence),
  };
}

/** Whatever else the halves and their witnesses read for a column, best first, nothing twice. */
function alternativesFor(
  { merged }: CertificateReading,
  halves: readonly HalfReading[],
  field: PlainField,
  language: Language | undefined,
): string[] {
  const others = halves.flatMap((half) => half[field]?.others ?? []).toSorted((a, b) => b.confidence - a.confidence);
  const read = others.map(({ value }) => value);
  if (field === "objectType") return [...merged.objectType.alternatives, ...read.map(objectTypeOf)];
  if (field !== "title") return [...merged[field].alternatives, ...read];
  return [...((language === undefined ? undefined : merged.title.alternatives?.[language]) ?? []), ...read];
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
    if (reading === null || !isPlain(field)) {
      return [column, { value, certainty: "missing", printed: [], notPrintedIn: [], alternatives: [] }] as const;
    }
    const halves = reading.halves.filter((half) => language === undefined || half.language === language);
    const certainty: Certainty = value === null ? "missing" : reading.merged[field].certainty;
    const printed = halves.flatMap((half) => printedIn(half, field));
    const notPrintedIn = halves
      .map((half) => half.language)
      .filter((half) => !printed.some((one) => one.half === half));
    const alternatives = [...new Set(alternativesFor(reading, halves, field, language))].filter(
      (other) => other !== value && other !== "unknown",
    );
    return [column, { value, certainty, printed, notPrintedIn, alternatives }] as const;
  });
  return Object.fromEntries(entries) as Record<CertificateColumn, MachineValue>;
}

/** What the machine read at one place of the list of authors. */
export type MachineAuthor = { name: string; certainty: Certainty; printed: Printed[]; alternatives: string[] };

/**
 * The author that stood at this position of the printed list; `null`: a person added the author.
 * Positions are kept when an author is removed, so they keep pointing into the reading.
 */
export function machineAuthorAt(reading: CertificateReading | null, position: number): MachineAuthor | null {
  const author = reading?.merged.authors.list[position];
  if (author === undefined) return null;
  const printed = author.places.map(({ half, place }) => {
    const spelling = author.spellings[half] ?? author.name;
    const read = reading?.halves
      .find(({ language }) => language === half)
      ?.authors.find(({ value }) => value === spelling);
    const sureness = surenessOf(author.confidence ?? 1);
    const readBy: ReadBy = read === undefined ? { witness: "text-layer", support: [], sureness } : readByOf(read);
    return { half, printed: spelling, value: spelling, place, readBy };
  });
  const alternatives = [...new Set(author.alternatives ?? [])].filter((other) => other !== author.name);
  return { name: author.name, certainty: author.certainty, printed, alternatives };
}

/** Authors the machine reads in places where the list, which a person changed, has nobody. */
export function unlistedAuthors(reading: CertificateReading | null, positions: readonly number[]): string[] {
  const list = reading?.merged.authors.list ?? [];
  return list.flatMap(({ name }, position) => (positions.includes(position) ? [] : [name]));
}
