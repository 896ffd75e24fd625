import { certainFrom } from "#app/certificate/extract/confidence.ts";
import type { FieldName } from "#app/model/field-name.ts";
import type { FindingCode } from "#app/model/finding.ts";
import type { Language } from "#app/model/language.ts";
import type { CertificateReading, ReadValue } from "#app/model/reading.ts";
import type { CertificateFields } from "../certificate-fields.ts";
import type { CorrectedFields } from "../effective-reading.ts";

/**
 * Whether a mistake can be put right by an application. `technical`: it changes neither affiliation, nature nor content
 * of what was entered; `not-technical`: it does; `unclear`: only a person who knows the work can say.
 *
 * @see Order 1315, Rules, para. 15
 */
export const mistakeClasses = ["technical", "not-technical", "unclear"] as const;
export type MistakeClass = (typeof mistakeClasses)[number];

/** The fields of the form on which a mistake can stand. */
export const mistakeFields = ["number", "registeredOn", "authors", "objectType", "title", "createdOn"] as const;
export type MistakeField = (typeof mistakeFields)[number] & FieldName;

/** Why a mistake is of its class; each has a sentence in three languages (`application.reasons.<code>`). */
export const mistakeReasons = [
  // technical
  "register-right",
  "other-half-settled",
  "order-of-days",
  "letters-misspelt",
  "type-translated",
  // unclear
  "which-half",
  "which-day",
  "title-few-letters",
  "title-in-part",
  "which-name",
  "not-as-in-directory",
  "author-in-one-half",
  // not technical
  "another-author",
  "another-title",
  "another-type",
] as const;
export type MistakeReason = (typeof mistakeReasons)[number];

/** One mistake that stands on the certificate itself. */
export type PrintedMistake = {
  field: MistakeField;
  /** The half that prints it; `null`: all of them. */
  half: Language | null;
  /** As printed, days as dd.mm.yyyy; empty: nothing is printed where something should be. */
  old: string;
  /** What should stand there; `null`: nobody can say from the page. */
  new: string | null;
  class: MistakeClass;
  reason: MistakeReason;
  /** Optical recognition may be wrong here itself: a person has to look at the page first. */
  needsLook: boolean;
};

/** An author as the certificate names them. */
export type PrintedAuthor = {
  name: string;
  spellings: Partial<Record<Language, string>>;
  /** The directory's own spellings of the person the author is tied to; empty: tied to nobody. */
  directoryNames: readonly string[];
};

/** Everything that is known of a certificate and of what is right. */
export type MistakeEvidence = {
  reading: Pick<CertificateReading, "halves">;
  findings: ReadonlySet<FindingCode>;
  /** What counts. */
  fields: CertificateFields;
  /** What a person set or confirmed against the page. */
  settled: CorrectedFields;
  /** Somebody looked into the register after the last change, and it says what the fields say. */
  registerAgrees: boolean;
  authors: readonly PrintedAuthor[];
};

/** Whether the page may say something else than was read: recognised letters, and not all witnesses are sure of them. */
export function needsLook(field: MistakeField, reads: readonly ReadValue<unknown>[]): boolean {
  return reads.some(
    ({ witness, confidence, others = [] }) =>
      witness !== "text-layer" && (confidence < certainFrom[field] || others.length > 0),
  );
}

/**
 * A day as documents here write it: 23.11.2026.
 *
 * @param day YYYY-MM-DD
 */
export function dottedDay(day: string): string {
  return day.split("-").reverse().join(".");
}
