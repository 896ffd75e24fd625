import { and, asc, desc, eq, getTableColumns, inArray, max, ne, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { FileOutcome, FileReading } from "#app/model/reading.ts";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { duplicatePairs } from "../schema/duplicates.ts";
import { readings, submissions } from "../schema/files.ts";

export type ReadingRow = typeof readings.$inferSelect;

/** Keeps what the engine said, whole. Nothing ever changes it. */
export async function insertReading(tx: Queryable, row: ReadingRow): Promise<void> {
  await tx.insert(readings).values(row);
}

/** The last reading of each of these sendings; where two are of the same instant, both, the later one last. */
export async function listLastReadingsOf(q: Queryable, submissionIds: readonly string[]): Promise<ReadingRow[]> {
  if (submissionIds.length === 0) return [];
  const ofThese = inArray(readings.submissionId, [...submissionIds]);
  const last = q
    .select({ submissionId: readings.submissionId, readAt: max(readings.readAt).as("last_read_at") })
    .from(readings)
    .where(ofThese)
    .groupBy(readings.submissionId)
    .as("last");
  return await q
    .select(getTableColumns(readings))
    .from(readings)
    .innerJoin(last, and(eq(last.submissionId, readings.submissionId), eq(last.readAt, readings.readAt)))
    .orderBy(asc(readings.id));
}

/** These readings, in no order. */
export async function listReadings(
  q: Queryable,
  ids: readonly string[],
): Promise<{ id: string; reading: FileReading }[]> {
  if (ids.length === 0) return [];
  return await q
    .select({ id: readings.id, reading: readings.reading })
    .from(readings)
    .where(inArray(readings.id, [...ids]));
}

/** What the last reading of this sending came to, `null`: it was never read. */
export async function lastOutcomeOf(q: Queryable, submissionId: string): Promise<FileOutcome | null> {
  const [row] = await q
    .select({ outcome: readings.outcome })
    .from(readings)
    .where(eq(readings.submissionId, submissionId))
    .orderBy(desc(readings.readAt), desc(readings.id))
    .limit(1);
  return row?.outcome ?? null;
}

/** One reading, or `null`. */
export async function getReading(q: Queryable, id: string): Promise<FileReading | null> {
  const [row] = await q.select({ reading: readings.reading }).from(readings).where(eq(readings.id, id)).limit(1);
  return row?.reading ?? null;
}

export type NewCertificate = typeof certificates.$inferInsert;
export type NewAuthor = typeof certificateAuthors.$inferInsert;

/** Adds a draft with its authors. */
export async function insertDraft(tx: Queryable, draft: NewCertificate, authors: readonly NewAuthor[]): Promise<void> {
  await tx.insert(certificates).values(draft);
  if (authors.length > 0) await tx.insert(certificateAuthors).values([...authors]);
}

/** A certificate with what tells it from others. */
export type HeldCertificate = Pick<
  typeof certificates.$inferSelect,
  | "id"
  | "submissionId"
  | "readingId"
  | "indexInReading"
  | "state"
  | "number"
  | "registeredOn"
  | "titleKk"
  | "titleRu"
  | "titleEn"
  | "createdAt"
> & { fileId: string; authors: string[] };

/** The certificates that are kept already: of one day, or of one sending; oldest first. */
export async function listHeldCertificates(
  q: Queryable,
  by: { registeredOn: CalendarDate } | { submissionId: string },
): Promise<HeldCertificate[]> {
  return await listHeld(
    q,
    "registeredOn" in by
      ? eq(certificates.registeredOn, by.registeredOn)
      : eq(certificates.submissionId, by.submissionId),
  );
}

/** The certificates of all other sendings of the same file; oldest first. */
export async function listCopies(q: Queryable, submissionId: string): Promise<HeldCertificate[]> {
  const ownFile = q.select({ fileId: submissions.fileId }).from(submissions).where(eq(submissions.id, submissionId));
  const copies = q
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(inArray(submissions.fileId, ownFile), ne(submissions.id, submissionId)));
  return await listHeld(q, inArray(certificates.submissionId, copies));
}

/** Of what one account sent only so many are compared: an office sends tens of thousands, and whoever reads waits for it. */
const mostOfOneSender = 500;

/**
 * Certificates on which one of the same people stands, the last 500 that the same account sent, and those a question was
 * asked about before; also the one itself. Oldest first.
 */
export async function listRelatedCertificates(q: Queryable, certificateId: string): Promise<HeldCertificate[]> {
  const others = alias(certificateAuthors, "others");
  const byAuthor = q
    .select({ id: others.certificateId })
    .from(certificateAuthors)
    .innerJoin(others, eq(others.staffId, certificateAuthors.staffId))
    .where(eq(certificateAuthors.certificateId, certificateId));
  const sender = q.select({ id: certificates.senderId }).from(certificates).where(eq(certificates.id, certificateId));
  const bySender = q
    .select({ id: certificates.id })
    .from(certificates)
    .where(inArray(certificates.senderId, sender))
    .orderBy(desc(certificates.createdAt), desc(certificates.id))
    .limit(mostOfOneSender);
  const { firstId, secondId } = duplicatePairs;
  const pairedFirst = q.select({ id: firstId }).from(duplicatePairs).where(eq(secondId, certificateId));
  const pairedSecond = q.select({ id: secondId }).from(duplicatePairs).where(eq(firstId, certificateId));
  const related = or(
    eq(certificates.id, certificateId),
    inArray(certificates.id, byAuthor),
    inArray(certificates.id, bySender),
    inArray(certificates.id, pairedFirst),
    inArray(certificates.id, pairedSecond),
  );
  return related === undefined ? [] : await listHeld(q, related);
}

async function listHeld(q: Queryable, condition: SQL): Promise<HeldCertificate[]> {
  const rows = await q
    .select({
      id: certificates.id,
      submissionId: certificates.submissionId,
      readingId: certificates.readingId,
      indexInReading: certificates.indexInReading,
      state: certificates.state,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      createdAt: certificates.createdAt,
      fileId: submissions.fileId,
    })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(condition)
    .orderBy(asc(certificates.createdAt), asc(certificates.id));
  const names = await authorNames(
    q,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => Object.assign(row, { authors: names.get(row.id) ?? [] }));
}

async function authorNames(q: Queryable, ids: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (ids.length === 0) return names;
  const rows = await q
    .select({ certificateId: certificateAuthors.certificateId, name: certificateAuthors.name })
    .from(certificateAuthors)
    .where(inArray(certificateAuthors.certificateId, [...ids]))
    .orderBy(asc(certificateAuthors.position));
  for (const { certificateId, name } of rows) names.set(certificateId, [...(names.get(certificateId) ?? []), name]);
  return names;
}
