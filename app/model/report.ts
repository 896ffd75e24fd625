import { mailFailures } from "./missing.ts";

/**
 * Reports that can be looked at, printed, written as a workbook, saved and sent. `rating`: faculty → department →
 * person; `register`: the eight columns of the State register; `departments`: the columns universities use; `person`: a
 * teacher's list of certificates for attestation; `differences`: between two states of a period; `service`: queue and
 * service times; `missing`: who has not submitted; `fees`: what registration cost; `custom`: whatever the builder says.
 */
export const reportKinds = [
  "rating",
  "register",
  "departments",
  "person",
  "differences",
  "service",
  "missing",
  "fees",
  "custom",
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** When a saved report is sent: on a day of the week, on a day of the month, or so many days before a period closes. */
export const scheduleRhythms = ["weekly", "monthly", "before-closing"] as const;

/** `sending`: handed to the mail server, or the process ended before its answer, so that nobody knows. */
export const sendingOutcomes = ["sending", "sent", "failed", "refused"] as const;
export type SendingOutcome = (typeof sendingOutcomes)[number];

/** Why a letter did not leave, or left without its file: beside the mail server's own reasons. */
export const sendingFailures = [...mailFailures, "too-large", "not-allowed", "not-made"] as const;
export type SendingFailure = (typeof sendingFailures)[number];

/** The query string of a report as plain data: keys and values as they stand in its address. */
export type ReportSearch = Record<string, string>;
