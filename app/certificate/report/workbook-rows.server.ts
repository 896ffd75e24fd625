import type ExcelJS from "exceljs";
import { legalSheetName, legalTableName, legalText } from "./legal-cells.ts";
import { linesOfRow } from "./sheet-measures.ts";
import { cellStyle, signatureStyle, totalStyle } from "./workbook-cells.server.ts";
import { pointsPerLine } from "./workbook-layout.server.ts";
import {
  headerRowOf,
  lastTableRowOf,
  rowCountOf,
  type Cell,
  type SheetPlan,
  type WorkbookPlan,
} from "./workbook-plan.ts";

/** Title and author in the file's properties. */
export function describe(workbook: ExcelJS.Workbook, plan: WorkbookPlan): void {
  workbook.title = legalText(plan.title);
  workbook.creator = legalText(plan.creator);
  workbook.created = new Date(plan.createdAt);
  workbook.modified = new Date(plan.createdAt);
}

/** @throws TypeError for a name that Excel would change, as formulas would miss the sheet */
export function takeSheetName({ name }: SheetPlan, taken: string[]): string {
  const legal = legalSheetName(name, taken);
  if (legal !== name) throw new TypeError(`illegal sheet name, formulas would miss it: ${name}`);
  taken.push(legal);
  return legal;
}

/** @throws TypeError for a name that Excel would change, as formulas would miss the table */
export function takeTableName({ tableName }: SheetPlan, taken: string[]): string {
  const legal = legalTableName(tableName, taken);
  if (legal !== tableName) throw new TypeError(`illegal table name, formulas would miss it: ${tableName}`);
  taken.push(legal);
  return legal;
}

/** Styles of one row of data, and the height its wrapped text needs. */
export function finishRow(
  row: ExcelJS.Row,
  sheet: SheetPlan,
  cells: readonly Cell[],
  widths: readonly number[],
): ExcelJS.Row {
  for (const [at, column] of sheet.columns.entries()) row.getCell(at + 1).style = cellStyle(cells[at] ?? null, column);
  row.height = linesOfRow(sheet, cells, widths) * pointsPerLine;
  return row;
}

/** Bold and with a line above. */
export function styleTotals(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  const row = worksheet.getRow(headerRowOf(sheet) + rowCountOf(sheet) + 1);
  for (const [index, column] of sheet.columns.entries()) row.getCell(index + 1).style = totalStyle(column.kind);
}

/** Lines with room for a signature, one row below the table. */
export function writeBelow(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  const first = lastTableRowOf(sheet) + 2;
  for (const [index, text] of (sheet.below ?? []).entries()) {
    const row = worksheet.getRow(first + index);
    row.getCell(1).value = legalText(text);
    row.getCell(1).style = signatureStyle;
    worksheet.mergeCells(first + index, 1, first + index, sheet.printedColumns);
    row.height = pointsPerLine * 2;
  }
}

/** A sheet without rows says so. */
export function writeEmpty(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  worksheet.getRow(headerRowOf(sheet) + 1).getCell(1).value = legalText(sheet.emptyText);
}
