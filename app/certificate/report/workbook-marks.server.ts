import type ExcelJS from "exceljs";
import { columnLetter, headerRowOf, rowCountOf, type RowMark, type SheetPlan } from "./workbook-plan.ts";

const looks: Record<RowMark["look"], Partial<ExcelJS.Style>> = {
  muted: { font: { italic: true, color: { argb: "FF6B7280" } } },
  warning: { font: { color: { argb: "FF9A3412" } } },
};

/** Rows that look different as long as one of their cells says so: a conditional format, which follows what is edited. */
export function markRows(worksheet: Pick<ExcelJS.Worksheet, "addConditionalFormatting">, sheet: SheetPlan): void {
  const count = rowCountOf(sheet);
  if (count === 0) return;
  const first = headerRowOf(sheet) + 1;
  const ref = `A${first}:${columnLetter(sheet.columns.length - 1)}${first + count - 1}`;
  for (const [index, { key, equals, look }] of (sheet.marks ?? []).entries()) {
    const letter = columnLetter(sheet.columns.findIndex((column) => column.key === key));
    const wanted = typeof equals === "number" ? String(equals) : `"${equals.replaceAll('"', '""')}"`;
    worksheet.addConditionalFormatting({
      ref,
      rules: [
        { type: "expression", priority: index + 1, formulae: [`$${letter}${first}=${wanted}`], style: looks[look] },
      ],
    });
  }
}
