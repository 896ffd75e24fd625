import { and, asc, eq, gt, inArray, isNull, max, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Finding } from "#app/model/finding.ts";
import type { FileReading } from "#app/model/reading.ts";
import { Refusal } from "#app/model/result.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors, certificateFindings, certificates } from "../schema/certificates.ts";
import { readings, submissions } from "../schema/files.ts";

export type CertificateRow = typeof certificates.$inferSelect;
export type CertificateAuthorRow = typeof certificateAuthors.$inferSelect;

/** One certificate as it stands now, or `null` when there is no such id. */
export async function getCertificate(q: Queryable, id: string): Promise<CertificateRow | null> {
  const [row] = await q.select().from(certificates).where(eq(certificates.id, id)).limit(1);
  return row ?? null;
}

/** What rights go by, of each of these certificates that exists. */
export async function listStandings(
  q: Queryable,
  ids: readonly string[],
): Promise<Pick<CertificateRow, "id" | "senderId" | "submissionId" | "state">[]> {
  const { id, senderId, submissionId, state } = certificates;
  const found = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const asked = inArray(id, ids.slice(from, from + atOnce));
    found.push(...(await q.select({ id, senderId, submissionId, state }).from(certificates).where(asked)));
  }
  return found;
}

/** Ids in one statement: far below what SQLite takes. */
const atOnce = 500;

/** A certificate with what the engine said of its file and the names of the people who had a part in it. */
export type CertificateOrigin = {
  certificate: CertificateRow;
  reading: FileReading;
  fileId: string;
  originalName: string;
  senderName: string;
  deciderName: string | null;
};

/** @returns `null` when there is no such id */
export async function getCertificateWithOrigin(q: Queryable, id: string): Promise<CertificateOrigin | null> {
  const senders = alias(users, "senders");
  const deciders = alias(users, "deciders");
  const [row] = await q
    .select({
      certificate: certificates,
      reading: readings.reading,
      fileId: submissions.fileId,
      originalName: submissions.originalName,
      senderName: senders.displayName,
      deciderName: deciders.displayName,
    })
    .from(certificates)
    .innerJoin(readings, eq(readings.id, certificates.readingId))
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .innerJoin(senders, eq(senders.id, certificates.senderId))
    .leftJoin(deciders, eq(deciders.id, certificates.decidedById))
    .where(eq(certificates.id, id))
    .limit(1);
  return row ?? null;
}

/** The authors in printed order; authors that a person added come last. */
export async function listCertificateAuthors(q: Queryable, certificateId: string): Promise<CertificateAuthorRow[]> {
  return await q
    .select()
    .from(certificateAuthors)
    .where(eq(certificateAuthors.certificateId, certificateId))
    .orderBy(asc(certificateAuthors.position), asc(certificateAuthors.id));
}

/** The findings as they stand now, in no order: the screens sort them by severity. */
export async function listCertificateFindings(q: Queryable, certificateId: string): Promise<Finding[]> {
  const rows = await q.select().from(certificateFindings).where(eq(certificateFindings.certificateId, certificateId));
  return rows.map(({ code, severity, field, half, params, clause, places }) => ({
    code,
    severity,
    field,
    half,
    params,
    clause,
    places,
  }));
}

/** What a change may write; the version and the id are not for the caller to set. */
export type CertificateChange = Partial<Omit<typeof certificates.$inferInsert, "id" | "version">>;

/**
 * Writes `change` and counts the version up, unless somebody changed the certificate since version `seen`.
 *
 * @returns the new version
 * @throws Refusal `stale_version`
 */
export async function changeCertificate(
  tx: Queryable,
  { id, seen, change }: { id: string; seen: number; change: CertificateChange },
): Promise<number> {
  const [changed] = await tx
    .update(certificates)
    .set({ ...change, version: sql`${certificates.version} + 1` })
    .where(and(eq(certificates.id, id), eq(certificates.version, seen)))
    .returning({ version: certificates.version });
  if (changed === undefined) throw new Refusal("stale_version", id);
  return changed.version;
}

/** Says which reading the certificate's places and machine values come from. Changes no value that counts, so not the version. */
export async function pointToReading(
  tx: Queryable,
  id: string,
  origin: Pick<CertificateRow, "readingId" | "indexInReading" | "edition">,
): Promise<void> {
  await tx.update(certificates).set(origin).where(eq(certificates.id, id));
}

/** How much of a certificate nobody is sure of. Changes no value that counts, so not the version. */
export async function writeDoubts(
  tx: Queryable,
  id: string,
  doubts: { doubtfulValues: number; leastConfidence: number | null },
): Promise<void> {
  await tx.update(certificates).set(doubts).where(eq(certificates.id, id));
}

/** Certificates whose doubts were never counted, by id, after this one. */
export async function listUnjudged(q: Queryable, after: string, limit: number): Promise<string[]> {
  const rows = await q
    .select({ id: certificates.id })
    .from(certificates)
    .where(and(isNull(certificates.doubtfulValues), gt(certificates.id, after)))
    .orderBy(asc(certificates.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Puts these findings in the place of all former ones. `newId` makes the rows' ids. */
export async function replaceFindings(
  tx: Queryable,
  certificateId: string,
  findings: readonly Finding[],
  newId: () => string,
): Promise<void> {
  await tx.delete(certificateFindings).where(eq(certificateFindings.certificateId, certificateId));
  if (findings.length === 0) return;
  await tx.insert(certificateFindings).values(findings.map((finding) => ({ id: newId(), certificateId, ...finding })));
}

/** Changes one author; the caller counts the certificate's version up. */
export async function changeAuthor(
  tx: Queryable,
  authorId: string,
  change: Partial<Pick<CertificateAuthorRow, "name" | "spellings" | "position" | "staffId" | "link">>,
): Promise<void> {
  await tx.update(certificateAuthors).set(change).where(eq(certificateAuthors.id, authorId));
}

export async function insertAuthor(tx: Queryable, author: CertificateAuthorRow): Promise<void> {
  await tx.insert(certificateAuthors).values(author);
}

export async function deleteAuthor(tx: Queryable, authorId: string): Promise<void> {
  await tx.delete(certificateAuthors).where(eq(certificateAuthors.id, authorId));
}

/** The last position in use, `-1` when there are no authors. Positions are never given out twice while a later one stands. */
export async function lastAuthorPosition(q: Queryable, certificateId: string): Promise<number> {
  const [row] = await q
    .select({ last: max(certificateAuthors.position) })
    .from(certificateAuthors)
    .where(eq(certificateAuthors.certificateId, certificateId));
  return row?.last ?? -1;
}

/** Whether a person tied the same name to the same member of staff on another author's row. */
export async function isConfirmedElsewhere(
  q: Queryable,
  { staffId, name, exceptAuthorId }: { staffId: string; name: string; exceptAuthorId: string },
): Promise<boolean> {
  const [row] = await q
    .select({ id: certificateAuthors.id })
    .from(certificateAuthors)
    .where(
      and(
        eq(certificateAuthors.staffId, staffId),
        eq(certificateAuthors.link, "person"),
        eq(certificateAuthors.name, name),
        ne(certificateAuthors.id, exceptAuthorId),
      ),
    )
    .limit(1);
  return row !== undefined;
}
