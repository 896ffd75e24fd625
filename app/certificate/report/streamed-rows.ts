import { firstSafeDay, isWebAddress, legalText } from "./legal-cells.ts";
import { columnLetter, Day, FileLink, Formula, Link, type Cell } from "./workbook-plan.ts";

/**
 * What stands in a cell, ready to be written: a number (days as their serial number), a text that is legal, or a formula
 * with the text it shows now.
 */
export type WrittenValue = number | string | { formula: string; result: string | number } | null;

/** Longest text within a formula. */
const longestFormulaText = 255;

/**
 * A cell of the plan as it is written in a sheet of any length: Excel opens no sheet with more than 65,530 hyperlinks, and
 * each would stay in memory to the end, so an address is opened by a formula.
 */
export function writtenValue(cell: Cell): WrittenValue {
  if (cell === null || typeof cell === "number") return cell;
  if (cell instanceof Formula) return { formula: cell.text, result: cell.value };
  if (cell instanceof Day) return cell.on < firstSafeDay ? cell.on : serialOf(cell.on);
  const target = formulaTarget(cell);
  const shown = cell instanceof Link || cell instanceof FileLink ? cell.text : cell;
  // Whatever slips past the types becomes text, never a live object.
  const text = legalText(typeof shown === "string" ? shown : String(shown satisfies never));
  if (target === null) return text;
  if (target.to.length > longestFormulaText || text.length > longestFormulaText) return text;
  return { formula: `HYPERLINK(${quoted(target.to)},${quoted(text)})`, result: text };
}

/** Where a cell leads; a file beside the workbook by its path as it is, because formulas do not decode addresses. */
function formulaTarget(cell: Cell): { text: string; to: string } | null {
  if (cell instanceof FileLink) return { text: cell.text, to: cell.path };
  return cell instanceof Link && isWebAddress(cell.url) ? { text: cell.text, to: cell.url } : null;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Days repeat: a year has no more than 366. */
const serials = new Map<string, number>();

/** Days since 30 December 1899, as spreadsheets count. */
function serialOf(on: string): number {
  const known = serials.get(on);
  if (known !== undefined) return known;
  const serial = (Date.parse(`${on}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  serials.set(on, serial);
  return serial;
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const special = /[&<>]/u;

/** Column letters are asked for a million times. */
const letters: string[] = [];

/**
 * One row of a sheet as SpreadsheetML (ECMA-376, 18.3.1.73 `row` and 18.3.1.4 `c`): texts stand in their cells.
 *
 * @param heightPt of the row; the program that opens the file does not find out by itself
 * @param styles index of each cell's look in the workbook
 * @throws TypeError for a number that is none: it would be written as NaN, which Excel "repairs" away
 */
export function rowXml(
  row: number,
  heightPt: number,
  values: readonly WrittenValue[],
  styles: readonly number[],
): string {
  let xml = `<row r="${row}" ht="${heightPt}" customHeight="1">`;
  for (let at = 0; at < values.length; at += 1) {
    const letter = (letters[at] ??= columnLetter(at));
    xml += cellXml(`r="${letter}${row}" s="${styles[at] ?? 0}"`, values[at] ?? null);
  }
  return `${xml}</row>`;
}

function cellXml(place: string, value: WrittenValue): string {
  if (value === null || value === "") return `<c ${place}/>`;
  if (typeof value === "string") return `<c ${place} t="inlineStr"><is>${textXml(value)}</is></c>`;
  if (typeof value === "number") return `<c ${place}><v>${numberXml(value)}</v></c>`;
  const { formula, result } = value;
  if (typeof result === "number") return `<c ${place}><f>${escaped(formula)}</f><v>${numberXml(result)}</v></c>`;
  return `<c ${place} t="str"><f>${escaped(formula)}</f><v>${escaped(result)}</v></c>`;
}

/** Spaces at the ends and line ends are kept only where they are asked to be. */
function textXml(text: string): string {
  return /^\s|\s$|\n/u.test(text) ? `<t xml:space="preserve">${escaped(text)}</t>` : `<t>${escaped(text)}</t>`;
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not a number: ${value}`);
  return String(value);
}

function escaped(text: string): string {
  return special.test(text) ? text.replaceAll(/[&<>]/gu, (sign) => escapes[sign] ?? sign) : text;
}
