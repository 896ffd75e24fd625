import { readFile } from "node:fs/promises";
import { delimiter, resolve } from "node:path";

import { type Run, run } from "./processes.ts";

const root = resolve(import.meta.dirname, "../..");

/**
 * Runs the command that users run (`npm run read`), without npm's own start.
 *
 * @throws when the command was used wrongly or broke; files without a certificate are no error
 */
export async function runReadCommand(args: readonly string[], watchMemory = false): Promise<Run> {
  const manifest = JSON.parse(await readFile(resolve(root, "package.json"), "utf8")) as { scripts: { read: string } };
  const [program = "", ...first] = manifest.scripts.read.split(" ");
  const path = [resolve(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter);
  const absolute = first.map((word) => (/\.[cm]?[jt]s$/u.test(word) ? resolve(root, word) : word));
  const ended = await run(program, [...absolute, ...args], { env: { PATH: path }, watchMemory });
  if (ended.exitCode !== 0 && ended.exitCode !== 1) throw new Error(`reading failed: ${ended.errors}`);
  return ended;
}
