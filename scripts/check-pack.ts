/**
 * Checks an evidence pack, anywhere and without the database: whether it is whole, nothing was added or altered since it
 * was made, and every link of its workbook leads to a file of it.
 *
 * Usage: npm run check:pack -- FILE.zip
 * Exit: 0 all holds · 1 something does not, one line each · 2 wrong usage, or there is no such file
 */
import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkPack } from "#app/certificate/report/pack/check-pack.server.ts";
import { problemLine } from "#app/certificate/report/pack/pack-problems.ts";

function readFileName(): string | null {
  try {
    const { positionals } = parseArgs({ options: {}, allowPositionals: true });
    return positionals.length === 1 ? (positionals[0] ?? null) : null;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const file = readFileName();
  if (file === null) {
    console.error("Usage: npm run check:pack -- FILE.zip");
    return 2;
  }
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    console.error(`There is no file ${file}.`);
    return 2;
  }
  const { problems, manifest, manifestSha256 } = await checkPack(file);
  if (manifest !== null) {
    const { report, counts, madeAt } = manifest;
    console.log(`${report.title}, made ${madeAt}: ${counts.certificates} certificates, ${counts.originals} originals`);
    if (counts.withheld > 0) console.log(`originals that were not packed: ${counts.withheld}`);
  }
  if (manifestSha256 !== null)
    console.log(`manifest.json: ${manifestSha256}; the audit names it where the pack is genuine`);
  for (const problem of problems) console.log(`  ${problemLine(problem)}`);
  console.log(problems.length === 0 ? "all holds" : `${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();
