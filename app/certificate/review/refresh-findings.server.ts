import { findDuplicate, identityOf } from "#app/certificate/match/find-duplicate.server.ts";
import { refreshPairs } from "#app/certificate/match/refresh-pairs.server.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  getCertificateWithOrigin,
  listCertificateAuthors,
  listCertificateFindings,
  replaceFindings,
  type CertificateRow,
} from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { certificateColumns, pickFields, type CertificateColumn } from "./certificate-fields.ts";
import { readDeskSettings } from "./desk-settings.server.ts";
import { effectiveFindings } from "./effective-findings.ts";
import { typedFindings } from "./typed-findings.ts";

/** The certificate's own part of its file's reading; `null`: a person typed it from an unread file. */
export function ownReading(
  certificate: Pick<CertificateRow, "indexInReading">,
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

/**
 * Judges the certificate anew by the values that count now and writes the findings in the place of the former ones.
 * Called in the transaction of every change of a value.
 */
export async function refreshFindings(
  { clock, newId }: Pick<AppContext, "clock" | "newId">,
  tx: Queryable,
  certificateId: string,
): Promise<void> {
  const origin = await getCertificateWithOrigin(tx, certificateId);
  if (origin === null) return;
  const { certificate } = origin;
  const reading = ownReading(certificate, origin.reading);
  const authors = await listCertificateAuthors(tx, certificateId);
  const corrected = correctedOf(await listCorrections(tx, certificateId));
  const former = await listCertificateFindings(tx, certificateId);
  const { registerHosts } = await readDeskSettings(tx);
  const context = { today: dayInKazakhstan(clock.now()), numberLine: knownNumberLine, registerHosts };
  const fields = pickFields(certificate);
  const findings =
    reading === null
      ? typedFindings(fields, context)
      : effectiveFindings({ reading, fields, authors, corrected }, former, context);
  const identity = identityOf({ ...certificate, authors: authors.map((author) => author.name) });
  const { id, submissionId, indexInReading } = certificate;
  const duplicates = await findDuplicate(tx, { id, submissionId, indexInReading, identity });
  await replaceFindings(tx, certificateId, [...findings, ...duplicates], newId);
  await refreshPairs({ clock, newId }, tx, certificateId);
}
