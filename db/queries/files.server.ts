import { asc, eq } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { files } from "../schema/files.ts";

export type FileRow = typeof files.$inferSelect;

/** One stored original by the SHA-256 of its bytes, or `null`. */
export async function getFile(q: Queryable, id: string): Promise<FileRow | null> {
  const [row] = await q.select().from(files).where(eq(files.id, id)).limit(1);
  return row ?? null;
}

/** Adds the row of an original that lies on disk already. The same bytes a second time change nothing. */
export async function insertFileOnce(tx: Queryable, row: FileRow): Promise<void> {
  await tx.insert(files).values(row).onConflictDoNothing();
}

/** The ids of all originals there have to be on disk. */
export async function listFileIds(q: Queryable): Promise<string[]> {
  const rows = await q.select({ id: files.id }).from(files).orderBy(asc(files.id));
  return rows.map(({ id }) => id);
}
