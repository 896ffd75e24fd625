import type { Finding, FindingCode, Severity } from "#app/model/finding.ts";

/** Findings about a file as a whole, with their severity and source. */
const kinds = {
  "empty-file": ["error", "Accepted files"],
  "unreadable-file": ["error", "Accepted files"],
  "encrypted-file": ["error", "Accepted files"],
  "too-many-pages": ["error", "Order 1315, App. 2"],
  "reading-timed-out": ["error", "Accepted files"],
  "needs-ocr": ["warning", "Accepted files"],
  "extension-mismatch": ["note", "Accepted files"],
  "not-a-certificate": ["error", "Order 1315, App. 2"],
  "application-form": ["error", "Order 1315, Rules, App. 1"],
  duplicate: ["warning", "Order 1315, App. 2"],
} as const satisfies Partial<Record<FindingCode, readonly [Severity, string]>>;

/** Builds a finding about a file; it belongs to no field, half or place. */
export function fileFinding(code: keyof typeof kinds, params: Record<string, string> = {}): Finding {
  const [severity, clause] = kinds[code];
  return { code, severity, field: null, half: null, params, clause, places: [] };
}
