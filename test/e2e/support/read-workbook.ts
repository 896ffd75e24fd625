import Excel, { type CellValue, type Row, type Worksheet } from "exceljs";

/** A workbook as somebody who opens it sees it. */
export type OpenedWorkbook = {
  /** The rows below the heading row that holds `header`, each by its headings; a formula stands for the value it carries. */
  rows(sheet: string, header: string): Record<string, unknown>[];
  /** Whether the cell that shows `value` is text and not a number. */
  isText(sheet: string, value: string): boolean;
};

/** Opens a downloaded file. @throws Error when a sheet or heading is missing */
export async function readWorkbook(path: string): Promise<OpenedWorkbook> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.readFile(path);
  const open = (name: string): Worksheet => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined)
      throw new Error(`no sheet "${name}" among ${workbook.worksheets.map((one) => one.name).join(", ")}`);
    return sheet;
  };
  return {
    rows: (sheet, header) => rowsBelow(open(sheet), header),
    isText: (sheet, value) => cellsOf(open(sheet)).some((cell) => cell === value),
  };
}

function rowsBelow(sheet: Worksheet, header: string): Record<string, unknown>[] {
  const all: Row[] = [];
  sheet.eachRow((row) => all.push(row));
  const at = all.findIndex((row) => valuesOf(row).includes(header));
  const headings = all[at];
  if (headings === undefined) throw new Error(`no heading "${header}" in ${sheet.name}`);
  const names = valuesOf(headings).map(String);
  const first = names.findIndex((name) => name === header);
  return (
    all
      .slice(at + 1)
      .map((row) => valuesOf(row))
      // The line of totals carries its word in the first column and nothing in the others' text columns.
      .filter((values) => values[first] !== null && values[first] !== "")
      .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])))
  );
}

function cellsOf(sheet: Worksheet): unknown[] {
  const cells: unknown[] = [];
  sheet.eachRow((row) => cells.push(...valuesOf(row)));
  return cells;
}

function valuesOf(row: Row): unknown[] {
  return Array.from({ length: row.cellCount }, (_, index) => shown(row.getCell(index + 1).value));
}

/** Dates, numbers and texts as they are; of a formula its cached result, of a link its text. */
function shown(value: CellValue): unknown {
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  if ("result" in value) return value.result ?? null;
  if ("text" in value) return value.text;
  return value;
}
