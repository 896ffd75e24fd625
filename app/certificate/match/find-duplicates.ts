import { finding } from "#app/certificate/validate/rule.ts";
import type { Finding } from "#app/model/finding.ts";

import { sameCertificate, type CertificateIdentity } from "./duplicate-key.ts";

/** A certificate that is there already; `id` is the database's. */
export type KnownCertificate = CertificateIdentity & { id: string };

/** The certificates among `known` that are the same as this one; look-ups by `duplicateKey` narrow `known` down first. */
export function findDuplicates(
  certificate: CertificateIdentity,
  known: readonly KnownCertificate[],
): KnownCertificate[] {
  return known.filter((other) => sameCertificate(certificate, other));
}

/**
 * What is said of a certificate that is there already. A warning: a co-author may rightly upload it once more, and it counts once.
 * Separate co-authorship gives two certificates for one work, which are no duplicates, because their numbers differ.
 *
 * @see Order 1315, Rules, para. 9
 */
export function duplicateFinding(): Finding {
  return finding("duplicate", "warning", { clause: "Order 1315, Rules, para. 9" });
}
