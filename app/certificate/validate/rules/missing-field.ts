import type { Edition } from "#app/model/edition.ts";
import type { Finding, FindingCode, Severity } from "#app/model/finding.ts";
import type { HalfReading } from "#app/model/reading.ts";

import type { LegalSource } from "#app/model/legal-source.ts";
import { clauses, finding, type Rule, type UnjudgedReading } from "../rule.ts";

const required = ["number", "registeredOn", "authors", "objectType", "title", "createdOn"] as const;
type Required = (typeof required)[number];

const codes: Record<Required, FindingCode> = {
  number: "missing-number",
  registeredOn: "missing-date",
  authors: "missing-authors",
  objectType: "missing-type",
  title: "missing-title",
  createdOn: "missing-created",
};

/** What counting cannot do without is an error; the day of creation only has to be looked up. */
const severities: Record<Required, Severity> = {
  number: "error",
  registeredOn: "error",
  authors: "error",
  objectType: "error",
  title: "error",
  createdOn: "warning",
};

/** The form of 2006 has no object type; of the form of 2010 only what every certificate must have is demanded. */
const fieldsOf: Record<Edition, readonly Required[]> = {
  form2018: required,
  form2010: ["number", "registeredOn", "authors", "title"],
  legacy2006: ["number", "registeredOn", "authors", "title", "createdOn"],
};

const clauseOf: Record<Edition, LegalSource> = {
  form2018: clauses.form,
  form2010: "order-131",
  legacy2006: clauses.legacyForm,
};

/**
 * Every field of the form is filled in, in both halves. A field that no half prints is one finding with the weight of the field;
 * one that a single half lacks is a warning that names the half — unless that half was read by optical recognition,
 * where it is more likely unread than missing.
 *
 * @see Order 1315, App. 2 and Rules, para. 13
 */
export const missingField: Rule = (reading) => fieldsOf[reading.edition].flatMap((field) => missingIn(reading, field));

function missingIn(reading: UnjudgedReading, field: Required): Finding[] {
  const lacking = reading.halves.filter((half) => isMissing(half, field));
  if (lacking.length === reading.halves.length) {
    return [finding(codes[field], severities[field], { field, clause: clauseOf[reading.edition] })];
  }
  const half = lacking.find((candidate) => !isRecognised(candidate));
  if (half === undefined) return [];
  return [finding(codes[field], "warning", { field, half: half.language, clause: clauses.bothLanguages })];
}

function isMissing(half: HalfReading, field: Required): boolean {
  return field === "authors" ? half.authors.length === 0 : half[field] === null;
}

function isRecognised(half: HalfReading): boolean {
  const values = [half.number, half.registeredOn, half.objectType, half.title, half.createdOn, ...half.authors];
  return values.some((value) => value?.witness === "ocr");
}
