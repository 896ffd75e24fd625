import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { createReaderPool, type PoolOptions, type ReaderPool } from "#app/certificate/read/reader-pool.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { ReadingProgress } from "#app/model/reading.ts";
import { fixtureBytes, fixturePath } from "#test/support/fixture-files.ts";

const engine = fileURLToPath(new URL("../../app/certificate/read/child-entry.server.ts", import.meta.url));
const entry = fileURLToPath(new URL("../support/scripted-reader.ts", import.meta.url));

function pool(options: Partial<PoolOptions> = {}): ReaderPool {
  const made = createReaderPool({ size: 1, entry, ...options });
  onTestFinished(async () => await made.close());
  return made;
}

/** Process that read the file. */
async function readerOf(readers: ReaderPool, deed = "read"): Promise<string> {
  const { engine, outcome } = await readers.read(deed, { fileName: "a.pdf" });
  expect(outcome).toBe("not-a-certificate");
  return engine;
}

const timedOut = { outcome: "unreadable", findings: [{ code: "reading-timed-out" }] };
const died = { outcome: "unreadable", findings: [{ code: "unreadable-file" }] };

describe("the reader pool", () => {
  test("reads file after file in one warm process", async () => {
    const readers = pool();
    expect(await readerOf(readers)).toBe(await readerOf(readers));
  });

  test("reads two files at once, and no more than it may", async () => {
    const readers = pool({ size: 2 });
    const by = await Promise.all([1, 2, 3, 4].map(async () => await readerOf(readers, "read slowly")));
    expect(new Set(by).size).toBe(2);
  });

  test("ends a process that hangs, and goes on with another", async () => {
    const readers = pool({ pageTimeoutMs: 300 });
    const first = await readerOf(readers);
    const hanging = readers.read("hang in a loop", { fileName: "a.pdf" });
    const waiting = readerOf(readers);
    expect(await hanging).toMatchObject(timedOut);
    expect(await waiting).not.toBe(first);
    await expect.poll(() => isAlive(first)).toBe(false);
  });

  test("gives every page its time, and tells of each", async () => {
    const seen: ReadingProgress[] = [];
    const onProgress = (progress: ReadingProgress) => seen.push(progress);
    const { outcome } = await pool({ pageTimeoutMs: 700 }).read("read page by page", { fileName: "a.pdf", onProgress });
    expect(outcome).toBe("not-a-certificate");
    expect(seen.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("ends a file that takes too long as a whole, however busy it is", async () => {
    const readers = pool({ pageTimeoutMs: 700, fileTimeoutMs: 600 });
    expect(await readers.read("read page by page", { fileName: "a.pdf" })).toMatchObject(timedOut);
  });

  test("ends a process that takes too much memory, and goes on with another", async () => {
    const readers = pool({ mostMemoryBytes: 250_000_000 });
    expect(await readers.read("grow", { fileName: "a.pdf" })).toMatchObject(timedOut);
    expect(await readerOf(readers)).toMatch(/^\d+$/u);
  });

  test("replaces a process that died over a file or has a bug", async () => {
    const readers = pool();
    expect(await readers.read("die", { fileName: "a.pdf" })).toMatchObject(died);
    await expect(readers.read("err", { fileName: "a.pdf" })).rejects.toThrow("a bug");
    expect(await readerOf(readers)).toMatch(/^\d+$/u);
  });

  test("blames no file where its processes do not even start", async () => {
    const readers = pool({ entry: devNull });
    await expect(readers.read("read", { fileName: "a.pdf" })).rejects.toThrow("did not start");
  });

  test("does not blame a file for what earlier ones left in the process", async () => {
    const readers = pool();
    const first = await readerOf(readers);
    expect(await readerOf(readers, "die when not fresh")).not.toBe(first);
  });

  test("replaces a process after so many files, and one that has grown", async () => {
    const worn = pool({ recycleAfter: 2 });
    const by = [await readerOf(worn), await readerOf(worn), await readerOf(worn)];
    expect([by[0] === by[1], by[1] === by[2]]).toEqual([true, false]);
    const grown = pool({ mostMemoryBytes: 260_000_000 });
    expect(await readerOf(grown, "hold memory")).not.toBe(await readerOf(grown));
  });

  test("ends a reading that nobody wants any more, whether it runs or waits", async () => {
    const readers = pool();
    const stop = new AbortController();
    const options = { fileName: "a.pdf", signal: stop.signal };
    const both = Promise.allSettled([readers.read("hang in a loop", options), readers.read("read", options)]);
    await sleep(50);
    const reason = new Error("not wanted");
    stop.abort(reason);
    expect(await both).toEqual([
      { status: "rejected", reason },
      { status: "rejected", reason },
    ]);
    expect(await readerOf(readers)).toMatch(/^\d+$/u);
  });

  test("draws in the same processes, and says nothing where drawing hangs", async () => {
    const readers = pool({ pageTimeoutMs: 300 });
    expect(await readers.drawPage("hang in a loop", 1, 400, 0)).toBeNull();
    expect(await readers.drawPage("read", 1, 400, 0)).toMatchObject({ bytes: Buffer.from("drawn") });
  });

  test("reads places for a few people at a time; whoever would wait longer is told so at once", async () => {
    const readers = pool();
    const place = { page: 1, turns: 0, box: { x: 0, y: 0, width: 1, height: 1 } } as const;
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => await readers.readPlace("read slowly", place)),
    );
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(2);
    expect(answers[0]).toMatchObject({ lines: ["read slowly"] });
    expect(await readers.readPlace("read", place)).toMatchObject({ witness: "ocr" });
  });

  test("leaves no process behind when it is closed, nor when it has been idle", async () => {
    const closed = pool();
    const [first] = [await readerOf(closed)];
    await closed.close();
    expect(isAlive(first)).toBe(false);
    await expect(closed.read("read", { fileName: "a.pdf" })).rejects.toThrow("closed");
    const idle = await readerOf(pool({ endIdleAfterMs: 50 }));
    await expect.poll(() => isAlive(idle)).toBe(false);
  });

  test("leaves no process behind when its own process is killed, not even one that hangs", async () => {
    const program = fileURLToPath(new URL("../support/parent-to-be-killed.ts", import.meta.url));
    const parent = spawn(process.execPath, ["--import", "tsx", program], { stdio: ["ignore", "pipe", "inherit"] });
    const reader = await new Promise<string>((resolve) => parent.stdout.once("data", (id) => resolve(String(id))));
    await sleep(200);
    parent.kill("SIGKILL");
    await expect.poll(() => isAlive(reader), { timeout: 5000 }).toBe(false);
  });
});

describe("reading in another process", () => {
  const today = calendarDate("2026-11-23");
  const path = fixturePath("landscape.pdf");

  test("answers as reading here does", async () => {
    const there = await pool({ entry: engine }).read(path, { fileName: "a.pdf", today });
    const here = await readCertificate(await fixtureBytes("landscape.pdf"), { fileName: "a.pdf", today });
    expect({ ...there, ms: 0 }).toEqual({ ...here, ms: 0 });
  });

  test("keeps to the most pages and tells how far it is", async () => {
    const readers = pool({ entry: engine });
    const seen: string[] = [];
    const options = { fileName: "a.pdf", onProgress: ({ stage }: ReadingProgress) => seen.push(stage) };
    await readers.read(path, options);
    expect(seen).toContain("text");
    const tooLong = await readers.read(path, { fileName: "a.pdf", mostPages: 0 });
    expect(tooLong.findings.map(({ code }) => code)).toContain("too-many-pages");
  });

  test("draws the certificate's pages ahead, once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tizilim-previews-"));
    onTestFinished(async () => await rm(folder, { recursive: true }));
    const readers = pool({ entry: engine });
    const previews = { folder, fileId: "file", widthsPx: [400] };
    await readers.read(path, { fileName: "a.pdf", today, previews });
    await expect.poll(async () => await readdir(folder)).toEqual(["file-1-400.png"]);
  });
});

function isAlive(processId: string): boolean {
  try {
    return process.kill(Number(processId), 0);
  } catch {
    return false;
  }
}
