import type { FieldName } from "./field-name.ts";
import type { Language } from "./language.ts";
import type { LegalSource } from "./legal-source.ts";
import type { Place } from "./place.ts";

/** `error`: cannot be approved like this; `warning`: a person must look; `note`: good to know. */
export type Severity = "error" | "warning" | "note";

/** Every code a rule may raise. Each has a sentence in kk, ru and en (`i18n/<language>/findings`) that says what to do. */
export const findingCodes = [
  // the two halves against each other
  "number-mismatch",
  "date-mismatch",
  "author-mismatch",
  "type-mismatch",
  "title-mismatch",
  "created-mismatch",
  // the form
  "missing-number",
  "missing-date",
  "missing-authors",
  "missing-type",
  "missing-title",
  "missing-created",
  "unknown-type",
  "half-missing",
  "unofficial-translation",
  "other-edition",
  "form-not-in-force",
  // facts against each other and against the calendar
  "created-after-registered",
  "registered-in-future",
  "number-date-implausible",
  "looks-like-application-number",
  "register-entry-mismatch",
  // the codes
  "qr-unknown-host",
  "qr-codes-differ",
  // the file
  "not-a-certificate",
  "application-form",
  "unreadable-file",
  "encrypted-file",
  "empty-file",
  "missing-file",
  "extension-mismatch",
  "too-many-pages",
  "too-large-picture",
  "unsupported-picture",
  "needs-ocr",
  "reading-timed-out",
  "duplicate",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What is odd about a certificate or a file: data that is stored and shown, not an exception. */
export type Finding = {
  code: FindingCode;
  severity: Severity;
  field: FieldName | null;
  half: Language | null;
  /** Values for the sentence: what was printed where. Strings only, so that they survive storage. */
  params: Record<string, string>;
  /** Legal or factual source. */
  clause: LegalSource;
  places: Place[];
};
