import { sameCertificate, type CertificateIdentity } from "#app/certificate/match/duplicate-key.ts";
import { identityOf } from "#app/certificate/match/find-duplicate.server.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import type { Queryable } from "#db/client.server.ts";
import { getReading, listHeldCertificates } from "#db/queries/readings.server.ts";

/** A certificate of a reading and its place there, counted from 0. */
export type FoundCertificate = { index: number; certificate: CertificateReading };

/** What tells a certificate that was just read from others, by what both halves together say. */
export function identityOfReading({ merged }: CertificateReading): CertificateIdentity {
  return {
    number: merged.number.value,
    registeredOn: merged.registeredOn.value,
    titles: merged.title.byLanguage,
    authors: merged.authors.list.map(({ name }) => name),
  };
}

/** `pages`: `null` where a person typed it from an unread file: it may stand on any page. */
type Kept = { identities: CertificateIdentity[]; pages: readonly number[] | null };

/**
 * The certificates of a reading that this sending does not hold yet. One that is held is found again by what it says, now
 * or when it was read, or else by its pages: whatever people did with it since then, a new reading never touches it.
 */
export async function newInReading(
  q: Queryable,
  submissionId: string,
  reading: FileReading,
): Promise<FoundCertificate[]> {
  const kept = await keptCertificates(q, submissionId);
  const found = reading.certificates.map((certificate, index) => ({ index, certificate }));
  const unknown = withoutKnown(found, kept, ({ certificate }, { identities }) =>
    identities.some((identity) => sameCertificate(identity, identityOfReading(certificate))),
  );
  return withoutKnown(
    unknown,
    kept,
    ({ certificate }, { pages }) => pages === null || certificate.pages.some((page) => pages.includes(page)),
  );
}

/** Takes each match out of both lists: one kept certificate stands for one found certificate. */
function withoutKnown(
  found: readonly FoundCertificate[],
  kept: Kept[],
  isSame: (found: FoundCertificate, kept: Kept) => boolean,
): FoundCertificate[] {
  return found.filter((one) => {
    const at = kept.findIndex((other) => isSame(one, other));
    if (at >= 0) kept.splice(at, 1);
    return at < 0;
  });
}

async function keptCertificates(q: Queryable, submissionId: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const held of await listHeldCertificates(q, { submissionId })) {
    const origin = await getReading(q, held.readingId);
    const asRead = origin?.certificates[held.indexInReading ?? -1];
    kept.push({
      identities: [identityOf(held), ...(asRead === undefined ? [] : [identityOfReading(asRead)])],
      pages: asRead?.pages ?? null,
    });
  }
  return kept;
}
