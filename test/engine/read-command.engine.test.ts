import { execFileSync, spawn } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { engineVersion } from "#app/certificate/read/engine-version.ts";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { usualChoices } from "#app/model/reading.ts";
import { fixturePath } from "#test/support/fixture-files.ts";

const command = fileURLToPath(new URL("../../scripts/read.mjs", import.meta.url));
const kinds = ["landscape", "stacked"] as const;

/** A folder with copies of invented certificates, so that all but the first ones are duplicates. */
async function folderOf(count: number): Promise<{ folder: string; files: string[]; out: string }> {
  const folder = await mkdtemp(join(tmpdir(), "tizilim-read-"));
  onTestFinished(async () => await rm(folder, { recursive: true }));
  const files = Array.from({ length: count }, (_, index) => join(folder, `${String(index).padStart(2, "0")}.pdf`));
  for (const [index, file] of files.entries()) await copyFixture(`${kinds[index % 2]}.pdf`, file);
  return { folder, files, out: join(folder, "out.jsonl") };
}

/** Changed at a whole second, which can be set again exactly. */
async function copyFixture(name: string, file: string): Promise<void> {
  await copyFile(fixturePath(name), file);
  await utimes(file, 1_700_000_000, 1_700_000_000);
}

function start(args: readonly string[]) {
  const running = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let [said, complained] = ["", ""];
  running.stdout.on("data", (data) => (said += String(data)));
  running.stderr.on("data", (data) => (complained += String(data)));
  const ended = new Promise<{ code: number | null; said: string; complained: string }>((resolve) => {
    running.once("close", (code) => resolve({ code, said, complained }));
  });
  return { running, ended };
}

function childrenOf(pid: number | undefined): number[] {
  const said = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const processes = said
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u).map(Number));
  return processes.flatMap(([id = 0, parent]) => (parent === pid ? [id] : []));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

type Line = { file: string; findings: string[]; confidence: Record<string, number>; doubtful: string[] };

/** Lines without the time each file took. */
function linesOf(text: string): Line[] {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line, (key, value: unknown) => (key === "ms" ? undefined : value)) as Line);
}

const isThere = async (path: string) =>
  await stat(path).then(
    () => true,
    () => false,
  );

/** Whoever is first has it built. */
beforeAll(async () => {
  await start([]).ended;
});

describe("npm run read", () => {
  test("writes the lines in the order of the files, and the same ones however many are read at once", async () => {
    const { folder, files } = await folderOf(6);
    const one = await start([folder, "--jobs", "1"]).ended;
    const three = await start([folder, "--jobs", "3"]).ended;
    expect([one.code, one.complained]).toEqual([0, ""]);
    const lines = linesOf(one.said);
    expect(linesOf(three.said)).toEqual(lines);
    expect(lines.map(({ file }) => file)).toEqual(files);
    const areDuplicates = lines.map(({ findings }) => findings.includes("duplicate"));
    expect(areDuplicates).toEqual([false, false, true, true, true, true]);
    expect(Object.keys(lines[0]?.confidence ?? {})).toEqual(["number", "date", "authors", "type", "title", "created"]);
    expect(lines[0]?.doubtful).toEqual([]);
  });

  test("goes on where it was interrupted, and reads nothing twice", async () => {
    const { folder, files, out } = await folderOf(8);
    const progress = `${out}.progress`;
    const whole = linesOf((await start([folder]).ended).said);
    // Whoever reads a pipe that nobody writes to waits, and can be interrupted there.
    const waiting = files[4] ?? "";
    await rm(waiting);
    execFileSync("mkfifo", [waiting]);
    const { running, ended } = start([folder, "--jsonl", out, "--jobs", "1"]);
    const recorded = async () => linesOf((await readFile(progress, "utf8").catch(() => "")).replace(/[^\n]*$/u, ""));
    await expect.poll(async () => (await recorded()).length, { interval: 20, timeout: 60_000 }).toBe(4);
    const readers = childrenOf(running.pid);
    expect(readers.length).toBeGreaterThan(0);
    running.kill("SIGKILL");
    await ended;
    // Readers do not outlive the command, not even one that waits for a file.
    await expect.poll(() => readers.filter(isRunning), { timeout: 10_000 }).toEqual([]);
    const count = (await recorded()).length;
    expect(count).toBe(4);
    await rm(waiting);
    await copyFixture(`${kinds[0]}.pdf`, waiting);
    // As if the interruption had come in the middle of a line.
    await writeFile(progress, '{"of":"[', { flag: "a" });
    // Read again, these would be damaged.
    for (const file of files.slice(0, count)) await spoil(file);
    const { code } = await start([folder, "--jsonl", out]).ended;
    expect(code).toBe(0);
    expect(linesOf(await readFile(out, "utf8"))).toEqual(whole);
    expect(await isThere(progress)).toBe(false);
  });

  test("reads again what was changed after the interruption, and everything when told to start over", async () => {
    const { folder, files, out } = await folderOf(2);
    await start([folder, "--jsonl", out]).ended;
    const recorded = await Promise.all(files.map(recordOfUnread));
    await writeFile(`${out}.progress`, `nonsense\n${recorded.join("\n")}\n`);
    await writeFile(files[1] ?? "", "no certificate");
    const { code } = await start([folder, "--jsonl", out]).ended;
    expect(code).toBe(1);
    const findings = async () => linesOf(await readFile(out, "utf8")).map((line) => line.findings);
    expect(await findings()).toEqual([["empty-file"], ["unreadable-file"]]);
    await writeFile(`${out}.progress`, `${recorded.join("\n")}\n`);
    expect((await start([folder, "--jsonl", out, "--again"]).ended).code).toBe(1);
    expect(await findings()).toEqual([[], ["unreadable-file"]]);
  });

  test("says how it is used when it is used wrongly", async () => {
    for (const args of [[], ["a.pdf", "--turn", "45"], ["a.pdf", "--jobs", "0"], ["a.pdf", "--language", "de"]]) {
      const { code, complained } = await start(args).ended;
      expect([code, complained.split("\n")[0]]).toEqual([2, "Usage: npm run read -- FILE|FOLDER... [options]"]);
    }
    expect(await start(["nowhere.pdf"]).ended).toMatchObject({
      code: 2,
      complained: "no such file or folder: nowhere.pdf\n",
    });
  });
});

/** What an earlier run would have recorded, had it found the file empty. */
async function recordOfUnread(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  const of = JSON.stringify([file, size, mtimeMs, engineVersion, usualChoices]);
  return JSON.stringify({
    of,
    reading: await readCertificate(new Uint8Array(), { today: calendarDate("2026-11-23") }),
  });
}

/** Other bytes, but the same size and time. */
async function spoil(file: string): Promise<void> {
  const { size, atime, mtime } = await stat(file);
  await writeFile(file, Buffer.alloc(size, 1));
  await utimes(file, atime, mtime);
}
