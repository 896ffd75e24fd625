import { findDuplicate, identityOf } from "#app/certificate/match/find-duplicate.server.ts";
import { refreshPairs } from "#app/certificate/match/refresh-pairs.server.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Queryable } from "#db/client.server.ts";
import {
  getCertificateWithOrigin,
  listCertificateAuthors,
  listCertificateFindings,
  replaceFindings,
} from "#db/queries/certificates.server.ts";
import { listCorrections } from "#db/queries/corrections.server.ts";
import { pickFields } from "./certificate-fields.ts";
import { readDeskSettings } from "./desk-settings.server.ts";
import { effectiveFindings } from "./effective-findings.ts";
import { noteDoubts } from "./note-doubts.server.ts";
import { correctedOf, ownReading } from "./own-reading.ts";
import { typedFindings } from "./typed-findings.ts";

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
  await noteDoubts(tx, certificateId);
}
