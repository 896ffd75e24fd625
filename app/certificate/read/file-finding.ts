import type { Finding, FindingCode, Severity } from "#app/model/finding.ts";
import type { LegalSource } from "#app/model/legal-source.ts";

/** Findings about a file as a whole, with their severity and source. */
const kinds = {
  "empty-file": ["error", "accepted-files"],
  "unreadable-file": ["error", "accepted-files"],
  "encrypted-file": ["error", "accepted-files"],
  "missing-file": ["error", "accepted-files"],
  "too-many-pages": ["error", "order-1315-app-2"],
  "too-large-picture": ["error", "accepted-files"],
  "unsupported-picture": ["error", "accepted-files"],
  "reading-timed-out": ["error", "accepted-files"],
  "needs-ocr": ["warning", "accepted-files"],
  "extension-mismatch": ["note", "accepted-files"],
  "not-a-certificate": ["error", "order-1315-app-2"],
  "application-form": ["error", "order-1315-rules-app-1"],
  duplicate: ["warning", "order-1315-app-2"],
} as const satisfies Partial<Record<FindingCode, readonly [Severity, LegalSource]>>;

/** Builds a finding about a file; it belongs to no field, half or place. */
export function fileFinding(code: keyof typeof kinds, params: Record<string, string> = {}): Finding {
  const [severity, clause] = kinds[code];
  return { code, severity, field: null, half: null, params, clause, places: [] };
}
