import { registerColumns, type RegisterColumn } from "#app/model/register-extract.ts";
import { columnOfHeading } from "./register-labels.ts";

/** Cells of one sheet as text, row by row from the first; of merged cells only the first has text. */
export type SheetOfCells = { name: string; rows: readonly (readonly string[])[] };

/** Where the headings stand. `at`: the place of each column in a row, counted from 0. */
export type RegisterHeader = { first: number; last: number; at: ReadonlyMap<RegisterColumn, number> };

/** Above the headings stand a title, the university, a date; official letters take a page of it. */
const rowsSearched = 60;
/** Fewer headings, or none for the number, are a sheet about something else. */
const fewestHeadings = 3;

/** The row, or two, with the most of the register's headings; `null`: the sheet is no extract. */
export function findRegisterHeader({ rows }: SheetOfCells): RegisterHeader | null {
  let best: RegisterHeader | null = null;
  for (const [index, row] of rows.slice(0, rowsSearched).entries()) {
    const next = rows[index + 1];
    const alone = headerOf(row, index, index);
    const withNext = next === undefined ? alone : headerOf(joined(row, next), index, index + 1);
    for (const found of [alone, withNext]) if (found.at.size > (best?.at.size ?? 0)) best = found;
  }
  return best !== null && best.at.size >= fewestHeadings && best.at.has("number") ? best : null;
}

/** The same column is not taken twice: the first one keeps it. */
function headerOf(row: readonly string[], first: number, last: number): RegisterHeader {
  const at = new Map<RegisterColumn, number>();
  for (const [place, heading] of row.entries()) {
    const column = columnOfHeading(heading);
    if (column !== null && !at.has(column)) at.set(column, place);
  }
  return { first, last, at };
}

function joined(row: readonly string[], next: readonly string[]): string[] {
  return Array.from({ length: Math.max(row.length, next.length) }, (_, place) =>
    `${row[place] ?? ""} ${next[place] ?? ""}`.trim(),
  );
}

/** Whether a row only counts the columns: 1, 2, 3 … 8, as forms do below their headings. */
export function countsColumns(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return cells.length >= fewestHeadings && cells.every((cell, index) => cell.replace(/\.0*$/u, "") === `${index + 1}`);
}

/** Whether the headings stand here once more, as at the top of every printed page. */
export function repeatsHeader(row: readonly string[], { at }: RegisterHeader): boolean {
  // Of nearly every row this is all there is to ask: no heading of a number has a figure.
  if (/\d/u.test(row[at.get("number") ?? -1] ?? "")) return false;
  const same = registerColumns.filter((column) => {
    const place = at.get(column);
    return place !== undefined && columnOfHeading(row[place] ?? "") === column;
  });
  return same.length >= Math.min(fewestHeadings, at.size);
}
