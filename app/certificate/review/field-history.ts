import type { CertificateReading, Witness } from "#app/model/reading.ts";
import { certificateColumns, officeColumns, type CertificateColumn } from "./certificate-fields.ts";
import { machineValues, type Certainty } from "./machine-values.ts";

/** What happened to one field, oldest first. Values as they are stored; authors as one list with commas; `null`: none. */
export type FieldEntry =
  | {
      is: "read";
      at: string;
      /** Reading rules of that reading. */
      engine: string;
      value: string | null;
      certainty: Certainty;
      /** `null`: nothing was read. */
      witness: Witness | null;
      /** Not the first reading of the file. */
      isAgain: boolean;
    }
  | { is: "corrected" | "confirmed"; at: string; who: string; before: string | null; after: string | null };

export type FieldHistory = Record<CertificateColumn | "authors", FieldEntry[]>;

/** One reading of the file, and what it says of this certificate; `reading` null: it did not find it. */
export type KeptReading = { at: string; engine: string; reading: CertificateReading | null };

/** A correction as it is kept: `before` and `after` as JSON, the same where a person only confirmed. */
export type KeptCorrection = { field: string; before: unknown; after: unknown; byName: string; at: string };

/**
 * The history of every field from what the machine read and what people set.
 *
 * @param readings of the file, in any order
 */
export function fieldHistory(readings: readonly KeptReading[], corrections: readonly KeptCorrection[]): FieldHistory {
  const inOrder = readings.toSorted((a, b) => a.at.localeCompare(b.at));
  const fields = [...certificateColumns, "authors"] as const;
  const values = inOrder.map(({ reading }) => ({ ...machineValues(reading), authors: authorsIn(reading) }));
  const entries = fields.map((field) => {
    const isRead = !officeColumns.some((office) => office === field);
    const read = isRead ? inOrder.map((kept, index) => readEntry(kept, values[index]?.[field], index > 0)) : [];
    const set = corrections.filter((correction) => correction.field === field).map(correctionEntry);
    return [field, [...read, ...set].toSorted((a, b) => a.at.localeCompare(b.at))] as const;
  });
  return Object.fromEntries(entries) as FieldHistory;
}

function readEntry({ at, engine }: KeptReading, read: ReadList = nothing, isAgain = false): FieldEntry {
  const value = read.value === "unknown" ? null : read.value;
  const witness = value === null ? null : (read.printed[0]?.readBy.witness ?? null);
  return { is: "read", at, engine, value, certainty: read.certainty, witness, isAgain };
}

type ReadList = {
  value: string | null;
  certainty: Certainty;
  printed: { readBy: { witness: Witness } }[];
};

const nothing: ReadList = { value: null, certainty: "missing", printed: [] };

function authorsIn(reading: CertificateReading | null): ReadList {
  const list = reading?.merged.authors.list ?? [];
  const witness = reading?.halves.flatMap((half) => half.authors)[0]?.witness;
  return {
    value: list.length === 0 ? null : list.map(({ name }) => name).join(", "),
    certainty: reading?.merged.authors.certainty ?? "missing",
    printed: witness === undefined ? [] : [{ readBy: { witness } }],
  };
}

function correctionEntry({ at, byName, before, after }: KeptCorrection): FieldEntry {
  const [was, is] = [textOf(before), textOf(after)];
  return { is: was === is ? "confirmed" : "corrected", at, who: byName, before: was, after: is };
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string").join(", ");
  return typeof value === "string" ? value : null;
}

/**
 * What a later reading says otherwise than the person who set the field; `null`: nothing new, or nobody set it.
 * It is offered, never put in: what a person set stays until a person changes it.
 */
export function newReadingOf(entries: readonly FieldEntry[], value: string): string | null {
  const last = entries.findLast((entry) => entry.is === "read");
  const set = entries.findLast((entry) => entry.is !== "read");
  if (last?.is !== "read" || set === undefined || last.value === null) return null;
  const before = entries.findLast((entry) => entry.is === "read" && entry.at <= set.at);
  const isNew = last.isAgain && last.at > set.at && (before?.is !== "read" || before.value !== last.value);
  return isNew && last.value !== value ? last.value : null;
}
