import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { planRatingWorkbook } from "#app/certificate/report/rating-workbook/plan-rating-workbook.ts";
import { buildReport } from "#app/certificate/report/rating-report.ts";
import {
  cellNumber,
  columnTotal,
  Day,
  Formula,
  headerRowOf,
  Link,
  mostTableRows,
} from "#app/certificate/report/workbook-plan.ts";
import type { Cell, WorkbookPlan } from "#app/certificate/report/workbook-plan.ts";
import { writeWorkbook } from "#app/certificate/report/write-workbook.server.ts";
import { withReferences } from "#app/certificate/report/formula-references.ts";
import { languages } from "#app/model/language.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";
import { readZip } from "#test/support/read-zip.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { openInLibreOffice, recalculate } from "#test/support/recalculate.ts";

async function bytesOf(plan: WorkbookPlan): Promise<Buffer> {
  return await buffer(await writeWorkbook(plan));
}

async function reopen(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** What a cell of the plan must look like after a round trip. */
function expected(cell: Cell): unknown {
  if (cell instanceof Formula) return { formula: cell.text, result: cell.value };
  if (cell instanceof Day) return new Date(`${cell.on}T00:00:00Z`);
  if (cell instanceof Link) return { text: cell.text, hyperlink: cell.url };
  return typeof cell === "string" ? cell.replaceAll("\u0001", "") || null : cell;
}

describe.each(languages)("the rating workbook in %s", (language) => {
  const plan = planRatingWorkbook(aReportFacts(language));

  test("holds every cell of the plan: days as days, numbers as numbers, text as text", async () => {
    const workbook = await reopen(await bytesOf(plan));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    for (const sheet of withReferences(plan.sheets, true)) {
      const worksheet = workbook.getWorksheet(sheet.name);
      for (const [at, row] of sheet.rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const found = worksheet?.getRow(headerRowOf(sheet) + 1 + at).getCell(column + 1);
          expect(found?.value, `${sheet.name} ${found?.address}`).toEqual(expected(cell));
          expect(found?.numFmt === "dd.mm.yyyy").toBe(cell instanceof Day || sheet.columns[column]?.kind === "date");
        }
      }
    }
  });

  test("prints its first columns on A4 landscape with the heading on every page and numbered pages", async () => {
    const workbook = await reopen(await bytesOf(plan));
    for (const [index, worksheet] of workbook.worksheets.entries()) {
      const header = headerRowOf(plan.sheets[index] ?? { above: [] });
      expect(worksheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: "landscape",
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(worksheet.pageSetup.printArea).toMatch(/^A\$?1:[A-Z]\$?\d+$/);
      expect(worksheet.pageSetup.printTitlesRow).toBe(`${header}:${header}`);
      expect(worksheet.headerFooter.oddFooter).toMatch(/&P.*&N/);
      expect(worksheet.views[0]).toMatchObject({ state: "frozen", ySplit: header });
    }
  });
});

test("LibreOffice calculates from the formulas exactly the values that the file carries", async () => {
  const plan = planRatingWorkbook(aReportFacts("ru"));
  // Wrong values in the file: only a real calculation can bring the right ones back.
  const spoilt = structuredCloneOfPlan(plan, (cell) => (cell instanceof Formula ? new Formula(cell.text, -999) : cell));
  const calculated = await recalculate(await bytesOf(spoilt));
  expect([...calculated.keys()].sort()).toEqual(plan.sheets.map(({ name }) => name).sort());
  let formulas = 0;
  for (const sheet of plan.sheets) {
    const lines = calculated.get(sheet.name) ?? [];
    const cells = [...sheet.above, [], ...sheet.rows];
    for (const [at, row] of cells.entries()) {
      for (const [column, cell] of row.entries()) {
        if (!(cell instanceof Formula)) continue;
        formulas += 1;
        expect(Number(lines[at]?.[column]), `${sheet.name} ${at + 1}:${column + 1} ${cell.text}`).toBeCloseTo(
          cell.value,
          9,
        );
      }
    }
    for (const [column, { total }] of sheet.columns.entries()) {
      if (total === undefined) continue;
      formulas += 1;
      expect(Number(lines[cells.length]?.[column]), `${sheet.name} total ${column + 1}`).toBeCloseTo(
        columnTotal(sheet, column),
        9,
      );
    }
  }
  expect(formulas).toBeGreaterThan(20);
});

test("LibreOffice rounds as the rule does, also six sixths, which doubles add up to less than one", async () => {
  const six = ["a", "b", "c", "d", "e", "f"].map((id) => anOwnAuthor(id));
  const works = [aRatedCertificate("c1", six), aRatedCertificate("c2", six.slice(0, 3))];
  const roundings = ["whole-down", "whole", "tenths", "hundredths"] as const;
  const plans = roundings.map((rounding) => {
    const facts = aReportFacts("ru", {}, works);
    const rule = { ...facts.report.rule, rule: aRule({ pointsPerCertificate: 1, split: "equal-own", rounding }) };
    const report = buildReport({ period: facts.report.period, rule, counted: works, excluded: [] }, {});
    return planRatingWorkbook({ ...facts, report });
  });
  const spoil = (cell: Cell) => (cell instanceof Formula ? new Formula(cell.text, -999) : cell);
  const files = await Promise.all(plans.map(async (plan) => await bytesOf(structuredCloneOfPlan(plan, spoil))));
  const opened = await openInLibreOffice(files, { print: false });
  const calculated = plans.map(({ sheets: [summary] }, at) => {
    const lines = opened[at]?.sheets.get(summary?.name ?? "") ?? [];
    return Number(lines[headerRowOf(summary ?? { above: [] })]?.[4]);
  });
  expect(calculated).toEqual(plans.map(({ sheets: [summary] }) => cellNumber(summary?.rows[0]?.[4] ?? null)));
  expect(calculated).toEqual([2, 2, 2, 2]);
});

test("an empty year gives sheets without tables that say so", async () => {
  const facts = aReportFacts("ru", {}, []);
  const bytes = await bytesOf(planRatingWorkbook({ ...facts, report: { ...facts.report, excluded: [] } }));
  const tables = [...readZip(bytes).keys()].filter((name) => name.startsWith("xl/tables/table"));
  expect(tables).toHaveLength(1);
  const register = (await reopen(bytes)).getWorksheet("Реестр");
  expect(register?.getRow(4).getCell(1).value).toBe("По выбранным фильтрам строк нет");
});

test("objects that slip past the types never become formulas or links", async () => {
  const plan = planRatingWorkbook(aReportFacts("ru"));
  const smuggled = structuredCloneOfPlan(plan, (cell) =>
    cell === "0005541" ? (JSON.parse('{"formula":"1+1","result":2}') as string) : cell,
  );
  const register = (await reopen(await bytesOf(smuggled))).getWorksheet("Реестр");
  expect(register?.getRow(4).getCell(1).value).toBe("[object Object]");
  const links = structuredCloneOfPlan(plan, (cell) =>
    cell instanceof Link ? new Link("x", "javascript:alert(1)") : cell,
  );
  expect([...readZip(await bytesOf(links)).values()].join("")).not.toContain("javascript:");
});

test("a number that is none stops the file instead of spoiling it", async () => {
  const plan = planRatingWorkbook(aReportFacts("ru"));
  const spoilt = structuredCloneOfPlan(plan, (cell) => (cell === 5 ? Number.NaN : cell));
  await expect(bytesOf(spoilt)).rejects.toThrow("not a number");
});

test(`more than ${mostTableRows} rows are streamed: same cells, filter and totals, no tables`, async () => {
  const authors = [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem")];
  const many = Array.from({ length: mostTableRows + 1 }, (_, index) => aRatedCertificate(`c${index}`, authors));
  const plan = planRatingWorkbook(aReportFacts("ru", {}, many));
  const bytes = await bytesOf(plan);
  const files = readZip(bytes);
  expect([...files.keys()].filter((name) => name.startsWith("xl/tables/table"))).toEqual([]);
  expect(files.get("xl/worksheets/sheet4.xml")).toContain(`<autoFilter ref="A3:L${mostTableRows + 4}"/>`);
  const workbook = await reopen(bytes);
  const list = workbook.getWorksheet("Авторы");
  expect(list?.getRow(2 * many.length + 4).getCell(10).value).toMatchObject({ result: 5 * many.length });
  expect(list?.getRow(4).getCell(5).value).toEqual(new Date("2026-03-15T00:00:00Z"));
  expect(list?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
  expect(workbook.getWorksheet("Кафедры")?.getCell("C6").value).toMatchObject({ result: many.length });
});

function structuredCloneOfPlan(plan: WorkbookPlan, change: (cell: Cell) => Cell): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      above: sheet.above.map((row) => row.map(change)),
      rows: sheet.rows.map((row) => row.map(change)),
    })),
  };
}
