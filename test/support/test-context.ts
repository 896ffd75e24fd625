import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { createAppContext, type AppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";

export type TestContext = AppContext & { setNow(iso: string): void };

/**
 * A world of its own for one test: a real SQLite file with the real migrations in a temporary folder,
 * a clock that stands at `now` until the test moves it, ids that count up, and no full looks.
 */
export async function testContext(now?: string): Promise<TestContext> {
  const { context, close } = await openTestContext(now);
  onTestFinished(close);
  return context;
}

/** The same for several tests, which close it after the last. */
export async function openTestContext(
  now = "2026-11-23T06:00:00.000Z",
): Promise<{ context: TestContext; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-test-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  await migrateDatabase(config.databasePath);
  let instant = new Date(now);
  let ids = 0;
  const context = {
    ...createAppContext(config),
    clock: { now: () => instant },
    // No lot falls on anything unless the test says so.
    chance: () => 0.999_999,
    newId: () => `id-${String((ids += 1)).padStart(6, "0")}`,
    setNow: (iso: string) => {
      instant = new Date(iso);
    },
  };
  const close = () => {
    context.exports.close();
    context.db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}
