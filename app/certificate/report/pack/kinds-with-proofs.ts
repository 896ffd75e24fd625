import type { ReportKind } from "#app/model/report.ts";

/** Reports with rows about certificates, whose originals prove them. */
const kindsWithProofs: ReadonlySet<ReportKind> = new Set(["rating", "register", "departments", "person", "custom"]);

/** Whether there is an evidence pack of such a report. */
export function hasProofs(kind: ReportKind): boolean {
  return kindsWithProofs.has(kind);
}
