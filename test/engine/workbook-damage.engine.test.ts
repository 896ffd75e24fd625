import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { workbookDamage } from "#test/support/workbook-damage.ts";

/** A small sound workbook, spoilt by `change`: what ExcelJS writes without a word. */
async function spoilt(change: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sheet");
  addTable(sheet, "T_One", "A1");
  change(workbook, sheet);
  return workbookDamage(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function addTable(sheet: ExcelJS.Worksheet, name: string, ref: string, headers = ["a", "b"]): void {
  const columns = headers.map((header) => ({ name: header, filterButton: true }));
  sheet.addTable({ name, ref, headerRow: true, columns, rows: [headers.map((_, at) => at)] });
}

describe("what Excel would repair is found", () => {
  test("nothing in a sound file", async () => {
    expect(await spoilt(() => undefined)).toEqual([]);
  });

  test.each<[string, string, (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void]>([
    ["two tables of one name", "two tables", (_, sheet) => addTable(sheet, "t_one", "D1")],
    ["two equal headings", "two headings", (_, sheet) => addTable(sheet, "T_Two", "D1", ["x", "X"])],
    ["a table's name with a space", "table name", (_, sheet) => addTable(sheet, "T Two", "D1")],
    ["a filter beside a table", "a filter beside", (_, sheet) => (sheet.autoFilter = "A1:B2")],
    ["a day that is none", "no number", (_, sheet) => (sheet.getCell("D5").value = new Date(Number.NaN))],
    ["a text that is too long", "a long text", (_, sheet) => (sheet.getCell("D5").value = "x".repeat(32_768))],
    ["a character that is none", "forbids", (_, sheet) => (sheet.getCell("D5").value = "a\ufffeb")],
    ["merged cells in a table", "merged cells", (_, sheet) => sheet.mergeCells("B2:C3")],
    ["a heading that differs from its cell", "is another", (_, sheet) => (sheet.getCell("A1").value = "other")],
    [
      "an apostrophe in the range to be printed",
      "range",
      (workbook) => (workbook.addWorksheet("It's").pageSetup.printArea = "A1:B2"),
    ],
    [
      "a script as an address",
      "a script",
      (_, sheet) => (sheet.getCell("D5").value = { text: "x", hyperlink: "javascript:alert(1)" }),
    ],
  ])("%s", async (_name, words, change) => {
    expect((await spoilt(change)).join("\n")).toContain(words);
  });
});

test("a day after the year 9999 is found", async () => {
  const workbook = new ExcelJS.Workbook();
  const cell = workbook.addWorksheet("Sheet").getCell("A1");
  cell.value = 3_000_000;
  cell.numFmt = "dd.mm.yyyy";
  expect(workbookDamage(Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual([
    "xl/worksheets/sheet1.xml: A1 no day: 3000000",
  ]);
});
