import type { DirectorySheet } from "#app/model/directory.ts";
import { countHeadings, guessColumns } from "./guess-columns.ts";

/** Above the header there may be a title, a date, an empty line. */
const rowsSearchedForHeader = 15;

/** Cells of one sheet as text, row by row from the first; the rows' numbers are those the spreadsheet shows. */
export type SheetCells = { name: string; rows: readonly (readonly string[])[] };

/** Finds the header of a sheet, guesses its columns and drops empty rows; `null` where nothing looks like a header. */
export function sheetFromCells({ name, rows }: SheetCells): DirectorySheet | null {
  const counts = rows.slice(0, rowsSearchedForHeader).map(countHeadings);
  const most = Math.max(0, ...counts);
  if (most === 0) return null;
  const headerAt = counts.indexOf(most);
  const header = (rows[headerAt] ?? []).map((cell) => cell.trim());
  return {
    name,
    header,
    columns: guessColumns(header),
    rows: rows
      .map((cells, index) => ({ line: index + 1, cells: header.map((_, place) => cells[place]?.trim() ?? "") }))
      .slice(headerAt + 1)
      .filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}
