import type { PassThrough } from "node:stream";
import { finished } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import ExcelJS from "exceljs";
import { legalText } from "./legal-cells.ts";
import { cellValue } from "./workbook-cells.server.ts";
import { layOut, sheetOptions } from "./workbook-layout.server.ts";
import {
  cellNumber,
  columnLetter,
  headerRowOf,
  rowCountOf,
  type Cell,
  type SheetPlan,
  type WorkbookPlan,
} from "./workbook-plan.ts";
import { describe, finishRow, styleTotals, takeSheetName, writeBelow, writeEmpty } from "./workbook-rows.server.ts";

/** After so many rows other requests get their turn. */
const rowsBetweenTurns = 200;

/**
 * Writes the workbook row by row, without native tables, so that memory stays flat whatever the number of rows.
 *
 * @param onRow called after each row with how many of all sheets are written
 */
export async function streamWorkbook(
  plan: WorkbookPlan,
  out: PassThrough,
  onRow: (written: number) => void = () => undefined,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  describe(workbook, plan);
  const names: string[] = [];
  let written = 0;
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(takeSheetName(sheet, names), sheetOptions(plan, sheet));
    const header = headerRowOf(sheet);
    const widths = layOut(worksheet, sheet);
    const count = rowCountOf(sheet);
    if (count === 0) writeEmpty(worksheet, sheet);
    else worksheet.autoFilter = `A${header}:${columnLetter(sheet.columns.length - 1)}${header + count}`;
    const sums = sheet.columns.map(() => 0);
    let index = 0;
    for await (const portion of portionsOf(sheet)) {
      for (const cells of portion) {
        const row = worksheet.getRow(header + 1 + index);
        for (const [at, cell] of cells.entries()) {
          row.getCell(at + 1).value = cellValue(cell);
          sums[at] = (sums[at] ?? 0) + cellNumber(cell);
        }
        finishRow(row, sheet, cells, widths).commit();
        index += 1;
        written += 1;
        onRow(written);
        if (index % rowsBetweenTurns === 0) await nextTurn();
        if (out.destroyed) return;
      }
    }
    if (index !== count) throw new Error(`${count} rows were announced and ${index} came`);
    writeTotals(worksheet, sheet, sums);
    writeBelow(worksheet, sheet);
    worksheet.commit();
  }
  await workbook.commit();
  await finished(out, { readable: false });
}

async function* portionsOf({ rows, streamed }: SheetPlan): AsyncIterable<readonly Cell[][]> {
  if (streamed === undefined) yield rows;
  else yield* streamed.portions();
}

/** The totals of a sheet without a table: the same sums over plain ranges. */
function writeTotals(worksheet: ExcelJS.Worksheet, sheet: SheetPlan, sums: readonly number[]): void {
  const count = rowCountOf(sheet);
  if (count === 0 || sheet.columns.every((column) => column.total === undefined)) return;
  const first = headerRowOf(sheet) + 1;
  const last = first + count - 1;
  const row = worksheet.getRow(last + 1);
  row.getCell(1).value = legalText(sheet.totalLabel);
  for (const [index, column] of sheet.columns.entries()) {
    if (column.total === undefined) continue;
    const letter = columnLetter(index);
    const formula = `SUBTOTAL(109,${letter}${first}:${letter}${last})`;
    row.getCell(index + 1).value = { formula, result: sums[index] ?? 0 };
  }
  styleTotals(worksheet, sheet);
}
