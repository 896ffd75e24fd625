import type { Finding } from "#app/model/finding.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import type { Queryable } from "#db/client.server.ts";
import { listHeldCertificates, type HeldCertificate } from "#db/queries/readings.server.ts";
import { sameCertificate, type CertificateIdentity } from "./duplicate-key.ts";

/** What tells a kept certificate from others, by the values that count now. */
export function identityOf(held: HeldCertificate): CertificateIdentity {
  const { number, registeredOn, authors, titleKk, titleRu, titleEn } = held;
  const titles: CertificateIdentity["titles"] = {};
  if (titleKk !== null) titles.kk = titleKk;
  if (titleRu !== null) titles.ru = titleRu;
  if (titleEn !== null) titles.en = titleEn;
  return { number, registeredOn, titles, authors };
}

/**
 * Whether another certificate is kept already that is the same: number, day, title and authors agree.
 * A warning, never an obstacle: co-authors send the same certificate, and the office decides which one counts.
 * Those that were rejected do not count and are passed over.
 *
 * @param exceptId the certificate itself, where it is kept already
 * @returns at most one finding; its only parameter is the other's id, which opens nothing to whom it does not belong
 */
export async function findDuplicate(
  q: Queryable,
  identity: CertificateIdentity & { registeredOn: CalendarDate | null },
  exceptId: string | null,
): Promise<Finding[]> {
  if (identity.number === null || identity.registeredOn === null) return [];
  const ofThatDay = await listHeldCertificates(q, { registeredOn: identity.registeredOn });
  const other = ofThatDay.find(
    (held) => held.id !== exceptId && held.state !== "rejected" && sameCertificate(identity, identityOf(held)),
  );
  return other === undefined ? [] : [fileFinding("duplicate", { certificateId: other.id })];
}
