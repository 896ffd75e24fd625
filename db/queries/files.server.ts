import { asc } from "drizzle-orm";
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
