import { desc, eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { registerChecks } from "../schema/desk.ts";

/** One check with the name of who made it. */
export type SignedRegisterCheck = Omit<typeof registerChecks.$inferSelect, "byId"> & { byName: string };

/** Every check of a certificate against the register, newest first; none is ever changed or taken away. */
export async function listRegisterChecks(q: Queryable, certificateId: string): Promise<SignedRegisterCheck[]> {
  return await q
    .select({
      id: registerChecks.id,
      certificateId: registerChecks.certificateId,
      version: registerChecks.version,
      answer: registerChecks.answer,
      address: registerChecks.address,
      note: registerChecks.note,
      at: registerChecks.at,
      byName: users.displayName,
    })
    .from(registerChecks)
    .innerJoin(users, eq(users.id, registerChecks.byId))
    .where(eq(registerChecks.certificateId, certificateId))
    .orderBy(desc(registerChecks.at), desc(registerChecks.id));
}

export async function insertRegisterCheck(tx: Queryable, check: typeof registerChecks.$inferInsert): Promise<void> {
  await tx.insert(registerChecks).values(check);
}
