import { objectTypeOf } from "#app/certificate/extract/object-type-vocabulary.ts";
import { looksLikeName } from "#app/certificate/extract/looks-like-name.ts";
import { splitAuthors } from "#app/certificate/extract/split-authors.ts";
import { restoreLookAlikes, tidyText } from "#app/certificate/read/fold-text.ts";
import type { Line } from "#app/certificate/read/page-text.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import type { CellProblem, ExtractContent, ExtractRow, RegisterColumn } from "#app/model/register-extract.ts";
import type { Result } from "#app/model/result.ts";
import {
  countsColumns,
  findRegisterHeader,
  repeatsHeader,
  type RegisterHeader,
  type SheetOfCells,
} from "./register-header.ts";
import { readDayCell, readNumberCell, slashOrderOf, type SlashOrder } from "./register-values.ts";

/**
 * Reads an extract of the State register from the cells of a file's sheets. Of several sheets those count that have the most of the
 * register's columns, as one a year does; a list of authors beside them is passed over. A cell that cannot be read is a problem of
 * its row; the row stays.
 *
 * @see Order 1315, Rules App. 3
 */
export function readExtract(sheets: readonly SheetOfCells[]): Result<ExtractContent, "no-header" | "no-rows"> {
  const found = sheets.flatMap((sheet) => {
    const header = findRegisterHeader(sheet);
    return header === null ? [] : [{ sheet, header }];
  });
  const most = Math.max(0, ...found.map(({ header }) => header.at.size));
  const content: ExtractContent = { sheets: [], rows: [], passedOver: [] };
  const types = new Map<string, ObjectType>();
  for (const { sheet, header } of found) {
    if (header.at.size < most) {
      content.passedOver.push(sheet.name);
      continue;
    }
    const place = content.sheets.length;
    content.sheets.push({ name: sheet.name, headerLine: header.last + 1, columns: [...header.at.keys()] });
    for (const row of readSheet(sheet, header, { place, types })) content.rows.push(row);
  }
  if (content.sheets.length === 0) return { ok: false, error: "no-header" };
  return content.rows.length === 0 ? { ok: false, error: "no-rows" } : { ok: true, value: content };
}

type Known = { place: number; types: Map<string, ObjectType> };
type CellsOfRow = { line: number; text: (column: RegisterColumn) => string };

function readSheet({ rows }: SheetOfCells, header: RegisterHeader, { place, types }: Known): ExtractRow[] {
  const below = rows
    .map((cells, index): CellsOfRow & { cells: readonly string[] } => ({
      cells,
      line: index + 1,
      text: (column) => cells[header.at.get(column) ?? -1]?.trim() ?? "",
    }))
    .slice(header.last + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .filter(({ cells }) => !repeatsHeader(cells, header))
    .filter(({ cells, line }) => line > header.last + 3 || !countsColumns(cells));
  const order = slashOrderOf(below.flatMap(({ text }) => dayColumns.map((column) => text(column))));
  const read: ExtractRow[] = [];
  for (const row of below) {
    const before = read.at(-1);
    if (before !== undefined && goesOn(row, before)) {
      before.authors.push(...namesIn(row.text("authors")));
      before.lastLine = row.line;
    } else read.push(readRow(row, header, { place, types, order }));
  }
  return read;
}

const dayColumns = ["registeredOn", "receivedOn", "createdOn"] as const;
const otherThanAuthors = ["number", "objectType", "title", "status", ...dayColumns] as const;

/** Of a certificate whose cells are merged over several rows every row but the first holds authors only; a total is no author. */
function goesOn({ text, line }: CellsOfRow, before: ExtractRow): boolean {
  if (line !== before.lastLine + 1 || otherThanAuthors.some((column) => text(column) !== "")) return false;
  const names = namesIn(text("authors"));
  return names.length > 0 && names.every(looksLikeName);
}

function readRow(row: CellsOfRow, { at }: RegisterHeader, how: Known & { order: SlashOrder }): ExtractRow {
  const problems: CellProblem[] = [];
  const complain = (code: CellProblem["code"], column: RegisterColumn) => {
    const place = at.get(column);
    problems.push({ code, column, letter: place === undefined ? null : letterOf(place), value: row.text(column) });
  };
  const { number, day: dayBesideNumber } = readNumberCell(row.text("number"));
  if (number === null) complain(row.text("number") === "" ? "missing" : "not-a-number", "number");
  const day = (column: (typeof dayColumns)[number]) => {
    const cell = readDayCell(row.text(column), how.order);
    if (cell.problem !== null) complain(cell.problem, column);
    return cell.day;
  };
  const registeredOn = day("registeredOn") ?? (row.text("registeredOn") === "" ? dayBesideNumber : null);
  if (registeredOn === null && row.text("registeredOn") === "") complain("missing", "registeredOn");
  const [receivedOn, createdOn] = [day("receivedOn"), day("createdOn")];
  const typeWording = tidyText(row.text("objectType"));
  const objectType = typeOf(typeWording, how.types);
  if (objectType === "unknown" && typeWording !== "") complain("type-unknown", "objectType");
  return {
    sheet: how.place,
    line: row.line,
    lastLine: row.line,
    number,
    registeredOn,
    receivedOn,
    authors: namesIn(row.text("authors")),
    objectType,
    typeWording,
    title: restoreLookAlikes(tidyText(row.text("title"))),
    createdOn,
    status: tidyText(row.text("status")),
    problems,
  };
}

/** An extract repeats a dozen wordings in thousands of rows. */
function typeOf(wording: string, known: Map<string, ObjectType>): ObjectType {
  const type = known.get(wording) ?? objectTypeOf(wording);
  known.set(wording, type);
  return type;
}

/** A cell has no width, so no name can have wrapped at its edge. */
const noBox = { x: 0, y: 0, width: 0, height: 0 };

/** The authors of one cell, told apart as on a certificate: by commas, semicolons, numbers and line ends. */
function namesIn(cell: string): string[] {
  const lines = cell.split(/\r\n?|\n/u).map((text): Line => {
    const words = tidyText(text).split(" ");
    return {
      page: 1,
      words: words
        .filter((word) => word !== "")
        .map((word) => ({ text: word, box: noBox, baseline: 0, size: 10, confidence: 1 })),
    };
  });
  return splitAuthors(
    lines.filter(({ words }) => words.length > 0),
    1,
  ).map(({ name }) => name);
}

/** Letter of a column counted from 0: A … Z, AA … */
function letterOf(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest === 0 ? "" : letterOf(rest - 1)) + String.fromCharCode(65 + (place % 26));
}
