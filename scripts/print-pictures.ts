/**
 * Prints invented certificates as people send them: scans, phone photos, files with broken text. Beside each lies
 * NAME.truth.json, which says what a perfect reader finds in it.
 *
 * Usage: npm run pictures:print -- FOLDER [--count 40] [--seed 1] [--only RECIPE]
 *        npm run pictures:print -- test/fixtures/pictures --fixtures   (the pictures that tests read)
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { plannedFixtures, type PlannedFixture } from "./picture-printer/fixture-plan.ts";
import { makeFile } from "./picture-printer/make-file.ts";
import { recipeAt, recipes, type Recipe } from "./picture-printer/recipes.ts";

const usage = "Usage: npm run pictures:print -- FOLDER [--count 40] [--seed 1] [--only RECIPE]";

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
      only: { type: "string" },
      fixtures: { type: "boolean", default: false },
    },
  });
  const [folder] = positionals;
  const only = recipes.find((recipe) => recipe === values.only);
  if (folder === undefined || (values.only !== undefined && only === undefined)) throw new TypeError(usage);
  const plan = values.fixtures ? plannedFixtures : planSet(Number(values.count), Number(values.seed), only);
  await mkdir(folder, { recursive: true });
  for (const { name, recipe, seed, settings } of plan) {
    const { file, bytes, truth } = await makeFile(name, recipe, seed, settings);
    await writeFile(join(folder, file), bytes);
    await writeFile(join(folder, `${name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
    console.log(`${file}  ${Math.round(bytes.length / 1024)} KB  ${truth.form}`);
  }
}

/** So many files in the usual mixture, or all of one recipe; the name says place and recipe. */
function planSet(count: number, seed: number, only: Recipe | undefined): PlannedFixture[] {
  return Array.from({ length: count }, (_file, place) => {
    const recipe = only ?? recipeAt(place);
    const name = `${String(place + 1).padStart(3, "0")}-${recipe}`;
    return { name, recipe, seed: seed * 100_000 + place, settings: {} };
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
