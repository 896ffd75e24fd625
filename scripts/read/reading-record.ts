import { createWriteStream } from "node:fs";
import { readFile, rm, truncate } from "node:fs/promises";
import { finished } from "node:stream/promises";

import { engineVersion } from "#app/certificate/read/engine-version.ts";
import type { FileReading, ReadingChoices } from "#app/model/reading.ts";
import type { ListedFile } from "./list-files.ts";

/** What an unfinished run has read so far, in a file beside the one it writes. */
export type ReadingRecord = {
  /** What an earlier run read of this very file, in this very way; null when it has to be read. */
  find(file: ListedFile): FileReading | null;
  add(file: ListedFile, reading: FileReading): void;
  /** The run is complete, so there is nothing to go on with. */
  remove(): Promise<void>;
};

type Entry = { of: string; reading: FileReading };

/** None where something else than this command has written. */
function entryIn(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}

/**
 * Opens the record of the run that writes `outPath`.
 *
 * @param isAgain forget what an earlier run has read
 */
export async function openRecord(outPath: string, choices: ReadingChoices, isAgain: boolean): Promise<ReadingRecord> {
  const path = `${outPath}.progress`;
  const found = isAgain ? "" : await readFile(path, "utf8").catch(() => "");
  // What stands behind the last line end was being written when the run was interrupted.
  const whole = found.slice(0, found.lastIndexOf("\n") + 1);
  if (whole.length < found.length) await truncate(path, Buffer.byteLength(whole));
  const entries = whole.split("\n").flatMap(entryIn);
  const known = new Map(entries.map(({ of, reading }) => [of, reading]));
  const out = createWriteStream(path, { flags: isAgain ? "w" : "a" });
  const nameOf = ({ file, bytes, changedAtMs }: ListedFile) =>
    JSON.stringify([file, bytes, changedAtMs, engineVersion, choices]);
  return {
    find: (file) => known.get(nameOf(file)) ?? null,
    add: (file, reading) => {
      const entry: Entry = { of: nameOf(file), reading };
      out.write(`${JSON.stringify(entry)}\n`);
    },
    async remove() {
      out.end();
      await finished(out);
      await rm(path);
    },
  };
}
