import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { fullLooks } from "../schema/index.ts";

/** One certificate drawn for a full look. */
export type FullLookRow = typeof fullLooks.$inferSelect;

/** Of these certificates, those drawn for a full look that nobody has done yet: they are approved one by one only. */
export async function fullLookOpen(q: Pick<Queryable, "select">, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await q
    .select({ id: fullLooks.certificateId })
    .from(fullLooks)
    .where(and(inArray(fullLooks.certificateId, [...ids]), isNull(fullLooks.doneAt)));
  return new Set(rows.map(({ id }) => id));
}

/** The full look a certificate was drawn for, done or not; `null`: it was not drawn. */
export async function getFullLook(q: Pick<Queryable, "select">, certificateId: string): Promise<FullLookRow | null> {
  const [row] = await q.select().from(fullLooks).where(eq(fullLooks.certificateId, certificateId));
  return row ?? null;
}

/** Keeps that the lot fell on a certificate, with the share that was drawn then. */
export async function insertFullLook(
  tx: Pick<Queryable, "insert">,
  drawn: Pick<FullLookRow, "certificateId" | "drawnAt" | "percent">,
): Promise<void> {
  await tx.insert(fullLooks).values(drawn);
}

/** Keeps who compared each value with the page, and when; a look done before stays as it was. */
export async function finishFullLook(
  tx: Pick<Queryable, "update">,
  certificateId: string,
  done: { doneAt: string; doneById: string },
): Promise<void> {
  await tx
    .update(fullLooks)
    .set(done)
    .where(and(eq(fullLooks.certificateId, certificateId), isNull(fullLooks.doneAt)));
}
