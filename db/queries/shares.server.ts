import { eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { manualShares } from "../schema/counting.ts";

/** Entered shares of one certificate in hundredths of a per cent by staff id; empty: none. */
export async function listShares(q: Queryable, certificateId: string): Promise<Record<string, number>> {
  const rows = await q.select().from(manualShares).where(eq(manualShares.certificateId, certificateId));
  return Object.fromEntries(rows.map(({ staffId, percentHundredths }) => [staffId, percentHundredths]));
}

type NewShares = { certificateId: string; shares: Record<string, number>; enteredById: string; enteredAt: string };

/** Puts these shares in the place of whatever was entered before. */
export async function replaceShares(
  tx: Queryable,
  { certificateId, shares, enteredById, enteredAt }: NewShares,
): Promise<void> {
  await tx.delete(manualShares).where(eq(manualShares.certificateId, certificateId));
  const rows = Object.entries(shares).map(([staffId, percentHundredths]) => ({
    certificateId,
    staffId,
    percentHundredths,
    enteredById,
    enteredAt,
  }));
  if (rows.length > 0) await tx.insert(manualShares).values(rows);
}
