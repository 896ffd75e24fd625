import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { listPeriods, listRules } from "#db/queries/rating.server.ts";
import { events } from "#db/schema/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, university.administration.id);
  return { app, visit, cookie, ...university };
}

async function workbookOf(response: Response): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  return workbook;
}

/** Texts of one column below its heading, without totals. */
function columnOf(workbook: ExcelJS.Workbook, sheet: string, header: string): string[] {
  const worksheet = workbook.getWorksheet(sheet);
  const found: string[] = [];
  let column = 0;
  worksheet?.eachRow((row) => {
    if (column > 0) found.push(row.getCell(column).text);
    row.eachCell((cell) => {
      if (cell.text === header) column = cell.fullAddress.col;
    });
  });
  return found;
}

const paths = ["/reports", "/reports/rows", "/reports/rule", "/reports/rating.xlsx"];

describe("who may see figures", () => {
  test.each(paths)("%s: office and administration, nobody else", async (path) => {
    const { app, visit, office, administration } = await aWorld();
    const teacher = await anAccount(app);
    const sysadmin = await anAccount(app, { role: "sysadmin" });
    const status = async (id: string) => (await visit(path, { cookie: await sessionCookie(app, id) })).status;
    expect(await status(office.id)).toBe(200);
    expect(await status(administration.id)).toBe(200);
    expect(await status(teacher.id)).toBe(403);
    expect(await status(sysadmin.id)).toBe(403);
    expect((await visit(path)).headers.get("Location")).toMatch(/^\/sign-in/);
  });

  test.each(["period=2026-2028", "period=x", "month=2026-13", "type=poem", "period=2026&period=2025", "page=0"])(
    "nonsense in the address is 400: %s",
    async (search) => {
      const { visit, cookie } = await aWorld();
      expect((await visit(`/reports/rows?${search}`, { cookie })).status).toBe(400);
    },
  );
});

describe("the dashboard", () => {
  test("shows the three figures, each chart's table, links to the rows and the same query string for the file", async () => {
    const { visit, cookie } = await aWorld();
    const html = await (await visit("/reports?period=2026&faculty=faculty-1", { cookie })).text();
    for (const [name, figure] of [
      ["certificates", "3"],
      ["participations", "4"],
      ["points", "15"],
    ]) {
      expect(html).toMatch(new RegExp(`data-figure="${name}"[^>]*>${figure}<`));
    }
    expect(html).toContain('href="/reports/rating.xlsx?period=2026&amp;faculty=faculty-1"');
    expect(html).toContain('href="/reports/rows?period=2026&amp;faculty=faculty-1&amp;department=department-02"');
    expect(html).toContain(en.reports.charts.byMonth);
  });

  test("comes from the server as tables, without charts and without inline styles, which its security policy would refuse", async () => {
    const { visit, cookie } = await aWorld();
    for (const path of ["/reports", "/reports/rows", "/reports/rule"]) {
      expect(await (await visit(path, { cookie })).text()).not.toMatch(/ style="|class="recharts/);
    }
  });

  test("names what was left out, with a link to each certificate", async () => {
    const { visit, cookie, certificates } = await aWorld();
    const html = await (await visit("/reports?period=2026", { cookie })).text();
    expect(html).toContain(`/certificates/${certificates.external}`);
    expect(html).toContain(en.reports.excluded.reasons["author-without-post"]);
  });

  test("says what to do next while nothing is approved", async () => {
    const app = await testContext();
    const office = await anAccount(app, { role: "office" });
    const visit = await appHandler(app);
    const html = await (await visit("/reports", { cookie: await sessionCookie(app, office.id) })).text();
    expect(html).toContain(en.reports.empty.noApproved);
    expect(html).toContain('href="/review"');
  });
});

describe("the file", () => {
  test.each([
    "period=2026",
    "period=2025-2026",
    "period=2026&department=department-02",
    "period=2026&type=computer-program",
    "period=2026&person=aida&month=2026-03",
    "period=2024",
  ])("holds exactly the rows of the screen: %s", async (search) => {
    const { visit, cookie } = await aWorld();
    const html = await (await visit(`/reports/rows?${search}`, { cookie })).text();
    const onScreen = [...html.matchAll(/Open certificate № (\d+)/g)].map(([, number]) => number);
    const workbook = await workbookOf(await visit(`/reports/rating.xlsx?${search}`, { cookie }));
    const { sheets, register } = en.reports.workbook;
    const inFile = columnOf(workbook, sheets.register, register.number).filter((text) => /^\d+$/.test(text));
    expect(inFile).toEqual(onScreen);
    const total =
      workbook.getWorksheet(sheets.summary)?.getCell("C6").result ??
      workbook.getWorksheet(sheets.summary)?.getCell("C6").value;
    expect(total).toBe(onScreen.length);
  });

  test("is an attachment with its name in any letters, linked back to the app, and leaves an event", async () => {
    const { app, visit, cookie, administration, certificates } = await aWorld();
    const answer = await visit("/reports/rating.xlsx?period=2026&department=department-02", { cookie });
    expect(answer.headers.get("Content-Type")).toContain("spreadsheetml");
    expect(answer.headers.get("Content-Disposition")).toContain("filename*=UTF-8''Rating%202026.xlsx");
    const workbook = await workbookOf(answer);
    const record = workbook.getWorksheet(en.reports.workbook.sheets.register)?.getRow(4).getCell(9);
    expect(record?.hyperlink).toBe(`http://localhost/certificates/${certificates.joint}`);
    const [event] = await app.db.read.select().from(events);
    expect(event).toMatchObject({
      action: "exported-report",
      userId: administration.id,
      subjectId: "2026",
      after: { filter: { period: "2026", department: "department-02" }, language: "en", certificates: 1 },
    });
  });

  test("comes in Kazakh and Russian from the same use case, without a person at the console too", async () => {
    const { app } = await aWorld();
    const file = await exportReport(app, { kind: "rating", search: { period: "2026" }, language: "kk", viewer: null });
    expect(file.fileName).toBe("Рейтинг 2026.xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await buffer(file.body)).buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "Кафедралар",
      "Факультеттер",
      "Қызметкерлер",
      "Тізілім",
      "Авторлар",
      "Есепке кірмеді",
      "Параметрлер",
    ]);
  });
});

describe("the rule page", () => {
  test("saves a new version with a comma as people type it, and refuses nonsense", async () => {
    const { app, visit, cookie } = await aWorld();
    const save = async (pointsPerCertificate: string) =>
      await visit("/reports/rule", { cookie, form: { intent: "save", pointsPerCertificate, split: "full" } });
    expect((await save("7,5")).status).toBe(200);
    expect((await listRules(app.db.read))[0]).toMatchObject({
      version: 2,
      rule: { pointsPerCertificate: 7.5, split: "full" },
    });
    for (const nonsense of ["", "-1", "1001", "1.234", "five"]) expect((await save(nonsense)).status).toBe(400);
    expect(await listRules(app.db.read)).toHaveLength(2);
  });

  test("gives a period another version only when that is chosen", async () => {
    const { app, visit, cookie } = await aWorld();
    await visit("/reports?period=2026", { cookie });
    await visit("/reports/rule", { cookie, form: { intent: "save", pointsPerCertificate: "60", split: "full" } });
    const versions = async () => (await listPeriods(app.db.read)).map(({ rule }) => rule.version);
    expect(await versions()).toEqual([1]);
    const [newest] = await listRules(app.db.read);
    await visit("/reports/rule", { cookie, form: { intent: "choose", periodId: "2026", ruleId: newest?.id ?? "" } });
    expect(await versions()).toEqual([2]);
    const unknown = { intent: "choose", periodId: "2026", ruleId: "nobody" };
    expect((await visit("/reports/rule", { cookie, form: unknown })).status).toBe(404);
  });
});
