import Database from "better-sqlite3";
import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyChain } from "#app/audit/verify-chain.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { chainStart, eventHash } from "#db/queries/event-chain.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { events } from "#db/schema/index.ts";
import { testContext } from "#test/support/test-context.ts";

async function addThree(app: AppContext): Promise<void> {
  await app.db.write(async (tx) => {
    for (const n of [1, 2, 3]) {
      const after = { b: n, a: ["Ә", { z: null, y: undefined }], "1": 0.1 };
      await addEvent(tx, { at: app.clock.now(), userId: null, action: "read-file", subjectId: `s-${n}`, after });
    }
  });
}

/** Somebody with the file in their hands: no trigger holds them back. */
function tamper(app: AppContext, sql: string): void {
  const connection = new Database(app.config.databasePath);
  for (const name of ["stay", "remain", "are_added"]) connection.exec(`drop trigger if exists audit_events_${name}`);
  connection.exec(sql);
  connection.close();
}

test("each event carries the hash of itself and of what stood before it", async () => {
  const app = await testContext();
  await addThree(app);
  let previous = chainStart;
  for (const event of await app.db.read.select().from(events).orderBy(asc(events.id))) {
    expect(event.hash).toBe(eventHash(previous, event));
    previous = event.hash ?? "";
  }
  expect(await verifyChain(app.db.read)).toEqual({
    events: 3,
    head: { id: 3, hash: previous },
    broken: null,
    cutOff: null,
    expectedHead: null,
  });
});

test("a change that is rolled back leaves no hole in the chain", async () => {
  const app = await testContext();
  await addThree(app);
  const failing = app.db.write(async (tx) => {
    await addEvent(tx, { at: app.clock.now(), userId: null, action: "read-file" });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await addThree(app);
  expect(await verifyChain(app.db.read)).toMatchObject({ events: 6, broken: null, cutOff: null });
});

test.each([
  ["changed", "update events set reason = 'other' where id = 2", 2],
  ["changed in its content", `update events set "after" = json_set("after", '$.b', 7) where id = 2`, 2],
  ["ascribed to another moment", "update events set at = '2020-01-01T00:00:00.000Z' where id = 1", 1],
  ["taken out", "delete from events where id = 2", 3],
  ["taken out at the beginning", "delete from events where id = 1", 2],
  ["without a hash in the middle", "update events set hash = null where id = 2", 2],
  ["given another hash", `update events set hash = '${"f".repeat(64)}' where id = 2`, 2],
])("an event %s is named", async (_how, sql, id) => {
  const app = await testContext();
  await addThree(app);
  tamper(app, sql);
  expect((await verifyChain(app.db.read)).broken).toMatchObject({ id });
});

test("a cut tail is known by the ids given out, and by a hash somebody noted", async () => {
  const app = await testContext();
  await addThree(app);
  const { head } = await verifyChain(app.db.read);
  tamper(app, "delete from events where id = 3");
  const cut = await verifyChain(app.db.read, { expectedHead: head?.hash ?? "" });
  expect(cut).toMatchObject({ broken: null, cutOff: { from: 3, to: 3 }, expectedHead: "missing" });
  tamper(app, "update sqlite_sequence set seq = 2 where name = 'events'");
  expect(await verifyChain(app.db.read)).toMatchObject({ broken: null, cutOff: null });
  expect(await verifyChain(app.db.read, { expectedHead: head?.hash ?? "" })).toMatchObject({ expectedHead: "missing" });
  expect(await verifyChain(app.db.read, { expectedHead: cut.head?.hash ?? "" })).toMatchObject({
    expectedHead: "found",
  });
});

test.each([
  ["update", "update events set reason = 'x' where id = 1"],
  ["take a hash away", "update events set hash = null where id = 1"],
  ["delete", "delete from events where id = 3"],
  ["replace", "insert or replace into events (id, at, action) values (1, '2026-11-23', 'read')"],
])("the database itself refuses to %s an event", async (_how, sql) => {
  const app = await testContext();
  await addThree(app);
  const connection = new Database(app.config.databasePath);
  expect(() => connection.exec(sql)).toThrow("an event never changes");
  connection.close();
});

test("events of before the chain are taken in once, in portions, and the triggers come back", async () => {
  const app = await testContext();
  await addThree(app);
  const before = await app.db.read.select().from(events);
  tamper(app, "update events set hash = null");
  tamper(
    app,
    `insert into events (at, action) with recursive n(i) as (select 1 union all select i + 1 from n where i < 4500)
     select '2026-01-01T00:00:00.000Z', 'read-file' from n`,
  );
  await migrateDatabase(app.config.databasePath);
  await migrateDatabase(app.config.databasePath);
  expect(await verifyChain(app.db.read)).toMatchObject({ events: 4503, broken: null });
  expect((await app.db.read.select().from(events)).slice(0, 3)).toEqual(before);
  const connection = new Database(app.config.databasePath);
  expect(() => connection.exec("delete from events")).toThrow("an event never changes");
  connection.close();
});
