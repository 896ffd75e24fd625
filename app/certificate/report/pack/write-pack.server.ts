import { createReadStream } from "node:fs";
import { Readable, type PassThrough } from "node:stream";
import { ZipFile } from "yazl";
import type { Config } from "#app/config.server.ts";
import { checkedOriginal } from "./checked-original.server.ts";
import type { PackedOriginal } from "./original-names.ts";
import { manifestPath, sumsPath } from "./pack-manifest.ts";

/** Everything a pack holds, in the order in which it is written. */
export type PackParts = {
  /** `file`: where it lies until it is packed. */
  workbook: { path: string; file: string; bytes: number };
  manifest: string;
  sums: string;
  originals: readonly PackedOriginal[];
  madeAt: Date;
};

/** A pack that is being written. */
export type WrittenPack = {
  body: Readable;
  /** Of the whole pack: nothing in it is compressed, so that it is known beforehand. */
  bytes: number;
  /** Originals written so far. */
  written(): number;
};

/** Whoever takes nothing for so long has gone without a word. */
const idleMs = 10 * 60_000;

/**
 * Writes a pack as it is taken: one original is open at a time, and read no further ahead than a few pieces. Ends with
 * `BrokenOriginal` where a file is not what it was. A body that is destroyed closes everything.
 */
export function writePack(config: Pick<Config, "filesDir">, parts: PackParts): WrittenPack {
  const zip = new ZipFile();
  const body = zip.outputStream as PassThrough;
  let open: Readable | null = null;
  let written = 0;
  const add = (path: string, size: number, read: () => Readable) => {
    // PDFs and pictures are packed already: they would cost time and stay as large.
    const options = { size, compress: false, mtime: parts.madeAt, mode: 0o100_644 };
    zip.addReadStreamLazy(path, options, (give) => {
      if (body.destroyed) return;
      open = read().once("error", (error) => body.destroy(error));
      give(null, open);
    });
  };
  const idle = setTimeout(() => body.destroy(), idleMs).unref();
  zip.on("error", (error: Error) => body.destroy(error));
  body.once("close", () => {
    clearTimeout(idle);
    open?.destroy();
  });
  add(parts.workbook.path, parts.workbook.bytes, () =>
    asTaken(createReadStream(parts.workbook.file), () => idle.refresh()),
  );
  for (const [path, text] of [
    [manifestPath, parts.manifest],
    [sumsPath, parts.sums],
  ] as const) {
    const content = Buffer.from(text);
    add(path, content.length, () => Readable.from([content]));
  }
  for (const original of parts.originals) {
    add(original.path, original.bytes, () =>
      checkedOriginal(config, original, () => idle.refresh()).once("end", () => (written += 1)),
    );
  }
  let bytes = 0;
  const options = { forceZip64Format: mayNeedZip64(parts), comment: "" };
  // The library tells the size, at once as all sizes are known; its types do not say so.
  zip.end(options, (...told: number[]) => {
    bytes = told[0] ?? 0;
  });
  return { body, bytes, written: () => written };
}

/** A file as it is, each piece said when it is taken. */
function asTaken(file: Readable, onPiece: () => void): Readable {
  async function* pieces() {
    for await (const piece of file as AsyncIterable<Uint8Array>) {
      onPiece();
      yield piece;
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}

/**
 * yazl 3.3 foretells the size as if a table of contents of 64 KB needed ZIP64, and then writes it only from 4 GB on: the
 * answer would be shorter than was said. From there on ZIP64 is asked for, which every program of today reads.
 */
function mayNeedZip64({ workbook, originals }: PackParts): boolean {
  const paths = [workbook.path, manifestPath, sumsPath, ...originals.map(({ path }) => path)];
  const tableBytes = paths.reduce((sum, path) => sum + Buffer.byteLength(path) + mostBytesBesideName, 0);
  return tableBytes >= 0xffff;
}

/** Of an entry in the table of contents. */
const mostBytesBesideName = 46 + 9 + 28;
