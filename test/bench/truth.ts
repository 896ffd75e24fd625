import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

const halfTruth = z.object({ number: z.string().nullish() });

const certificateTruth = z.object({
  halves: z.record(z.string(), halfTruth),
  merged: z.object({
    number: z.string().nullable(),
    dateISO: z.string().nullable(),
    /** For each author every spelling that is right. */
    authorVariants: z.array(z.array(z.string())),
    type: z.string().nullable(),
    title: z.record(z.string(), z.string().nullable()),
    createdISO: z.string().nullable(),
    qrUrl: z.string().nullish(),
  }),
  /** Fields whose halves disagree on paper: no value of them is right or wrong. */
  ambiguous: z.array(z.string()).default([]),
  findings: z.array(z.string()).default([]),
});

const fileTruth = z.object({
  file: z.string(),
  /** What was sent: pdf-text, pdf-scan, jpeg-scan, photo, … */
  kind: z.string(),
  form: z.string(),
  certificates: z.array(certificateTruth),
  findings: z.array(z.string()).default([]),
});

/** What is printed on one certificate, as its maker says (`*.truth.json`). */
export type CertificateTruth = z.infer<typeof certificateTruth>;

/** What a file holds, as its maker says. */
export type FileTruth = z.infer<typeof fileTruth>;

/** A file to read; `truth` is null where nobody wrote down what it holds. */
export type Sample = { path: string; truth: FileTruth | null };

const readable = /\.(?:pdf|jpe?g|png|webp|tiff?|heic)$/iu;

/** The certificates of the folders, in the order of their names, with their truth files. */
export async function samplesIn(folders: readonly string[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => readable.test(name)).sort();
    for (const name of names) samples.push({ path: join(folder, name), truth: await truthOf(join(folder, name)) });
  }
  return samples;
}

async function truthOf(path: string): Promise<FileTruth | null> {
  const beside = path.replace(/\.[^.]+$/u, ".truth.json");
  if ((await stat(beside).catch(() => null)) === null) return null;
  return fileTruth.parse(JSON.parse(await readFile(beside, "utf8")));
}
