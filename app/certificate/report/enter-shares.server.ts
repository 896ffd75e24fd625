import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { getCertificate, listCertificateAuthors } from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { listShares, replaceShares } from "#db/queries/shares.server.ts";

/**
 * Records which part of a work each own author gets, where the rule goes by entered shares.
 *
 * @param shares hundredths of a per cent by staff id, together at most 10,000 (`readShares`)
 * @throws Refusal `forbidden` · `not_found` when there is no such approved certificate, or somebody is not on it
 */
export async function enterShares(
  { db, clock }: AppContext,
  viewer: Viewer,
  { certificateId, shares }: { certificateId: string; shares: Record<string, number> },
): Promise<void> {
  if (!mayInHouse(viewer, "enter-shares")) throw new Refusal("forbidden");
  const at = clock.now();
  await db.write(async (tx) => {
    const certificate = await getCertificate(tx, certificateId);
    if (certificate?.state !== "approved") throw new Refusal("not_found", certificateId);
    const authors = await listCertificateAuthors(tx, certificateId);
    const own = new Set(authors.map(({ staffId }) => staffId));
    if (Object.keys(shares).some((staffId) => !own.has(staffId))) throw new Refusal("not_found", certificateId);
    const before = await listShares(tx, certificateId);
    await replaceShares(tx, { certificateId, shares, enteredById: viewer.id, enteredAt: at.toISOString() });
    await addEvent(tx, { at, userId: viewer.id, action: "entered-shares", certificateId, before, after: shares });
  });
}
