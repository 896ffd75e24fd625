import { PassThrough, Readable } from "node:stream";
import ExcelJS from "exceljs";
import { withReferences } from "./formula-references.ts";
import { legalHeaders, legalText } from "./legal-cells.ts";
import { streamWorkbook } from "./stream-workbook.server.ts";
import { cellValue } from "./workbook-cells.server.ts";
import { addChart } from "./workbook-chart.server.ts";
import { layOut, sheetOptions } from "./workbook-layout.server.ts";
import { prepareEntry } from "./workbook-entry.server.ts";
import { markRows } from "./workbook-marks.server.ts";
import { columnTotal, headerRowOf, isTabled, type SheetPlan, type WorkbookPlan } from "./workbook-plan.ts";
import {
  describe,
  finishRow,
  styleTotals,
  takeSheetName,
  takeTableName,
  writeBelow,
  writeEmpty,
} from "./workbook-rows.server.ts";

/**
 * The workbook's bytes (.xlsx). A failure while rows are written destroys the stream, so that nobody takes a torso for a file.
 * The only place, with cells and layout beside it, that knows ExcelJS.
 *
 * @throws TypeError for a number that is none and for names of sheets and tables that formulas would miss: bugs of the plan
 */
export async function writeWorkbook(plan: WorkbookPlan, onRow?: (written: number) => void): Promise<Readable> {
  const tabled = isTabled(plan);
  const written = { ...plan, sheets: withReferences(plan.sheets, tabled) };
  if (tabled) return await writeWithTables(written);
  const out = new PassThrough();
  streamWorkbook(written, out, onRow).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

async function writeWithTables(plan: WorkbookPlan): Promise<Readable> {
  const workbook = new ExcelJS.Workbook();
  describe(workbook, plan);
  // The values beside the formulas are right; Excel shall make its own all the same, as it does for its own files.
  workbook.calcProperties.fullCalcOnLoad = true;
  const names: string[] = [];
  const tables: string[] = [];
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(takeSheetName(sheet, names), sheetOptions(plan, sheet));
    const widths = layOut(worksheet, sheet);
    if (sheet.rows.length === 0) writeEmpty(worksheet, sheet);
    else {
      writeTable(worksheet, sheet, takeTableName(sheet, tables));
      for (const [index, cells] of sheet.rows.entries()) {
        finishRow(worksheet.getRow(headerRowOf(sheet) + 1 + index), sheet, cells, widths);
      }
    }
    writeBelow(worksheet, sheet);
    prepareEntry(worksheet, sheet);
    markRows(worksheet, sheet);
    await addChart(workbook, worksheet, sheet);
  }
  return Readable.from([Buffer.from(await workbook.xlsx.writeBuffer())]);
}

function writeTable(worksheet: ExcelJS.Worksheet, sheet: SheetPlan, name: string): void {
  const totalsRow = sheet.columns.some((column) => column.total !== undefined);
  const headers = legalHeaders(sheet.columns.map((column) => column.header));
  worksheet.addTable({
    name,
    ref: `A${headerRowOf(sheet)}`,
    headerRow: true,
    totalsRow,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: sheet.columns.map((column, index) => ({
      name: headers[index] ?? "",
      filterButton: true,
      ...(index === 0 ? { totalsRowLabel: legalText(sheet.totalLabel) } : {}),
      totalsRowFunction: column.total ?? "none",
      totalsRowResult: column.total === undefined ? 0 : columnTotal(sheet, index),
    })),
    rows: sheet.rows.map((cells) => cells.map(cellValue)),
  });
  if (totalsRow) styleTotals(worksheet, sheet);
}
