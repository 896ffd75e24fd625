import { basename } from "node:path";

import { createReaderPool, type ReaderPool } from "#app/certificate/read/reader-pool.server.ts";
import type { FileReading, ReadingChoices } from "#app/model/reading.ts";
import type { ListedFile } from "./list-files.ts";
import type { ReadingRecord } from "./reading-record.ts";

export type ReadFilesOptions = {
  /** How many are read at the same time. */
  jobs: number;
  choices: ReadingChoices;
  record: ReadingRecord | null;
  /** Called for each file in the order of the list, whichever was read first. */
  onReading: (file: ListedFile, reading: FileReading) => void;
  /** Called for each file as soon as it is read. */
  onRead: (file: ListedFile) => void;
};

/** Reads the files in processes of their own, so that one that hangs costs only itself. */
export async function readFiles(files: readonly ListedFile[], options: ReadFilesOptions): Promise<void> {
  const { onReading, onRead } = options;
  const size = Math.min(options.jobs, Math.max(1, files.length));
  const pool = createReaderPool({ size, recycleAfter: 2000 });
  const readings = new Map<ListedFile, FileReading>();
  const toRead = files.values();
  const toTell = files.values();
  let next = toTell.next();
  async function readOneByOne(): Promise<void> {
    for (const file of toRead) {
      readings.set(file, await readOne(pool, file, options));
      onRead(file);
      for (; next.done !== true; next = toTell.next()) {
        const reading = readings.get(next.value);
        if (reading === undefined) break;
        readings.delete(next.value);
        onReading(next.value, reading);
      }
    }
  }
  // An idle reader does not keep its parent running, and between two files all may be idle for a moment.
  const awake = setInterval(() => undefined, 60_000);
  try {
    await Promise.all(Array.from({ length: size }, readOneByOne));
  } finally {
    await pool.close();
    clearInterval(awake);
  }
}

async function readOne(
  pool: ReaderPool,
  listed: ListedFile,
  { record, choices }: ReadFilesOptions,
): Promise<FileReading> {
  const known = record?.find(listed) ?? null;
  if (known !== null) return known;
  const reading = await pool.read(listed.file, { fileName: basename(listed.file), choices });
  record?.add(listed, reading);
  return reading;
}
