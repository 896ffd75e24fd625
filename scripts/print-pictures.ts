/**
 * Prints invented certificates as people send them: scans, phone photos, files with broken text. Beside each lies
 * NAME.truth.json, which says what a perfect reader finds in it.
 *
 * Usage: npm run pictures:print -- FOLDER [--count 40] [--seed 1] [--only RECIPE]
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { makeFile } from "./picture-printer/make-file.ts";
import { recipeAt, recipes } from "./picture-printer/recipes.ts";

const usage = "Usage: npm run pictures:print -- FOLDER [--count 40] [--seed 1] [--only RECIPE]";

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
    },
  });
  const [folder] = positionals;
  const only = recipes.find((recipe) => recipe === values.only);
  if (folder === undefined || (values.only !== undefined && only === undefined)) throw new TypeError(usage);
  await mkdir(folder, { recursive: true });
  const seed = Number(values.seed);
  for (let place = 0; place < Number(values.count); place++) {
    const recipe = only ?? recipeAt(place);
    const name = `${String(place + 1).padStart(3, "0")}-${recipe}`;
    const { name: file, bytes, truth } = await makeFile(name, recipe, seed * 100_000 + place);
    await writeFile(join(folder, file), bytes);
    await writeFile(join(folder, `${name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
    console.log(`${file}  ${Math.round(bytes.length / 1024)} KB  ${truth.form}`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
