import { asc, eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { events, users } from "../schema/index.ts";
import { chainEvents } from "./event-chain.server.ts";

/** The open transaction, as far as an event needs it. */
type EventWriter = Pick<Queryable, "insert" | "select" | "update">;

/** One thing to record. `before`, `after`: only what changed. */
export type NewEvent = {
  at: Date;
  /** `null`: the reading worker. */
  userId: string | null;
  action: string;
  certificateId?: string;
  subjectId?: string;
  before?: unknown;
  after?: unknown;
  reason?: string;
};

/**
 * Adds an event at the end of the chain. Call it in the transaction of the change itself: no change without its record,
 * no record without its change.
 */
export async function addEvent(tx: EventWriter, event: NewEvent): Promise<void> {
  await tx.insert(events).values({
    at: event.at.toISOString(),
    userId: event.userId,
    action: event.action,
    certificateId: event.certificateId ?? null,
    subjectId: event.subjectId ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    reason: event.reason ?? null,
  });
  await chainEvents(tx, 1);
}

/** The history of one certificate, oldest first, with the name of who did it (`null`: the reading worker). */
export async function listCertificateEvents(q: Pick<Queryable, "select">, certificateId: string) {
  return await q
    .select({
      id: events.id,
      at: events.at,
      userName: users.displayName,
      action: events.action,
      before: events.before,
      after: events.after,
      reason: events.reason,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.userId))
    .where(eq(events.certificateId, certificateId))
    .orderBy(asc(events.id));
}
