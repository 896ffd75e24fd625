import { and, asc, count, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { MediaType } from "#app/model/reading.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
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

/** A sending with the names of both who have to do with it: in whose name it was sent, and by whom. */
export type NamedSubmission = SubmissionRow & { senderName: string; uploaderName: string | null };

/** What one person sent, for themselves or in another's name as long as `principalIds` allow, newest first; and what others sent in theirs. */
export async function listSubmissionsOf(
  q: Queryable,
  { userId, principalIds }: SendersAsked,
  { offset, limit }: { offset: number; limit: number },
): Promise<NamedSubmission[]> {
  const senders = alias(users, "senders");
  const uploaders = alias(users, "uploaders");
  const rows = await q
    .select({ submission: submissions, senderName: senders.displayName, uploaderName: uploaders.displayName })
    .from(submissions)
    .innerJoin(senders, eq(senders.id, submissions.senderId))
    .leftJoin(uploaders, eq(uploaders.id, submissions.uploadedById))
    .where(sentBy({ userId, principalIds }))
    .orderBy(desc(submissions.sentAt), desc(submissions.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ submission, ...names }) => Object.assign(submission, names));
}

type SendersAsked = { userId: string; principalIds: readonly string[] };

function sentBy({ userId, principalIds }: SendersAsked): SQL | undefined {
  const inTheirName = and(eq(submissions.uploadedById, userId), inArray(submissions.senderId, [...principalIds]));
  return principalIds.length === 0
    ? eq(submissions.senderId, userId)
    : or(eq(submissions.senderId, userId), inTheirName);
}

export async function countSubmissionsOf(q: Queryable, asked: SendersAsked): Promise<number> {
  const [row] = await q.select({ n: count() }).from(submissions).where(sentBy(asked));
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
