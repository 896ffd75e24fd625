/**
 * Takes a directory of staff over from Excel or CSV, with nobody signed in; wrong rows stay out and are listed.
 *
 * Usage: npm run import:staff -- FILE [--dry-run] [--data DIR]
 * Exit: 0 taken over · 1 some rows are wrong, or the file cannot be read · 2 wrong usage
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { texts } from "#app/i18n/en/index.ts";
import { importAtOnce } from "#app/people/directory/import-directory.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

const usage = "Usage: npm run import:staff -- FILE [--dry-run] [--data DIR]";

type Order = { file: string; dryRun: boolean; data: string | undefined };

function readArguments(): Order | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, data: { type: "string" } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) return null;
    return { file, dryRun: values["dry-run"], data: values.data };
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const order = readArguments();
  if (order === null) {
    console.error(usage);
    return 2;
  }
  if (!existsSync(order.file)) {
    console.error(`There is no file ${order.file}.`);
    return 1;
  }
  const config = readConfig({ ...process.env, ...(order.data === undefined ? {} : { DATA_DIR: order.data }) });
  if (!existsSync(config.databasePath)) {
    console.error(
      `There is no database at ${config.databasePath}: start the app once, or name its folder with --data.`,
    );
    return 1;
  }
  await migrateDatabase(config.databasePath);
  const app = createAppContext(config);
  try {
    const bytes = new Uint8Array(await readFile(order.file));
    const outcome = await importAtOnce(app, { fileName: basename(order.file), bytes }, !order.dryRun);
    if (!outcome.ok) {
      console.error(`${order.file}: ${outcome.error}`);
      return 1;
    }
    const { rows, counts, sheets } = outcome.value;
    for (const { sheet, line, status, subject, reasons } of rows) {
      if (status !== "wrong") continue;
      const why = reasons.map(({ code, value }) => `${texts.people.reasons[code]}${value === "" ? "" : ` (${value})`}`);
      console.log(`${sheets[sheet]?.name ?? ""}, row ${line}: ${subject}: ${why.join("; ")}`);
    }
    const { new: added, changed, unchanged, wrong } = counts;
    console.log(
      `${order.dryRun ? "would be " : ""}new ${added}, changed ${changed}, unchanged ${unchanged}, wrong ${wrong}`,
    );
    return wrong > 0 ? 1 : 0;
  } finally {
    app.db.close();
  }
}

process.exitCode = await main();
