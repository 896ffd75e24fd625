import { and, asc, eq } from "drizzle-orm";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { ApprovedCertificate } from "#app/model/rating.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { certificates } from "../schema/certificates.ts";
import { submissions } from "../schema/files.ts";
import { hasNoApprovedCopy } from "./approved-copies.server.ts";
import { mayBelong, printedAuthors, type Wanted } from "./register.server.ts";

/** A certificate that nobody has approved, in the shape in which it would count. */
export type CertificateUnderWay = {
  /** Its number is empty where none is known. */
  certificate: ApprovedCertificate;
  state: Exclude<ReviewState, "approved">;
  /** Why the office returned or declined it; `null`: it did not. */
  reason: string | null;
};

/**
 * Certificates in these states that may concern a period, by day and number, but for copies of an approved one; those
 * without a day concern none.
 */
export async function certificatesUnderWay(
  q: Queryable,
  wanted: Wanted & { states: readonly Exclude<ReviewState, "approved">[] },
): Promise<CertificateUnderWay[]> {
  const authors = await printedAuthors(q, wanted);
  const rows = await q
    .select({ row: certificates, fileId: submissions.fileId })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(and(mayBelong(wanted), hasNoApprovedCopy(q)))
    .orderBy(asc(certificates.registeredOn), asc(certificates.number), asc(certificates.id));
  return rows.flatMap(({ row, fileId }): CertificateUnderWay[] => {
    const { id, number, state, registeredOn, receivedOn, createdOn, objectType, workKind, decisionReason } = row;
    if (registeredOn === null || state === "approved") return [];
    const sentOn = dayInKazakhstan(new Date(row.submittedAt ?? row.createdAt));
    const days = { registeredOn, receivedOn, createdOn, sentOn };
    const titles = { kk: row.titleKk, ru: row.titleRu, en: row.titleEn };
    const people = { printedAuthors: authors.get(id) ?? [], manualShares: null };
    const certificate = { id, number: number ?? "", ...days, objectType, workKind, titles, fileId, ...people };
    const isDecided = state === "returned" || state === "rejected";
    return [{ certificate, state, reason: isDecided ? decisionReason : null }];
  });
}
