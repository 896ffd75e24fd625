import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { choosePeriodRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { closePeriod, reopenPeriod } from "#app/certificate/report/manage-periods.server.ts";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { reportKinds, type ReportSearch } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { changeDirectory } from "#app/people/directory/change-directory.server.ts";
import {
  affiliations,
  certificateAuthors,
  certificates,
  departments,
  faculties,
  staff,
  users,
} from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import type { ReportToWrite } from "#test/support/make-reports.ts";
import { readZip } from "#test/support/read-zip.ts";
import { testContext } from "#test/support/test-context.ts";
import { cellsOfWorkbook } from "#test/support/workbook-cells.ts";

const publicUrl = "https://tizilim.example.kz";
const run = promisify(execFile);

type Asked = Omit<ReportToWrite, "out">;
type World = { app: AppContext; viewer: Viewer; colleague: Viewer; joint: string };

/** Titles, units and names that every alphabet puts in another order. */
const titles = [
  "Өсімдік",
  "Oқулық",
  "Ғарыш",
  "Гүл",
  "Зертхана",
  "Ünit",
  "zebra",
  "Іс",
  "Иірім",
  "10 әңгіме",
  "9 әңгіме",
];

async function aClosedPeriod(): Promise<World> {
  const app = await testContext();
  const { office, staff: people, certificates: made } = await aRatedUniversity(app);
  const viewer = asViewer(office);
  const colleague = asViewer(await anAccount(app, { role: "office", displayName: "Екінші маман" }));
  for (const [index, title] of titles.entries()) {
    const authors = [
      { name: "ӘБЕНОВА АИДА", staffId: people.aida },
      ...(index % 2 === 0 ? [{ name: "Болатов Н.", staffId: people.bolat }] : []),
    ];
    await addCertificate(app, office.id, {
      on: `2026-05-${10 + (index % 3)}`,
      title,
      authors,
      createdOn: "2026-01-02",
    });
  }
  await openPeriod(app, "2026");
  await closePeriod(app, viewer, "2026");
  return { app, viewer, colleague, joint: made.joint };
}

/** Every kind that knows frozen states, so that a new one is asked for by itself, and each of the first state. */
function ofState(snapshot: string): Asked[] {
  const kinds = reportKinds.filter((kind) => reportMakers[kind]?.fields.includes("snapshot") === true);
  const whole = kinds.map((kind): Asked => ({ kind, search: { period: "2026", snapshot }, language: "kk" }));
  const more: [Asked["kind"], ReportSearch][] = [
    ["rating", { person: "aida", faculty: "faculty-1" }],
    ["departments", { department: "department-02" }],
    ["custom", { groups: "faculty,department,author", columns: "title,authors,points,file,record", sort: "title" }],
    ["custom", { groups: "workKind,month", columns: "number,title,createdOn,countsOn,authorCount", sort: "-points" }],
  ];
  return [
    ...whole,
    ...more.map(([kind, search]): Asked => ({ kind, search: { period: "2026", snapshot, ...search }, language: "ru" })),
  ];
}

const betweenStates: Asked = { kind: "differences", search: { period: "2026", from: "1", to: "2" }, language: "kk" };

async function writtenHere({ app, viewer }: World, asked: readonly Asked[]): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const one of asked) files.push(await buffer((await exportReport(app, { ...one, viewer, publicUrl })).body));
  return files;
}

/** The same from a server of its own: another process, later, in another time zone and locale. */
async function writtenElsewhere({ app }: World, asked: readonly Asked[], [zone, locale]: readonly string[]) {
  const folder = join(app.config.dataDir, `made-in-${locale}`);
  mkdirSync(folder);
  const orders = asked.map((one, at): ReportToWrite => ({ ...one, out: join(folder, `${at}.xlsx`) }));
  writeFileSync(join(folder, "orders.json"), JSON.stringify(orders));
  const env = { ...elsewhere(app), TZ: zone, LC_ALL: locale, LANG: locale };
  await run(process.execPath, ["--import", "tsx", "test/support/make-reports.ts", join(folder, "orders.json")], {
    env,
  });
  return orders.map(({ out }) => readFileSync(out));
}

function elsewhere({ config }: AppContext): NodeJS.ProcessEnv {
  return { ...process.env, DATA_DIR: config.dataDir, PUBLIC_URL: publicUrl, LOG_LEVEL: "silent" };
}

/** Everything that can be seen in the files, and every part of them, with the report each is. */
async function contentOf(files: readonly Buffer[], asked: readonly Asked[]) {
  const contents: unknown[] = [];
  for (const [index, bytes] of files.entries()) {
    contents.push({ asked: asked[index], sheets: await cellsOfWorkbook(bytes), parts: readZip(bytes) });
  }
  return contents;
}

/** What people do in the years after a period was closed, by the app's own ways. */
async function yearsGoBy({ app, viewer, colleague, joint }: World): Promise<void> {
  await reopenPeriod(app, viewer, { periodId: "2026", reason: "Бұйрық бойынша түзетіледі" });
  await decide(app, colleague, joint, { intent: "reopen", version: 0, reason: "Атауы қате жазылған екен" });
  await correctCertificate(app, colleague, joint, {
    version: 1,
    titleKk: "Түзетілген атау",
    registeredOn: calendarDate("2026-07-07"),
    workKind: "monograph",
  });
  await app.db.write(async (tx) => {
    await tx.update(certificates).set({ state: "approved" }).where(eq(certificates.id, joint));
  });
  const names = { nameKk: "Өзгерген", nameRu: "Переименованная", nameEn: "Renamed" };
  const fromOn = calendarDate("2026-02-01");
  const changes = [
    { intent: "rename-faculty", facultyId: "faculty-1", fromOn, ...names },
    { intent: "rename-department", departmentId: "department-01", facultyId: "faculty-1", fromOn, ...names },
    { intent: "merge", departmentId: "department-02", intoId: "department-01", fromOn },
  ] as const;
  for (const change of changes) expect(await changeDirectory(app, viewer, change)).toMatchObject({ ok: true });
  await addCertificate(app, viewer.id, { on: "2026-05-11", authors: [{ name: "Аида", staffId: "aida" }] });
  const { id } = await saveRule(app, viewer, aRule({ pointsPerCertificate: 60, split: "full" }));
  await choosePeriodRule(app, viewer, { periodId: "2026", ruleId: id });
  await closePeriod(app, colleague, "2026");
}

/** What no way of the app does: every name, day, state, kind and tie is another. */
async function everythingIsWrittenOver({ app }: World): Promise<void> {
  await app.db.write(async (tx) => {
    await tx.update(users).set({ displayName: "Басқа біреу" });
    await tx.update(staff).set({ surname: "Басқа", givenName: "Біреу", sortKey: "а" });
    await tx.update(faculties).set({ nameKk: "Ф", nameRu: "Ф", nameEn: "F" });
    await tx.update(departments).set({ nameKk: "К", nameRu: "К", nameEn: "D" });
    await tx.update(affiliations).set({ departmentId: "department-01", sharePercent: 25 });
    await tx.update(certificateAuthors).set({ name: "Басқа", staffId: "left", link: "person" });
    await tx
      .update(certificates)
      .set({ titleKk: "Басқа", objectType: "music", workKind: "software", number: "1", state: "returned" });
    await tx.update(certificates).set({ state: "withdrawn" }).where(eq(certificates.number, "2"));
  });
}

test("a report of a frozen state is the same in every cell after all edits, in another process, time zone and locale", async () => {
  const world = await aClosedPeriod();
  const asked = ofState("1");
  const first = await writtenHere(world, asked);
  await yearsGoBy(world);
  const later = [...ofState("2"), betweenStates];
  const second = await writtenHere(world, later);
  await everythingIsWrittenOver(world);
  const all = [...asked, ...later];
  for (const place of [
    ["America/New_York", "de_DE.UTF-8"],
    ["Asia/Almaty", "kk_KZ.UTF-8"],
  ]) {
    const again = await writtenElsewhere(world, all, place);
    expect(await contentOf(again, all)).toEqual(await contentOf([...first, ...second], all));
  }
}, 120_000);

/** What a frozen state is made of, and whose it is. */
const kept = new Set(["rating_periods", "rating_rules", "period_snapshots", "period_snapshot_rows"]);

test("a report of a frozen state needs nothing of the register, the directory and the accounts", async () => {
  const world = await aClosedPeriod();
  const asked = ofState("1");
  const first = await writtenHere(world, asked);
  const raw = new Database(world.app.config.databasePath);
  raw.pragma("foreign_keys = off");
  const triggers = raw.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) raw.exec(`drop trigger "${name}"`);
  // Neither SQLite's own tables nor those behind the search.
  const isOurs = "type = 'table' and schema = 'main' and substr(name, 1, 2) <> '__' and name not like 'sqlite_%'";
  const tables = raw.prepare(`select name from pragma_table_list where ${isOurs}`).pluck().all() as string[];
  for (const name of tables) if (!kept.has(name)) raw.exec(`delete from "${name}"`);
  raw.close();
  const again = await writtenElsewhere(world, asked, ["Pacific/Kiritimati", "tr_TR.UTF-8"]);
  expect(await contentOf(again, asked)).toEqual(await contentOf(first, asked));
}, 120_000);

test("the console of the server makes a report of a frozen state again, and passes over nothing it was told", async () => {
  const world = await aClosedPeriod();
  const asked: Asked = {
    kind: "departments",
    search: { period: "2026", snapshot: "1", month: "2026-05" },
    language: "en",
  };
  const first = await writtenHere(world, [asked]);
  await yearsGoBy(world);
  const out = join(world.app.config.dataDir, "again.xlsx");
  const order = async (...told: string[]) => {
    const all = ["--import", "tsx", "scripts/export-report.ts", "--out", out, "--language", "en", ...told];
    return await run(process.execPath, all, { env: elsewhere(world.app) }).then(
      () => 0,
      ({ code }: { code: number }) => code,
    );
  };
  const ofDepartments = ["--kind", "departments", "--query", "month=2026-05"];
  expect(await order("--kind", "missing", "--period", "2026", "--snapshot", "1")).toBe(2);
  expect(await order(...ofDepartments, "--snapshot", "1")).toBe(2);
  expect(await order(...ofDepartments, "--period", "2026", "--snapshot", "9")).toBe(1);
  expect(existsSync(out)).toBe(false);
  expect(await order(...ofDepartments, "--period", "2026", "--snapshot", "1")).toBe(0);
  expect(await contentOf([readFileSync(out)], [asked])).toEqual(await contentOf(first, [asked]));
}, 120_000);
