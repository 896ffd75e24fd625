import { legalHeaders } from "./legal-cells.ts";
import { columnLetter, Formula, headerRowOf, rowCountOf, type Cell, type SheetPlan } from "./workbook-plan.ts";

/**
 * A column of another sheet in a formula, whatever the file will look like: it is written as `T_Authors[Points]` where
 * the sheet has a native table, and as a plain range where it has none.
 *
 * @returns `null` when the sheet has no rows: there is nothing to refer to
 * @throws TypeError when the sheet has no such column: a bug of the plan
 */
export function columnRange(sheet: Pick<SheetPlan, "tableName" | "columns" | "rows" | "streamed">, key: string) {
  if (!sheet.columns.some((column) => column.key === key)) throw new TypeError(`no column ${key}`);
  return rowCountOf(sheet) === 0 ? null : `{${sheet.tableName}:${key}}`;
}

/** The cell of a column in the formula's own row of its table. */
export function cellInRow(tableName: string, key: string): string {
  return `{@${tableName}:${key}}`;
}

/** `{T_Authors:points}` and `{@T_Departments:departmentId}`; formulas of ours hold no other braces. */
const reference = /\{(@?)(\w+):(\w+)\}/gu;

/**
 * The same sheets with every reference as a spreadsheet wants it.
 *
 * @param tabled whether the sheets are written as native tables
 * @throws TypeError for a table or column that does not exist, and for two sheets with one table's name: bugs of the plan
 */
export function withReferences(sheets: readonly SheetPlan[], tabled: boolean): SheetPlan[] {
  const byTable = new Map(sheets.map((sheet) => [sheet.tableName, sheet]));
  if (byTable.size !== sheets.length) throw new TypeError("two sheets have a table of one name");
  const write = tabled ? structured : plain;
  // Asked for by every formula of every row.
  const headersOf = new Map(sheets.map((sheet) => [sheet, legalHeaders(sheet.columns.map((column) => column.header))]));
  const inRow = (cells: Cell[], row: number): Cell[] =>
    cells.some((cell) => cell instanceof Formula)
      ? cells.map((cell) => (cell instanceof Formula ? new Formula(resolved(cell.text, row), cell.value) : cell))
      : cells;
  const resolved = (text: string, row: number): string =>
    text.replaceAll(reference, (_whole, own: string, tableName: string, key: string) => {
      const sheet = byTable.get(tableName);
      const at = sheet?.columns.findIndex((column) => column.key === key) ?? -1;
      if (sheet === undefined || at < 0) throw new TypeError(`no column ${key} of ${tableName}`);
      return write({ sheet, at, row: own === "" ? null : row, header: headersOf.get(sheet)?.[at] ?? "" });
    });
  return sheets.map((sheet): SheetPlan => {
    const { above, rows, streamed } = sheet;
    const first = headerRowOf(sheet) + 1;
    return {
      ...sheet,
      above: above.map((cells, index) => inRow(cells, index + 1)),
      rows: rows.map((cells, index) => inRow(cells, first + index)),
      ...(streamed === undefined
        ? {}
        : { streamed: { ...streamed, portions: () => portions(streamed, first, inRow) } }),
    };
  });
}

async function* portions(
  given: NonNullable<SheetPlan["streamed"]>,
  first: number,
  inRow: (cells: Cell[], row: number) => Cell[],
): AsyncIterable<Cell[][]> {
  let row = first;
  for await (const portion of given.portions()) {
    const start = row;
    row += portion.length;
    yield portion.map((cells, index) => inRow(cells, start + index));
  }
}

/** `row`: the formula's own; `null`: all rows of the column. */
type Target = { sheet: SheetPlan; at: number; row: number | null; header: string };

function structured(target: Target): string {
  const { sheet, row, header } = target;
  // Excel wants many other signs escaped, each version a few more.
  if (!/^[\p{L}\p{N} ]+$/u.test(header)) return plain(target);
  return row === null ? `${sheet.tableName}[${header}]` : `${sheet.tableName}[[#This Row],[${header}]]`;
}

function plain({ sheet, at, row }: Target): string {
  const letter = columnLetter(at);
  if (row !== null) return `$${letter}${row}`;
  const first = headerRowOf(sheet) + 1;
  return `'${sheet.name.replaceAll("'", "''")}'!$${letter}$${first}:$${letter}$${first + rowCountOf(sheet) - 1}`;
}
