import type { AppContext } from "#app/context.server.ts";
import type { CertificateReading } from "#app/model/reading.ts";
import type { Queryable } from "#db/client.server.ts";
import { getCertificate, listCertificateAuthors } from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { addFurtherSender } from "#db/queries/further-senders.server.ts";
import { listCopies } from "#db/queries/readings.server.ts";
import { staffIdOf } from "#db/queries/ties.server.ts";

type Sent = { submissionId: string; senderId: string };

/**
 * Makes a co-author who sends a certificate that is there already its further sender, so that it stays one certificate.
 * Only where nothing is guessed: the sender is tied to one of its authors, and it is the very same file or its number and
 * day were read for certain. Everything else becomes a draft of its own, and a question.
 *
 * @param otherId the certificate that was found to be the same
 * @returns whether it was attached
 */
export async function attachToCopy(
  { clock }: Pick<AppContext, "clock">,
  tx: Queryable,
  { submissionId, senderId }: Sent,
  certificate: CertificateReading,
  otherId: string,
): Promise<boolean> {
  const other = await getCertificate(tx, otherId);
  if (other === null || other.senderId === senderId) return false;
  const staffId = await staffIdOf(tx, senderId);
  const authors = await listCertificateAuthors(tx, otherId);
  if (staffId === null || !authors.some((author) => author.staffId === staffId)) return false;
  const isSameFile = (await listCopies(tx, submissionId)).some(({ id }) => id === otherId);
  if (!isSameFile && !isSurelyRead(certificate)) return false;
  const at = clock.now();
  const row = { certificateId: otherId, userId: senderId, submissionId, addedAt: at.toISOString() };
  if (await addFurtherSender(tx, row)) {
    const after = { senderId, submissionId };
    await addEvent(tx, { at, userId: null, action: "sender-added", certificateId: otherId, after });
  }
  return true;
}

function isSurelyRead({ merged }: CertificateReading): boolean {
  return merged.number.certainty === "certain" && merged.registeredOn.certainty === "certain";
}
