import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Bytes of an invented certificate in `test/fixtures/certificates`. */
export async function fixtureBytes(name: string): Promise<Uint8Array> {
  return await readFile(fixturePath(name));
}

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/certificates/${name}`, import.meta.url));
}

export function goldenPath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/golden/${name}.json`, import.meta.url));
}

/** Bytes of an invented scan or photo in `test/fixtures/pictures`. */
export async function pictureBytes(name: string): Promise<Uint8Array> {
  return await readFile(new URL(`../fixtures/pictures/${name}`, import.meta.url));
}
