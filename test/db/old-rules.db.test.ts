import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { aRule } from "#test/factories/a-rule.ts";
import { openDb } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { hasChanges } from "#db/queries/counting.server.ts";
import { getPeriod } from "#db/queries/rating.server.ts";

/** A database as it was before rules had all their properties, with one rule and one period. */
async function anOldDatabase(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-old-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "old.sqlite");
  const connection = new Database(path);
  const journal = JSON.parse(readFileSync("db/migrations/meta/_journal.json", "utf8")) as {
    entries: { tag: string; when: number }[];
  };
  connection.exec("create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)");
  for (const { tag, when } of journal.entries.slice(0, 3)) {
    connection.exec(readFileSync(`db/migrations/${tag}.sql`, "utf8"));
    connection.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)").run(tag, when);
  }
  connection.exec(`
    insert into rating_rules (id, version, rule, created_at)
      values ('rule', 4, '{"pointsPerCertificate":7.5,"split":"full"}', '2026-01-01T00:00:00.000Z');
    insert into rating_periods (id, kind, starts_on, ends_on, rule_id)
      values ('2025-2026', 'academic', '2025-09-01', '2026-08-31', 'rule');`);
  connection.close();
  return path;
}

test("a database of an earlier version keeps its rules and periods, open and to be counted anew", async () => {
  const path = await anOldDatabase();
  await migrateDatabase(path);
  const db = openDb(path);
  expect(await getPeriod(db.read, "2025-2026")).toMatchObject({
    period: { kind: "academic", startsOn: "2025-09-01" },
    rule: { version: 4, rule: aRule({ pointsPerCertificate: 7.5, split: "full" }) },
    state: "open",
    closesOn: null,
  });
  expect(await hasChanges(db.read)).toBe(true);
  db.close();
});
