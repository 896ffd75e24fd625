import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { ChartPlan } from "./chart-plan.ts";

/**
 * A live formula (English function names, no `=`) with the value it has now, for viewers that do not calculate. Columns of
 * tables stand in it as `columnRange` and `cellInRow` say; other references are A1.
 */
export class Formula {
  constructor(
    readonly text: string,
    readonly value: number,
  ) {}
}

/** Text that opens an address. Addresses that are not http(s) are written as plain text. */
export class Link {
  constructor(
    readonly text: string,
    readonly url: string,
  ) {}
}

/**
 * Text that opens a file lying beside the workbook.
 *
 * @throws TypeError for a path that leaves the workbook's folder: a bug of the plan
 */
export class FileLink {
  constructor(
    readonly text: string,
    /** Relative, with `/` between folders: `originals/0012345 2026-03-15.pdf`. */
    readonly path: string,
  ) {
    relativeTarget(path);
  }
}

/**
 * A relative path as the address of a link, percent-encoded.
 *
 * @throws TypeError for an absolute path, an address, an empty part, and `.` or `..`
 */
export function relativeTarget(path: string): string {
  const parts = path.split("/");
  const leaves = parts.some((part) => ["", ".", ".."].includes(part) || /[\\:\p{Cc}\p{Surrogate}]/u.test(part));
  if (leaves) throw new TypeError("no path below the workbook's folder");
  return parts.map(encodeURIComponent).join("/");
}

/** A calendar day, written as a real date that no time zone can move. */
export class Day {
  constructor(readonly on: CalendarDate) {}
}

/**
 * What stands in one cell. Only these classes are special: text stays text whatever it starts with,
 * and nothing that came out of a database can become a formula.
 */
export type Cell = string | number | Formula | Link | FileLink | Day | null;

/** How a column is formatted and aligned. Identifiers such as a certificate's number are `text`: their zeros stay. */
export type ColumnKind = "text" | "integer" | "decimal" | "date";

export type ColumnPlan = {
  key: string;
  /** One line; made unique within the sheet when written. */
  header: string;
  kind: ColumnKind;
  /** Widest it may get, in characters; longer text wraps. */
  maxWidth: number;
  /** Narrowest it may get, in characters; 9 unless told. */
  minWidth?: number;
  /** Ids and digests: on one line, cut by the next cell; people copy them, nobody reads them. */
  code?: boolean;
  /** A live total below the table that follows the table's filter. */
  total?: "sum";
  /** Not shown: identities that a file brings back. */
  hidden?: true;
  /** To be filled in by hand; marked with a colour. */
  entry?: true;
  /** Absolute reference to the cells a person may choose from. Only in sheets that are not streamed. */
  choices?: string;
};

/** Above this many rows in one sheet the workbook is streamed, without native tables, so that memory stays flat. */
export const mostTableRows = 10_000;

/** Rows that are too many to be held at once: fetched while they are written, always the same ones in the same order. */
export type StreamedRows = {
  count: number;
  portions(): AsyncIterable<Cell[][]>;
};

/** Makes rows look different by what one of their cells says; sheet, screen and paper show the same. */
export type RowMark = { key: string; equals: string | number; look: "muted" | "warning" };

export type SheetPlan = {
  name: string;
  /** Lines above the header; the first is the sheet's title. */
  above: Cell[][];
  columns: ColumnPlan[];
  /** One cell a column; where there is `streamed`, only the first ones, for the preview and the widths. */
  rows: Cell[][];
  streamed?: StreamedRows;
  /** How many columns, from the left, are printed; the others are for tracing on the screen. */
  printedColumns: number;
  /** Latin name of the native table with its filter. */
  tableName: string;
  /** Stands at the left of the totals. */
  totalLabel: string;
  /** Shown instead of rows when there are none. */
  emptyText: string;
  /** Sparingly: a sheet where many rows shout says nothing. */
  marks?: readonly RowMark[];
  /** A picture of its figures below the table. Only in sheets that are not streamed. */
  chart?: ChartPlan;
  /** Lines under everything that print with it: places for signatures. */
  below?: readonly string[];
};

/** A whole workbook as data: decided and tested without any spreadsheet library. */
export type WorkbookPlan = {
  title: string;
  /** Who made it, for the file's properties. */
  creator: string;
  /** Instant of the snapshot (ISO). */
  createdAt: string;
  /** Words around "page x of y" in the footer: before, between, after. */
  pageWords: readonly [string, string, string];
  sheets: SheetPlan[];
};

/** Whether the workbook is written with native tables, and with pictures: otherwise it is streamed. */
export function isTabled({ sheets }: Pick<WorkbookPlan, "sheets">): boolean {
  return sheets.every((sheet) => rowCountOf(sheet) <= mostTableRows);
}

/** How many rows the sheet has when it is written. */
export function rowCountOf({ rows, streamed }: Pick<SheetPlan, "rows" | "streamed">): number {
  return streamed?.count ?? rows.length;
}

/** Row of the column headings, counted from 1. */
export function headerRowOf({ above }: Pick<SheetPlan, "above">): number {
  return above.length + 1;
}

/** Row of the last line of the table, totals or the words instead of rows included, counted from 1. */
export function lastTableRowOf(sheet: Pick<SheetPlan, "above" | "columns" | "rows" | "streamed">): number {
  const totals = sheet.columns.some((column) => column.total !== undefined) ? 1 : 0;
  return headerRowOf(sheet) + Math.max(1, rowCountOf(sheet) + totals);
}

/** How a row looks; `null`: as usual. */
export function lookOf({ columns, marks = [] }: Pick<SheetPlan, "columns" | "marks">, cells: readonly Cell[]) {
  const met = marks.find(({ key, equals }) => cells[columns.findIndex((column) => column.key === key)] === equals);
  return met?.look ?? null;
}

/** Letter of a column counted from 0: A … Z, AA … */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** What the total below a column is now. */
export function columnTotal(sheet: SheetPlan, index: number): number {
  return tidySum(sheet.rows.reduce((sum, row) => sum + cellNumber(row[index] ?? null), 0));
}

/** A sum of doubles without what adding them left behind: 0.1 and 0.2 are 0.3. */
export function tidySum(sum: number): number {
  return Number(sum.toFixed(9));
}

/** The number in a cell, for sums; 0 where there is none. */
export function cellNumber(cell: Cell): number {
  if (typeof cell === "number") return cell;
  return cell instanceof Formula ? cell.value : 0;
}
