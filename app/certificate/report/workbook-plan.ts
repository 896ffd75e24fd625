import type { CalendarDate } from "#app/model/calendar-date.ts";

/** A live formula (A1 references, English function names, no `=`) with the value it has now, for viewers that do not calculate. */
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

/**
 * Absolute reference to the data cells of one column, for formulas of other sheets.
 *
 * @returns `null` when the sheet has no rows: there is nothing to refer to
 * @throws TypeError when the sheet has no such column: a bug of the plan
 */
export function columnRange(sheet: SheetPlan, key: string): string | null {
  const index = sheet.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new TypeError(`no column ${key}`);
  const count = rowCountOf(sheet);
  if (count === 0) return null;
  const letter = columnLetter(index);
  const first = headerRowOf(sheet) + 1;
  return `'${sheet.name.replaceAll("'", "''")}'!$${letter}$${first}:$${letter}$${first + count - 1}`;
}

/** Letter of a column counted from 0: A … Z, AA … */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** What the total below a column is now. */
export function columnTotal(sheet: SheetPlan, index: number): number {
  return sheet.rows.reduce((sum, row) => sum + cellNumber(row[index] ?? null), 0);
}

/** The number in a cell, for sums; 0 where there is none. */
export function cellNumber(cell: Cell): number {
  if (typeof cell === "number") return cell;
  return cell instanceof Formula ? cell.value : 0;
}
