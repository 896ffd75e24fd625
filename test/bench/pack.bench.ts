/**
 * Takes an evidence pack of 200 and of 2,000 certificates (`--certificates` for another number) of 300 KB each from the
 * running server, to the same disk, and checks it. Memory must not grow with the pack: what the server holds at most in
 * each tenth of the pack is set beside the first tenth. During another one other pages are asked for.
 */
import { randomBytes } from "node:crypto";
import { createWriteStream, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { storeOriginal } from "#app/certificate/intake/store-original.server.ts";
import { checkPack } from "#app/certificate/report/pack/check-pack.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { startApp } from "#test/e2e/support/app.ts";
import { anAccount, asViewer, type TestAccount } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { fillUniversity } from "./big-university.ts";
import { askForPages, readProc } from "./meanwhile.ts";
import { signedIn } from "./signed-in.ts";

const fileBytes = 300_000;
/** What ten times as many originals may add to the peak: two runs of the same pack differ by as much. */
const mostGrowthMb = 40;

/** Prints sizes, times and peaks; fails where memory grows with the pack or a pack does not hold. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { certificates: { type: "string", default: "2000" } } });
  const large = Number(values.certificates);
  const few = await measured(Math.round(large / 10));
  const many = await measured(large);
  const growth = many.addedMb - few.addedMb;
  console.log(`added after the first tenth: ${mb(few.addedMb)} and ${mb(many.addedMb)}, for ten times as many`);
  if (growth > mostGrowthMb) throw new Error(`memory grows with the pack: ${mb(growth)} more`);
}

type Measured = { addedMb: number };

async function measured(certificates: number): Promise<Measured> {
  let office: TestAccount | null = null;
  const app = await startApp(async (world) => {
    office = await anAccount(world, { role: "office" });
    fillUniversity(world.config.databasePath, office.id, { certificates, staff: 500, departments: 40 });
    await giveFiles(world, office.id);
    await saveRule(world, asViewer(office), aRule());
    await openPeriod(world, "2026");
    await refreshCounts(world, "2026");
  });
  const folder = mkdtempSync(join(tmpdir(), "tizilim-bench-"));
  try {
    if (office === null) throw new Error("no account was made");
    const cookie = await signedIn(app.baseUrl, office);
    const file = join(folder, "pack.zip");
    // The first one warms up whatever is made once, and others ask for pages; the second one is alone, as their pages
    // would count as its memory.
    const { others } = await download(app.baseUrl, cookie, { target: file, withOthers: true });
    const taken = await download(app.baseUrl, cookie, { target: file, withOthers: false });
    const start = performance.now();
    const { problems, manifest } = await checkPack(file);
    const checkMs = performance.now() - start;
    console.log(`${manifest?.counts.originals ?? 0} originals, ${mb(taken.bytes / 1e6)}`);
    console.log(`  first byte ${ms(taken.firstByteMs)}, whole ${ms(taken.totalMs)}, checked in ${ms(checkMs)}`);
    console.log(
      `  all processes of the server: ${mb(taken.restMb)} at rest, ${mb(taken.firstByteMb)} at the first byte; at most, tenth by tenth of the pack: ${taken.tenthsMb.map((peak) => peak.toFixed(0)).join(" ")} MB`,
    );
    console.log(`  other pages meanwhile: ${others.length} answers, slowest ${ms(Math.max(0, ...others))}`);
    if (problems.length > 0) throw new Error(`the pack does not hold: ${JSON.stringify(problems.slice(0, 3))}`);
    return { addedMb: Math.max(...taken.tenthsMb) - (taken.tenthsMb[0] ?? 0) };
  } finally {
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file of its own for each certificate, in a sending of its own. */
async function giveFiles(world: AppContext, senderId: string): Promise<void> {
  const connection = new Database(world.config.databasePath);
  connection.pragma("synchronous = off");
  const ids = connection.prepare("select id from certificates").pluck().all() as string[];
  const [file, sending, move] = [
    "insert into files (id, bytes, media_type, stored_at) values (?, ?, 'application/pdf', '2026')",
    "insert into submissions (id, file_id, sender_id, original_name, sent_at) values (?, ?, ?, 'a.pdf', '2026')",
    "update certificates set submission_id = ?, doubtful_values = 0, least_confidence = 1 where id = ?",
  ].map((sql) => connection.prepare(sql));
  for (const id of ids) {
    const content = Buffer.concat([Buffer.from("%PDF-1.4\n"), randomBytes(fileBytes)]);
    const stored = await storeOriginal(world.config, content);
    file?.run(stored.id, stored.bytes);
    sending?.run(`sending-${id}`, stored.id, senderId);
    move?.run(`sending-${id}`, id);
  }
  connection.close();
}

type Taken = {
  bytes: number;
  firstByteMs: number;
  totalMs: number;
  restMb: number;
  firstByteMb: number;
  /** Most memory within each tenth of the bytes. */
  tenthsMb: number[];
  others: number[];
};

type Wanted = { target: string; withOthers: boolean };

async function download(baseUrl: string, cookie: string, { target, withOthers }: Wanted): Promise<Taken> {
  const port = new URL(baseUrl).port;
  const restMb = memoryOf(port);
  const done = new AbortController();
  const asking = withOthers ? askForPages(baseUrl, cookie, done.signal) : Promise.resolve([]);
  try {
    const taken = await taking(baseUrl, cookie, { target, port });
    done.abort();
    return { ...taken, restMb, others: await asking };
  } finally {
    done.abort();
    await asking.catch(() => undefined);
  }
}

type Taking = { target: string; port: string };

async function taking(
  baseUrl: string,
  cookie: string,
  { target, port }: Taking,
): Promise<Omit<Taken, "restMb" | "others">> {
  const start = performance.now();
  const answer = await fetch(`${baseUrl}/reports/ready/register/pack.zip?period=2026&language=ru`, {
    headers: { Cookie: cookie },
  });
  if (!answer.ok || answer.body === null) throw new Error(`the pack answered ${answer.status}`);
  let [bytes, firstByteMs, firstByteMb] = [0, 0, 0];
  const count = new Transform({
    transform(piece: Buffer, _encoding, give) {
      if (bytes === 0) [firstByteMs, firstByteMb] = [performance.now() - start, memoryOf(port)];
      bytes += piece.length;
      give(null, piece);
    },
  });
  const said = Number(answer.headers.get("content-length"));
  const whole = new AbortController();
  const watching = watchPeaks(port, whole.signal, () => bytes / said);
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), count, createWriteStream(target));
  const totalMs = performance.now() - start;
  whole.abort();
  if (bytes !== said) throw new Error("another length than was said");
  return { bytes, firstByteMs, totalMs, firstByteMb, tenthsMb: await watching };
}

/** The most memory that all processes of the server held at once, in each tenth of the pack (MB). */
async function watchPeaks(port: string, signal: AbortSignal, share: () => number): Promise<number[]> {
  const tenths = Array.from({ length: 10 }, () => 0);
  while (!signal.aborted) {
    const at = Math.min(9, Math.floor(share() * 10));
    if (share() > 0) tenths[at] = Math.max(tenths[at] ?? 0, memoryOf(port));
    await sleep(10);
  }
  // A tenth that went by between two looks was as the one before it.
  return tenths.map((peak, at) => peak || Math.max(...tenths.slice(0, at), 0));
}

/** Resident memory of the server and of what it started (MB), told by the port in their environment. */
function memoryOf(port: string): number {
  let kb = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
    if (!`\0${readProc(`${pid}/environ`)}`.includes(`\0PORT=${port}\0`)) continue;
    kb += Number(/VmRSS:\s+(\d+)/u.exec(readProc(`${pid}/status`))?.[1] ?? 0);
  }
  return kb / 1024;
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}

function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ms`;
}
