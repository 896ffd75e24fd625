import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { ensureAuditTriggers } from "./audit-triggers.server.ts";
import { ensureCountingTriggers } from "./counting-triggers.server.ts";
import { applyPragmas } from "./dialect.server.ts";
import { ensureSearchIndex } from "./search-index.server.ts";
import { chainEvents } from "./queries/event-chain.server.ts";
import * as schema from "./schema/index.ts";

const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "migrations");

/**
 * Brings the database file to the newest schema; does nothing when it is there already.
 *
 * A copy `…before-<n>` is written first. Foreign keys are off while tables are rebuilt, because a rebuild with them on
 * silently empties child tables (drizzle issue 5782), and everything is checked afterwards.
 *
 * @throws Error when rows were left pointing nowhere; the copy beside the file is the way back
 */
export async function migrateDatabase(path: string): Promise<{ applied: number }> {
  const isNew = !existsSync(path);
  const connection = new Database(path);
  try {
    applyPragmas(connection);
    const known = readMigrationFiles({ migrationsFolder }).length;
    const done = countApplied(connection);
    if (done === known) {
      ensureCountingTriggers(connection, { countAnew: false });
      ensureSearchIndex(connection, { foldAnew: false });
      await keepEvents(connection);
      return { applied: 0 };
    }
    if (!isNew && done > 0) await connection.backup(`${path}.before-${known}`);
    connection.pragma("foreign_keys = off");
    migrate(drizzle(connection), { migrationsFolder });
    const dangling = connection.pragma("foreign_key_check");
    if (Array.isArray(dangling) && dangling.length > 0) {
      throw new Error(`migration left ${dangling.length} rows without their parent; restore ${path}.before-${known}`);
    }
    ensureCountingTriggers(connection, { countAnew: true });
    ensureSearchIndex(connection, { foldAnew: true });
    await keepEvents(connection);
    return { applied: known - done };
  } finally {
    connection.close();
  }
}

/** How many events of before the chain get their hash in one transaction: a stop in between loses little. */
const chainedAtOnce = 2000;

/** From here on events only ever come to the end of one chain; those of before it are taken in once. */
async function keepEvents(connection: Database.Database): Promise<void> {
  ensureAuditTriggers(connection);
  const tx = drizzle(connection, { schema });
  for (let chained = chainedAtOnce; chained === chainedAtOnce;) {
    connection.exec("begin immediate");
    try {
      chained = await chainEvents(tx, chainedAtOnce);
      connection.exec("commit");
    } catch (error) {
      if (connection.inTransaction) connection.exec("rollback");
      throw error;
    }
  }
}

function countApplied(connection: Database.Database): number {
  const table = connection.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (table === undefined) return 0;
  const row = connection.prepare("select count(*) as n from __drizzle_migrations").get();
  return typeof row === "object" && row !== null && "n" in row ? Number(row.n) : 0;
}
