import { eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { claims } from "../schema/desk.ts";

/** Who of the office works on a certificate, and since when. */
export type ClaimRow = { userId: string; userName: string; at: string };

/** @returns `null` when nobody works on it */
export async function getClaim(q: Queryable, certificateId: string): Promise<ClaimRow | null> {
  const [row] = await q
    .select({ userId: claims.userId, userName: users.displayName, at: claims.at })
    .from(claims)
    .innerJoin(users, eq(users.id, claims.userId))
    .where(eq(claims.certificateId, certificateId))
    .limit(1);
  return row ?? null;
}

/** Puts a claim in the place of whatever claim there was. */
export async function putClaim(
  tx: Queryable,
  claim: { certificateId: string; userId: string; at: string },
): Promise<void> {
  const { userId, at } = claim;
  await tx.insert(claims).values(claim).onConflictDoUpdate({ target: claims.certificateId, set: { userId, at } });
}

export async function deleteClaim(tx: Queryable, certificateId: string): Promise<void> {
  await tx.delete(claims).where(eq(claims.certificateId, certificateId));
}
