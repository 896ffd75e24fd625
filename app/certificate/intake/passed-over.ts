import type { FileReading } from "#app/model/reading.ts";

/**
 * Pages that are no certificate's, where another page has one. Those that could not be read at all are not among them:
 * they have a finding.
 */
export function passedOver({ certificates, skippedPages, findings }: FileReading): number[] {
  if (certificates.length === 0) return [];
  const unread = new Set(
    findings.flatMap(({ code, params }) => (code === "needs-ocr" ? (params["pages"] ?? "").split(", ") : [])),
  );
  return skippedPages.filter((page) => !unread.has(String(page)));
}
