import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const readable = /\.(?:pdf|jpe?g|png|webp|tiff?|heic)$/iu;

/** A file to read, and what tells that it has been changed. */
export type ListedFile = { file: string; bytes: number; changedAtMs: number };

/**
 * Files named, and the readable files of folders named, in the order of their names.
 *
 * @throws Error naming the first path that is not there
 */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch(() => null);
    if (entry === null) throw new Error(`no such file or folder: ${path}`);
    if (!entry.isDirectory()) files.push({ file: path, bytes: entry.size, changedAtMs: entry.mtimeMs });
    else {
      const names = (await readdir(path)).filter((name) => readable.test(name)).sort();
      files.push(...(await Promise.all(names.map(async (name) => await look(join(path, name))))));
    }
  }
  return files;
}

async function look(file: string): Promise<ListedFile> {
  const { size, mtimeMs } = await stat(file);
  return { file, bytes: size, changedAtMs: mtimeMs };
}
