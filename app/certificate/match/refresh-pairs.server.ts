import type { AppContext } from "#app/context.server.ts";
import type { DuplicateKind } from "#app/model/duplicate.ts";
import type { Queryable } from "#db/client.server.ts";
import { changePairKind, deleteOpenPair, insertPair, listPairsOf } from "#db/queries/duplicates.server.ts";
import {
  listCopies,
  listHeldCertificates,
  listRelatedCertificates,
  type HeldCertificate,
} from "#db/queries/readings.server.ts";
import { duplicateKind } from "./duplicate-kind.ts";
import { identityOf } from "./find-duplicate.server.ts";

/**
 * Looks anew which other certificates may be the same as this one, and keeps a question for each. A question that nobody
 * answered goes with its reason; an answer stays. Called in the transaction of every change of a value.
 */
export async function refreshPairs(
  { clock, newId }: Pick<AppContext, "clock" | "newId">,
  tx: Queryable,
  certificateId: string,
): Promise<void> {
  const related = await listRelatedCertificates(tx, certificateId);
  const own = related.find(({ id }) => id === certificateId);
  if (own === undefined) return;
  const { registeredOn } = own;
  const ofDay = registeredOn === null ? [] : await listHeldCertificates(tx, { registeredOn });
  const others = new Map<string, HeldCertificate>();
  for (const held of [...related, ...ofDay, ...(await listCopies(tx, own.submissionId))]) others.set(held.id, held);
  others.delete(certificateId);
  const kinds = new Map<string, DuplicateKind>();
  for (const other of others.values()) {
    const kind = other.state === "rejected" ? null : duplicateKind(placeOf(own), placeOf(other));
    if (kind !== null) kinds.set(other.id, kind);
  }
  for (const { id, firstId, secondId, kind, state } of await listPairsOf(tx, certificateId)) {
    const otherId = firstId === certificateId ? secondId : firstId;
    const now = kinds.get(otherId);
    kinds.delete(otherId);
    if (now === undefined) await deleteOpenPair(tx, id);
    else if (now !== kind && state === "open") await changePairKind(tx, id, now);
  }
  const foundAt = clock.now().toISOString();
  for (const [otherId, kind] of kinds) {
    await insertPair(tx, { id: newId(), ...inOrder(own, others.get(otherId) ?? own), kind, foundAt });
  }
}

function placeOf(held: HeldCertificate) {
  const { fileId, submissionId, indexInReading } = held;
  return { ...identityOf(held), fileId, submissionId, indexInReading };
}

function inOrder(one: HeldCertificate, other: HeldCertificate): { firstId: string; secondId: string } {
  const isFirst = one.createdAt < other.createdAt || (one.createdAt === other.createdAt && one.id < other.id);
  return isFirst ? { firstId: one.id, secondId: other.id } : { firstId: other.id, secondId: one.id };
}
