import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { incomingFolder, originalPath } from "#app/certificate/intake/original-path.server.ts";
import { readAgain } from "#app/certificate/intake/read-again.server.ts";
import { storeOriginal } from "#app/certificate/intake/store-original.server.ts";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { sweepOriginals } from "#app/certificate/intake/sweep-originals.server.ts";
import { events, files, readingJobs, submissions } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { pdfBytes } from "#test/factories/file-reading.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const teacher = asViewer(await anAccount(app));
  const counts = async () => ({
    files: (await app.db.read.select().from(files)).length,
    submissions: (await app.db.read.select().from(submissions)).length,
    jobs: (await app.db.read.select().from(readingJobs)).length,
  });
  return { app, teacher, counts };
}

const hourMs = 3_600_000;

function makeOld(path: string, now: Date) {
  const old = new Date(now.getTime() - 2 * hourMs);
  utimesSync(path, old, old);
}

describe("storing an original", () => {
  test("a file over the limit is refused while it is still coming in, and leaves nothing behind", async () => {
    const { app } = await aWorld();
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield pdfBytes("endless", 1000);
      }
    }
    const storage = { ...app.config, maxFileBytes: 10_000 };
    await expect(storeOriginal(storage, endless())).rejects.toMatchObject({ code: "too_large" });
    expect(given).toBe(10);
    expect(readdirSync(incomingFolder(app.config))).toEqual([]);
    expect(readdirSync(app.config.filesDir)).toEqual([]);
  });

  test("what is none of the accepted kinds is refused after its beginning", async () => {
    const { app } = await aWorld();
    let given = 0;
    async function* program() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1024, 0x4d);
      }
    }
    await expect(storeOriginal(app.config, program())).rejects.toMatchObject({ code: "wrong_file_type" });
    expect(given).toBe(1);
    expect(readdirSync(incomingFolder(app.config))).toEqual([]);
  });

  test("a sender who goes away leaves nothing behind", async () => {
    const { app } = await aWorld();
    async function* brokenOff() {
      yield pdfBytes();
      throw new Error("connection lost");
    }
    await expect(storeOriginal(app.config, brokenOff())).rejects.toThrow("connection lost");
    expect(readdirSync(incomingFolder(app.config))).toEqual([]);
  });

  test("the same bytes, however cut, lie in one place under their hash", async () => {
    const { app } = await aWorld();
    const bytes = pdfBytes();
    async function* inPieces() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const whole = await storeOriginal(app.config, bytes);
    const pieces = await storeOriginal(app.config, inPieces());
    expect(pieces).toEqual(whole);
    expect(new Uint8Array(readFileSync(originalPath(app.config, whole.id)))).toEqual(new Uint8Array(bytes));
  });
});

describe("sending a file", () => {
  test("sending it twice is one sending, one original and one reading", async () => {
    const { app, teacher, counts } = await aWorld();
    const file = { originalName: "куәлік.pdf", content: pdfBytes() };
    const [first, second] = await Promise.all([submitFile(app, teacher, file), submitFile(app, teacher, file)]);
    expect(second.submissionId).toBe(first.submissionId);
    expect([first, second].filter(({ alreadySent }) => alreadySent)).toHaveLength(1);
    expect(await counts()).toEqual({ files: 1, submissions: 1, jobs: 1 });
    expect(await app.db.read.select().from(events)).toMatchObject([
      { action: "submitted-file", userId: teacher.id, subjectId: first.submissionId },
    ]);
  });

  test("a colleague's sending of the same file is their own, on the same original", async () => {
    const { app, teacher, counts } = await aWorld();
    const colleague = asViewer(await anAccount(app));
    const file = { originalName: "куәлік.pdf", content: pdfBytes() };
    const first = await submitFile(app, teacher, file);
    const second = await submitFile(app, colleague, file);
    expect(second).toMatchObject({ alreadySent: false });
    expect(second.submissionId).not.toBe(first.submissionId);
    expect(await counts()).toEqual({ files: 1, submissions: 2, jobs: 2 });
  });

  test.each(["administration", "sysadmin"] as const)("is not for %s", async (role) => {
    const { app, counts } = await aWorld();
    const viewer = asViewer(await anAccount(app, { role }));
    const file = { originalName: "a.pdf", content: pdfBytes() };
    await expect(submitFile(app, viewer, file)).rejects.toMatchObject({ code: "forbidden" });
    expect(await counts()).toEqual({ files: 0, submissions: 0, jobs: 0 });
  });

  test("asking to read again queues one more reading, and not another's file", async () => {
    const { app, teacher, counts } = await aWorld();
    const { submissionId } = await submitFile(app, teacher, { originalName: "a.pdf", content: pdfBytes() });
    await readAgain(app, teacher, submissionId);
    expect((await counts()).jobs).toBe(1);
    await app.db.write(async (tx) => await tx.update(readingJobs).set({ state: "failed" }));
    await readAgain(app, teacher, submissionId);
    await readAgain(app, teacher, submissionId);
    expect((await counts()).jobs).toBe(2);
    const colleague = asViewer(await anAccount(app));
    await expect(readAgain(app, colleague, submissionId)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("after a crash", () => {
  test("an original whose row was never written is removed, but not while it may still be coming in", async () => {
    const { app } = await aWorld();
    const { id } = await storeOriginal(app.config, pdfBytes());
    app.setNow(new Date().toISOString());
    expect(await sweepOriginals(app)).toMatchObject({ orphansRemoved: 0 });
    makeOld(originalPath(app.config, id), app.clock.now());
    expect(await sweepOriginals(app)).toEqual({ temporaryRemoved: 0, orphansRemoved: 1, missing: [] });
    expect(existsSync(originalPath(app.config, id))).toBe(false);
  });

  test("half a file is removed, and what belongs to a row stays", async () => {
    const { app, teacher } = await aWorld();
    await submitFile(app, teacher, { originalName: "a.pdf", content: pdfBytes() });
    const [row] = await app.db.read.select().from(files);
    const kept = originalPath(app.config, row?.id ?? "");
    const half = `${incomingFolder(app.config)}/half`;
    writeFileSync(half, "%PDF-");
    app.setNow(new Date().toISOString());
    for (const path of [half, kept]) makeOld(path, app.clock.now());
    expect(await sweepOriginals(app)).toEqual({ temporaryRemoved: 1, orphansRemoved: 0, missing: [] });
    expect(existsSync(kept)).toBe(true);
  });

  test("a row whose original is gone is named, and sending the file again heals it", async () => {
    const { app, teacher } = await aWorld();
    const file = { originalName: "a.pdf", content: pdfBytes() };
    await submitFile(app, teacher, file);
    const [row] = await app.db.read.select().from(files);
    const id = row?.id ?? "";
    await rm(dirname(originalPath(app.config, id)), { recursive: true });
    expect(await sweepOriginals(app)).toMatchObject({ missing: [id] });
    expect(await submitFile(app, teacher, file)).toMatchObject({ alreadySent: true });
    expect(await sweepOriginals(app)).toMatchObject({ missing: [] });
  });

  test("files of others in the folder are left alone", async () => {
    const { app } = await aWorld();
    mkdirSync(app.config.filesDir, { recursive: true });
    const note = `${app.config.filesDir}/README.txt`;
    writeFileSync(note, "backup runs at night");
    app.setNow(new Date().toISOString());
    makeOld(note, app.clock.now());
    await sweepOriginals(app);
    expect(existsSync(note)).toBe(true);
  });
});
