import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { exportReport, makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { reportsFor } from "#app/certificate/report/ready/reports-for.server.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { columnOf, sheetAt } from "#test/support/sheet-cells.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const [office, administration] = [asViewer(university.office), asViewer(university.administration)];
  const bolat = asViewer(await anAccount(app, { staffId: "bolat" }));
  const make = async (by: typeof office, search: ReportSearch = {}) =>
    await makeReport(app, { kind: "person", search, language: "ru", viewer: by });
  return { app, office, administration, bolat, make };
}

describe("the personal list of a member of staff", () => {
  test("holds approved certificates of all time or of a span of days, whatever a period counts", async () => {
    const { make, office } = await aWorld();
    const numbers = async (search: ReportSearch) =>
      columnOf(sheetAt((await make(office, { person: "aida", ...search })).plan, 0), "number");
    expect(await numbers({})).toEqual(["10999", "11001", "11002", "11003"]);
    expect(await numbers({ from: "2026-03-15", to: "2026-03-16" })).toEqual(["11001", "11002"]);
    expect(await numbers({ to: "2025-12-30" })).toEqual([]);
  });

  test("names the originals that prove it, and department and co-authors as printed", async () => {
    const { make, office } = await aWorld();
    const { plan, works, fileName } = await make(office, { person: "bolat" });
    const sheet = sheetAt(plan, 0);
    expect((await works.list()).map(({ number }) => number)).toEqual(["11001"]);
    expect(columnOf(sheet, "coAuthors")).toEqual(["ӘБЕНОВА АИДА, Сырттан Келген"]);
    expect(columnOf(sheet, "place")).toEqual([2]);
    expect(JSON.stringify(sheet.above)).toContain("Химия");
    expect(fileName).toBe("Список свидетельств Болатов Нұрлан");
  });

  test("tells teacher and office what is not approved yet, and the administration nothing of it", async () => {
    const { app, make, office, administration, bolat } = await aWorld();
    const authors = [{ name: "Болатов Нұрлан", staffId: "bolat" }];
    await addCertificate(app, office.id, { number: "12001", on: "2026-05-01", authors, state: "returned" });
    await addCertificate(app, office.id, { number: "12002", on: "2026-05-02", authors, state: "draft" });
    for (const [viewer, search] of [
      [bolat, {}],
      [office, { person: "bolat" }],
    ] as const) {
      expect(columnOf(sheetAt((await make(viewer, search)).plan, 1), "number")).toEqual(["12001"]);
    }
    const seen = JSON.stringify((await make(administration, { person: "bolat" })).plan);
    expect(seen).not.toMatch(/12001|12002/u);
  });

  test("is a teacher's own and nobody else's", async () => {
    const { app, make, bolat } = await aWorld();
    expect(columnOf(sheetAt((await make(bolat)).plan, 0), "number")).toEqual(["11001"]);
    await expect(make(bolat, { person: "aida" })).rejects.toThrow("forbidden");
    await expect(make(bolat, { person: "bolat" })).rejects.toThrow("forbidden");
    const nobody = asViewer(await anAccount(app));
    const { plan, works } = await make(nobody);
    expect([sheetAt(plan, 0).rows, works.count]).toEqual([[], 0]);
    expect(sheetAt(plan, 0).emptyText).toContain("не связана");
    expect(reportsFor(bolat)).toEqual(["person"]);
  });

  test("is not for the system's administrator, and there is none of nobody", async () => {
    const { app, make, office } = await aWorld();
    const sysadmin = asViewer(await anAccount(app, { role: "sysadmin" }));
    await expect(make(sysadmin, { person: "aida" })).rejects.toThrow("forbidden");
    await expect(make(office, { person: "nobody" })).rejects.toThrow("not_found");
    expect(sheetAt((await make(office)).plan, 0).emptyText).toBe("Выберите сотрудника.");
  });

  test("as a file has its places for signatures under the table, within what is printed", async () => {
    const { app, office } = await aWorld();
    const order = { kind: "person" as const, search: { person: "aida" }, language: "ru" as const, viewer: office };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await buffer((await exportReport(app, order)).body)).buffer);
    const sheet = workbook.worksheets[0];
    const last = 6 + 4 + 2;
    expect(sheet?.getCell(`A${last}`).text).toContain("Автор ____");
    expect(sheet?.getCell(`A${last + 2}`).text).toContain("Учёный секретарь");
    expect(sheet?.pageSetup.printArea).toBe(`A1:H${last + 2}`);
  });
});

test("what a co-author sent again and nobody has approved stands neither in the list nor beside it", async () => {
  const { app, make, office, bolat } = await aWorld();
  const authors = [{ name: "Болатов Нұрлан", staffId: "bolat" }];
  const again = { number: "11001", on: "2026-03-15", authors, title: "Цитология", state: "submitted" as const };
  await addCertificate(app, office.id, again);
  const { plan } = await make(bolat);
  expect([0, 1].map((at) => columnOf(sheetAt(plan, at), "number"))).toEqual([["11001"], []]);
  const departments = await makeReport(app, {
    kind: "departments",
    search: { period: "2026", person: "bolat" },
    language: "ru",
    viewer: office,
  });
  expect(columnOf(sheetAt(departments.plan, 0), "status")).toEqual(["Утверждено"]);
});
