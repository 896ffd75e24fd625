import type ExcelJS from "exceljs";
import { drawChart } from "./chart-plan.ts";
import { legalHeaders } from "./legal-cells.ts";
import { fittedWidth, linesOfHeader, wrappedLines } from "./sheet-measures.ts";
import { aboveStyle, cellValue, headerStyle, remarkStyle, titleStyle } from "./workbook-cells.server.ts";
import {
  columnLetter,
  headerRowOf,
  lastTableRowOf,
  type Cell,
  type SheetPlan,
  type WorkbookPlan,
} from "./workbook-plan.ts";

/** ExcelJS' own list of paper sizes is a const enum, which cannot be had at run time. */
const a4 = { paperSize: 9 };

/** Height of one line of the usual font. */
export const pointsPerLine = 15;

/** Frozen and repeated heading, landscape, as wide as the page, sheet and "page x of y" at the foot. */
export function sheetOptions({ pageWords }: WorkbookPlan, sheet: SheetPlan): Partial<ExcelJS.AddWorksheetOptions> {
  const header = headerRowOf(sheet);
  const [before, between, after] = pageWords.map((word) => word.replaceAll("&", "&&"));
  const below = sheet.below?.length ?? 0;
  const last = lastTableRowOf(sheet) + (below === 0 ? 0 : below + 1) + rowsOfChart(sheet);
  return {
    views: [{ state: "frozen", ySplit: header, xSplit: 0, topLeftCell: `A${header + 1}`, activeCell: "A1" }],
    pageSetup: {
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${header}:${header}`,
      // ExcelJS makes the letters absolute, but not the rows.
      printArea: `A$1:${columnLetter(sheet.printedColumns - 1)}$${last}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${sheet.name.replaceAll("&", "&&")}&R${before} &P ${between} &N ${after}`.trimEnd() },
  };
}

/** Rows of usual height that the chart covers, with a free one above. */
function rowsOfChart({ chart }: SheetPlan): number {
  const pixelsPerRow = (pointsPerLine * 96) / 72;
  return chart === undefined ? 0 : 1 + Math.ceil(drawChart(chart).height / pixelsPerRow);
}

/**
 * Paper, column widths, the lines above the header, and the header itself.
 *
 * @returns the widths in characters
 */
export function layOut(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): number[] {
  Object.assign(worksheet.pageSetup, a4);
  const widths = sheet.columns.map((_, index) => fittedWidth(sheet, index));
  for (const [index, width] of widths.entries()) worksheet.getColumn(index + 1).width = width;
  for (const [at, line] of sheet.above.entries()) {
    if (line.length === 1) writeRemark(worksheet, sheet, { at, cell: line[0] ?? null, widths });
    else writeFigures(worksheet, sheet, at);
  }
  const header = worksheet.getRow(headerRowOf(sheet));
  for (const [index, text] of legalHeaders(sheet.columns.map((column) => column.header)).entries()) {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.style = headerStyle(sheet.columns[index]?.kind ?? "text");
  }
  header.height = linesOfHeader(sheet, widths) * pointsPerLine + 4;
  return widths;
}

/** One text across the printed columns, as high as it needs: otherwise it would be cut, or would widen the page. */
function writeRemark(
  worksheet: ExcelJS.Worksheet,
  { printedColumns }: SheetPlan,
  { at, cell, widths }: { at: number; cell: Cell; widths: readonly number[] },
): void {
  const row = worksheet.getRow(at + 1);
  row.getCell(1).value = cellValue(cell);
  worksheet.mergeCells(at + 1, 1, at + 1, printedColumns);
  row.getCell(1).style = at === 0 ? titleStyle : remarkStyle;
  const room = widths.slice(0, printedColumns).reduce((sum, width) => sum + width, 0);
  row.height = at === 0 ? 24 : wrappedLines(typeof cell === "string" ? cell : "", room) * pointsPerLine;
}

/** A line of figures stands in the columns it belongs to. */
function writeFigures(worksheet: ExcelJS.Worksheet, sheet: SheetPlan, at: number): void {
  const row = worksheet.getRow(at + 1);
  for (const [index, cell] of (sheet.above[at] ?? []).entries()) {
    const column = sheet.columns[index];
    if (cell === null || column === undefined) continue;
    const target = row.getCell(index + 1);
    target.value = cellValue(cell);
    target.style = aboveStyle(cell, column);
  }
}
