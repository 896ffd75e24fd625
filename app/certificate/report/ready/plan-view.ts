import { drawChart, type ChartDrawing } from "../chart-plan.ts";
import { legalHeaders } from "../legal-cells.ts";
import {
  columnTotal,
  Day,
  FileLink,
  Formula,
  headerRowOf,
  isTabled,
  Link,
  lookOf,
  rowCountOf,
  type Cell,
  type ColumnKind,
  type RowMark,
  type SheetPlan,
  type WorkbookPlan,
} from "../workbook-plan.ts";

/** A cell as screen and paper show it: the text a spreadsheet would show, and where it leads. */
export type CellView = { text: string; href: string | null };

/** One line of a sheet; `at` is its row in the workbook. */
export type LineView = { at: number; cells: CellView[]; look: RowMark["look"] | null };

/** One sheet of the workbook as a table of a page. */
export type SheetView = {
  name: string;
  /** The sheet's own heading and the lines below it. */
  title: string;
  remarks: string[];
  /** Figures above the heading, such as the university's line. */
  figures: LineView[];
  columns: { key: string; header: string; kind: ColumnKind }[];
  rows: LineView[];
  /** The totals below all rows; `null`: the sheet has none, or not all rows are shown. */
  totals: string[] | null;
  /** Rows of the whole sheet, shown or not. */
  count: number;
  emptyText: string;
  /** The picture below the table; `null`: there is none. */
  chart: ChartDrawing | null;
  /** Lines under the table: places for signatures. */
  below: string[];
};

/** Rows of each sheet on paper: some two hundred pages; beyond, nobody reads paper, and the browser would stall. */
export const mostPrintedRows = 5000;

/**
 * The workbook as pages of tables: the same sheets, columns and cells, formatted the same way.
 *
 * @param mostRows of each sheet; the rest is only in the file
 */
export function planView(plan: WorkbookPlan, { mostRows }: { mostRows: number }): SheetView[] {
  const tabled = isTabled(plan);
  return plan.sheets.map((sheet) => sheetView(sheet, { mostRows, tabled }));
}

function sheetView(sheet: SheetPlan, { mostRows, tabled }: { mostRows: number; tabled: boolean }): SheetView {
  const columns = sheet.columns.slice(0, sheet.printedColumns);
  const headers = legalHeaders(sheet.columns.map(({ header }) => header));
  const kinds = columns.map(({ kind }) => kind);
  const line = (cells: readonly Cell[], at: number): LineView => ({
    at,
    cells: kinds.map((kind, index) => cellView(cells[index] ?? null, kind)),
    look: lookOf(sheet, cells),
  });
  const [title, ...below] = sheet.above;
  const first = headerRowOf(sheet) + 1;
  const count = rowCountOf(sheet);
  const rows = sheet.rows.slice(0, mostRows);
  const hasTotals = sheet.columns.some(({ total }) => total !== undefined);
  return {
    name: sheet.name,
    title: cellView(title?.[0] ?? sheet.name, "text").text,
    remarks: below.filter((cells) => cells.length === 1).map(([cell]) => cellView(cell ?? null, "text").text),
    figures: below.flatMap((cells, index) => (cells.length > 1 ? [line(cells, index + 2)] : [])),
    columns: columns.map(({ key, kind }, index) => ({ key, kind, header: headers[index] ?? "" })),
    rows: rows.map((cells, index) => line(cells, first + index)),
    totals: hasTotals && rows.length === count && count > 0 ? totalsOf(sheet, columns.length) : null,
    count,
    emptyText: sheet.emptyText,
    chart: sheet.chart === undefined || !tabled ? null : drawChart(sheet.chart),
    below: [...(sheet.below ?? [])],
  };
}

function totalsOf(sheet: SheetPlan, width: number): string[] {
  return sheet.columns.slice(0, width).map((column, index) => {
    if (column.total !== undefined) return numberText(columnTotal(sheet, index), column.kind);
    return index === 0 ? sheet.totalLabel : "";
  });
}

function cellView(cell: Cell, kind: ColumnKind): CellView {
  if (cell === null) return { text: "", href: null };
  if (cell instanceof FileLink) return { text: cell.text, href: null };
  if (cell instanceof Link) return { text: cell.text, href: cell.url };
  if (cell instanceof Day) return { text: cell.on.split("-").toReversed().join("."), href: null };
  if (cell instanceof Formula) return { text: numberText(cell.value, kind), href: null };
  return { text: typeof cell === "number" ? numberText(cell, kind) : cell, href: null };
}

/** As the column's number format shows it; numbers in text columns stay as they are. */
function numberText(value: number, kind: ColumnKind): string {
  if (kind === "decimal") return value.toFixed(2);
  return kind === "integer" ? String(Math.round(value)) : String(value);
}
