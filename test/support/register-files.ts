import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The same invented extract as a workbook and as LibreOffice saves it. */
export const registerFiles = ["extract.xlsx", "extract-utf8.csv", "extract-windows-1251.csv"] as const;

export function registerFilePath(name: (typeof registerFiles)[number]): string {
  return fileURLToPath(new URL(`../fixtures/register/${name}`, import.meta.url));
}

/** Bytes of an extract in `test/fixtures/register`. */
export async function registerFileBytes(name: (typeof registerFiles)[number]): Promise<Uint8Array> {
  return await readFile(registerFilePath(name));
}
