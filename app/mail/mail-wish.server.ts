import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { putMailWish, wantsDigest } from "#db/queries/digests.server.ts";

/** Whether the viewer wants a letter a day with what they have not seen. */
export async function readMailWish({ db }: Pick<AppContext, "db">, viewer: Viewer): Promise<boolean> {
  return await wantsDigest(db.read, viewer.id);
}

/** Everybody decides for themselves. No event: it changes nothing for anybody else. */
export async function setMailWish({ db }: Pick<AppContext, "db">, viewer: Viewer, digest: boolean): Promise<void> {
  await db.write(async (tx) => await putMailWish(tx, viewer.id, digest));
}
