import { and, asc, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { comments } from "../schema/desk.ts";

export type CommentRow = typeof comments.$inferSelect;

export async function insertComment(tx: Queryable, row: typeof comments.$inferInsert): Promise<void> {
  await tx.insert(comments).values(row);
}

/** The conversation about a certificate, oldest first, with the names of who wrote and who settled. */
export async function listComments(q: Queryable, certificateId: string) {
  const writers = alias(users, "writers");
  const settlers = alias(users, "settlers");
  return await q
    .select({
      id: comments.id,
      field: comments.field,
      text: comments.text,
      byId: comments.byId,
      byName: writers.displayName,
      byRole: writers.role,
      at: comments.at,
      settledBy: settlers.displayName,
      settledAt: comments.settledAt,
    })
    .from(comments)
    .innerJoin(writers, eq(writers.id, comments.byId))
    .leftJoin(settlers, eq(settlers.id, comments.settledById))
    .where(eq(comments.certificateId, certificateId))
    .orderBy(asc(comments.at), asc(comments.id));
}

/** One remark of this certificate; `null`: there is none of that id. */
export async function getComment(
  q: Queryable,
  { id, certificateId }: { id: string; certificateId: string },
): Promise<CommentRow | null> {
  const [row] = await q
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), eq(comments.certificateId, certificateId)));
  return row ?? null;
}

/**
 * Writes who settled a remark and when, or that it is open again (`null`).
 *
 * @returns whether that was news: somebody else may have pressed first
 */
export async function settleComment(
  tx: Queryable,
  id: string,
  settled: { byId: string; at: string } | null,
): Promise<boolean> {
  const changed = await tx
    .update(comments)
    .set({ settledById: settled?.byId ?? null, settledAt: settled?.at ?? null })
    .where(and(eq(comments.id, id), settled === null ? isNotNull(comments.settledAt) : isNull(comments.settledAt)))
    .returning({ id: comments.id });
  return changed.length > 0;
}

/** How many remarks of the office are open, by certificate; those without one are not there. */
export async function countOpenRemarks(q: Queryable, certificateIds: readonly string[]): Promise<Map<string, number>> {
  if (certificateIds.length === 0) return new Map();
  const rows = await q
    .select({ certificateId: comments.certificateId, n: count() })
    .from(comments)
    .innerJoin(users, eq(users.id, comments.byId))
    .where(
      and(inArray(comments.certificateId, [...certificateIds]), isNull(comments.settledAt), eq(users.role, "office")),
    )
    .groupBy(comments.certificateId);
  return new Map(rows.map(({ certificateId, n }) => [certificateId, n]));
}
