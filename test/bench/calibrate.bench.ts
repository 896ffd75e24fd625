import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { percent } from "./accuracy-table.ts";
import { readLinesOf } from "./read-line.ts";
import { runReadCommand } from "./read-command.ts";
import { scoreSamples } from "./reading.bench.ts";
import { type Bin, reliabilityBins, thresholdCosts } from "./reliability.ts";
import { type FieldScore, judgedFields } from "./score.ts";
import { samplesIn } from "./truth.ts";

/** How well the engine knows what it knows: per field, per kind of file, and what a threshold would cost. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      samples: { type: "string", multiple: true, default: [resolve(import.meta.dirname, "../fixtures/pictures")] },
      read: { type: "string" },
      jobs: { type: "string", default: String(Math.min(2, availableParallelism())) },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), "bench-calibrate-"));
  try {
    const samples = await samplesIn(values.samples.map((path) => resolve(path)));
    const out = values.read ?? join(folder, "read.jsonl");
    if (values.read === undefined)
      await runReadCommand([...samples.map(({ path }) => path), "--jsonl", out, "--jobs", values.jobs]);
    // What was never read has no confidence to be judged.
    const fields = scoreSamples(samples, await readLinesOf(out)).flatMap(({ score }) => score.fields);
    printAll(fields.filter(({ got, want }) => got !== "" || want !== ""));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function printAll(fields: readonly FieldScore[]): void {
  const unknown = fields.filter(({ confidence }) => confidence === null).length;
  console.log(`${fields.length} values, ${unknown} of them without a confidence`);
  console.log("share right (values) by how sure the engine is");
  for (const field of judgedFields) printBins(field, fields);
  for (const kind of [...new Set(fields.map((score) => score.kind))].sort()) printBins(kind, fields);
  printBins("all", fields);
  console.log("\nif everything below a confidence were doubtful");
  for (const { least, rightButDoubtful, wrongButCertain } of thresholdCosts(fields))
    console.log(
      `  ${least.toFixed(2)}: ${rightButDoubtful} right values doubtful, ${wrongButCertain} wrong ones certain`,
    );
  printDoubt(fields);
}

function printBins(name: string, fields: readonly FieldScore[]): void {
  const own = fields.filter(({ field, kind }) => name === "all" || field === name || kind === name);
  const cells = reliabilityBins(own).filter(({ count }) => count > 0);
  console.log(`  ${name.padEnd(12)} ${cells.map(cell).join("  ")}`);
}

function cell({ from, to, count, right }: Bin): string {
  return `${from}–${to}: ${percent(right / count)} (${count})`;
}

/** What the engine does decide, with all it knows beside the confidence. */
function printDoubt(fields: readonly FieldScore[]): void {
  const doubtful = fields.filter(({ isDoubtful }) => isDoubtful);
  const wrong = fields.filter(({ isRight }) => !isRight);
  console.log("\nas the engine decides");
  console.log(`  ${doubtful.filter(({ isRight }) => isRight).length} right values doubtful`);
  console.log(`  ${wrong.filter(({ isDoubtful }) => !isDoubtful).length} of ${wrong.length} wrong ones certain`);
}
