import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { manifestPath, packManifest, parseSums, sumsPath, type PackManifest } from "./pack-manifest.ts";
import { clashes, compareLinks, compareListing, compareSums, namedFiles, type PackProblem } from "./pack-problems.ts";
import { workbookLinks } from "./workbook-links.server.ts";

/** What was found out about a pack. */
export type PackCheck = {
  problems: PackProblem[];
  /** `null`: there is none to be understood. */
  manifest: PackManifest | null;
  /** By it the audit of the house that made the pack knows it; `null`: there is no manifest. */
  manifestSha256: string | null;
};

/** Most bytes of a manifest or list of checksums: a million files. */
const mostTextBytes = 256 * 1024 ** 2;

/**
 * Checks a pack without the database: that it is whole and nothing was added, that every file has its SHA-256, and that
 * every link of the workbook leads to a file. Nothing in a pack is compressed, so that none can unpack to more than it is.
 */
export async function checkPack(path: string): Promise<PackCheck> {
  const check: PackCheck = { problems: [], manifest: null, manifestSha256: null };
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    const entries = await safeEntries(zip, check);
    if (check.problems.length === 0) await checkFiles(zip, entries, check);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    // The library refuses names that lead out of the folder, and says so in these words.
    const isName = /^(?:invalid relative path|absolute path|invalid characters in fileName)/u.test(what);
    check.problems.push({ code: isName ? "unsafe" : "not-a-zip", what });
  } finally {
    zip?.close();
  }
  return check;
}

/** All entries by name; one that could do harm is a problem, and then nothing of the pack is read. */
async function safeEntries(zip: ZipFile, { problems }: PackCheck): Promise<Map<string, Entry>> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const listing = entries.map(({ fileName, uncompressedSize }) => ({ path: fileName, bytes: uncompressedSize }));
  problems.push(...clashes(listing));
  let bytes = 0;
  for (const entry of entries) {
    const { fileName, compressionMethod, compressedSize, uncompressedSize } = entry;
    bytes += compressedSize;
    const isPlain = compressionMethod === 0 && compressedSize === uncompressedSize && !entry.isEncrypted();
    if (!isPlain) problems.push({ code: "unsafe", what: `${fileName}: compressed or encrypted` });
    const local = await zip.readLocalFileHeaderPromise(entry);
    if (!local.fileName.equals(entry.fileNameRaw)) problems.push({ code: "unsafe", what: `${fileName}: two names` });
  }
  if (bytes > zip.fileSize) problems.push({ code: "unsafe", what: "entries that overlap" });
  return new Map(entries.map((entry) => [entry.fileName, entry]));
}

async function checkFiles(zip: ZipFile, entries: Map<string, Entry>, check: PackCheck): Promise<void> {
  const { problems } = check;
  const text = await textOf(zip, entries.get(manifestPath));
  check.manifestSha256 = text === null ? null : createHash("sha256").update(text).digest("hex");
  const manifest = text === null ? null : parseManifest(text.toString("utf8"));
  check.manifest = manifest;
  const sums = parseSums((await textOf(zip, entries.get(sumsPath)))?.toString("utf8") ?? "-");
  if (sums === null) problems.push({ code: "no-sums", what: sumsPath });
  if (manifest === null) {
    problems.push({ code: "no-manifest", what: manifestPath });
    return;
  }
  const listing = [...entries.values()].map(({ fileName, uncompressedSize: bytes }) => ({ path: fileName, bytes }));
  problems.push(...compareListing(manifest, listing));
  if (sums !== null) {
    problems.push(...compareSums(manifest, { manifestSha256: check.manifestSha256 ?? "", sums }));
  }
  const folder = await mkdtemp(join(tmpdir(), "tizilim-pack-"));
  try {
    const copy = join(folder, "workbook.xlsx");
    for (const { path, sha256 } of namedFiles(manifest)) {
      const entry = entries.get(path);
      if (entry === undefined) continue;
      const keptAs = path === manifest.workbook.path ? copy : null;
      if ((await digestOf(zip, entry, keptAs)) !== sha256) problems.push({ code: "altered", what: path });
    }
    if (entries.has(manifest.workbook.path)) problems.push(...(await linkProblems(copy, manifest, listing)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<Buffer | null> {
  if (entry === undefined || entry.uncompressedSize > mostTextBytes) return null;
  return await buffer(await zip.openReadStreamPromise(entry));
}

function parseManifest(text: string): PackManifest | null {
  try {
    return packManifest.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** @param keptAs where the bytes are written as well; `null`: nowhere */
async function digestOf(zip: ZipFile, entry: Entry, keptAs: string | null): Promise<string> {
  const hash = createHash("sha256");
  const copy = keptAs === null ? null : await open(keptAs, "wx", 0o600);
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      hash.update(piece as Buffer);
      await copy?.writeFile(piece as Buffer);
    }
  } finally {
    await copy?.close();
  }
  return hash.digest("hex");
}

async function linkProblems(
  workbook: string,
  manifest: PackManifest,
  listing: readonly { path: string; bytes: number }[],
): Promise<PackProblem[]> {
  try {
    const links = await workbookLinks(workbook);
    const leaving = links.filter(({ leavesPack }) => leavesPack);
    const targets = links.filter(({ leavesPack }) => !leavesPack).map(({ path }) => path);
    return [
      ...leaving.map(({ path }): PackProblem => ({ code: "dead-link", what: path })),
      ...compareLinks(manifest, { targets, listing }),
    ];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ code: "no-workbook", what: `${manifest.workbook.path}: ${why.slice(0, 200)}` }];
  }
}
