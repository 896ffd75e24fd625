import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { events } from "#db/schema/index.ts";
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

/** Cells of all tables of a page as text. */
function cellsOf(html: string): string[] {
  return [...html.matchAll(/<td[^>]*>(.*?)<\/td>/gsu)].map(([, inner]) =>
    (inner ?? "")
      .replaceAll(/<[^>]+>/gu, "")
      .replaceAll("&#x27;", "'")
      .replaceAll("&amp;", "&")
      .replaceAll("&quot;", '"'),
  );
}

describe("a ready report", () => {
  test("prints exactly the cells of the workbook", async () => {
    const { visit, cookie } = await aWorld();
    const search = "period=2026&faculty=faculty-1";
    const page = await (await visit(`/reports/ready/rating/print?${search}`, { cookie })).text();
    const file = await visit(`/reports/ready/rating/workbook.xlsx?${search}`, { cookie });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await file.arrayBuffer());
    const printed = cellsOf(page);
    const register = workbook.getWorksheet(en.reports.workbook.sheets.register);
    let rows = 0;
    register?.eachRow((row, at) => {
      if (at <= 3 || row.getCell(2).value === null) return;
      rows += 1;
      expect(printed).toContain(row.getCell(1).text);
      expect(printed).toContain(row.getCell(6).text);
    });
    expect(rows).toBe(3);
  });

  test("leaves an event with its kind and filters when it is taken along, and none when it is looked at", async () => {
    const { app, visit, cookie, administration } = await aWorld();
    await visit("/reports/ready/rating?period=2026", { cookie });
    await visit("/reports/ready/rating/print?period=2026", { cookie });
    expect(await app.db.read.select().from(events)).toEqual([]);
    await visit("/reports/ready/rating/workbook.xlsx?period=2026&month=&language=ru", { cookie });
    const [event] = await app.db.read.select().from(events);
    expect(event).toMatchObject({
      action: "exported-report",
      userId: administration.id,
      after: { kind: "rating", filter: { period: "2026" }, language: "ru" },
    });
  });

  test.each([
    ["/reports/ready/poem", 404],
    ["/reports/ready/rating?period=2026-2028", 400],
    ["/reports/ready/rating?period=2026&period=2025", 400],
    ["/reports/ready/rating?period=2026&snapshot=9", 404],
    ["/reports/ready/rating/print?snapshot=x", 400],
    ["/reports/ready/rating/workbook.xlsx?type=poem", 400],
  ])("%s is %i", async (path, status) => {
    const { visit, cookie } = await aWorld();
    expect((await visit(path, { cookie })).status).toBe(status);
  });
});
