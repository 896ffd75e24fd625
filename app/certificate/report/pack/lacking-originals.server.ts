import { stat } from "node:fs/promises";
import type { Config } from "#app/config.server.ts";
import { originalPath } from "../../intake/original-path.server.ts";
import type { PackedOriginal } from "./original-names.ts";

/** Files asked about at once. */
const atOnce = 64;

/**
 * Originals that are gone from the disk, or are not as long as they were stored: what can be seen without reading them.
 * Whether each is the same to the last byte is found while it is read.
 */
export async function lackingOriginals(
  config: Pick<Config, "filesDir">,
  originals: readonly PackedOriginal[],
): Promise<PackedOriginal[]> {
  const lacking: PackedOriginal[] = [];
  for (let from = 0; from < originals.length; from += atOnce) {
    const some = originals.slice(from, from + atOnce);
    const sizes = await Promise.all(some.map(async ({ fileId }) => await sizeOf(originalPath(config, fileId))));
    lacking.push(...some.filter(({ bytes }, index) => sizes[index] !== bytes));
  }
  return lacking;
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true ? found.size : null;
}
