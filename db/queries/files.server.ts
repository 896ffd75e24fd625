import { asc, inArray } from "drizzle-orm";
import type { MediaType } from "#app/model/reading.ts";
import type { Queryable } from "../client.server.ts";
import { files } from "../schema/files.ts";

export type FileRow = typeof files.$inferSelect;

/** Adds the row of an original that lies on disk already. The same bytes a second time change nothing. */
export async function insertFileOnce(tx: Queryable, row: FileRow): Promise<void> {
  await tx.insert(files).values(row).onConflictDoNothing();
}

/** The ids of all originals there have to be on disk. */
export async function listFileIds(q: Queryable): Promise<string[]> {
  const rows = await q.select({ id: files.id }).from(files).orderBy(asc(files.id));
  return rows.map(({ id }) => id);
}

/** What is stored of these originals, by id; an id without a row is left out. */
export async function getFiles(
  q: Queryable,
  ids: readonly string[],
): Promise<Map<string, { bytes: number; mediaType: MediaType | null }>> {
  const found = new Map<string, { bytes: number; mediaType: MediaType | null }>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await q
      .select({ id: files.id, bytes: files.bytes, mediaType: files.mediaType })
      .from(files)
      .where(inArray(files.id, ids.slice(from, from + atOnce)));
    for (const { id, ...file } of rows) found.set(id, file);
  }
  return found;
}

/** Ids in one statement: far below what SQLite takes. */
const atOnce = 500;
