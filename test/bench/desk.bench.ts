/**
 * Times the review desk over HTTP with 50,000 certificates waiting, beside the emptiest page of the same server for
 * somebody who is signed in: the form for the own password.
 */
import Database from "better-sqlite3";
import { performance } from "node:perf_hooks";
import { refreshSearch } from "#app/certificate/review/refresh-search.server.ts";
import { startApp } from "#test/e2e/support/app.ts";
import { anAccount, asViewer, type TestAccount } from "#test/factories/account.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { fillUniversity } from "./big-university.ts";
import { signedIn } from "./signed-in.ts";

const size = { certificates: 50_000, staff: 2000, departments: 60 };
const goalMs = 100;
const times = 41;

/** Prints medians and the slowest of twenty; fails where the desk takes longer than the goal. */
export async function run(): Promise<void> {
  let office: TestAccount | null = null;
  const app = await startApp(async (world) => {
    office = await anAccount(world, { role: "office" });
    const sender = asViewer(await anAccount(world));
    fillUniversity(world.config.databasePath, sender.id, size);
    submitAll(world.config.databasePath);
    await refreshSearch(world);
  });
  try {
    if (office === null) throw new Error("no account was made");
    const cookie = await signedIn(app.baseUrl, office);
    const address = (path: string) => `${app.baseUrl}${path}`;
    const middle = "c-25000";
    const pages: [name: string, path: string, goal: number | null][] = [
      ["an all but empty page (own password)", "/own-password", null],
      ["desk, from the whole queue", `/review/${middle}`, goalMs],
      ["desk, longest waiting last", `/review/${middle}?sort=newest`, goalMs],
      ["desk, data alone (going on in the browser)", `/review/${middle}.data`, goalMs],
      ["desk, queue by number", `/review/${middle}?sort=number`, null],
      ["desk, queue of one finding", `/review/${middle}?finding=number-mismatch`, null],
      ["queue, first page", "/review", null],
      ["queue, page 900 of 1,000", "/review/lines?page=900", null],
      ["queue, search for a name", `/review?q=${encodeURIComponent("автор 17")}`, null],
    ];
    let isMissed = false;
    for (const [name, path, goal] of pages) {
      const { median, p95 } = await timesOf(address(path), cookie);
      const said = goal === null ? "" : ` (wanted: at most ${goal} ms) ${p95 <= goal ? "met" : "MISSED"}`;
      if (goal !== null && p95 > goal) isMissed = true;
      console.log(`${name}: median ${median.toFixed(0)} ms, 95 of 100 within ${p95.toFixed(0)} ms${said}`);
    }
    if (isMissed) process.exitCode = 1;
  } finally {
    await app.stop();
  }
}

/** All of them wait for the office, sent a minute after one another; every fifth has a finding, every seventh a doubt. */
function submitAll(path: string): void {
  const connection = new Database(path);
  connection.pragma("synchronous = off");
  connection.exec(`
    update certificates set state = 'submitted', version = 1, title_key = 'произведение' || id, title_kk = 'Туынды ' || id,
      submitted_at = strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', (cast(substr(id, 3) as integer)) || ' minutes'),
      doubtful_values = case when cast(substr(id, 3) as integer) % 7 = 0 then 1 else 0 end, least_confidence = 1;
    insert into certificate_findings (id, certificate_id, code, severity, field, params, clause, places)
      select 'f' || id, id, 'number-mismatch', 'error', 'number', '{"one":"1","other":"2"}', 'order-1315-rules-13', '[]'
      from certificates where cast(substr(id, 3) as integer) % 5 = 0`);
  const reading = {
    engine: "bench",
    outcome: "read",
    kind: "certificate",
    mediaType: "application/pdf",
    pageCount: 1,
    certificates: [aJudgedReading()],
    findings: [],
    skippedPages: [],
    ms: 1,
  };
  connection.prepare("update readings set reading = ?").run(JSON.stringify(reading));
  // Each of a sending of its own, as in life.
  connection.exec(`
    insert into submissions (id, file_id, sender_id, original_name, sent_at)
      select 's' || id, 'file', sender_id, 'a.pdf', created_at from certificates;
    insert into readings (id, submission_id, job_id, engine, outcome, reading, read_at)
      select 'r' || c.id, 's' || c.id, 'job', 'bench', 'read', r.reading, c.created_at
      from certificates c join readings r on r.id = 'reading';
    update certificates set submission_id = 's' || id, reading_id = 'r' || id`);
  connection.exec("analyze");
  connection.close();
}

async function timesOf(address: string, cookie: string): Promise<{ median: number; p95: number }> {
  const measured: number[] = [];
  for (let round = 0; round < times + 3; round += 1) {
    const start = performance.now();
    const answer = await fetch(address, { headers: { Cookie: cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    // The first ones warm the server up.
    if (round >= 3) measured.push(performance.now() - start);
  }
  measured.sort((a, b) => a - b);
  return { median: measured[Math.floor(times / 2)] ?? 0, p95: measured[Math.floor(times * 0.95)] ?? 0 };
}
