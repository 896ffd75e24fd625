import { and, asc, desc, eq, exists, inArray, isNull, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors, certificateFindings, certificates, corrections } from "../schema/certificates.ts";
import { bulkStepItems, bulkSteps, claims, fullLooks } from "../schema/desk.ts";
import { duplicatePairs } from "../schema/duplicates.ts";
import { answersOfAuthors } from "../schema/senders.ts";

/** A certificate with nothing to ask about, as the list before a bulk step shows it. */
export type CertainRow = {
  id: string;
  version: number;
  number: string | null;
  registeredOn: CalendarDate | null;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
  senderName: string;
};

/**
 * Certificates that wait for the office and about which there is nothing to ask: every value certain or set by the office, no
 * error, no warning, every author decided on, no colleague at work on it, no full look drawn, no open question of a
 * duplicate or of an author. Not what the viewer sent. Longest waiting first.
 *
 * @param only of these ids; `null`: of all
 */
export async function listCertain(
  q: Queryable,
  { viewerId, only, limit }: { viewerId: string; only: readonly string[] | null; limit: number },
): Promise<CertainRow[]> {
  const one = { one: sql`1` };
  const correctors = alias(users, "correctors");
  const openAuthor = q
    .select(one)
    .from(certificateAuthors)
    .where(and(eq(certificateAuthors.certificateId, certificates.id), eq(certificateAuthors.link, "open")));
  const anyAuthor = q.select(one).from(certificateAuthors).where(eq(certificateAuthors.certificateId, certificates.id));
  const objection = q
    .select(one)
    .from(certificateFindings)
    .where(and(eq(certificateFindings.certificateId, certificates.id), ne(certificateFindings.severity, "note")));
  const claimed = q
    .select(one)
    .from(claims)
    .where(and(eq(claims.certificateId, certificates.id), ne(claims.userId, viewerId)));
  const drawn = q
    .select(one)
    .from(fullLooks)
    .where(and(eq(fullLooks.certificateId, certificates.id), isNull(fullLooks.doneAt)));
  const pair = q
    .select(one)
    .from(duplicatePairs)
    .where(
      and(
        eq(duplicatePairs.state, "open"),
        sql`${certificates.id} in (${duplicatePairs.firstId}, ${duplicatePairs.secondId})`,
      ),
    );
  const declined = q
    .select(one)
    .from(answersOfAuthors)
    .where(
      and(
        eq(answersOfAuthors.certificateId, certificates.id),
        eq(answersOfAuthors.answer, "not-mine"),
        isNull(answersOfAuthors.settledAt),
      ),
    );
  const byOthers = q
    .select(one)
    .from(corrections)
    .innerJoin(correctors, eq(correctors.id, corrections.byId))
    .where(and(eq(corrections.certificateId, certificates.id), ne(correctors.role, "office")));
  return await q
    .select({
      id: certificates.id,
      version: certificates.version,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      senderName: users.displayName,
    })
    .from(certificates)
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(
      and(
        eq(certificates.state, "submitted"),
        eq(certificates.doubtfulValues, 0),
        ne(certificates.senderId, viewerId),
        only === null ? undefined : inArray(certificates.id, [...only]),
        exists(anyAuthor),
        ...[openAuthor, objection, claimed, drawn, pair, declined, byOthers].map((reason) => notExists(reason)),
      ),
    )
    .orderBy(asc(certificates.submittedAt), asc(certificates.id))
    .limit(limit);
}

export async function insertBulkStep(tx: Queryable, step: { id: string; byId: string; at: string }): Promise<void> {
  await tx.insert(bulkSteps).values(step);
}

/** Notes one certificate of a step, with the version the step gave it. */
export async function insertBulkItem(
  tx: Queryable,
  item: { stepId: string; certificateId: string; version: number },
): Promise<void> {
  await tx.insert(bulkStepItems).values(item);
}

export type BulkStepRow = {
  id: string;
  at: string;
  byName: string;
  count: number;
  undone: { by: string; at: string } | null;
};

/** The last bulk steps, newest first. */
export async function listBulkSteps(q: Queryable, limit: number): Promise<BulkStepRow[]> {
  const undoers = alias(users, "undoers");
  const rows = await q
    .select({
      id: bulkSteps.id,
      at: bulkSteps.at,
      byName: users.displayName,
      count: q.$count(bulkStepItems, eq(bulkStepItems.stepId, bulkSteps.id)),
      undoneAt: bulkSteps.undoneAt,
      undoerName: undoers.displayName,
    })
    .from(bulkSteps)
    .innerJoin(users, eq(users.id, bulkSteps.byId))
    .leftJoin(undoers, eq(undoers.id, bulkSteps.undoneById))
    .orderBy(desc(bulkSteps.at), desc(bulkSteps.id))
    .limit(limit);
  return rows.map(({ id, at, byName, count, undoneAt, undoerName }) => {
    const undone = undoneAt === null ? null : { by: undoerName ?? "", at: undoneAt };
    return { id, at, byName, count, undone };
  });
}

/** One certificate of a bulk step; `number` as it stands now. */
export type BulkItemRow = { certificateId: string; number: string | null; version: number };

/** What a step approved, in its order. */
export async function listBulkItems(q: Queryable, stepId: string): Promise<BulkItemRow[]> {
  return await q
    .select({
      certificateId: bulkStepItems.certificateId,
      number: certificates.number,
      version: bulkStepItems.version,
    })
    .from(bulkStepItems)
    .innerJoin(certificates, eq(certificates.id, bulkStepItems.certificateId))
    .where(eq(bulkStepItems.stepId, stepId))
    .orderBy(asc(certificates.submittedAt), asc(certificates.id));
}

/** @returns false when there is no such step, or it was undone already */
export async function markUndone(
  tx: Queryable,
  { id, byId, at }: { id: string; byId: string; at: string },
): Promise<boolean> {
  const changed = await tx
    .update(bulkSteps)
    .set({ undoneById: byId, undoneAt: at })
    .where(and(eq(bulkSteps.id, id), isNull(bulkSteps.undoneAt)))
    .returning({ id: bulkSteps.id });
  return changed.length > 0;
}
