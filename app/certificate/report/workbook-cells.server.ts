import type ExcelJS from "exceljs";
import { isWebAddress, legalText } from "./legal-cells.ts";
import { Day, Formula, Link, type Cell, type ColumnKind } from "./workbook-plan.ts";

/** The first day whose serial number Excel and the calendar agree about: Excel believes in 29 February 1900. */
const firstSafeDay = "1900-03-01";

/**
 * A cell of the plan as ExcelJS wants it.
 *
 * @throws TypeError for a number that is none: it would be written as NaN, which Excel "repairs" away
 */
export function cellValue(cell: Cell): ExcelJS.CellValue {
  if (cell === null) return null;
  if (typeof cell === "number") return finite(cell);
  if (cell instanceof Formula) return { formula: cell.text, result: finite(cell.value) };
  if (cell instanceof Day) return cell.on < firstSafeDay ? cell.on : utcMidnight(cell.on);
  if (cell instanceof Link && isWebAddress(cell.url)) return { text: legalText(cell.text), hyperlink: cell.url };
  if (cell instanceof Link) return legalText(cell.text);
  // Whatever slips past the types becomes text, never a live object.
  return legalText(typeof cell === "string" ? cell : String(cell satisfies never));
}

/** ExcelJS writes a date's UTC parts; local midnight in Almaty would fall on the day before. */
function utcMidnight(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError(`not a number: ${value}`);
  return value;
}

const formats: Record<ColumnKind, string> = { text: "@", integer: "0", decimal: "0.00", date: "dd.mm.yyyy" };

/** Number format and alignment by column; what is no text in a text column keeps its own nature. */
export function cellStyle(cell: Cell, kind: ColumnKind): Partial<ExcelJS.Style> {
  const actual = actualKind(cell, kind);
  const link = cell instanceof Link && isWebAddress(cell.url);
  return {
    numFmt: actual === null ? "General" : formats[actual],
    alignment: {
      vertical: "top",
      horizontal: kind === "text" ? "left" : "right",
      wrapText: kind === "text",
    },
    ...(link ? { font: { color: { argb: "FF1D4ED8" }, underline: true } } : {}),
  };
}

function actualKind(cell: Cell, kind: ColumnKind): ColumnKind | null {
  if (cell instanceof Day) return "date";
  return typeof cell === "number" && kind === "text" ? null : kind;
}

export const headerStyle: Partial<ExcelJS.Style> = {
  font: { bold: true, color: { argb: "FFFFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF1E3A5F" } },
  alignment: { vertical: "middle", horizontal: "left", wrapText: true },
};

export function totalStyle(kind: ColumnKind): Partial<ExcelJS.Style> {
  return {
    font: { bold: true },
    numFmt: kind === "text" ? "General" : formats[kind],
    alignment: { horizontal: kind === "text" ? "left" : "right" },
    border: { top: { style: "thin", color: { argb: "FF1E3A5F" } } },
  };
}
