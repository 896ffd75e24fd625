import type ExcelJS from "exceljs";
import { headerRowOf, rowCountOf, type SheetPlan } from "./workbook-plan.ts";

const paper = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF7DB" } } as const;

/** Hides what only a program reads, colours what a person fills in, and lets them choose where there is a list. */
export function prepareEntry(worksheet: ExcelJS.Worksheet, sheet: SheetPlan): void {
  const first = headerRowOf(sheet) + 1;
  for (const [at, { hidden, entry, choices }] of sheet.columns.entries()) {
    if (hidden === true) worksheet.getColumn(at + 1).hidden = true;
    if (entry !== true) continue;
    for (let row = first; row < first + rowCountOf(sheet); row += 1) {
      const cell = worksheet.getCell(row, at + 1);
      // Styles may be shared between cells: a new one is set.
      cell.style = { ...cell.style, fill: paper };
      if (choices === undefined) continue;
      cell.dataValidation = { type: "list", formulae: [choices], allowBlank: true, showErrorMessage: true };
    }
  }
}
