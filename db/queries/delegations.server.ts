import { and, asc, eq, isNull } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { delegations } from "../schema/senders.ts";

export type Delegate = { id: string; delegateId: string; displayName: string; givenAt: string };

/** Everybody who may send in this account's name because it named them, oldest first. */
export async function listDelegates(q: Queryable, principalId: string): Promise<Delegate[]> {
  return await q
    .select({
      id: delegations.id,
      delegateId: delegations.delegateId,
      displayName: users.displayName,
      givenAt: delegations.givenAt,
    })
    .from(delegations)
    .innerJoin(users, eq(users.id, delegations.delegateId))
    .where(and(eq(delegations.principalId, principalId), isNull(delegations.endedAt)))
    .orderBy(asc(delegations.givenAt), asc(delegations.id));
}

export async function insertDelegation(tx: Queryable, row: typeof delegations.$inferInsert): Promise<void> {
  await tx.insert(delegations).values(row);
}

export async function endDelegation(tx: Queryable, id: string, endedAt: string): Promise<void> {
  await tx.update(delegations).set({ endedAt }).where(eq(delegations.id, id));
}
