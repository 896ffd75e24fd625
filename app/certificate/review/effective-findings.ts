import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import type { RuleContext } from "#app/certificate/validate/rule.ts";
import { findingCodes, type Finding, type FindingCode, type Severity } from "#app/model/finding.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import type { CertificateFields } from "./certificate-fields.ts";
import { effectiveReading, type CorrectedFields, type EffectiveAuthor } from "./effective-reading.ts";

/** Findings about the file, not about values: no correction changes them. */
const aboutTheFile: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "not-a-certificate",
  "application-form",
  "unreadable-file",
  "encrypted-file",
  "empty-file",
  "extension-mismatch",
  "too-many-pages",
  "needs-ocr",
  "reading-timed-out",
]);

const halvesDisagree: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "number-mismatch",
  "date-mismatch",
  "author-mismatch",
  "type-mismatch",
  "title-mismatch",
  "created-mismatch",
]);

const aboutTheType: ReadonlySet<FindingCode> = new Set<FindingCode>(["unknown-type", "missing-type", "type-mismatch"]);

/** A certificate as it stands: what was read, what counts, and what people changed. */
export type EffectiveCertificate = {
  reading: CertificateReading;
  fields: CertificateFields;
  authors: readonly EffectiveAuthor[];
  corrected: CorrectedFields;
};

/**
 * The findings about the values that count now.
 *
 * Where halves contradict each other and a person settled the value, the paper still says two things: the finding stays
 * as a note, because the entry in the register may have to be corrected (Order 1315, Rules, para. 15).
 *
 * @param former the findings so far; those about the file are kept
 * @returns without `duplicate`, which needs the other certificates
 */
export function effectiveFindings(
  { reading, fields, authors, corrected }: EffectiveCertificate,
  former: readonly Finding[],
  context: RuleContext,
): Finding[] {
  const now = validateReading(effectiveReading(reading, fields, authors, corrected), context).filter(
    ({ code }) => !(isTypeSettled(fields, corrected) && aboutTheType.has(code)),
  );
  const settled = validateReading(reading, context)
    .filter(({ code }) => halvesDisagree.has(code) && !now.some((finding) => finding.code === code))
    .map((finding) => asNote(finding));
  const judged = now.map((finding) => (isConfirmedOrder(finding, corrected) ? asNote(finding) : finding));
  return [...former.filter(({ code }) => aboutTheFile.has(code)), ...judged, ...settled];
}

function asNote(finding: Finding): Finding {
  return { ...finding, severity: "note" };
}

/** The paper itself says that the work was created after it was registered, and a person confirmed both dates against it. */
function isConfirmedOrder({ code }: Finding, corrected: CorrectedFields): boolean {
  return code === "created-after-registered" && corrected.has("createdOn") && corrected.has("registeredOn");
}

/** The rules judge the printed wording; once a person named the type, the wording is no question any more. */
function isTypeSettled(fields: CertificateFields, corrected: CorrectedFields): boolean {
  return corrected.has("objectType") && fields.objectType !== "unknown";
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Errors first, then warnings, then notes; within them in the order of the list of codes. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severityOrder[a.severity] - severityOrder[b.severity] ||
      findingCodes.indexOf(a.code) - findingCodes.indexOf(b.code),
  );
}
