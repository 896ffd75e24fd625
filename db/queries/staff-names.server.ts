import { and, eq, inArray } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { externalNames, staffNames } from "../schema/people.ts";

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

/** Exact keys of the names that a person said are nobody's of this university. */
export async function listExternalKeys(q: Queryable): Promise<ReadonlySet<string>> {
  const rows = await q.select({ exactKey: externalNames.exactKey }).from(externalNames);
  return new Set(rows.map(({ exactKey }) => exactKey));
}

/** Remembers names that are nobody's of this university; those known already stay. */
export async function insertExternalNames(
  tx: Queryable,
  rows: readonly (typeof externalNames.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(externalNames)
      .values([...rows])
      .onConflictDoNothing();
}

/** Forgets that these names are nobody's. */
export async function deleteExternalNames(tx: Queryable, exactKeys: readonly string[]): Promise<void> {
  await tx.delete(externalNames).where(inArray(externalNames.exactKey, [...exactKeys]));
}
