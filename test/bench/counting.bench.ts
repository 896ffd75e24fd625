/**
 * Times the figures of a period by department: from the roll-ups, against the same answer by raw SQL over
 * certificates, authors and posts. 100,000 certificates with 2.5 authors each, 2,000 staff, 60 departments.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import Database from "better-sqlite3";
import { openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { loadDashboardPage } from "#app/certificate/report/dashboard/load-dashboard-page.server.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { readConfig } from "#app/config.server.ts";
import { createAppContext } from "#app/context.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { listTotals } from "#db/queries/counting.server.ts";
import { figuresOf } from "#app/certificate/aggregate/roll-up.ts";
import { roundFigures } from "#app/certificate/aggregate/count.ts";
import { asViewer, anAccount } from "../factories/account.ts";
import { aRule } from "../factories/a-rule.ts";
import { fillUniversity } from "./big-university.ts";

const size = { certificates: 100_000, staff: 2000, departments: 60 };

/** The same answer without roll-ups: the department of each author on the day of the certificate, shares divided among own authors. */
const rawSql = `
  with posted as (
    select c.id as certificate_id, a.staff_id, p.department_id,
      row_number() over (
        partition by c.id, a.staff_id order by p.share_percent desc, p.from_on, p.department_id
      ) as place
    from certificates c
    join certificate_authors a on a.certificate_id = c.id and a.staff_id is not null
    join affiliations p on p.staff_id = a.staff_id
      and p.from_on <= c.registered_on and (p.to_on is null or p.to_on >= c.registered_on)
    where c.state = 'approved' and c.registered_on between '2026-01-01' and '2026-12-31'
  ), counted as (
    select certificate_id, staff_id, department_id,
      5.0 / count(*) over (partition by certificate_id) as points
    from posted where place = 1
  )
  select department_id, count(distinct certificate_id) as certificates, count(*) as participations, sum(points) as points
  from counted group by department_id`;

type RawLine = { department_id: string; certificates: number; participations: number; points: number };

/** Prints both times and whether the answers agree; fails where they do not. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tizilim-bench-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  await migrateDatabase(config.databasePath);
  const context = { ...createAppContext(config), clock: { now: () => new Date("2026-11-23T06:00:00.000Z") } };
  try {
    const office = asViewer(await anAccount(context, { role: "office" }));
    const filled = await timed(async () => fillUniversity(config.databasePath, office.id, size));
    console.log(`filled: ${size.certificates} certificates, ${filled.value} authors, in ${seconds(filled.ms)}`);
    await saveRule(context, office, aRule());
    await openPeriod(context, "2026");
    const counted = await timed(async () => await refreshCounts(context, "2026"));
    console.log(`counted anew by the pure module and kept: ${seconds(counted.ms)}`);
    const one = await timeOneChange(context, config.databasePath);
    console.log(`one certificate changed, kept figures brought up to date: ${one.toFixed(1)} ms`);

    const connection = new Database(config.databasePath, { readonly: true });
    const statement = connection.prepare(rawSql);
    const raw = await middleOf(5, () => statement.all() as RawLine[]);
    const lines = await middleOf(21, async () => figuresOf(await listTotals(context.db.read, "2026")));
    const page = await middleOf(21, async () => await loadDashboard(context, { period: "2026" }));
    // Two academic years share the certificates of 2026, so that both sides of the comparison hold some.
    await openPeriod(context, "2025-2026");
    const compared = await middleOf(21, async () => {
      const { previous } = await loadDashboardPage(context, { period: "2026-2027" });
      if (previous?.loaded.report.figures.byDepartment.size !== size.departments)
        throw new Error("nothing is compared");
    });
    connection.close();
    const { byDepartment } = roundFigures(lines.value, "exact");
    const differing = raw.value.filter((line) => {
      const tally = byDepartment.get(line.department_id);
      const points = Math.abs((tally?.points ?? 0) - line.points);
      return tally?.certificates !== line.certificates || tally.participations !== line.participations || points > 1e-6;
    });
    console.log(`period by department, raw SQL:       ${raw.ms.toFixed(1)} ms (median of 5)`);
    console.log(`period by department, from roll-ups: ${lines.ms.toFixed(1)} ms (median of 21)`);
    console.log(`whole dashboard, from roll-ups:      ${page.ms.toFixed(1)} ms (median of 21)`);
    console.log(`with the year before, years and posts: ${compared.ms.toFixed(1)} ms (median of 21)`);
    const agree = differing.length === 0 && raw.value.length === byDepartment.size;
    console.log(`answers ${agree ? "agree" : "DIFFER"} for ${raw.value.length} departments`);
    console.log(
      `goal: not slower than raw SQL and at most 30 ms: ${lines.ms <= Math.min(30, raw.ms) ? "met" : "NOT met"}`,
    );
    if (!agree) throw new Error("roll-ups and raw SQL differ");
  } finally {
    context.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeOneChange(context: Parameters<typeof refreshCounts>[0], path: string): Promise<number> {
  const connection = new Database(path);
  connection.exec("update certificates set object_type = 'music' where id = 'c-500'");
  connection.close();
  return (await timed(async () => await refreshCounts(context, "2026"))).ms;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

async function middleOf<T>(times: number, work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const runs = [await timed(async () => await work())];
  while (runs.length < times) runs.push(await timed(async () => await work()));
  const [middle] = runs.sort((a, b) => a.ms - b.ms).slice(Math.floor(times / 2));
  if (middle === undefined) throw new Error("nothing was timed");
  return middle;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
