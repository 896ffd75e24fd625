import type { Finding } from "#app/model/finding.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import type { Queryable } from "#db/client.server.ts";
import { listCopies, listHeldCertificates, type HeldCertificate } from "#db/queries/readings.server.ts";
import { sameCertificate, type CertificateIdentity } from "./duplicate-key.ts";

/** What tells a kept certificate from others, by the values that count now. */
export function identityOf(
  held: Pick<HeldCertificate, "number" | "registeredOn" | "authors" | "titleKk" | "titleRu" | "titleEn">,
): CertificateIdentity {
  const { number, registeredOn, authors, titleKk, titleRu, titleEn } = held;
  const titles: CertificateIdentity["titles"] = {};
  if (titleKk !== null) titles.kk = titleKk;
  if (titleRu !== null) titles.ru = titleRu;
  if (titleEn !== null) titles.en = titleEn;
  return { number, registeredOn, titles, authors };
}

/** A certificate to be compared with those that are kept: what it says, and where it comes from. */
export type ComparedCertificate = {
  /** `null`: not kept yet. */
  id: string | null;
  submissionId: string;
  indexInReading: number | null;
  identity: CertificateIdentity;
};

/**
 * Whether another certificate is kept already that is the same: number, day, title and authors agree, or it stands at the
 * same place of the very same file, which somebody else sent; that shows also where little could be read.
 * A warning, never an obstacle: co-authors send the same certificate, and the office decides which one counts.
 * Those that were rejected do not count and are passed over.
 *
 * @returns at most one finding; its only parameter is the other's id, which opens nothing to whom it does not belong
 */
export async function findDuplicate(q: Queryable, certificate: ComparedCertificate): Promise<Finding[]> {
  const counts = (held: HeldCertificate) => held.id !== certificate.id && held.state !== "rejected";
  const other =
    (await ofThatDay(q, certificate)).find(
      (held) => counts(held) && sameCertificate(certificate.identity, identityOf(held)),
    ) ?? (await listCopies(q, certificate.submissionId)).find((held) => counts(held) && isSamePlace(held, certificate));
  return other === undefined ? [] : [fileFinding("duplicate", { certificateId: other.id })];
}

async function ofThatDay(q: Queryable, { identity }: ComparedCertificate): Promise<HeldCertificate[]> {
  const { number, registeredOn } = identity;
  if (number === null || registeredOn === null) return [];
  return await listHeldCertificates(q, { registeredOn });
}

/** What was typed by hand from an unread file may stand anywhere in it. */
function isSamePlace(held: HeldCertificate, { indexInReading }: ComparedCertificate): boolean {
  return held.indexInReading === null || indexInReading === null || held.indexInReading === indexInReading;
}
