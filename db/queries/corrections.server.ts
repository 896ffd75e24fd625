import { asc, eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { corrections } from "../schema/certificates.ts";

export type CorrectionRow = typeof corrections.$inferSelect;

/** One correction with the name of who made it. */
export type SignedCorrection = Omit<CorrectionRow, "certificateId"> & { byName: string };

/** Every correction of a certificate, oldest first. */
export async function listCorrections(q: Queryable, certificateId: string): Promise<SignedCorrection[]> {
  return await q
    .select({
      id: corrections.id,
      field: corrections.field,
      before: corrections.before,
      after: corrections.after,
      byId: corrections.byId,
      byName: users.displayName,
      at: corrections.at,
    })
    .from(corrections)
    .innerJoin(users, eq(users.id, corrections.byId))
    .where(eq(corrections.certificateId, certificateId))
    .orderBy(asc(corrections.at), asc(corrections.id));
}

/** Adds corrections; they are never changed afterwards. */
export async function insertCorrections(tx: Queryable, rows: readonly CorrectionRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(corrections).values([...rows]);
}
