import { readdir } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import { listJobsOf } from "#db/queries/jobs.server.ts";
import { listLastReadingsOf } from "#db/queries/readings.server.ts";
import { startApp } from "#test/e2e/support/app.ts";
import { seedCast } from "#test/e2e/support/journey-world.ts";
import { asViewer } from "#test/factories/account.ts";
import { craftedFiles, mutatedFiles, type HostileFile } from "#test/hostile-files/hostile-files.ts";

const howMany = 300;
const goals = { slowestFileMs: 20_000, slowestAnswerMs: 100 };
const askEveryMs = 100;
const patienceMs = 1_800_000;

/** Hostile files through the whole application, as in production, while somebody keeps asking whether the server is well. */
export async function run(): Promise<void> {
  const crafted = craftedFiles();
  const files = [...crafted, ...mutatedFiles(howMany - crafted.length, 1)];
  const queued = new Map<string, string>();
  const app = await startApp(async (world) => await queueAll(world, files, queued));
  const asking = askAllTheTime(app.baseUrl);
  try {
    const ids = [...queued.keys()];
    const read = await untilRead(app, ids);
    const { times, failures } = await asking.stop();
    console.log(
      `${files.length} files: ${files.length - ids.length} refused at the door or sent twice, ${ids.length} queued`,
    );
    for (const [outcome, count] of counted(read.outcomes)) console.log(`  ${outcome}: ${count}`);
    const kept = await keptFiles(app);
    const slowest = read.times.reduce((one, other) => (other.ms > one.ms ? other : one), { id: "", ms: 0 });
    const checks = [
      {
        text: `files without an answer: ${ids.length - read.outcomes.length}`,
        isMet: ids.length === read.outcomes.length,
      },
      { text: `originals kept: ${kept} of ${read.files}`, isMet: kept === read.files },
      {
        text: `slowest file: ${(slowest.ms / 1000).toFixed(1)} s, ${queued.get(slowest.id) ?? "–"} (wanted: at most ${goals.slowestFileMs / 1000} s)`,
        isMet: slowest.ms <= goals.slowestFileMs,
      },
      {
        text: `/healthz: ${times.length} answers, slowest ${times.at(-1)?.toFixed(0)} ms, 99 of 100 within ${times[Math.floor(times.length * 0.99)]?.toFixed(0)} ms (wanted: at most ${goals.slowestAnswerMs} ms)`,
        isMet: (times.at(-1) ?? Infinity) <= goals.slowestAnswerMs,
      },
      { text: `/healthz not well: ${failures}`, isMet: failures === 0 },
    ];
    for (const { text, isMet } of checks) console.log(`${isMet ? "met   " : "missed"} ${text}`);
    if (checks.some(({ isMet }) => !isMet)) process.exitCode = 1;
  } finally {
    await asking.stop();
    await app.stop();
  }
}

/** Sends every file; `queued` says what kind of file each sending is. */
async function queueAll(world: AppContext, files: readonly HostileFile[], queued: Map<string, string>): Promise<void> {
  const { teacher } = await seedCast(world);
  for (const { kind, name, bytes } of files) {
    try {
      const { submissionId } = await submitFile(world, asViewer(teacher), { originalName: name, content: bytes });
      queued.set(submissionId, `${kind} (${name})`);
    } catch (error) {
      // Refused by name at the door: the clearest answer there is.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

type App = Awaited<ReturnType<typeof startApp>>;
type Read = { outcomes: string[]; times: { id: string; ms: number }[]; files: number };

async function untilRead(app: App, ids: readonly string[]): Promise<Read> {
  const read: Read = { outcomes: [], times: [], files: 0 };
  // Opened once: opening a database every second would keep this very process from asking whether the server is well.
  await app.change(async ({ db }) => {
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(1000)) {
      const jobs = await listJobsOf(db.read, ids);
      const ended = jobs.filter(({ finishedAt }) => finishedAt !== null);
      read.times = ended.map(({ submissionId, startedAt, finishedAt }) => {
        return { id: submissionId, ms: Date.parse(finishedAt ?? "") - Date.parse(startedAt ?? "") };
      });
      if (read.times.length >= ids.length) break;
    }
    // Only at the end, for the same reason: hundreds of readings are to be parsed.
    read.outcomes = (await listLastReadingsOf(db.read, ids)).map(({ outcome }) => outcome);
    read.files = new Set(ids).size;
  });
  return read;
}

function counted(outcomes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

/** Times of all answers of `/healthz`, in rising order, asked from this process, which does little else. */
function askAllTheTime(baseUrl: string) {
  const times: number[] = [];
  let failures = 0;
  const enough = new AbortController();
  const asked = (async () => {
    while (!enough.signal.aborted) {
      const startedAt = performance.now();
      const answer = await fetch(`${baseUrl}/healthz`).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok !== true) failures += 1;
      times.push(performance.now() - startedAt);
      await sleep(askEveryMs);
    }
  })();
  return {
    async stop() {
      enough.abort();
      await asked;
      return { times: times.toSorted((a, b) => a - b), failures };
    },
  };
}

async function keptFiles(app: App): Promise<number> {
  let kept = 0;
  await app.change(async ({ config }) => {
    const entries = await readdir(config.filesDir, { recursive: true, withFileTypes: true });
    kept = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/u.test(entry.name)).length;
  });
  return kept;
}
