import { and, asc, desc, eq, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Queryable } from "../client.server.ts";
import { certificates } from "../schema/certificates.ts";
import { copyGroups, duplicatePairs } from "../schema/duplicates.ts";

export type DuplicatePair = typeof duplicatePairs.$inferSelect;

/** Every pair a certificate is in, whatever was decided. */
export async function listPairsOf(q: Queryable, certificateId: string): Promise<DuplicatePair[]> {
  return await q
    .select()
    .from(duplicatePairs)
    .where(or(eq(duplicatePairs.firstId, certificateId), eq(duplicatePairs.secondId, certificateId)))
    .orderBy(asc(duplicatePairs.foundAt), asc(duplicatePairs.id));
}

export async function insertPair(tx: Queryable, pair: typeof duplicatePairs.$inferInsert): Promise<void> {
  await tx.insert(duplicatePairs).values(pair).onConflictDoNothing();
}

/** Says anew why a pair is one. */
export async function changePairKind(tx: Queryable, id: string, kind: DuplicatePair["kind"]): Promise<void> {
  await tx.update(duplicatePairs).set({ kind }).where(eq(duplicatePairs.id, id));
}

/** Takes a question away that nobody has answered. */
export async function deleteOpenPair(tx: Queryable, id: string): Promise<void> {
  await tx.delete(duplicatePairs).where(and(eq(duplicatePairs.id, id), eq(duplicatePairs.state, "open")));
}

export async function getPair(q: Queryable, id: string): Promise<DuplicatePair | null> {
  const [pair] = await q.select().from(duplicatePairs).where(eq(duplicatePairs.id, id));
  return pair ?? null;
}

export async function decidePair(
  tx: Queryable,
  id: string,
  decision: Pick<DuplicatePair, "state" | "decidedById" | "decidedAt" | "note">,
): Promise<void> {
  await tx.update(duplicatePairs).set(decision).where(eq(duplicatePairs.id, id));
}

/** Open pairs of which the office may see both sides, oldest first; or what was decided, newest first. */
export async function listPairs(q: Queryable, which: "open" | "decided") {
  const [firsts, seconds] = [alias(certificates, "firsts"), alias(certificates, "seconds")];
  const isOpen = which === "open";
  return await q
    .select({
      pair: duplicatePairs,
      first: {
        id: firsts.id,
        state: firsts.state,
        number: firsts.number,
        registeredOn: firsts.registeredOn,
        titleKk: firsts.titleKk,
        titleRu: firsts.titleRu,
        titleEn: firsts.titleEn,
      },
      second: {
        id: seconds.id,
        state: seconds.state,
        number: seconds.number,
        registeredOn: seconds.registeredOn,
        titleKk: seconds.titleKk,
        titleRu: seconds.titleRu,
        titleEn: seconds.titleEn,
      },
    })
    .from(duplicatePairs)
    .innerJoin(firsts, eq(firsts.id, duplicatePairs.firstId))
    .innerJoin(seconds, eq(seconds.id, duplicatePairs.secondId))
    .where(
      and(
        isOpen ? eq(duplicatePairs.state, "open") : ne(duplicatePairs.state, "open"),
        isOpen ? and(ne(firsts.state, "draft"), ne(seconds.state, "draft")) : undefined,
        isOpen ? and(ne(firsts.state, "rejected"), ne(seconds.state, "rejected")) : undefined,
      ),
    )
    .orderBy(isOpen ? asc(duplicatePairs.foundAt) : desc(duplicatePairs.decidedAt), asc(duplicatePairs.id))
    .limit(200);
}

export async function countOpenPairs(q: Queryable): Promise<number> {
  return (await listPairs(q, "open")).length;
}

/** What the office called one certificate. */
export async function listCopyTies(q: Queryable) {
  return await q
    .select({ firstId: duplicatePairs.firstId, secondId: duplicatePairs.secondId })
    .from(duplicatePairs)
    .where(eq(duplicatePairs.state, "one-certificate"));
}

/** Puts these groups in the place of the former ones; a group that stays as it was is not touched. */
export async function writeCopyGroups(tx: Queryable, groups: ReadonlyMap<string, string>): Promise<void> {
  const kept = await tx.select().from(copyGroups);
  for (const { certificateId, groupId } of kept) {
    if (groups.get(certificateId) !== groupId)
      await tx.delete(copyGroups).where(eq(copyGroups.certificateId, certificateId));
  }
  const known = new Map(kept.map(({ certificateId, groupId }) => [certificateId, groupId]));
  for (const [certificateId, groupId] of groups) {
    if (known.get(certificateId) !== groupId) await tx.insert(copyGroups).values({ certificateId, groupId });
  }
}

/**
 * For every approved certificate that is a copy, the one that counts in its place: of a group the approved one that was
 * kept first.
 */
export async function listCountedInstead(q: Queryable): Promise<Map<string, string>> {
  const rows = await q
    .select({ certificateId: copyGroups.certificateId, groupId: copyGroups.groupId })
    .from(copyGroups)
    .innerJoin(certificates, eq(certificates.id, copyGroups.certificateId))
    .where(eq(certificates.state, "approved"))
    .orderBy(asc(certificates.createdAt), asc(sql`${certificates.id}`));
  const first = new Map<string, string>();
  const instead = new Map<string, string>();
  for (const { certificateId, groupId } of rows) {
    const counts = first.get(groupId);
    if (counts === undefined) first.set(groupId, certificateId);
    else instead.set(certificateId, counts);
  }
  return instead;
}
