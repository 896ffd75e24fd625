import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import ExcelJS from "exceljs";
import { legalHeaders, legalSheetName, legalTableName, legalText } from "./legal-cells.ts";
import { linesOfRow } from "./sheet-measures.ts";
import { cellStyle, cellValue, totalStyle } from "./workbook-cells.server.ts";
import { layOut, pointsPerLine, sheetOptions } from "./workbook-layout.server.ts";
import { columnLetter, columnTotal, headerRowOf, type SheetPlan, type WorkbookPlan } from "./workbook-plan.ts";

/** Above this many rows in one sheet the workbook is streamed, without native tables, so that memory stays flat. */
export const mostTableRows = 10_000;

/** After so many rows other requests get their turn. */
const rowsBetweenTurns = 200;

/**
 * The workbook's bytes (.xlsx). A failure while rows are written destroys the stream, so that nobody takes a torso for a file.
 * The only place, with cells and layout beside it, that knows ExcelJS.
 *
 * @throws TypeError for a number that is none and for sheet names that formulas would miss: bugs of the plan
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Readable> {
  if (plan.sheets.every((sheet) => sheet.rows.length <= mostTableRows)) return await writeWithTables(plan);
  const out = new PassThrough();
  streamRows(plan, out).catch((error: unknown) => {
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
      const tableName = legalTableName(sheet.tableName, tables);
      tables.push(tableName);
      writeTable(worksheet, sheet, tableName);
      for (const index of sheet.rows.keys()) finishRow(worksheet, sheet, index, widths);
    }
  }
  return Readable.from([Buffer.from(await workbook.xlsx.writeBuffer())]);
}

async function streamRows(plan: WorkbookPlan, out: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  describe(workbook, plan);
  const names: string[] = [];
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(takeSheetName(sheet, names), sheetOptions(plan, sheet));
    const header = headerRowOf(sheet);
    const widths = layOut(worksheet, sheet);
    if (sheet.rows.length === 0) writeEmpty(worksheet, sheet);
    else worksheet.autoFilter = `A${header}:${columnLetter(sheet.columns.length - 1)}${header + sheet.rows.length}`;
    for (const [index, cells] of sheet.rows.entries()) {
      const row = worksheet.getRow(header + 1 + index);
      for (const [at, cell] of cells.entries()) row.getCell(at + 1).value = cellValue(cell);
      finishRow(worksheet, sheet, index, widths).commit();
      if (index % rowsBetweenTurns === 0) await nextTurn();
      if (out.destroyed) return;
    }
    writeTotals(worksheet, sheet);
    worksheet.commit();
  }
  await workbook.commit();
  await finished(out, { readable: false });
}

function describe(workbook: ExcelJS.Workbook, plan: WorkbookPlan): void {
  workbook.title = legalText(plan.title);
  workbook.creator = legalText(plan.creator);
  workbook.created = new Date(plan.createdAt);
  workbook.modified = new Date(plan.createdAt);
}

function takeSheetName({ name }: SheetPlan, taken: string[]): string {
  const legal = legalSheetName(name, taken);
  if (legal !== name) throw new TypeError(`illegal sheet name, formulas would miss it: ${name}`);
  taken.push(legal);
  return legal;
}

/** Styles of one row of data, and the height its wrapped text needs. */
function finishRow(
  worksheet: ExcelJS.Worksheet,
  sheet: SheetPlan,
  index: number,
  widths: readonly number[],
): ExcelJS.Row {
  const row = worksheet.getRow(headerRowOf(sheet) + 1 + index);
  const cells = sheet.rows[index] ?? [];
  for (const [at, column] of sheet.columns.entries()) row.getCell(at + 1).style = cellStyle(cells[at] ?? null, column);
  row.height = linesOfRow(sheet, cells, widths) * pointsPerLine;
  return row;
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

/** The totals of a sheet without a table: the same sums over plain ranges. */
function writeTotals(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  if (sheet.rows.length === 0 || sheet.columns.every((column) => column.total === undefined)) return;
  const first = headerRowOf(sheet) + 1;
  const last = first + sheet.rows.length - 1;
  const row = worksheet.getRow(last + 1);
  row.getCell(1).value = legalText(sheet.totalLabel);
  for (const [index, column] of sheet.columns.entries()) {
    if (column.total === undefined) continue;
    const letter = columnLetter(index);
    const formula = `SUBTOTAL(109,${letter}${first}:${letter}${last})`;
    row.getCell(index + 1).value = { formula, result: columnTotal(sheet, index) };
  }
  styleTotals(worksheet, sheet);
}

function styleTotals(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  const row = worksheet.getRow(headerRowOf(sheet) + sheet.rows.length + 1);
  for (const [index, column] of sheet.columns.entries()) row.getCell(index + 1).style = totalStyle(column.kind);
}

function writeEmpty(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  worksheet.getRow(headerRowOf(sheet) + 1).getCell(1).value = legalText(sheet.emptyText);
}
