import { expect, test } from "vitest";
import { failedChecks } from "#app/server/health.server.ts";
import { workerBeats } from "#db/schema/index.ts";
import { testContext } from "#test/support/test-context.ts";

const plenty = async () => 10 * 1024 ** 3;

async function worldWithBeat(at: string) {
  const app = await testContext("2026-11-23T06:00:00.000Z");
  await app.db.write(async (tx) => {
    await tx.insert(workerBeats).values({ workerId: "one", at });
  });
  return app;
}

test("all is well with a writable database, room on the disk and a beating worker", async () => {
  const app = await worldWithBeat("2026-11-23T05:59:40.000Z");
  expect(await failedChecks(app, { uptimeMs: 60_000, freeBytes: plenty })).toEqual([]);
});

test("a silent worker fails, but not in the first half minute", async () => {
  const app = await worldWithBeat("2026-11-23T05:58:00.000Z");
  expect(await failedChecks(app, { uptimeMs: 31_000, freeBytes: plenty })).toEqual(["worker"]);
  expect(await failedChecks(app, { uptimeMs: 29_000, freeBytes: plenty })).toEqual([]);
});

test("a full disk fails", async () => {
  const app = await testContext();
  expect(await failedChecks(app, { uptimeMs: 0, freeBytes: async () => 1024 })).toEqual(["disk"]);
});

test("a database that takes no writes fails", async () => {
  const app = await testContext();
  const broken = { ...app, db: { ...app.db, write: async () => await Promise.reject(new Error("disk I/O error")) } };
  expect(await failedChecks(broken, { uptimeMs: 0, freeBytes: plenty })).toEqual(["database"]);
});
