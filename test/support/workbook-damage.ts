import { JSDOM } from "jsdom";
import { readZip } from "./read-zip.ts";

const { DOMParser } = new JSDOM("").window;

/** Limits of Excel (its own specification of limits). */
const most = { text: 32_767, formula: 8192, sheetName: 31, hyperlinks: 65_530, rows: 1_048_576, header: 255 };
/** Serial numbers of 1 January 1900 and 31 December 9999. */
const days = { first: 1, last: 2_958_465 };

/**
 * What Excel would "repair" away or refuse in a workbook, told from the XML that is really written; empty when there is
 * nothing. Every sentence names the part.
 */
export function workbookDamage(bytes: Buffer): string[] {
  const files = readZip(bytes);
  const parts = new Map(
    [...files].filter(([name]) => /\.(?:xml|rels)$/u.test(name)).map(([name, text]) => [name, text]),
  );
  const found: string[] = [];
  for (const [name, text] of parts) {
    if (/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u.test(text)) found.push(`${name}: a character XML forbids`);
    if (parsed(text) === null) found.push(`${name}: no well-formed XML`);
  }
  if (found.length > 0) return found;
  return [...sheetNames(parts), ...tables(parts), ...sheets(parts), ...relations(files, parts)];
}

function parsed(text: string): Document | null {
  // A parser's own error is a document with such an element, or an exception.
  try {
    const document = new DOMParser().parseFromString(text, "application/xml");
    return document.querySelector("parsererror") === null ? document : null;
  } catch {
    return null;
  }
}

function elements(text: string | undefined, name: string): Element[] {
  return [...(parsed(text ?? "<none/>")?.getElementsByTagName(name) ?? [])];
}

const of = (element: Element, name: string): string => element.getAttribute(name) ?? "";

function repeated(names: readonly string[]): string[] {
  const lower = names.map((name) => name.toLowerCase());
  return lower.filter((name, index) => lower.indexOf(name) !== index);
}

function sheetNames(parts: ReadonlyMap<string, string>): string[] {
  const names = elements(parts.get("xl/workbook.xml"), "sheet").map((sheet) => of(sheet, "name"));
  const wrong = names.filter((name) => name === "" || name.length > most.sheetName || /[\\/?*[\]:]|^'|'$/u.test(name));
  const ranges = elements(parts.get("xl/workbook.xml"), "definedName").flatMap((one) => {
    const range = one.textContent ?? "";
    return /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]*\$?\d*:\$?[A-Z]*\$?\d*$/u.test(range)
      ? []
      : [`range: ${range}`];
  });
  return [...wrong.concat(repeated(names)).map((name) => `sheet name: ${name}`), ...ranges];
}

function tables(parts: ReadonlyMap<string, string>): string[] {
  const all = [...parts]
    .filter(([name]) => name.startsWith("xl/tables/"))
    .map(([, text]) => elements(text, "table")[0]);
  const found: string[] = [];
  const known = all.filter((table) => table !== undefined);
  for (const name of repeated(known.map((table) => of(table, "displayName")))) found.push(`two tables: ${name}`);
  for (const id of repeated(known.map((table) => of(table, "id")))) found.push(`two tables of id ${id}`);
  for (const table of known) {
    const name = of(table, "displayName");
    if (!/^[A-Za-z_][\w.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/u.test(name)) found.push(`table name: ${name}`);
    const headers = [...table.getElementsByTagName("tableColumn")].map((column) => of(column, "name"));
    if (headers.some((header) => header === "" || header.length > most.header)) found.push(`${name}: a heading`);
    for (const header of repeated(headers)) found.push(`${name}: two headings ${header}`);
    const { from, to } = corners(of(table, "ref"));
    if (to.column - from.column + 1 !== headers.length) found.push(`${name}: more or fewer headings than columns`);
    const totals = Number(of(table, "totalsRowCount") || 0);
    if (to.row - from.row - totals < 1) found.push(`${name}: no row`);
    const filter = table.getElementsByTagName("autoFilter")[0];
    const wanted = `${of(table, "ref").split(":")[0] ?? ""}:${letters(to.column)}${to.row - totals}`;
    if (filter !== undefined && of(filter, "ref") !== wanted) found.push(`${name}: its filter covers other cells`);
  }
  return found;
}

function sheets(parts: ReadonlyMap<string, string>): string[] {
  const isDate = dateStyles(parts.get("xl/styles.xml"));
  const strings = elements(parts.get("xl/sharedStrings.xml"), "si").map((item) => item.textContent ?? "");
  const found: string[] = [];
  for (const [name, text] of parts) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/u.test(name)) continue;
    const say = (what: string) => found.push(`${name}: ${what}`);
    const document = parsed(text);
    const tags = (tag: string): Element[] => [...(document?.getElementsByTagName(tag) ?? [])];
    const cells = new Map(tags("c").map((cell) => [of(cell, "r"), cell]));
    if (cells.size !== tags("c").length) say("one cell twice");
    if (tags("row").some((row) => Number(of(row, "r")) > most.rows)) say("too many rows");
    if (tags("hyperlink").length > most.hyperlinks) say("too many hyperlinks");
    if (tags("tableParts").length > 0 && tags("autoFilter").length > 0) say("a filter beside a table");
    for (const [at, cell] of cells) {
      const type = of(cell, "t");
      const value = cell.getElementsByTagName("v")[0]?.textContent ?? cell.getElementsByTagName("is")[0]?.textContent;
      const shown = type === "s" ? strings[Number(value)] : value;
      if ((cell.getElementsByTagName("f")[0]?.textContent ?? "").length > most.formula) say(`${at} a long formula`);
      if (type === "s" && shown === undefined) say(`${at} a text that is not there`);
      if ((shown ?? "").length > most.text) say(`${at} a long text`);
      const isNumber = (type === "" || type === "n") && value !== undefined && value !== null;
      if (!isNumber) continue;
      const number = Number(value);
      if (value === "" || !Number.isFinite(number)) say(`${at} no number: ${value}`);
      if (isDate(of(cell, "s")) && (number < days.first || number > days.last)) say(`${at} no day: ${value}`);
    }
    const merged = tags("mergeCell").map((cell) => corners(of(cell, "ref")));
    for (const table of tablesOf(name, parts)) {
      const area = corners(of(table, "ref"));
      if (merged.some((one) => meet(one, area))) say(`merged cells in ${of(table, "displayName")}`);
      for (const [index, column] of [...table.getElementsByTagName("tableColumn")].entries()) {
        const cell = cells.get(`${letters(area.from.column + index)}${area.from.row}`);
        const value =
          cell?.getElementsByTagName("v")[0]?.textContent ?? cell?.getElementsByTagName("is")[0]?.textContent;
        const shown = cell !== undefined && of(cell, "t") === "s" ? strings[Number(value)] : value;
        if (shown !== of(column, "name"))
          say(`the heading “${of(column, "name")}” is another in its cell: ${shown ?? ""}`);
      }
    }
    for (const [index, one] of merged.entries()) {
      if (merged.slice(index + 1).some((other) => meet(one, other))) say("merged cells overlap");
    }
  }
  return found;
}

/** Every part that another one names is there. */
function relations(files: ReadonlyMap<string, string>, parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([name, text]) => {
    if (!name.endsWith(".rels")) return [];
    const folder = name.replace(/_rels\/[^/]+$/u, "");
    return elements(text, "Relationship").flatMap((relation) => {
      const target = of(relation, "Target");
      if (of(relation, "TargetMode") === "External") return /^javascript:/iu.test(target) ? [`${name}: a script`] : [];
      const path = target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      return files.has(path) ? [] : [`${name}: ${target} is missing`];
    });
  });
}

function tablesOf(sheet: string, parts: ReadonlyMap<string, string>): Element[] {
  const rels = parts.get(sheet.replace("worksheets/", "worksheets/_rels/").concat(".rels"));
  return elements(rels, "Relationship")
    .map((relation) => of(relation, "Target"))
    .filter((target) => target.includes("tables/"))
    .flatMap((target) => elements(parts.get(target.replace("../", "xl/")), "table"));
}

/** Whether a style shows a number as a day. */
function dateStyles(styles: string | undefined): (style: string) => boolean {
  const formats = new Map(elements(styles, "numFmt").map((one) => [of(one, "numFmtId"), of(one, "formatCode")]));
  const cellFormats = elements(styles, "cellXfs")[0]?.getElementsByTagName("xf") ?? [];
  const dates = [...cellFormats].map((xf) => /[dy]/u.test(formats.get(of(xf, "numFmtId")) ?? ""));
  return (style) => dates[Number(style)] ?? false;
}

type Corner = { column: number; row: number };
type Area = { from: Corner; to: Corner };

function corners(ref: string): Area {
  const [from = "A1", to = from] = ref.replaceAll("$", "").split(":");
  return { from: corner(from), to: corner(to) };
}

function corner(address: string): Corner {
  const [, word = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  return {
    column: Array.from(word).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    row: Number(row),
  };
}

function letters(column: number): string {
  return column === 0 ? "" : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

function meet(a: Area, b: Area): boolean {
  const apart = (from: keyof Corner) => a.to[from] < b.from[from] || b.to[from] < a.from[from];
  return !apart("column") && !apart("row");
}
