import { createHash } from "node:crypto";
import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { canonicalJson } from "#app/model/canonical-json.ts";
import type { Queryable } from "../client.server.ts";
import { events } from "../schema/audit.ts";

export type EventRow = typeof events.$inferSelect;

/** What stands before the first event's hash. */
export const chainStart = "0".repeat(64);

/** SHA-256 (hex) of the hash before and the event as it is stored, id included: neither can be changed, moved or taken out unnoticed. */
export function eventHash(previous: string, event: Omit<EventRow, "hash">): string {
  const { id, at, userId, action, certificateId, subjectId, before, after, reason } = event;
  const text = canonicalJson({ id, at, userId, action, certificateId, subjectId, before, after, reason });
  return createHash("sha256").update(previous).update("\n").update(text).digest("hex");
}

/** The newest event of the chain; `null`: nothing is chained yet. */
export async function chainHead(q: Pick<Queryable, "select">): Promise<{ id: number; hash: string } | null> {
  const [row] = await q
    .select({ id: events.id, hash: events.hash })
    .from(events)
    .where(isNotNull(events.hash))
    .orderBy(desc(events.id))
    .limit(1);
  return row === undefined || row.hash === null ? null : { id: row.id, hash: row.hash };
}

/**
 * Gives the events behind the end of the chain their hashes, oldest first: a new event, many at once, or those of a
 * database from before the chain. Works on rows as they are stored, so that what is checked later is what was hashed.
 *
 * @param atMost how many in this transaction
 * @returns how many were chained; fewer than `atMost`: none is left
 */
export async function chainEvents(tx: Pick<Queryable, "select" | "update">, atMost: number): Promise<number> {
  const head = await chainHead(tx);
  let previous = head?.hash ?? chainStart;
  const waiting = await tx
    .select()
    .from(events)
    .where(and(gt(events.id, head?.id ?? 0), isNull(events.hash)))
    .orderBy(asc(events.id))
    .limit(atMost);
  for (const event of waiting) {
    previous = eventHash(previous, event);
    await tx.update(events).set({ hash: previous }).where(eq(events.id, event.id));
  }
  return waiting.length;
}

/** Events with an id above `after`, oldest first. */
export async function listEventsAfter(q: Pick<Queryable, "select">, after: number, limit: number): Promise<EventRow[]> {
  return await q.select().from(events).where(gt(events.id, after)).orderBy(asc(events.id)).limit(limit);
}

/** The highest id ever given to an event, as SQLite notes it beside the table; 0: none. */
export async function lastEventId(q: Pick<Queryable, "select">): Promise<number> {
  const [row] = await q
    .select({ seq: sql<number>`seq` })
    .from(sql`sqlite_sequence`)
    .where(sql`name = 'events'`);
  return row?.seq ?? 0;
}
