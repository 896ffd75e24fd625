import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import { certificateColumns, type CertificateColumn } from "./certificate-fields.ts";

/**
 * The certificate's own part of its file's reading.
 *
 * @param certificate its place in the reading
 * @returns `null`: a person typed it from an unread file
 */
export function ownReading(
  certificate: { indexInReading: number | null },
  reading: FileReading,
): CertificateReading | null {
  if (certificate.indexInReading === null) return null;
  return reading.certificates[certificate.indexInReading] ?? null;
}

/** What people changed on this certificate, as the rules need to know it. */
export function correctedOf(corrections: readonly { field: string }[]): ReadonlySet<CertificateColumn | "authors"> {
  const fields = new Set(corrections.map((correction) => correction.field));
  return new Set([...certificateColumns, "authors" as const].filter((field) => fields.has(field)));
}
