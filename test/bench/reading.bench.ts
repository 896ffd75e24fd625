import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { accuracyTable, judgedCodes, type Scored, silentErrorLines, summaryLines } from "./accuracy-table.ts";
import { type ReadLine, readLinesOf } from "./read-line.ts";
import { runReadCommand } from "./read-command.ts";
import { type RivalTime, timeOcrmypdf, timePdftotext, timeTesseract } from "./rivals.ts";
import { scoreFile } from "./score.ts";
import { type Sample, samplesIn } from "./truth.ts";
import { repeated, type Workload, workloadOf } from "./workload.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures");
const textFiles = 200;

/** What the issue of reading at full strength asks for; printed beside what was measured. */
const targets = { pdftotext: 1, ocrmypdf: 0.5, tesseract: 1.6, peakMb: 1024 };

/** Accuracy, speed and memory of reading, in one run on the same files. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      samples: { type: "string", multiple: true, default: [join(fixtures, "pictures")] },
      jobs: { type: "string", default: String(Math.min(2, availableParallelism())) },
      "accuracy-only": { type: "boolean", default: false },
      pictures: { type: "string", default: "1000" },
      read: { type: "string" },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "bench-reading-"));
  try {
    const samples = await samplesIn(values.samples.map((path) => resolve(path)));
    if (values.read !== undefined) return printAccuracy(scoreSamples(samples, await readLinesOf(values.read)));
    const jobs = ["--jobs", values.jobs];
    console.log(`${samples.length} files, ${availableParallelism()} processors, ${values.jobs} workers`);
    await measureAccuracy(samples, folder, jobs);
    if (values["accuracy-only"]) return;
    const workloads = await Promise.all(samples.map(({ path }) => workloadOf(path)));
    const of = (wanted: Workload) => samples.flatMap(({ path }, index) => (workloads[index] === wanted ? [path] : []));
    await measureText(of("text"), folder, jobs);
    await measurePictures(spread(of("picture"), Number(values.pictures)), folder, jobs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** At most `most` of the files, taken from the whole list. */
function spread(paths: readonly string[], most: number): string[] {
  const step = Math.max(1, paths.length / most);
  return Array.from({ length: Math.min(paths.length, most) }, (_, index) => paths[Math.floor(index * step)] ?? "");
}

async function measureAccuracy(samples: readonly Sample[], folder: string, jobs: readonly string[]): Promise<void> {
  const out = join(folder, "read.jsonl");
  const { seconds, peakRssMb } = await runReadCommand(
    [...samples.map(({ path }) => path), "--jsonl", out, ...jobs],
    true,
  );
  printAccuracy(scoreSamples(samples, await readLinesOf(out)));
  console.log(`\nall files read in ${seconds.toFixed(1)} s`);
  const peak = peakRssMb === null ? "not measured: no /proc here" : `${peakRssMb.toFixed(0)} MB`;
  console.log(`peak memory of the whole process tree: ${peak} (wanted: at most ${targets.peakMb} MB)`);
}

function printAccuracy(scored: readonly Scored[]): void {
  console.log(`\naccuracy (values right to the letter)\n${accuracyTable(scored).join("\n")}`);
  console.log([...summaryLines(scored), ...silentErrorLines(scored)].join("\n"));
}

/** Files without a truth file are read, but judged by nobody. */
export function scoreSamples(samples: readonly Sample[], lines: readonly ReadLine[]): Scored[] {
  return samples.flatMap(({ path, truth }) => {
    if (truth === null) return [];
    const own = lines.filter(({ file }) => basename(file) === basename(path));
    return [{ kind: truth.kind, score: scoreFile(truth, own, judgedCodes) }];
  });
}

async function measureText(found: readonly string[], folder: string, jobs: readonly string[]): Promise<void> {
  const texts = found.length > 0 ? found : await textFixtures();
  const copies = await repeated(texts, textFiles, join(folder, "text"));
  console.log(`\ntext PDFs: ${copies.length} files, copies of ${texts.length}`);
  const rival = await timePdftotext(copies);
  const ours = await runReadCommand([join(folder, "text"), "--jsonl", join(folder, "text.jsonl"), ...jobs]);
  printTime("whole command", ours.seconds, copies.length);
  printRatio("pdftotext -raw, a process a file", ours.seconds, rival, copies.length, targets.pdftotext);
}

async function textFixtures(): Promise<string[]> {
  const samples = await samplesIn([join(fixtures, "certificates")]);
  const workloads = await Promise.all(samples.map(({ path }) => workloadOf(path)));
  return samples.flatMap(({ path }, index) => (workloads[index] === "text" ? [path] : []));
}

async function measurePictures(pictures: readonly string[], folder: string, jobs: readonly string[]): Promise<void> {
  console.log(`\nscans and photos: ${pictures.length} files`);
  if (pictures.length === 0) return;
  const ours = await runReadCommand([...pictures, "--jsonl", join(folder, "pictures.jsonl"), ...jobs]);
  printTime("whole command", ours.seconds, pictures.length);
  const count = pictures.length;
  printRatio("OCRmyPDF", ours.seconds, await timeOcrmypdf(pictures, folder), count, targets.ocrmypdf);
  printRatio("tesseract, one thread", ours.seconds, await timeTesseract(pictures, folder), count, targets.tesseract);
}

function printTime(name: string, seconds: number, files: number): void {
  console.log(`  ${name}: ${seconds.toFixed(2)} s, ${((seconds / files) * 1000).toFixed(1)} ms a file`);
}

function printRatio(name: string, ours: number, rival: RivalTime, files: number, target: number): void {
  if (rival === null) return;
  printTime(name, rival.seconds, files);
  const given =
    rival.failed.length === 0 ? "" : `; it gave up on ${rival.failed.map((path) => basename(path)).join(", ")}`;
  console.log(`  ours : ${name} = ${(ours / rival.seconds).toFixed(2)} (wanted: at most ${target.toFixed(1)})${given}`);
}
