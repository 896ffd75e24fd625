import { sameCertificate, type CertificateIdentity } from "#app/certificate/match/duplicate-key.ts";
import { identityOf } from "#app/certificate/match/find-duplicate.server.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "#db/client.server.ts";
import { getReading, listHeldCertificates } from "#db/queries/readings.server.ts";

/** A certificate of a reading and its place there, counted from 0. */
export type FoundCertificate = { index: number; certificate: CertificateReading };

/** A certificate of a reading that the sending holds already, as `certificateId`. */
export type KnownCertificate = FoundCertificate & { certificateId: string; state: ReviewState };

/** What tells a certificate that was just read from others, by what both halves together say. */
export function identityOfReading({ merged }: CertificateReading): CertificateIdentity {
  return {
    number: merged.number.value,
    registeredOn: merged.registeredOn.value,
    titles: merged.title.byLanguage,
    authors: merged.authors.list.map(({ name }) => name),
  };
}

type Kept = {
  certificateId: string;
  state: ReviewState;
  /** What it says now, and what was read of it. */
  identities: CertificateIdentity[];
  /** `null`: a person typed it from an unread file, it may stand on any page. */
  pages: readonly number[] | null;
  /** Nothing was typed yet that would tell it from another. */
  isBlank: boolean;
};

/**
 * Which certificates of a reading this sending holds already, and which it does not. One that is held is found again by
 * what it says, now or when it was read, or else by its pages. One that was typed by hand from an unread file has no pages:
 * it is found again only where no other can be meant, so that nobody's typing comes to lie on another certificate.
 */
export async function compareWithKept(
  q: Queryable,
  submissionId: string,
  reading: FileReading,
): Promise<{ added: FoundCertificate[]; known: KnownCertificate[] }> {
  const kept = await keptCertificates(q, submissionId);
  const known: KnownCertificate[] = [];
  let left: FoundCertificate[] = reading.certificates.map((certificate, index) => ({ index, certificate }));
  const pair = (isSame: (found: FoundCertificate, kept: Kept) => boolean) => {
    left = left.filter((found) => {
      const at = kept.findIndex((other) => isSame(found, other));
      const [match] = at < 0 ? [] : kept.splice(at, 1);
      if (match === undefined) return true;
      known.push({ ...found, certificateId: match.certificateId, state: match.state });
      return false;
    });
  };
  pair(({ certificate }, { identities }) =>
    identities.some((identity) => sameCertificate(identity, identityOfReading(certificate))),
  );
  pair(({ certificate }, { pages }) => pages !== null && certificate.pages.some((page) => pages.includes(page)));
  const isOnlyOne = left.length === 1 && kept.length === 1;
  pair((_found, { pages, isBlank }) => pages === null && (isBlank || isOnlyOne));
  return { added: left, known };
}

async function keptCertificates(q: Queryable, submissionId: string): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const held of await listHeldCertificates(q, { submissionId })) {
    const origin = await getReading(q, held.readingId);
    const asRead = origin?.certificates[held.indexInReading ?? -1];
    const now = identityOf(held);
    kept.push({
      certificateId: held.id,
      state: held.state,
      identities: [now, ...(asRead === undefined ? [] : [identityOfReading(asRead)])],
      pages: asRead?.pages ?? null,
      isBlank: now.number === null && now.registeredOn === null && Object.keys(now.titles).length === 0,
    });
  }
  return kept;
}
