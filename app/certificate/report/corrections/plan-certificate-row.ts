import type { CellChange, Correction, RowHint, RowRefusal } from "./correction-plan.ts";
import { foldWord, type CorrectionFacts } from "./correction-facts.ts";
import type { CertificateCells } from "./read-working-register.ts";
import type { CertificateIdentity } from "./row-identity.ts";
import type { WorkingCertificate } from "./working-certificate.ts";

/** What one row comes to: refused for one reason, or changes (none: unchanged). */
export type RowOutcome =
  | { refusal: RowRefusal }
  | { refusal: null; changes: CellChange[]; corrections: Correction[]; hints: RowHint[] };

export const nothingChanges: RowOutcome = { refusal: null, changes: [], corrections: [], hints: [] };

const longestRemark = 2000;

/** Kind and remark of one certificate. A cell that was emptied changes nothing, except the remark, which it removes. */
export function planCertificateRow(
  cells: CertificateCells,
  identity: CertificateIdentity,
  facts: CorrectionFacts,
): RowOutcome {
  const certificate = facts.certificates.get(identity.certificateId);
  if (certificate === undefined) return { refusal: "unknown" };
  const kindEdited = cells.kind !== "" && facts.digest(cells.kind) !== identity.kindSaid;
  const remarkEdited = facts.digest(cells.remark) !== identity.remarkSaid;
  const mixed = refusedBeside(cells.number, identity.version, certificate);
  if (mixed !== null) return { refusal: mixed };
  if (!kindEdited && !remarkEdited) return nothingChanges;
  if (certificate.state !== "approved") return { refusal: "not-approved" };
  if (kindEdited && facts.own.has(certificate.id)) return { refusal: "own" };
  if (kindEdited && certificate.version !== identity.version) return { refusal: "stale" };
  if (remarkEdited && certificate.remarkVersion !== identity.remarkVersion) return { refusal: "stale-remark" };
  if (remarkEdited && cells.remark.length > longestRemark) return { refusal: "remark-too-long" };
  const kind = kindEdited ? facts.kinds.get(foldWord(cells.kind)) : null;
  if (kind === undefined) return { refusal: "kind-unknown" };
  const changes: CellChange[] = [];
  const corrections: Correction[] = [];
  const hints: RowHint[] = [];
  const { id: certificateId, version, remarkVersion } = certificate;
  if (kind !== null && kind !== certificate.workKind) {
    changes.push({ field: "kind", before: certificate.workKind, after: kind });
    corrections.push({ what: "kind", certificateId, version, kind });
    if (facts.closed.has(certificateId)) hints.push("closed");
  }
  if (remarkEdited && cells.remark !== certificate.remark) {
    changes.push({ field: "remark", before: certificate.remark, after: cells.remark });
    corrections.push({ what: "remark", certificateId, remarkVersion, remark: cells.remark });
    if (cells.remark === "") hints.push("removes-remark");
  }
  return { refusal: null, changes, corrections, hints };
}

/**
 * Whether what stands beside the hidden cell is of the same certificate: a column that was sorted alone would otherwise
 * write corrections to others. Spreadsheets that take the number for one lose its zeros. After a change the number may differ.
 */
export function refusedBeside(number: string, version: number, certificate: WorkingCertificate): RowRefusal | null {
  if (certificate.version !== version || sameNumber(number, certificate.number)) return null;
  return "mixed-up";
}

function sameNumber(one: string, other: string): boolean {
  return withoutZeros(one) === withoutZeros(other);
}

function withoutZeros(number: string): string {
  return number.trim().replace(/^0+(?=.)/u, "");
}
