import type { PassThrough } from "node:stream";
import { finished } from "node:stream/promises";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import ExcelJS from "exceljs";
import { legalText } from "./legal-cells.ts";
import { linesOfRow } from "./sheet-measures.ts";
import { rowXml, writtenValue } from "./streamed-rows.ts";
import { cellStyle } from "./workbook-cells.server.ts";
import { insideOf, type SheetInside } from "./workbook-inside.server.ts";
import { layOut, pointsPerLine, sheetOptions } from "./workbook-layout.server.ts";
import { markRows } from "./workbook-marks.server.ts";
import {
  cellNumber,
  columnLetter,
  headerRowOf,
  rowCountOf,
  tidySum,
  type Cell,
  type SheetPlan,
  type WorkbookPlan,
} from "./workbook-plan.ts";
import { describe, styleTotals, takeSheetName, writeBelow, writeEmpty } from "./workbook-rows.server.ts";

/** After so many rows other requests get their turn. */
const rowsBetweenTurns = 200;

/** A tenth larger than the usual degree, and packed in half the time. */
const zip = { zlib: { level: 3 } };

/** Bytes of a sheet that may wait to be packed. */
const mostWaiting = 256 * 1024;

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
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
    zip,
  });
  describe(workbook, plan);
  const names: string[] = [];
  let written = 0;
  // ExcelJS cannot put pictures into a sheet that it streams.
  for (const { chart: _chart, ...sheet } of plan.sheets) {
    const worksheet = workbook.addWorksheet(takeSheetName(sheet, names), sheetOptions(plan, sheet));
    const header = headerRowOf(sheet);
    const widths = layOut(worksheet, sheet);
    const count = rowCountOf(sheet);
    if (count === 0) writeEmpty(worksheet, sheet);
    else worksheet.autoFilter = `A${header}:${columnLetter(sheet.columns.length - 1)}${header + count}`;
    const inside = insideOf(worksheet);
    const summed = sheet.columns.flatMap(({ total }, at) => (total === undefined ? [] : [at]));
    worksheet.getRow(header).commit();
    const sums = sheet.columns.map(() => 0);
    let index = 0;
    for await (const portion of portionsOf(sheet)) {
      for (let from = 0; from < portion.length; from += rowsBetweenTurns) {
        let xml = "";
        for (const cells of portion.slice(from, from + rowsBetweenTurns)) {
          for (const at of summed) sums[at] = (sums[at] ?? 0) + cellNumber(cells[at] ?? null);
          const looks = sheet.columns.map((column, at) => inside.styleId(cellStyle(cells[at] ?? null, column)));
          const height = linesOfRow(sheet, cells, widths) * pointsPerLine;
          xml += rowXml(header + 1 + index, height, cells.map(writtenValue), looks);
          index += 1;
          written += 1;
          onRow(written);
        }
        inside.write(xml);
        await nextTurn();
        await caughtUp(inside, out);
        if (out.destroyed) return;
      }
    }
    if (index > 0) inside.goOnAt(header + 1 + index);
    if (index !== count) throw new Error(`${count} rows were announced and ${index} came`);
    writeTotals(worksheet, sheet, sums);
    markRows(worksheet, sheet);
    writeBelow(worksheet, sheet);
    worksheet.commit();
  }
  await workbook.commit();
  await finished(out, { readable: false });
}

/**
 * Waits until what was written has been packed and taken. ExcelJS writes on whatever happens behind it: with a slow
 * reader the whole sheet would wait in memory.
 */
async function caughtUp(inside: SheetInside, out: PassThrough): Promise<void> {
  while (inside.waitingBytes() > mostWaiting && !out.destroyed) await sleep(1);
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
    row.getCell(index + 1).value = { formula, result: tidySum(sums[index] ?? 0) };
  }
  styleTotals(worksheet, sheet);
}
