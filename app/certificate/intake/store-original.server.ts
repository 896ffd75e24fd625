import { createHash, randomUUID, type Hash } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "#app/config.server.ts";
import type { MediaType } from "#app/model/reading.ts";
import { Refusal } from "#app/model/result.ts";
import { headBytes, mediaTypeOf } from "./check-file.ts";
import { incomingFolder, originalPath } from "./original-path.server.ts";

type Storage = Pick<Config, "dataDir" | "filesDir" | "maxFileBytes">;

/** What was stored: `id` is the SHA-256 of the bytes (hex). */
export type StoredOriginal = { id: string; bytes: number; mediaType: MediaType };

/** Bytes of a file: all at once or as they come. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Stores the bytes under their own hash and returns when they are safe on disk: written aside, flushed, renamed into
 * place, folder flushed. The row that refers to them is written afterwards, so that no row ever lacks its file.
 * The same bytes a second time come to lie in the same place.
 *
 * @throws Refusal `too_large` as soon as the limit is passed · `wrong_file_type` as soon as the beginning is known
 */
export async function storeOriginal(storage: Storage, content: FileContent): Promise<StoredOriginal> {
  const folder = incomingFolder(storage);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, randomUUID());
  try {
    const stored = await receive(temporary, content, storage.maxFileBytes);
    await moveIntoPlace(temporary, originalPath(storage, stored.id));
    return stored;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function receive(path: string, content: FileContent, maxBytes: number): Promise<StoredOriginal> {
  const file = await open(path, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const received = await writeAll(file, hash, content instanceof Uint8Array ? [content] : content, maxBytes);
    await file.sync();
    return { id: hash.digest("hex"), ...received };
  } finally {
    await file.close();
  }
}

async function writeAll(
  file: FileHandle,
  hash: Hash,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Omit<StoredOriginal, "id">> {
  let head = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Refusal("too_large");
    if (head.length < headBytes) {
      head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      if (head.length === headBytes && mediaTypeOf(head) === null) throw new Refusal("wrong_file_type");
    }
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  const mediaType = mediaTypeOf(head);
  if (mediaType === null) throw new Refusal("wrong_file_type");
  return { bytes, mediaType };
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const isNewFolder = (await mkdir(folder, { recursive: true })) !== undefined;
  await rename(from, to);
  await flushFolder(folder);
  if (isNewFolder) await flushFolder(dirname(folder));
}

/** A rename is lost with the power unless the folder itself is flushed. */
async function flushFolder(path: string): Promise<void> {
  // Windows cannot open folders; there the file system does it by itself.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
