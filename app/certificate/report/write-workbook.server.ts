import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import ExcelJS from "exceljs";
import { legalHeaders, legalSheetName, legalTableName, legalText } from "./legal-cells.ts";
import { cellStyle, cellValue, headerStyle, totalStyle } from "./workbook-cells.server.ts";
import { columnLetter, columnTotal, fittedWidth, headerRowOf } from "./workbook-plan.ts";
import type { SheetPlan, WorkbookPlan } from "./workbook-plan.ts";

/** Above this many rows in one sheet the workbook is streamed, without native tables, so that memory stays flat. */
export const mostTableRows = 10_000;

/** ExcelJS' own list of paper sizes is a const enum, which cannot be had at run time. */
const a4 = { paperSize: 9 };

/** After so many rows other requests get their turn. */
const rowsBetweenTurns = 1_000;

/**
 * The workbook's bytes (.xlsx). A failure while rows are written destroys the stream, so that nobody takes a torso for a file.
 * The only place, with its cells beside it, that knows ExcelJS.
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
    layOut(worksheet, sheet);
    if (sheet.rows.length === 0) writeEmpty(worksheet, sheet);
    else {
      const tableName = legalTableName(sheet.tableName, tables);
      tables.push(tableName);
      writeTable(worksheet, sheet, tableName);
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
    if (sheet.rows.length > 0) {
      const last = columnLetter(sheet.columns.length - 1);
      worksheet.autoFilter = `A${header}:${last}${header + sheet.rows.length}`;
    }
    layOut(worksheet, sheet);
    if (sheet.rows.length === 0) writeEmpty(worksheet, sheet);
    for (const [index, cells] of sheet.rows.entries()) {
      const row = worksheet.getRow(header + 1 + index);
      for (const [at, cell] of cells.entries()) {
        const target = row.getCell(at + 1);
        target.value = cellValue(cell);
        target.style = cellStyle(cell, sheet.columns[at]?.kind ?? "text");
      }
      row.commit();
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

function sheetOptions({ pageWords }: WorkbookPlan, sheet: SheetPlan): Partial<ExcelJS.AddWorksheetOptions> {
  const header = headerRowOf(sheet);
  const [before, between, after] = pageWords.map((word) => word.replaceAll("&", "&&"));
  return {
    views: [{ state: "frozen", ySplit: header, xSplit: 0, topLeftCell: `A${header + 1}`, activeCell: "A1" }],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${header}:${header}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${sheet.name.replaceAll("&", "&&")}&R${before} &P ${between} &N ${after}`.trimEnd() },
  };
}

/** Paper, column widths, the lines above the header, and the header itself. */
function layOut(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  Object.assign(worksheet.pageSetup, a4);
  for (const index of sheet.columns.keys()) worksheet.getColumn(index + 1).width = fittedWidth(sheet, index);
  for (const [at, line] of sheet.above.entries()) {
    const row = worksheet.getRow(at + 1);
    for (const [column, cell] of line.entries()) {
      if (cell === null) continue;
      const target = row.getCell(column + 1);
      target.value = cellValue(cell);
      target.style = at === 0 ? { font: { bold: true, size: 14 } } : aboveStyle(sheet, line, column);
    }
  }
  const header = worksheet.getRow(headerRowOf(sheet));
  for (const [index, text] of legalHeaders(sheet.columns.map((column) => column.header)).entries()) {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.style = headerStyle;
  }
}

/** A line above with several cells is a line of figures and follows the columns; one cell is a remark. */
function aboveStyle(sheet: SheetPlan, line: SheetPlan["rows"][number], column: number): Partial<ExcelJS.Style> {
  if (line.length === 1) return { font: { italic: true, color: { argb: "FF4B5563" } } };
  return { ...cellStyle(line[column] ?? null, sheet.columns[column]?.kind ?? "text"), font: { bold: true } };
}

function writeTable(worksheet: ExcelJS.Worksheet, sheet: SheetPlan, name: string): void {
  const header = headerRowOf(sheet);
  const totalsRow = sheet.columns.some((column) => column.total !== undefined);
  const headers = legalHeaders(sheet.columns.map((column) => column.header));
  worksheet.addTable({
    name,
    ref: `A${header}`,
    headerRow: true,
    totalsRow,
    style: { theme: "TableStyleLight9", showRowStripes: true },
    columns: sheet.columns.map((column, index) => ({
      name: headers[index] ?? "",
      filterButton: true,
      totalsRowLabel: index === 0 ? legalText(sheet.totalLabel) : "",
      totalsRowFunction: column.total ?? "none",
      totalsRowResult: column.total === undefined ? 0 : columnTotal(sheet, index),
    })),
    rows: sheet.rows.map((cells) => cells.map(cellValue)),
  });
  for (const [index, cells] of sheet.rows.entries()) {
    const row = worksheet.getRow(header + 1 + index);
    for (const [at, cell] of cells.entries())
      row.getCell(at + 1).style = cellStyle(cell, sheet.columns[at]?.kind ?? "text");
  }
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
