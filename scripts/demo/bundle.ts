import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the bundled files; `npm run demo:print` writes it. */
export const bundleFolder = fileURLToPath(new URL("certificates", import.meta.url));

/** Files that are no two-halved certificate: name in the bundle, name on the sender's disk, department of the sender. */
export const otherFiles = [
  { file: "legacy-2008.pdf", originalName: "Свидетельство 2008.pdf", department: 7 },
  { file: "application.pdf", originalName: "заявление.pdf", department: 13 },
  { file: "syllabus.pdf", originalName: "силлабус желілер.pdf", department: 11 },
  { file: "scan.png", originalName: "скан_0001.png", department: 7 },
  { file: "broken.pdf", originalName: "куәлік (2).pdf", department: 9 },
] as const;

/** One bundled file's bytes. */
export async function readBundled(file: string): Promise<Buffer> {
  return await readFile(join(bundleFolder, file));
}

/** A digest over names and bytes: another bundle makes another demonstration. */
export async function bundleDigest(): Promise<string> {
  const digest = createHash("sha256");
  for (const file of (await readdir(bundleFolder)).sort()) digest.update(file).update(await readBundled(file));
  return digest.digest("hex");
}
