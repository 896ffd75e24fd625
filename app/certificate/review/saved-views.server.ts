import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { countMatching } from "#db/queries/review-queue.server.ts";
import { deleteSavedView, listSavedViews, putSavedView } from "#db/queries/saved-views.server.ts";
import { conditionOf } from "./queue-condition-of.server.ts";
import { parseQueueFilter, queueSearch } from "./queue-filter.ts";
import type { SavedView } from "./queue-view.ts";
import { refreshSearch } from "./refresh-search.server.ts";
import type { SavedViewChange } from "./saved-view-form.ts";

/** The viewer's own views and those colleagues share, each with what it finds now. */
export async function viewsOf(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  serviceDays: number,
): Promise<SavedView[]> {
  const rows = await listSavedViews(db.read, viewer.id);
  const filters = rows.map(({ search }) => parseQueueFilter(new URLSearchParams(search)));
  if (filters.some(({ q }) => q !== "")) await refreshSearch({ db });
  const views: SavedView[] = [];
  for (const [index, { id, ownerId, ownerName, name, search, shared }] of rows.entries()) {
    const filter = filters[index];
    if (filter === undefined) continue;
    const count = await countMatching(db.read, conditionOf(filter, { viewer, now: clock.now(), serviceDays }));
    views.push({ id, name, search, isOwn: ownerId === viewer.id, shared, ownerName, count });
  }
  return views;
}

/**
 * Keeps a filter under a name, in the place of the viewer's own of that name, or takes one of theirs away.
 *
 * @throws Refusal `forbidden` · `not_found` where there is none of that id, or it is a colleague's
 */
export async function changeSavedViews(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  change: SavedViewChange,
): Promise<void> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    if (change.intent === "delete-view") {
      if (!(await deleteSavedView(tx, change.id, viewer.id))) throw new Refusal("not_found", change.id);
      return;
    }
    const { name, shared } = change;
    const search = queueSearch(parseQueueFilter(new URLSearchParams(change.search)));
    const createdAt = clock.now().toISOString();
    await putSavedView(tx, { id: newId(), ownerId: viewer.id, name, search, shared, createdAt });
  });
}
