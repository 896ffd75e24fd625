import { and, eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { staffNames } from "../schema/people.ts";

/** The known spellings of one person. */
export async function listNamesOf(q: Queryable, staffId: string) {
  return await q.select().from(staffNames).where(eq(staffNames.staffId, staffId));
}

/** Forgets a spelling that was learned from a certificate; the directory's own spellings stay. */
export async function deleteConfirmedName(tx: Queryable, staffId: string, exactKey: string): Promise<void> {
  await tx
    .delete(staffNames)
    .where(and(eq(staffNames.staffId, staffId), eq(staffNames.exactKey, exactKey), eq(staffNames.source, "confirmed")));
}
