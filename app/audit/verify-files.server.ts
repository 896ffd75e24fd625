import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { opendir } from "node:fs/promises";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { knownFiles, listFilesAfter } from "#db/queries/integrity.server.ts";

/** One stored original that is not as it was stored. `unknown`: a file on disk that no row knows. */
export type FileProblem = { kind: "missing" | "changed" | "unreadable" | "unknown"; name: string };

const atOnce = 500;

/**
 * Reads every original once and compares its SHA-256 with its name; then looks for files that no row knows. Memory stays
 * the same however many files there are.
 *
 * @param report told each problem as it is found
 * @returns how many originals the database knows
 */
export async function verifyFiles(
  { db, config }: Pick<AppContext, "db" | "config">,
  report: (problem: FileProblem) => void,
): Promise<number> {
  let count = 0;
  let last = "";
  for (;;) {
    const portion = await listFilesAfter(db.read, last, atOnce);
    for (const { id } of portion) {
      const kind = await problemOf(originalPath(config, id), id);
      if (kind !== null) report({ kind, name: id });
      last = id;
      count += 1;
    }
    if (portion.length < atOnce) break;
  }
  await reportUnknown({ db, config }, report);
  return count;
}

async function problemOf(path: string, id: string): Promise<FileProblem["kind"] | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isAbsent ? "missing" : "unreadable";
  }
  return hash.digest("hex") === id ? null : "changed";
}

async function reportUnknown(
  { db, config }: Pick<AppContext, "db" | "config">,
  report: (problem: FileProblem) => void,
): Promise<void> {
  let waiting: { name: string; path: string }[] = [];
  const judge = async () => {
    const known = await knownFiles(
      db.read,
      waiting.map(({ name }) => name),
    );
    for (const { name, path } of waiting) {
      // A known file in a wrong folder is found by nobody.
      const isPlaced = known.has(name) && path === originalPath(config, name);
      if (!isPlaced) report({ kind: "unknown", name: relative(config.filesDir, path) });
    }
    waiting = [];
  };
  for await (const entry of await opendir(config.filesDir, { recursive: true })) {
    if (entry.isDirectory()) continue;
    waiting.push({ name: entry.name, path: join(entry.parentPath, entry.name) });
    if (waiting.length === atOnce) await judge();
  }
  await judge();
}
