import { and, asc, count, eq, exists, inArray, ne, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Severity } from "#app/model/finding.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors, certificateFindings, certificates } from "../schema/certificates.ts";
import { claims } from "../schema/desk.ts";
import { matching, orderOf, type QueueCondition } from "./queue-condition.server.ts";

export type QueueRow = {
  id: string;
  version: number;
  number: string | null;
  registeredOn: CalendarDate | null;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
  state: ReviewState;
  submittedAt: string | null;
  doubtfulValues: number | null;
  senderId: string;
  senderName: string;
  claimedById: string | null;
  claimerName: string | null;
};

/** One page of the queue. */
export async function listQueue(
  q: Queryable,
  condition: QueueCondition,
  { offset, limit }: { offset: number; limit: number },
): Promise<QueueRow[]> {
  const claimers = alias(users, "claimers");
  const { keys, isDescending } = orderOf(condition.sort);
  // The ids first, from the index alone: what is passed over is never looked up.
  const page = q
    .select({ id: certificates.id })
    .from(certificates)
    .where(matching(q, condition))
    .orderBy(...keys.map((key) => (isDescending ? sql`${key} desc` : key)))
    .limit(limit)
    .offset(offset);
  const rows = await q
    .select({
      id: certificates.id,
      version: certificates.version,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      state: certificates.state,
      submittedAt: certificates.submittedAt,
      doubtfulValues: certificates.doubtfulValues,
      senderId: certificates.senderId,
      senderName: users.displayName,
      claimedById: claims.userId,
      claimerName: claimers.displayName,
    })
    .from(certificates)
    .innerJoin(users, eq(users.id, certificates.senderId))
    .leftJoin(claims, eq(claims.certificateId, certificates.id))
    .leftJoin(claimers, eq(claimers.id, claims.userId))
    .where(inArray(certificates.id, page))
    .orderBy(...keys.map((key) => (isDescending ? sql`${key} desc` : key)));
  return rows;
}

/** How many certificates of each state there are under the other conditions. */
export async function countQueue(q: Queryable, condition: QueueCondition): Promise<Map<ReviewState, number>> {
  const rows = await q
    .select({ state: certificates.state, n: count() })
    .from(certificates)
    .where(matching(q, { ...condition, state: null }))
    .groupBy(certificates.state);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** How many certificates a filter finds. */
export async function countMatching(q: Queryable, condition: QueueCondition): Promise<number> {
  const [row] = await q.select({ n: count() }).from(certificates).where(matching(q, condition));
  return row?.n ?? 0;
}

/** Where a certificate stands in the queue. Position from 1. */
export type QueueNeighbours = { previousId: string | null; nextId: string | null; position: number; total: number };

/**
 * The certificates before and after this one in the same queue; `null` when it is not in it. Asks what comes next to it in
 * the order instead of numbering the whole queue.
 */
export async function queueNeighbours(
  q: Queryable,
  condition: QueueCondition,
  certificateId: string,
): Promise<QueueNeighbours | null> {
  const { keys, isDescending } = orderOf(condition.sort);
  const values = Object.fromEntries(keys.map((key, index) => [`key${index}`, sql<string | number>`${key}`]));
  const where = matching(q, condition);
  const [own] = await q
    .select(values)
    .from(certificates)
    .where(and(eq(certificates.id, certificateId), where))
    .limit(1);
  if (own === undefined) return null;
  const place = keys.map((_key, index) => sql`${own[`key${index}`] ?? ""}`);
  const beside = (side: "before" | "after"): SQL => {
    const isGreater = (side === "after") !== isDescending;
    return sql`(${sql.join(keys, sql`, `)}) ${sql.raw(isGreater ? ">" : "<")} (${sql.join(place, sql`, `)})`;
  };
  const nearest = async (side: "before" | "after"): Promise<string | null> => {
    const isDown = (side === "before") !== isDescending;
    const [row] = await q
      .select({ id: certificates.id })
      .from(certificates)
      .where(and(where, beside(side)))
      .orderBy(...keys.map((key) => (isDown ? sql`${key} desc` : key)))
      .limit(1);
    return row?.id ?? null;
  };
  const [before] = await q
    .select({ n: count() })
    .from(certificates)
    .where(and(where, beside("before")));
  return {
    previousId: await nearest("before"),
    nextId: await nearest("after"),
    position: (before?.n ?? 0) + 1,
    total: await countMatching(q, condition),
  };
}

/** The first certificate of the queue, `null` when it is empty. */
export async function firstInQueue(q: Queryable, condition: QueueCondition): Promise<string | null> {
  const [row] = await listQueue(q, condition, { offset: 0, limit: 1 });
  return row?.id ?? null;
}

/** Everybody who has sent a certificate that the office can see, by name. */
export async function listSenders(q: Queryable): Promise<{ id: string; name: string }[]> {
  return await q
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(
      exists(
        q
          .select({ one: sql`1` })
          .from(certificates)
          .where(and(eq(certificates.senderId, users.id), ne(certificates.state, "draft"))),
      ),
    )
    .orderBy(asc(users.displayName));
}

/** Authors' names of several certificates, in printed order. */
export async function listAuthorNames(
  q: Queryable,
  certificateIds: readonly string[],
): Promise<{ certificateId: string; name: string }[]> {
  if (certificateIds.length === 0) return [];
  return await q
    .select({ certificateId: certificateAuthors.certificateId, name: certificateAuthors.name })
    .from(certificateAuthors)
    .where(inArray(certificateAuthors.certificateId, [...certificateIds]))
    .orderBy(asc(certificateAuthors.certificateId), asc(certificateAuthors.position));
}

/** How many findings of each severity several certificates have. */
export async function countFindings(
  q: Queryable,
  certificateIds: readonly string[],
): Promise<{ certificateId: string; severity: Severity; n: number }[]> {
  if (certificateIds.length === 0) return [];
  return await q
    .select({
      certificateId: certificateFindings.certificateId,
      severity: certificateFindings.severity,
      n: count(),
    })
    .from(certificateFindings)
    .where(inArray(certificateFindings.certificateId, [...certificateIds]))
    .groupBy(certificateFindings.certificateId, certificateFindings.severity);
}
