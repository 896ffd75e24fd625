import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyEverything } from "#app/audit/verify-everything.server.ts";
import { verifyRows } from "#app/audit/verify-rows.server.ts";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { openDb } from "#db/client.server.ts";
import { files, submissions } from "#db/schema/index.ts";
import { aSubmitted, anOfficeWorld } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

async function wrongLines(app: AppContext): Promise<string[]> {
  const wrong: string[] = [];
  await verifyEverything(app, {}, (line, isWrong) => (isWrong ? wrong.push(line) : 0));
  return wrong;
}

/** Two stored originals and a submitted certificate. */
async function aWorldToDamage() {
  const app = await testContext();
  const { teacher } = await anOfficeWorld(app);
  const ids: string[] = [];
  for (const word of ["one", "two"]) {
    const content = Buffer.from(`%PDF-1.4 ${word}`);
    const { submissionId } = await submitFile(app, teacher, { originalName: `${word}.pdf`, content });
    const [row] = await app.db.read.select().from(submissions).where(eq(submissions.id, submissionId));
    ids.push(row?.fileId ?? "");
  }
  const certificateId = await aSubmitted(app, teacher);
  // The certificate's own file was never on disk: its row goes by another, real one.
  const [own] = await app.db.read.select().from(submissions).where(eq(submissions.originalName, "куәлік.pdf"));
  await app.db.write(async (tx) => {
    await tx
      .update(submissions)
      .set({ fileId: ids[0] ?? "" })
      .where(eq(submissions.id, own?.id ?? ""));
    await tx.delete(files).where(eq(files.id, own?.fileId ?? ""));
  });
  const [one = "", two = ""] = ids.map((id) => originalPath(app.config, id));
  return { app, one, two, certificateId };
}

test("where nothing was damaged nothing is said", async () => {
  const { app } = await aWorldToDamage();
  expect(await wrongLines(app)).toEqual([]);
});

test("a missing, a changed, a moved and an unknown file are each named", async () => {
  const { app, one, two } = await aWorldToDamage();
  const name = (path: string) => path.slice(-64);
  const bytes = readFileSync(one);
  writeFileSync(one, Buffer.concat([bytes, Buffer.from(" ")]));
  expect(await wrongLines(app)).toEqual([`file changed: ${name(one)}`]);
  writeFileSync(one, bytes);
  rmSync(two);
  expect(await wrongLines(app)).toEqual([`file missing: ${name(two)}`]);
  const stray = join(dirname(two), "stray");
  writeFileSync(stray, "x");
  expect(await wrongLines(app)).toEqual([`file missing: ${name(two)}`, `file unknown: ${two.slice(-67, -65)}/stray`]);
  rmSync(stray);
  mkdirSync(join(app.config.filesDir, "zz"));
  renameSync(one, join(app.config.filesDir, "zz", name(one)));
  const moved = [`file missing: ${name(one)}`, `file missing: ${name(two)}`, `file unknown: zz/${name(one)}`];
  expect((await wrongLines(app)).toSorted()).toEqual(moved.toSorted());
});

test.each([
  [
    "a row that points nowhere",
    "delete from users where role = 'administration'; update certificates set sender_id = 'gone'",
    /^row \d+ of certificates points to nothing in users$/,
  ],
  [
    "a certificate beyond its reading",
    "update certificates set index_in_reading = 4",
    /^certificate-not-in-its-reading: /,
  ],
  [
    "a certificate of another file's reading",
    "update certificates set submission_id = (select id from submissions where original_name = 'one.pdf')",
    /^certificate-reading-of-another-file: /,
  ],
  [
    "a decision of nobody",
    "update certificates set state = 'approved', number = '1', registered_on = '2024-01-01'",
    /^certificate-decided-by-nobody: /,
  ],
  [
    "a submission nobody queued",
    "delete from reading_jobs where submission_id = (select id from submissions where original_name = 'two.pdf')",
    /^submission-never-queued: /,
  ],
  [
    "a full look done by nobody",
    "insert into full_looks (certificate_id, drawn_at, percent, done_at) select id, '2026', 5, '2026' from certificates",
    /^full-look-done-by-nobody: /,
  ],
  [
    "an event about nothing",
    "insert into events (at, action, subject_id) values ('2026', 'submitted-file', 'gone')",
    /^event-about-no-submission: \d+$/,
  ],
  [
    "an event outside the chain",
    "insert into events (at, action) values ('2026', 'read')",
    /^chain broken at event \d+ of 2026$/,
  ],
])("%s is named", async (_what, sql, line) => {
  const { app } = await aWorldToDamage();
  const connection = new Database(app.config.databasePath);
  connection.pragma("foreign_keys = off");
  connection.exec(sql);
  connection.close();
  expect(await wrongLines(app)).toContainEqual(expect.stringMatching(line));
});

test("a database file that is damaged in itself is named", async () => {
  const { app } = await aWorldToDamage();
  const connection = new Database(app.config.databasePath);
  connection.unsafeMode(true);
  connection.pragma("writable_schema = on");
  connection.exec("delete from sqlite_schema where name = 'events_certificate'");
  connection.close();
  const afresh = openDb(app.config.databasePath);
  expect(await verifyRows(afresh.read)).toContainEqual(expect.stringMatching(/^database file: .*never used/s));
  afresh.close();
});
