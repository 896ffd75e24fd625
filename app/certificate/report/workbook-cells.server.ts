import type ExcelJS from "exceljs";
import { firstSafeDay, isWebAddress, legalText } from "./legal-cells.ts";
import {
  Day,
  FileLink,
  Formula,
  Link,
  relativeTarget,
  type Cell,
  type ColumnKind,
  type ColumnPlan,
} from "./workbook-plan.ts";

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
  if (cell instanceof FileLink) return { text: legalText(cell.text), hyperlink: relativeTarget(cell.path) };
  // Whatever slips past the types becomes text, never a live object; an empty text is an empty cell, also for COUNTA.
  return legalText(typeof cell === "string" ? cell : String(cell satisfies never)) || null;
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

/** One font everywhere: a style without its name falls back to another one in other programs. */
const font = { name: "Calibri", size: 11 } as const;
const navy = { argb: "FF1E3A5F" };

const horizontal = { text: "left", integer: "right", decimal: "right", date: "center" } as const;

/** Number format and alignment by column; what is no text in a text column keeps its own nature. */
export function cellStyle(
  cell: Cell,
  { kind, code = false }: Pick<ColumnPlan, "kind" | "code">,
): Partial<ExcelJS.Style> {
  const actual = actualKind(cell, kind);
  const link = cell instanceof FileLink || (cell instanceof Link && isWebAddress(cell.url));
  const look = (kinds.indexOf(kind) * 8 + kinds.indexOf(actual)) * 4 + (code ? 2 : 0) + (link ? 1 : 0);
  return (styles[look] ??= newStyle({ kind, actual, code, link }));
}

const kinds: readonly (ColumnKind | null)[] = [null, "text", "integer", "decimal", "date"];

/** ExcelJS compares styles part by part unless it has met the very object before: a million cells share a few. */
const styles: Partial<ExcelJS.Style>[] = [];

type Look = { kind: ColumnKind; actual: ColumnKind | null; code: boolean; link: boolean };

function newStyle({ kind, actual, code, link }: Look): Partial<ExcelJS.Style> {
  return {
    numFmt: actual === null ? "General" : formats[actual],
    alignment: { vertical: "top", horizontal: horizontal[kind], wrapText: kind === "text" && !code },
    font: link ? { ...font, color: { argb: "FF1D4ED8" }, underline: true } : font,
  };
}

function actualKind(cell: Cell, kind: ColumnKind): ColumnKind | null {
  if (cell instanceof Day) return "date";
  return typeof cell === "number" && kind === "text" ? null : kind;
}

/** A figure above the header, formatted like its column; its label may run on over empty cells. */
export function aboveStyle(cell: Cell, column: Pick<ColumnPlan, "kind" | "code">): Partial<ExcelJS.Style> {
  const style = cellStyle(cell, column);
  return { ...style, font: { ...font, bold: true }, alignment: { ...style.alignment, wrapText: false } };
}

export const titleStyle: Partial<ExcelJS.Style> = {
  font: { ...font, bold: true, size: 14 },
  alignment: { vertical: "middle", horizontal: "left" },
};

export const remarkStyle: Partial<ExcelJS.Style> = {
  font: { ...font, color: { argb: "FF4B5563" } },
  alignment: { vertical: "top", horizontal: "left", wrapText: true },
};

export const signatureStyle: Partial<ExcelJS.Style> = { font, alignment: { vertical: "bottom", horizontal: "left" } };

export function headerStyle(kind: ColumnKind): Partial<ExcelJS.Style> {
  return {
    font: { ...font, bold: true, color: { argb: "FFFFFFFF" } },
    fill: { type: "pattern", pattern: "solid", fgColor: navy },
    alignment: { vertical: "middle", horizontal: kind === "text" ? "left" : "center", wrapText: true },
  };
}

export function totalStyle(kind: ColumnKind): Partial<ExcelJS.Style> {
  return {
    font: { ...font, bold: true },
    numFmt: kind === "text" ? "General" : formats[kind],
    alignment: { horizontal: horizontal[kind] },
    border: { top: { style: "thin", color: navy } },
  };
}
