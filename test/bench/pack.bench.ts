/**
 * Takes an evidence pack of 200 and of 2,000 certificates (`--certificates` for another number) of 300 KB each from the
 * running server, to the same disk, and checks it. Memory must not grow with the pack: what the server holds at most while
 * the originals stream is set beside what it held when the first byte came. Meanwhile other pages are asked for.
 */
import { randomBytes } from "node:crypto";
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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
  console.log(`added while originals stream: ${mb(few.addedMb)} and ${mb(many.addedMb)}, for ten times as many`);
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
    // The first one warms up whatever is made once.
    await download(app.baseUrl, cookie, file);
    const taken = await download(app.baseUrl, cookie, file);
    const start = performance.now();
    const { problems, manifest } = await checkPack(file);
    const checkMs = performance.now() - start;
    console.log(`${manifest?.counts.originals ?? 0} originals, ${mb(taken.bytes / 1e6)}`);
    console.log(`  first byte ${ms(taken.firstByteMs)}, whole ${ms(taken.totalMs)}, checked in ${ms(checkMs)}`);
    console.log(
      `  all processes of the server: ${mb(taken.restMb)} at rest, ${mb(taken.firstByteMb)} at the first byte, at most ${mb(taken.streamingMb)} while originals stream`,
    );
    console.log(`  other pages meanwhile: ${taken.others.length} answers, slowest ${ms(Math.max(0, ...taken.others))}`);
    if (problems.length > 0) throw new Error(`the pack does not hold: ${JSON.stringify(problems.slice(0, 3))}`);
    return { addedMb: taken.streamingMb - taken.firstByteMb };
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
  streamingMb: number;
  others: number[];
};

async function download(baseUrl: string, cookie: string, target: string): Promise<Taken> {
  const port = new URL(baseUrl).port;
  const restMb = memoryOf(port);
  const done = new AbortController();
  const asking = askOthers(baseUrl, cookie, done.signal);
  try {
    const taken = await taking(baseUrl, cookie, { target, port, signal: done.signal });
    done.abort();
    return { ...taken, restMb, others: await asking };
  } finally {
    done.abort();
    await asking.catch(() => undefined);
  }
}

type Taking = { target: string; port: string; signal: AbortSignal };

async function taking(
  baseUrl: string,
  cookie: string,
  { target, port, signal }: Taking,
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
  const whole = new AbortController();
  const watching = watchPeak(port, AbortSignal.any([signal, whole.signal]), () => bytes > 0);
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), count, createWriteStream(target));
  const totalMs = performance.now() - start;
  whole.abort();
  if (bytes !== Number(answer.headers.get("content-length"))) throw new Error("another length than was said");
  const streamingMb = Math.max(firstByteMb, await watching);
  return { bytes, firstByteMs, totalMs, firstByteMb, streamingMb };
}

/** The most memory that all processes of the server held at once since the first byte (MB). */
async function watchPeak(port: string, signal: AbortSignal, hasBegun: () => boolean): Promise<number> {
  let most = 0;
  while (!signal.aborted) {
    if (hasBegun()) most = Math.max(most, memoryOf(port));
    await sleep(20);
  }
  return most;
}

/** Resident memory of the server and of what it started (MB), told by the port in their environment. */
function memoryOf(port: string): number {
  let kb = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
    if (!`\0${read(`/proc/${pid}/environ`)}`.includes(`\0PORT=${port}\0`)) continue;
    kb += Number(/VmRSS:\s+(\d+)/u.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return kb / 1024;
}

/** A process can be gone between two looks, or be somebody else's. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

async function askOthers(baseUrl: string, cookie: string, signal: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; !signal.aborted; round += 1) {
    const start = performance.now();
    const path = round % 2 === 0 ? "/own-password" : "/reports?period=2026";
    await (await fetch(`${baseUrl}${path}`, { headers: { Cookie: cookie } })).arrayBuffer();
    times.push(performance.now() - start);
    await sleep(100);
  }
  return times;
}

function mb(value: number): string {
  return `${value.toFixed(0)} MB`;
}

function ms(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(1)} s` : `${value.toFixed(0)} ms`;
}
