import { and, asc, between, eq, inArray, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificates } from "../schema/certificates.ts";
import { submissions } from "../schema/files.ts";
import { hasNoApprovedCopy } from "./approved-copies.server.ts";
import { listCountedInstead } from "./duplicates.server.ts";

/** One certificate of a member of staff. */
export type WorkOfPerson = {
  id: string;
  state: ReviewState;
  /** `null` as the day below: not known yet. */
  number: string | null;
  registeredOn: CalendarDate | null;
  objectType: ObjectType;
  workKind: WorkKind | null;
  titles: Record<Language, string | null>;
  fileId: string;
  /** All authors in printed order. */
  authors: { name: string; staffId: string | null }[];
  /** The office called it one with another approved certificate, which stands for both. */
  isCopy: boolean;
};

type Asked = { staffId: string; states: readonly ReviewState[]; from: CalendarDate; to: CalendarDate };

/**
 * Certificates that name this person, registered within the days or with no day known yet; by day and number. Among
 * those that are not approved, copies of an approved one are passed over.
 */
export async function worksOfPerson(q: Queryable, asked: Asked): Promise<WorkOfPerson[]> {
  const copies = await listCountedInstead(q);
  const authors = await authorsOfWorks(q, asked);
  const rows = await q
    .select({ row: certificates, fileId: submissions.fileId })
    .from(certificates)
    .innerJoin(submissions, eq(submissions.id, certificates.submissionId))
    .where(and(named(q, asked), asked.states.includes("approved") ? undefined : hasNoApprovedCopy(q)))
    .orderBy(asc(certificates.registeredOn), asc(certificates.number), asc(certificates.id));
  return rows.map(({ row, fileId }) => ({
    id: row.id,
    state: row.state,
    number: row.number,
    registeredOn: row.registeredOn,
    objectType: row.objectType,
    workKind: row.workKind,
    titles: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
    fileId,
    authors: authors.get(row.id) ?? [],
    isCopy: copies.has(row.id),
  }));
}

function named(q: Queryable, { staffId, states, from, to }: Asked) {
  const own = alias(certificateAuthors, "own");
  return and(
    inArray(certificates.state, [...states]),
    or(between(certificates.registeredOn, from, to), isNull(certificates.registeredOn)),
    // Few of many: the index on people finds them, where a test of each certificate would read all.
    inArray(certificates.id, q.select({ id: own.certificateId }).from(own).where(eq(own.staffId, staffId))),
  );
}

async function authorsOfWorks(q: Queryable, asked: Asked): Promise<Map<string, WorkOfPerson["authors"]>> {
  const { certificateId, name, staffId, position } = certificateAuthors;
  const rows = await q
    .select({ certificateId, name, staffId })
    .from(certificateAuthors)
    .innerJoin(certificates, eq(certificates.id, certificateId))
    .where(named(q, asked))
    .orderBy(asc(certificateId), asc(position));
  const byCertificate = new Map<string, WorkOfPerson["authors"]>();
  for (const row of rows) {
    const known = byCertificate.get(row.certificateId) ?? [];
    known.push({ name: row.name, staffId: row.staffId });
    byCertificate.set(row.certificateId, known);
  }
  return byCertificate;
}
