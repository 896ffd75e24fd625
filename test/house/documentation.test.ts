import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readConfig } from "#app/config.server.ts";

const documents = [
  ...readdirSync("."),
  ...["app", "db", "test", ".github"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  ),
].filter((path) => path.endsWith(".md"));
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

test.each(documents)("every command that %s names exists", (path) => {
  const named = [...readFileSync(path, "utf8").matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)];
  for (const [, script, short] of named) expect(Object.keys(scripts)).toContain(script ?? short);
});

test.each(documents)("every file that %s links to exists", (path) => {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const links = [...readFileSync(path, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
  expect(links.map(([, target = ""]) => `${folder}${target}`).filter((target) => !existsSync(target))).toEqual([]);
});

test("every command of package.json that runs a file of ours finds it", () => {
  const files = Object.values(scripts).flatMap(
    (command) => command.match(/\b(?:scripts|test|db)\/[\w./-]+\.(?:ts|mjs)\b/g) ?? [],
  );
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test("a wrong setting is answered with a sentence that names it and what is allowed", () => {
  expect(() => readConfig({ PORT: "tizilim" })).toThrow(
    /^PORT is "tizilim", but must be a whole number from 1 to 65535\.$/,
  );
});
