import { and, eq, gt, lte } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { sessions } from "../schema/accounts.ts";

/** Starts a session; `id` is the digest of the token in the cookie. */
export async function insertSession(tx: Queryable, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(row);
}

/** Data (JSON) of a session that has not run out at `now` (instant); `null` when there is none. */
export async function findSession(q: Queryable, id: string, now: string): Promise<string | null> {
  const [row] = await q
    .select({ data: sessions.data })
    .from(sessions)
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, now)));
  return row?.data ?? null;
}

/** Does nothing when the session was revoked meanwhile: it must not come back. */
export async function updateSession(
  tx: Queryable,
  id: string,
  change: { data: string; expiresAt: string },
): Promise<void> {
  await tx.update(sessions).set(change).where(eq(sessions.id, id));
}

export async function deleteSession(tx: Queryable, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id));
}

/** Signs an account out everywhere. */
export async function deleteSessionsOfUser(tx: Queryable, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

/** Forgets sessions that ran out before `now` (instant). */
export async function deleteExpiredSessions(tx: Queryable, now: string): Promise<void> {
  await tx.delete(sessions).where(lte(sessions.expiresAt, now));
}
