import { join } from "node:path";
import type { Config } from "#app/config.server.ts";

/** Where an original lies: `originals/ab/abcdef…`, named by the SHA-256 of its bytes. */
export function originalPath({ filesDir }: Pick<Config, "filesDir">, fileId: string): string {
  return join(filesDir, fileId.slice(0, 2), fileId);
}

/** Where files lie while they are received; on the same disk as the originals, so that a rename is atomic. */
export function incomingFolder({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "incoming");
}
