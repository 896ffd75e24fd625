import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import type { MediaType } from "#app/model/reading.ts";
import type { Queryable } from "../client.server.ts";
import { certificateFindings, certificates } from "../schema/certificates.ts";
import { files, submissions } from "../schema/files.ts";

export type SubmissionRow = typeof submissions.$inferSelect;

export async function insertSubmission(tx: Queryable, row: typeof submissions.$inferInsert): Promise<void> {
  await tx.insert(submissions).values(row);
}

/** The first sending of this file by this person, or `null`. */
export async function findSubmission(q: Queryable, senderId: string, fileId: string): Promise<SubmissionRow | null> {
  const [row] = await q
    .select()
    .from(submissions)
    .where(and(eq(submissions.senderId, senderId), eq(submissions.fileId, fileId)))
    .orderBy(asc(submissions.sentAt))
    .limit(1);
  return row ?? null;
}

/** A sending with what is needed to open its original. */
export type SubmittedFile = SubmissionRow & { bytes: number; mediaType: MediaType | null };

/** @returns `null` when there is no such sending */
export async function getSubmittedFile(q: Queryable, submissionId: string): Promise<SubmittedFile | null> {
  const [row] = await q
    .select({ submission: submissions, bytes: files.bytes, mediaType: files.mediaType })
    .from(submissions)
    .innerJoin(files, eq(files.id, submissions.fileId))
    .where(eq(submissions.id, submissionId))
    .limit(1);
  return row === undefined ? null : { ...row.submission, bytes: row.bytes, mediaType: row.mediaType };
}

/** What one person sent, newest first. */
export async function listSubmissionsOf(
  q: Queryable,
  senderId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<SubmissionRow[]> {
  return await q
    .select()
    .from(submissions)
    .where(eq(submissions.senderId, senderId))
    .orderBy(desc(submissions.sentAt), desc(submissions.id))
    .limit(limit)
    .offset(offset);
}

export async function countSubmissionsOf(q: Queryable, senderId: string): Promise<number> {
  const [row] = await q.select({ n: count() }).from(submissions).where(eq(submissions.senderId, senderId));
  return row?.n ?? 0;
}

/** The certificates that came of these sendings, in the order of their file. */
export async function listCertificatesOf(q: Queryable, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return [];
  return await q
    .select({
      id: certificates.id,
      submissionId: certificates.submissionId,
      state: certificates.state,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      decisionReason: certificates.decisionReason,
      findings: count(certificateFindings.id),
    })
    .from(certificates)
    .leftJoin(certificateFindings, eq(certificateFindings.certificateId, certificates.id))
    .where(inArray(certificates.submissionId, [...submissionIds]))
    .groupBy(certificates.id)
    .orderBy(asc(certificates.createdAt), asc(certificates.indexInReading), asc(certificates.id));
}
