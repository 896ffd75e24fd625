/**
 * Counts every opened period anew and compares it with the figures kept added up; checks that frozen states are as
 * they were frozen. Changes nothing but bringing the kept figures up to date first, as a look at the dashboard does.
 *
 * Usage: npm run verify [-- --data DIR]
 * Exit: 0 all agrees · 1 something differs, or failed · 2 wrong usage
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyCounts } from "#app/certificate/report/verify-counts.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

function readFolder(): { data?: string | undefined } | null {
  try {
    return parseArgs({ options: { data: { type: "string" } } }).values;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const order = readFolder();
  if (order === null) {
    console.error("Usage: npm run verify [-- --data DIR]");
    return 2;
  }
  const config = readConfig({ ...process.env, ...(order.data === undefined ? {} : { DATA_DIR: order.data }) });
  if (!existsSync(config.databasePath)) {
    console.error(`There is no database at ${config.databasePath}.`);
    return 1;
  }
  await migrateDatabase(config.databasePath);
  const context = createAppContext(config);
  try {
    const results = await verifyCounts(context);
    for (const { subject, lines, differing } of results) {
      console.log(`${subject}: ${lines} lines, ${differing.length === 0 ? "all agree" : `${differing.length} differ`}`);
      for (const one of differing) console.log(`  ${one}`);
    }
    return results.every(({ differing }) => differing.length === 0) ? 0 : 1;
  } finally {
    context.db.close();
  }
}

process.exitCode = await main();
