import { and, asc, eq, or } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { savedViews } from "../schema/desk.ts";

export type SavedViewRow = {
  id: string;
  ownerId: string;
  ownerName: string;
  name: string;
  search: string;
  shared: boolean;
};

/** Somebody's own views and those that colleagues share, by name. */
export async function listSavedViews(q: Queryable, viewerId: string): Promise<SavedViewRow[]> {
  return await q
    .select({
      id: savedViews.id,
      ownerId: savedViews.ownerId,
      ownerName: users.displayName,
      name: savedViews.name,
      search: savedViews.search,
      shared: savedViews.shared,
    })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.ownerId))
    .where(or(eq(savedViews.ownerId, viewerId), eq(savedViews.shared, true)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}

/** Keeps a view; one of the same name and owner is replaced. */
export async function putSavedView(tx: Queryable, view: typeof savedViews.$inferInsert): Promise<void> {
  const { search, shared } = view;
  await tx
    .insert(savedViews)
    .values(view)
    .onConflictDoUpdate({ target: [savedViews.ownerId, savedViews.name], set: { search, shared: shared ?? false } });
}

/** @returns false when it is not this person's */
export async function deleteSavedView(tx: Queryable, id: string, ownerId: string): Promise<boolean> {
  const gone = await tx
    .delete(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.ownerId, ownerId)))
    .returning({ id: savedViews.id });
  return gone.length > 0;
}
