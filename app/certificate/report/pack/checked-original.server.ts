import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Config } from "#app/config.server.ts";
import { originalPath } from "../../intake/original-path.server.ts";
import type { PackedOriginal } from "./original-names.ts";

/** An original on disk is gone, or no longer the file that was sent. */
export class BrokenOriginal extends Error {
  override readonly name = "BrokenOriginal";
  constructor(
    readonly fileId: string,
    options?: ErrorOptions,
  ) {
    super(`original ${fileId} is missing or altered`, options);
  }
}

/**
 * The bytes of an original, a piece at a time as they are taken. Ends with an error unless they have the SHA-256 under
 * which they were stored: what nobody could trust must not look like a proof.
 *
 * @param onPiece called whenever a piece is taken
 */
export function checkedOriginal(
  config: Pick<Config, "filesDir">,
  original: PackedOriginal,
  onPiece: () => void,
): Readable {
  return Readable.from(piecesOf(config, original, onPiece), { objectMode: false, highWaterMark: pieceBytes });
}

const pieceBytes = 64 * 1024;

async function* piecesOf(
  config: Pick<Config, "filesDir">,
  { fileId, bytes }: PackedOriginal,
  onPiece: () => void,
): AsyncIterable<Uint8Array> {
  const hash = createHash("sha256");
  let read = 0;
  try {
    for await (const piece of createReadStream(originalPath(config, fileId), { highWaterMark: pieceBytes })) {
      hash.update(piece as Uint8Array);
      read += (piece as Uint8Array).byteLength;
      // Never more than was promised: what lies behind is no part of the file.
      if (read > bytes) break;
      onPiece();
      yield piece as Uint8Array;
    }
  } catch (error) {
    throw new BrokenOriginal(fileId, { cause: error });
  }
  if (read !== bytes || hash.digest("hex") !== fileId) throw new BrokenOriginal(fileId);
}
