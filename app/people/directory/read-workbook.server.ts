import ExcelJS from "exceljs";
import type { SheetCells } from "./sheet-from-cells.ts";

/** Whether each of several merged cells says what they say together, or the first of them alone. */
export type MergedCells = "repeat" | "first";

/** Native tables hold no cells of their own, and ExcelJS stumbles over the way openpyxl points at them. */
const notRead = ["tableParts"];

/** The cells of every visible sheet of an .xlsx file as text; days as YYYY-MM-DD, formulas as what they say. */
export async function readWorkbook(bytes: Uint8Array, merged: MergedCells = "repeat"): Promise<SheetCells[]> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy, { ignoreNodes: notRead });
  return workbook.worksheets
    .filter((sheet) => sheet.state === "visible")
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, merged) }));
}

function rowsOf(sheet: ExcelJS.Worksheet, merged: MergedCells): string[][] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const isRepeated = merged === "first" && cell.type === ExcelJS.ValueType.Merge;
      cells.push(isRepeated ? "" : cellText(cell.value));
    });
    rows.push(cells);
  });
  return rows;
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("result" in value) return cellText(value.result ?? null);
  if ("text" in value) return cellText(value.text);
  return "";
}
