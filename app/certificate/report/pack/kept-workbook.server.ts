import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Config } from "#app/config.server.ts";
import { incomingFolder } from "../../intake/original-path.server.ts";

/** A workbook on disk until it is packed. */
export type KeptWorkbook = { file: string; bytes: number; sha256: string; remove(): Promise<void> };

/**
 * Keeps a workbook while its pack is written: its digest stands in the manifest, and its size in the size of the pack,
 * before the first byte leaves. It lies where files are received, which every start clears of what was left behind.
 *
 * @param name unique
 * @throws the body's error · AbortError when `signal` was aborted
 */
export async function keepWorkbook(
  config: Pick<Config, "dataDir">,
  body: Readable,
  { name, signal }: { name: string; signal: AbortSignal },
): Promise<KeptWorkbook> {
  const folder = incomingFolder(config);
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  const remove = async () => await rm(file, { force: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, give) {
      hash.update(piece);
      bytes += piece.length;
      give(null, piece);
    },
  });
  try {
    await pipeline(body, count, createWriteStream(file, { mode: 0o600 }), { signal });
  } catch (error) {
    await remove();
    throw error;
  }
  return { file, bytes, sha256: hash.digest("hex"), remove };
}
