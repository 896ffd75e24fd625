/**
 * Reads certificates without web app or database; one JSON line a certificate.
 *
 * Usage: npm run read -- FILE|FOLDER… [--jsonl OUT] [--xlsx OUT] [--language kk|ru|en]
 * Exit: 0 every file holds a certificate · 1 some do not · 2 wrong usage
 */
import { createWriteStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { SingleBar } from "cli-progress";

import { isSameCertificate } from "#app/certificate/extract/merge-halves.ts";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { isLanguage, type Language } from "#app/model/language.ts";
import type { CertificateReading, FileReading } from "#app/model/reading.ts";
import { readingLines } from "./read/reading-line.ts";
import { type ReadFile, writeReadingList } from "./read/write-reading-list.ts";

const usage = "Usage: npm run read -- FILE|FOLDER... [--jsonl OUT] [--xlsx OUT] [--language kk|ru|en]";

type Arguments = { paths: string[]; jsonl: string | undefined; xlsx: string | undefined; language: Language };

function readArguments(): Arguments | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        jsonl: { type: "string" },
        xlsx: { type: "string" },
        language: { type: "string", default: "kk" },
      },
    });
    const { jsonl, xlsx, language } = values;
    return positionals.length === 0 || !isLanguage(language) ? null : { paths: positionals, jsonl, xlsx, language };
  } catch {
    return null;
  }
}

const readable = /\.(?:pdf|jpe?g|png)$/iu;

/** Files named, and the PDF, JPEG and PNG files of folders named, in the order of their names. */
async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => null);
    if (entry === null) throw new Error(`no such file or folder: ${path}`);
    if (!entry.isDirectory()) files.push(path);
    else {
      const names = (await readdir(path)).filter((name) => readable.test(name)).sort();
      files.push(...names.map((name) => join(path, name)));
    }
  }
  return files;
}

/** The same certificate read twice in one run is told, as two uploads of it would be. */
function markDuplicates(reading: FileReading, known: CertificateReading[]): FileReading {
  const certificates = reading.certificates.map((certificate) => {
    const isKnown = known.some((other) => isSameCertificate(other.merged, certificate.merged));
    if (!isKnown) known.push(certificate);
    return isKnown ? { ...certificate, findings: [...certificate.findings, fileFinding("duplicate")] } : certificate;
  });
  return { ...reading, certificates };
}

async function main({ paths, jsonl, xlsx, language }: Arguments): Promise<void> {
  const files = await listFiles(paths);
  const out = jsonl === undefined ? process.stdout : createWriteStream(jsonl);
  const bar = new SingleBar({ stream: process.stderr, format: "{bar} {value}/{total} {file}", hideCursor: true });
  const today = dayInKazakhstan(new Date());
  const known: CertificateReading[] = [];
  const all: ReadFile[] = [];
  bar.start(files.length, 0, { file: "" });
  for (const file of files) {
    const reading = await readCertificate(await readFile(file), { fileName: basename(file), today });
    const marked = markDuplicates(reading, known);
    all.push({ file, reading: marked });
    for (const line of readingLines(file, marked)) out.write(`${JSON.stringify(line)}\n`);
    if (reading.outcome !== "read") process.exitCode = 1;
    bar.increment({ file: basename(file) });
  }
  bar.stop();
  if (out !== process.stdout) await new Promise<void>((resolve) => out.end(() => resolve()));
  if (xlsx !== undefined) await writeReadingList(all, xlsx, language);
}

const given = readArguments();
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
