/**
 * Reads certificates without web app or database; one JSON line a certificate, in the order of the files.
 * `npm run read` starts it by way of `scripts/read.mjs`.
 *
 * Usage: see `scripts/read/read-arguments.ts`
 * Exit: 0 every file holds a certificate · 1 some do not · 2 wrong usage
 */
import { createWriteStream } from "node:fs";
import { basename } from "node:path";

import { SingleBar } from "cli-progress";

import { isSameCertificate } from "#app/certificate/extract/merge-halves.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import { listFiles } from "./read/list-files.ts";
import { type Arguments, readArguments, usage } from "./read/read-arguments.ts";
import { readFiles } from "./read/read-files.ts";
import { readingLines } from "./read/reading-line.ts";
import { openRecord } from "./read/reading-record.ts";
import type { ReadFile } from "./read/write-reading-list.ts";

/** The same certificate read twice in one run is told, as two uploads of it would be. */
function markDuplicates(reading: FileReading, known: CertificateReading[]): FileReading {
  const certificates = reading.certificates.map((certificate) => {
    const isKnown = known.some((other) => isSameCertificate(other.merged, certificate.merged));
    if (!isKnown) known.push(certificate);
    return isKnown ? { ...certificate, findings: [...certificate.findings, fileFinding("duplicate")] } : certificate;
  });
  return { ...reading, certificates };
}

async function main({ paths, jsonl, isAgain, xlsx, language, jobs, choices }: Arguments): Promise<void> {
  const files = await listFiles(paths);
  const record = jsonl === undefined ? null : await openRecord(jsonl, choices, isAgain);
  const out = jsonl === undefined ? process.stdout : createWriteStream(jsonl);
  const bar = new SingleBar({ stream: process.stderr, format: "{bar} {value}/{total} {file}", hideCursor: true });
  const known: CertificateReading[] = [];
  const all: ReadFile[] = [];
  bar.start(files.length, 0, { file: "" });
  await readFiles(files, {
    jobs,
    choices,
    record,
    onReading: ({ file }, reading) => {
      const marked = markDuplicates(reading, known);
      if (xlsx !== undefined) all.push({ file, reading: marked });
      for (const line of readingLines(file, marked)) out.write(`${JSON.stringify(line)}\n`);
      if (reading.outcome !== "read") process.exitCode = 1;
    },
    onRead: ({ file }) => bar.increment({ file: basename(file) }),
  }).finally(() => bar.stop());
  if (out !== process.stdout) await new Promise<void>((resolve) => out.end(() => resolve()));
  if (xlsx !== undefined) {
    // Loading the workbook's library takes longer than reading many a file.
    const { writeReadingList } = await import("./read/write-reading-list.ts");
    await writeReadingList(all, xlsx, language);
  }
  await record?.remove();
}

const given = readArguments(process.argv.slice(2));
if (given === null) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    await main(given);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
