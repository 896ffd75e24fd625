import {
  cellNumber,
  Formula,
  type Cell,
  type SheetPlan,
  type WorkbookPlan,
} from "#app/certificate/report/workbook-plan.ts";

/** A sheet of a plan by its place, counted from 0. */
export function sheetAt(plan: WorkbookPlan, index: number): SheetPlan {
  const sheet = plan.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** The cells of one column, formulas as the values they have now. */
export function columnOf(sheet: SheetPlan, key: string): unknown[] {
  const at = sheet.columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`no column ${key}`);
  return sheet.rows.map((row) => valueOf(row[at] ?? null));
}

/** What a column adds up to. */
export function sumOf(sheet: SheetPlan, key: string): number {
  const at = sheet.columns.findIndex((column) => column.key === key);
  return sheet.rows.reduce((sum, row) => sum + cellNumber(row[at] ?? null), 0);
}

/** A cell as its reader sees it: a formula is its value. */
export function valueOf(cell: Cell): unknown {
  return cell instanceof Formula ? cell.value : cell;
}
