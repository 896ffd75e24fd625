import { Day, FileLink, Formula, Link, type Cell, type SheetPlan } from "./workbook-plan.ts";

/** Lines that Excel can show in one row at most: 409 points of height. */
const mostLines = 27;

/** Room for the filter button beside a heading, in characters. */
const filterButton = 4;

/** Width in characters that shows every cell of the column, within its `minWidth` and `maxWidth`; longer text wraps. */
export function fittedWidth(sheet: SheetPlan, index: number): number {
  const column = sheet.columns[index];
  if (column === undefined) return 9;
  let longest = column.header.length / 2;
  for (const row of sheet.rows) longest = Math.max(longest, cellLength(row[index] ?? null) + 2);
  const heading = Math.max(...column.header.split(/\s+/u).map((word) => word.length)) + filterButton;
  return Math.max(heading, Math.min(column.maxWidth, Math.max(column.minWidth ?? 9, longest)));
}

/** How many lines the row needs in columns of these widths. Excel does not find out by itself when it opens a file. */
export function linesOfRow(sheet: SheetPlan, row: readonly Cell[], widths: readonly number[]): number {
  let most = 1;
  for (const [index, cell] of row.entries()) {
    const column = sheet.columns[index];
    if (column?.kind !== "text" || column.code === true) continue;
    most = Math.max(most, wrappedLines(textOf(cell), widths[index] ?? 9));
  }
  return Math.min(mostLines, most);
}

/** How many lines the headings need. */
export function linesOfHeader(sheet: SheetPlan, widths: readonly number[]): number {
  const lines = sheet.columns.map(({ header }, index) => wrappedLines(header, (widths[index] ?? 9) - filterButton + 1));
  return Math.min(mostLines, Math.max(1, ...lines));
}

/** Lines of a text that breaks between words, and within a word only where it is longer than a line. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  if (text.length <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room), 0);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(" ")) {
    if (used > 0 && used + 1 + length <= room) {
      used += 1 + length;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used = length % room === 0 && length > 0 ? room : length % room;
  }
  return lines;
}

function cellLength(cell: Cell): number {
  return Math.max(
    ...textOf(cell)
      .split("\n")
      .map((line) => line.length),
  );
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Day) return "00.00.0000";
  if (cell instanceof Formula) return cell.value.toFixed(2);
  return cell instanceof Link || cell instanceof FileLink ? cell.text : String(cell);
}
