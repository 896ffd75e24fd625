import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { openPdf } from "#app/certificate/read/pdfium.server.ts";
import { readTextLayer } from "#app/certificate/read/text-layer.server.ts";
import { newFeeForm } from "#app/certificate/report/fees/fee-form.ts";
import { enterFee } from "#app/certificate/report/fees/keep-fees.server.ts";
import { withReferences } from "#app/certificate/report/formula-references.ts";
import { closePeriod, reopenPeriod } from "#app/certificate/report/manage-periods.server.ts";
import { makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import { legalText } from "#app/certificate/report/legal-cells.ts";
import {
  columnTotal,
  Day,
  FileLink,
  Formula,
  headerRowOf,
  Link,
  relativeTarget,
  rowCountOf,
  type Cell,
  type SheetPlan,
  type WorkbookPlan,
} from "#app/certificate/report/workbook-plan.ts";
import { streamWorkbook } from "#app/certificate/report/stream-workbook.server.ts";
import { writeWorkbook } from "#app/certificate/report/write-workbook.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import { reportKinds, type ReportKind, type ReportSearch } from "#app/model/report.ts";
import { asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { readWithOpenpyxl, type OutsideSheet } from "#test/support/read-with-openpyxl.ts";
import { readZip } from "#test/support/read-zip.ts";
import { openInLibreOffice, type InLibreOffice } from "#test/support/recalculate.ts";
import { openTestContext } from "#test/support/test-context.ts";
import { workbookDamage } from "#test/support/workbook-damage.ts";

/** Where a kind needs more than the period to have rows. */
const searches: Partial<Record<ReportKind, ReportSearch>> = {
  person: { person: "aida" },
  service: { from: "2026-01-01", to: "2026-12-31" },
  custom: { period: "2026", groups: "faculty,department", columns: "number,registeredOn,title,authors,points" },
  fees: {},
};

/** Every report there is, each in another of the languages; a new kind is among them by itself. */
const kinds = reportKinds.filter((kind) => reportMakers[kind] !== undefined);

type Written = {
  kind: ReportKind;
  plan: WorkbookPlan;
  bytes: Buffer;
  /** The same report row by row, as a long one is written. */
  streamed: Buffer;
  outside: OutsideSheet[];
  outsideStreamed: OutsideSheet[];
  office: InLibreOffice;
};
let written: Written[] = [];

/** What spreadsheets stumble over, in titles that count. */
const nasty = [
  '=HYPERLINK("http://x";"_x0041_")',
  "+7 (701) & <b>«Ң»</b> 'кавычки'\u0001\u000b\ufffe",
  `${"Ұзақ атау ".repeat(4000)}соңы`,
];

beforeAll(async () => {
  const { context: app, close } = await openTestContext();
  const { office, certificates } = await aRatedUniversity(app);
  const viewer = asViewer(office);
  const authors = [{ name: "ӘБЕНОВА АИДА", staffId: "aida" }];
  for (const [at, title] of nasty.entries()) {
    await addCertificate(app, office.id, { number: `000${at}`, on: `2026-05-0${at + 1}`, authors, title });
  }
  const payment = { seen: "0", payerId: "aida", departmentId: "by-post", commission: "200", paidOn: "2026-03-10" };
  for (const [certificateId, amount] of [
    [certificates.joint, "6932,80"],
    [certificates.external, "7117,1"],
  ]) {
    const form = newFeeForm(calendarDate("2026-11-23")).parse({ ...payment, certificateId, amount });
    await enterFee(app, viewer, form);
  }
  await openPeriod(app, "2026");
  await closePeriod(app, viewer, "2026");
  await reopenPeriod(app, viewer, { periodId: "2026", reason: "Бұйрық бойынша түзетіледі" });
  await addCertificate(app, office.id, { number: "11009", on: "2026-06-01", authors });
  const made = [];
  for (const [at, kind] of kinds.entries()) {
    const language = languages[at % languages.length] ?? "kk";
    const search = searches[kind] ?? { period: "2026" };
    const { plan } = await makeReport(app, { kind, search, language, viewer, publicUrl: "https://tizilim.example.kz" });
    made.push({ kind, plan, bytes: await buffer(await writeWorkbook(plan)), streamed: await streamedBytes(plan) });
  }
  const outside = readWithOpenpyxl(made.flatMap(({ bytes, streamed }) => [bytes, streamed]));
  // Wrong values beside the formulas: only a real calculation can bring the right ones back.
  const spoilt = await Promise.all(made.map(async ({ plan }) => await buffer(await writeWorkbook(spoiltPlan(plan)))));
  const calculated = await openInLibreOffice(spoilt, { print: true });
  written = made.map(({ kind, plan, bytes, streamed }, at) => ({
    kind,
    plan,
    bytes,
    streamed,
    outside: outside[2 * at] ?? [],
    outsideStreamed: outside[2 * at + 1] ?? [],
    office: calculated[at] ?? { sheets: new Map(), pdf: null },
  }));
  return close;
});

const workbook = (kind: ReportKind): Written => {
  const found = written.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`not written: ${kind}`);
  return found;
};

test("every kind of report is among them, and none without rows", () => {
  expect(written.map(({ kind }) => kind)).toEqual(kinds);
  const empty = written.filter(({ plan }) => plan.sheets.slice(0, -1).every(({ rows }) => rows.length === 0));
  expect(empty.map(({ kind }) => kind)).toEqual([]);
});

describe.each(kinds)("the workbook of %s", (kind) => {
  test("has nothing that Excel would repair", () => {
    const { plan, bytes } = workbook(kind);
    expect(workbookDamage(bytes)).toEqual([]);
    const pictures = [...readZip(bytes).keys()].filter((name) => /^xl\/media\/.+/u.test(name));
    expect(pictures).toHaveLength(plan.sheets.filter(({ chart }) => chart !== undefined).length);
  });

  test("is opened again by ExcelJS with every cell", async () => {
    const { plan, bytes } = workbook(kind);
    const reopened = new ExcelJS.Workbook();
    await reopened.xlsx.load(new Uint8Array(bytes).buffer);
    expect(reopened.worksheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    const placed = cellsOf(withReferences(plan.sheets, true));
    const found = placed.map(({ sheet, row, column, cell }) => {
      const value = reopened.getWorksheet(sheet.name)?.getRow(row).getCell(column).value ?? null;
      // It forgets a 0 beside a formula when it reads; openpyxl below sees that it is there.
      return cell instanceof Formula ? { result: 0, ...(value as object) } : value;
    });
    expect(named(placed, found)).toEqual(
      named(
        placed,
        placed.map(({ cell }) => inExcelJs(cell)),
      ),
    );
  });

  test("is the same to openpyxl: days, numbers, texts, formulas with their values, links", () => {
    const { plan, outside } = workbook(kind);
    const placed = cellsOf(withReferences(plan.sheets, true));
    const found = placed.map(({ sheet, row, column, cell }) => {
      const at = outside.find(({ name }) => name === sheet.name)?.rows[row - 1]?.[column - 1];
      return {
        value: at?.value,
        written: cell instanceof Formula ? at?.written : null,
        link: at?.link,
        isDay: at?.format === "dd.mm.yyyy" && cell instanceof Day,
      };
    });
    expect(named(placed, found)).toEqual(
      named(
        placed,
        placed.map(({ cell }) => inOpenpyxl(cell)),
      ),
    );
  });

  test("has to openpyxl a native table a sheet, a frozen heading that repeats, and numbered pages on A4 landscape", () => {
    const { plan, outside } = workbook(kind);
    const looks = outside.map(({ name, frozen, landscape, paper, repeated, footer, tables }) => ({
      name,
      frozen,
      landscape,
      paper,
      tables: Object.keys(tables),
      repeated: repeated?.replaceAll("$", ""),
      isNumbered: /P.*N/u.test(footer ?? ""),
    }));
    const wanted = plan.sheets.map((sheet) => ({
      name: sheet.name,
      frozen: `A${headerRowOf(sheet) + 1}`,
      landscape: true,
      paper: 9,
      tables: rowCountOf(sheet) === 0 ? [] : [sheet.tableName],
      repeated: `${headerRowOf(sheet)}:${headerRowOf(sheet)}`,
      isNumbered: true,
    }));
    expect(looks).toEqual(wanted);
  });

  test("has the same values where it is written row by row, and nothing that Excel would repair", () => {
    const { plan, streamed, outsideStreamed } = workbook(kind);
    expect(workbookDamage(streamed)).toEqual([]);
    const placed = cellsOf(plan.sheets);
    const found = placed.map(({ sheet, row, column }) => {
      const at = outsideStreamed.find(({ name }) => name === sheet.name)?.rows[row - 1]?.[column - 1];
      // Excel takes the escape out of texts within a sheet too; openpyxl does so only with texts that are shared.
      return typeof at?.value === "string" ? at.value.replaceAll("_x005F_", "_") : at?.value;
    });
    expect(named(placed, found)).toEqual(
      named(
        placed,
        placed.map(({ cell }) => inOpenpyxl(cell).value),
      ),
    );
  });

  test("is calculated by LibreOffice to the values that it carries, totals too", () => {
    const { plan, office } = workbook(kind);
    expect([...office.sheets.keys()].sort()).toEqual(plan.sheets.map(({ name }) => name).sort());
    const figures = [...cellsOf(plan.sheets), ...totalsOf(plan.sheets)].flatMap((placed) => {
      const wanted = asFigure(placed.cell);
      return wanted === null ? [] : [{ ...placed, wanted }];
    });
    expect(figures.length).toBeGreaterThan(0);
    const found = figures.map(({ sheet, row, column, wanted }) => {
      const text = office.sheets.get(sheet.name)?.[row - 1]?.[column - 1] ?? "";
      return typeof wanted === "number" ? rounded(Number(text)) : text;
    });
    expect(named(figures, found)).toEqual(
      named(
        figures,
        figures.map(({ wanted }) => wanted),
      ),
    );
  });

  test("is printed by LibreOffice: the titles of all its sheets, on A4 landscape", async () => {
    const { plan, office } = workbook(kind);
    const pdf = await openPdf(office.pdf ?? Buffer.alloc(0));
    if (typeof pdf === "string") throw new Error(pdf);
    const pages = Array.from({ length: pdf.pageCount }, (_, at) => readTextLayer(pdf, at + 1));
    pdf.close();
    const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join("");
    const titles = plan.sheets.map(({ above: [line], name }) => {
      const title = line?.[0];
      return (typeof title === "string" ? title : name).replaceAll(/\s/gu, "");
    });
    expect(titles.filter((title) => !text.includes(title))).toEqual([]);
    for (const { widthPt, heightPt } of pages) expect(widthPt / heightPt).toBeCloseTo(297 / 210, 2);
  });
});

async function streamedBytes(plan: WorkbookPlan): Promise<Buffer> {
  const out = new PassThrough();
  const bytes = buffer(out);
  await streamWorkbook({ ...plan, sheets: withReferences(plan.sheets, false) }, out);
  return await bytes;
}

type Placed = { sheet: SheetPlan; row: number; column: number; cell: Cell };

function cellsOf(sheets: readonly SheetPlan[]): Placed[] {
  return sheets.flatMap((sheet) => {
    const below = sheet.rows.map((cells, at) => ({ cells, row: headerRowOf(sheet) + 1 + at }));
    // One text across the sheet is merged, and has its own tests.
    const above = sheet.above.map((cells, at) => ({ cells, row: at + 1 })).filter(({ cells }) => cells.length > 1);
    return [...above, ...below].flatMap(({ cells, row }) =>
      cells.map((cell, at) => ({ sheet, row, column: at + 1, cell })),
    );
  });
}

/** Values by the place of their cells, so that a difference says where it is. */
function named(placed: readonly Placed[], values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(placed.map(({ sheet, row, column }, at) => [`${sheet.name} ${row}:${column}`, values[at]]));
}

/** The totals below the tables. */
function totalsOf(sheets: readonly SheetPlan[]): Placed[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.flatMap(({ total }, at): Placed[] =>
      total === undefined || sheet.rows.length === 0
        ? []
        : [{ sheet, row: headerRowOf(sheet) + sheet.rows.length + 1, column: at + 1, cell: columnTotal(sheet, at) }],
    ),
  );
}

/** Numbers, and days as LibreOffice writes them into CSV; `null`: something else. */
function asFigure(cell: Cell): number | string | null {
  if (cell instanceof Formula) return rounded(cell.value);
  if (cell instanceof Day) return `${cell.on.slice(5, 7)}/${cell.on.slice(8)}/${cell.on.slice(0, 4)}`;
  return typeof cell === "number" ? rounded(cell) : null;
}

const rounded = (value: number) => Number(value.toFixed(9));

/** As a reader sees the escaped text that is written. */
const unescaped = (text: string) => legalText(text).replaceAll("_x005F_", "_");

function inExcelJs(cell: Cell): unknown {
  if (cell instanceof Formula) return { formula: cell.text, result: cell.value };
  if (cell instanceof Day) return new Date(`${cell.on}T00:00:00Z`);
  if (cell instanceof Link) return { text: unescaped(cell.text), hyperlink: cell.url };
  if (cell instanceof FileLink) return { text: cell.text, hyperlink: relativeTarget(cell.path) };
  return typeof cell === "string" ? unescaped(cell) || null : cell;
}

function inOpenpyxl(cell: Cell) {
  const plain = { written: null, link: null, isDay: false };
  if (cell instanceof Formula) return { ...plain, value: cell.value, written: `=${cell.text}` };
  if (cell instanceof Day) return { ...plain, value: { day: `${cell.on}T00:00:00` }, isDay: true };
  if (cell instanceof Link) return { ...plain, value: unescaped(cell.text), link: cell.url };
  if (cell instanceof FileLink) return { ...plain, value: unescaped(cell.text), link: relativeTarget(cell.path) };
  return { ...plain, value: typeof cell === "string" ? unescaped(cell) || null : cell };
}

function spoiltPlan(plan: WorkbookPlan): WorkbookPlan {
  const spoil = (cell: Cell) => (cell instanceof Formula ? new Formula(cell.text, -999) : cell);
  const sheets = plan.sheets.map((sheet) =>
    Object.assign({}, sheet, {
      above: sheet.above.map((cells) => cells.map(spoil)),
      rows: sheet.rows.map((cells) => cells.map(spoil)),
    }),
  );
  return { ...plan, sheets };
}
