/**
 * Checks what can be checked without a person: the database file and its rows, the chain of events, the originals on disk
 * against their SHA-256, and the kept figures against a full recount. Changes nothing but bringing the schema and the kept
 * figures up to date first, as a start and a look at the dashboard do.
 *
 * Usage: npm run verify [-- --data DIR] [--head HASH]
 * `--head`: hash noted from an earlier run; it must still be in the chain, or events were cut off.
 * Exit: 0 all holds · 1 something does not, one line each, or it failed · 2 wrong usage
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyEverything } from "#app/audit/verify-everything.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

type Order = { data?: string | undefined; head?: string | undefined };

function readOrder(): Order | null {
  try {
    const { values } = parseArgs({ options: { data: { type: "string" }, head: { type: "string" } } });
    return values.head === undefined || /^[\da-f]{64}$/u.test(values.head) ? values : null;
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const order = readOrder();
  if (order === null) {
    console.error("Usage: npm run verify [-- --data DIR] [--head HASH]");
    return 2;
  }
  const config = readConfig({ ...process.env, ...(order.data === undefined ? {} : { DATA_DIR: order.data }) });
  if (!existsSync(config.databasePath)) {
    console.error(`There is no database at ${config.databasePath}.`);
    return 1;
  }
  await migrateDatabase(config.databasePath);
  const context = createAppContext(config);
  let wrong = 0;
  try {
    await verifyEverything(context, order.head === undefined ? {} : { expectedHead: order.head }, (line, isWrong) => {
      if (isWrong) wrong += 1;
      console.log(isWrong ? `  ${line}` : line);
    });
  } finally {
    context.db.close();
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = await main();
