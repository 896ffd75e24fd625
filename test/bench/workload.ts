import { copyFile, mkdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

import { mediaTypeOf } from "#app/certificate/read/media-type.ts";
import { localTools } from "#app/certificate/read/local-tools.server.ts";
import { trustOf } from "#app/certificate/read/page-text.ts";

/** `text`: a PDF whose own text is read; `picture`: nothing but pictures; `other`: neither, or it does not open. */
export type Workload = "text" | "picture" | "other";

/** What work a file makes, whatever it is called. */
export async function workloadOf(path: string): Promise<Workload> {
  const bytes = new Uint8Array(await readFile(path));
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return "other";
  if (mediaType !== "application/pdf") return "picture";
  const source = await localTools.open(bytes, mediaType).catch(() => "damaged" as const);
  if (typeof source === "string") return "other";
  const pages = Array.from({ length: Math.min(source.pageCount, 5) }, (_, index) => source.readText(index + 1));
  source.close();
  if (pages.every((page) => page.words.length === 0 && page.hasContent)) return "picture";
  return pages.every((page) => trustOf(page) === "text") ? "text" : "other";
}

/** Copies of the files, in turn, until there are `count`: as many as a university sends in a term. */
export async function repeated(paths: readonly string[], count: number, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const copies: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const path = paths[index % paths.length];
    if (path === undefined) break;
    const copy = join(folder, `${String(index).padStart(3, "0")}-${basename(path, extname(path))}${extname(path)}`);
    await copyFile(path, copy);
    copies.push(copy);
  }
  return copies;
}
