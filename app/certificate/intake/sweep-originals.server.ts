import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "#app/context.server.ts";
import { listFileIds } from "#db/queries/files.server.ts";
import { incomingFolder, originalPath } from "./original-path.server.ts";

/** Younger files may belong to an upload that is still going on in another process. */
const leftAloneMs = 3_600_000;

/** What the sweep found. `missing`: ids of rows whose original is gone; a backup or a new upload of the same file heals them. */
export type Sweep = { temporaryRemoved: number; orphansRemoved: number; missing: string[] };

/**
 * Puts disk and database in order after a crash: removes what was never received whole, and originals that no row
 * refers to (their sender never got an answer); finds rows whose original is gone. Run once at start.
 */
export async function sweepOriginals({
  db,
  config,
  clock,
  log,
}: Pick<AppContext, "db" | "config" | "clock" | "log">): Promise<Sweep> {
  const olderThan = clock.now().getTime() - leftAloneMs;
  const temporary = await filesIn(incomingFolder(config));
  const temporaryRemoved = await removeOld(temporary, olderThan);
  const kept = new Set(await listFileIds(db.read));
  const found = await originalsIn(config.filesDir);
  const orphans = found.filter(({ id }) => !kept.has(id)).map(({ path }) => path);
  const orphansRemoved = await removeOld(orphans, olderThan);
  const onDisk = new Set(found.map(({ id }) => id));
  const missing = [...kept].filter((id) => !onDisk.has(id));
  const sweep = { temporaryRemoved, orphansRemoved, missing };
  const paths = missing.map((id) => originalPath(config, id));
  if (missing.length > 0) log.error({ paths }, "originals are missing: restore them from a backup");
  else if (temporaryRemoved + orphansRemoved > 0) log.info(sweep, "leftovers of interrupted uploads removed");
  return sweep;
}

/** Ids are hashes; whatever else lies in the folder is not ours and stays. */
const hash = /^[0-9a-f]{64}$/u;

async function originalsIn(filesDir: string): Promise<{ id: string; path: string }[]> {
  const originals: { id: string; path: string }[] = [];
  for (const path of await filesIn(filesDir, true)) {
    const id = path.split(/[/\\]/u).at(-1) ?? "";
    if (hash.test(id)) originals.push({ id, path });
  }
  return originals;
}

async function filesIn(folder: string, recursive = false): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function removeOld(paths: readonly string[], olderThan: number): Promise<number> {
  let removed = 0;
  for (const path of paths) {
    if ((await stat(path)).mtimeMs >= olderThan) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
