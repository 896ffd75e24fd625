import { and, asc, eq, exists, inArray, isNull, notExists, sql } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { MailFailure } from "#app/model/missing.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { digests, mailWishes, notices } from "../schema/desk.ts";

/** Whether a person wants a letter a day; so does whoever never said. */
export async function wantsDigest(q: Queryable, userId: string): Promise<boolean> {
  const [row] = await q.select().from(mailWishes).where(eq(mailWishes.userId, userId));
  return row?.digest ?? true;
}

export async function putMailWish(tx: Queryable, userId: string, digest: boolean): Promise<void> {
  await tx
    .insert(mailWishes)
    .values({ userId, digest })
    .onConflictDoUpdate({ target: mailWishes.userId, set: { digest } });
}

/** Open accounts with something neither seen nor told, who want a letter and have had none on this day. */
export async function listDigestReaders(q: Queryable, day: CalendarDate) {
  const untold = q
    .select({ one: sql`1` })
    .from(notices)
    .where(and(eq(notices.userId, users.id), isNull(notices.seenAt), isNull(notices.digestId)));
  const unwanted = q
    .select({ one: sql`1` })
    .from(mailWishes)
    .where(and(eq(mailWishes.userId, users.id), eq(mailWishes.digest, false)));
  const taken = q
    .select({ one: sql`1` })
    .from(digests)
    .where(and(eq(digests.userId, users.id), eq(digests.day, day)));
  return await q
    .select({ id: users.id, role: users.role, email: users.email, language: users.language })
    .from(users)
    .where(and(eq(users.active, true), exists(untold), notExists(unwanted), notExists(taken)))
    .orderBy(asc(users.id));
}

/** @returns whether the day was free: there is one letter a person and day */
export async function takeDigestDay(
  tx: Queryable,
  row: Pick<typeof digests.$inferInsert, "id" | "userId" | "day" | "at">,
): Promise<boolean> {
  const taken = await tx
    .insert(digests)
    .values({ ...row, outcome: "sending" })
    .onConflictDoNothing()
    .returning({ id: digests.id });
  return taken.length > 0;
}

/** Notes that these notices go out with a letter. */
export async function tellByDigest(tx: Queryable, digestId: string, noticeIds: readonly string[]): Promise<void> {
  await tx
    .update(notices)
    .set({ digestId })
    .where(inArray(notices.id, [...noticeIds]));
}

/**
 * Records what the mail server said. What a letter that failed was to tell is told by that of another day.
 *
 * @param failure `null`: it took the letter
 */
export async function finishDigest(tx: Queryable, id: string, failure: MailFailure | null): Promise<void> {
  await tx
    .update(digests)
    .set({ outcome: failure === null ? "sent" : "failed", failure })
    .where(eq(digests.id, id));
  if (failure !== null) await tx.update(notices).set({ digestId: null }).where(eq(notices.digestId, id));
}
