import type { FindingCode } from "#app/model/finding.ts";
import type { JudgedField } from "./score.ts";

const wholeFile = ["number", "date", "authors", "type", "title", "created"] as const;

/**
 * Which values a person looks at because of a finding. Findings that send nobody to the page's fields (a foreign QR code,
 * a second copy) are left out: a mistake beside them is as silent as without.
 */
const pointsAt: Partial<Record<FindingCode, readonly JudgedField[]>> = {
  "number-mismatch": ["number"],
  "date-mismatch": ["date"],
  "author-mismatch": ["authors"],
  "type-mismatch": ["type"],
  "title-mismatch": ["title"],
  "created-mismatch": ["created"],
  "missing-number": ["number"],
  "missing-date": ["date"],
  "missing-authors": ["authors"],
  "missing-type": ["type"],
  "missing-title": ["title"],
  "missing-created": ["created"],
  "unknown-type": ["type"],
  "form-not-in-force": ["date"],
  "created-after-registered": ["date", "created"],
  "registered-in-future": ["date"],
  "number-date-implausible": ["number", "date"],
  "looks-like-application-number": ["number", "date"],
  "register-entry-mismatch": ["number", "date"],
  "half-missing": wholeFile,
  "other-edition": wholeFile,
  "not-a-certificate": wholeFile,
  "application-form": wholeFile,
  "unreadable-file": wholeFile,
  "encrypted-file": wholeFile,
  "empty-file": wholeFile,
  "missing-file": wholeFile,
  "too-many-pages": wholeFile,
  "too-large-picture": wholeFile,
  "unsupported-picture": wholeFile,
  "needs-ocr": wholeFile,
  "reading-timed-out": wholeFile,
};

const byCode = new Map<string, readonly JudgedField[]>(Object.entries(pointsAt));

/** Whether one of the findings makes a person look at the field. */
export function isPointedAt(field: JudgedField, findings: readonly string[]): boolean {
  return findings.some((code) => byCode.get(code)?.includes(field) ?? false);
}
