import { describe, expect, test } from "vitest";
import { planView } from "#app/certificate/report/ready/plan-view.ts";
import { planRatingWorkbook } from "#app/certificate/report/rating-workbook/plan-rating-workbook.ts";
import {
  Day,
  Formula,
  mostTableRows,
  headerRowOf,
  Link,
  type SheetPlan,
} from "#app/certificate/report/workbook-plan.ts";
import { languages } from "#app/model/language.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";

const sheet: SheetPlan = {
  name: "Works",
  tableName: "T_Works",
  printedColumns: 4,
  totalLabel: "In all",
  emptyText: "None",
  above: [["List of works"], ["A remark"], ["All", null, null, 2.5]],
  columns: [
    { key: "number", header: "No", kind: "text", maxWidth: 10 },
    { key: "on", header: "Day", kind: "date", maxWidth: 10 },
    { key: "count", header: "Authors", kind: "integer", maxWidth: 10, total: "sum" },
    { key: "points", header: "Points", kind: "decimal", maxWidth: 10, total: "sum" },
    { key: "id", header: "Record", kind: "text", maxWidth: 10 },
  ],
  rows: [
    ["0012", new Day("2026-03-05" as never), 2, new Formula("1+1", 1.25), "a"],
    [new Link("0013", "https://example.kz/x"), null, 3, 1.25, "b"],
  ],
};
const planOf = (...sheets: SheetPlan[]) => ({ ...planRatingWorkbook(aReportFacts("ru")), sheets });

describe("a workbook on screen and paper", () => {
  test("shows cells as a spreadsheet would, only the columns that print, and the totals below", () => {
    const [view] = planView(planOf(sheet), { mostRows: 10 });
    expect(view).toMatchObject({ title: "List of works", remarks: ["A remark"], count: 2 });
    expect(view?.columns.map(({ header }) => header)).toEqual(["No", "Day", "Authors", "Points"]);
    expect(view?.figures.map(({ cells }) => cells.map(({ text }) => text))).toEqual([["All", "", "", "2.50"]]);
    expect(view?.rows.map(({ at, cells }) => [at, ...cells.map(({ text }) => text)])).toEqual([
      [5, "0012", "05.03.2026", "2", "1.25"],
      [6, "0013", "", "3", "1.25"],
    ]);
    expect(view?.rows[1]?.cells[0]?.href).toBe("https://example.kz/x");
    expect(view?.totals).toEqual(["In all", "", "5", "2.50"]);
  });

  test("says how many rows there are when it shows fewer, and gives no total of a part", () => {
    const [view] = planView(planOf(sheet), { mostRows: 1 });
    expect(view).toMatchObject({ count: 2, totals: null });
    expect(view?.rows).toHaveLength(1);
    const streamed = { ...sheet, streamed: { count: 20_000, portions: () => never() } };
    expect(planView(planOf(streamed), { mostRows: 10 })[0]).toMatchObject({ count: 20_000, totals: null });
  });

  test.each(languages)("has every sheet, row and printed column of the rating workbook in %s", (language) => {
    const plan = planRatingWorkbook(aReportFacts(language));
    const views = planView(plan, { mostRows: 1000 });
    expect(views.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    for (const [index, view] of views.entries()) {
      const planned = plan.sheets[index];
      expect(view.rows.length).toBe(planned?.rows.length);
      expect(view.rows[0]?.at ?? headerRowOf(planned ?? sheet) + 1).toBe(headerRowOf(planned ?? sheet) + 1);
      for (const { cells } of view.rows) expect(cells).toHaveLength(planned?.printedColumns ?? 0);
    }
  });
});

async function* never(): AsyncIterable<[]> {
  await Promise.reject(new Error("a preview must not fetch all rows"));
  yield [];
}

describe("marks and the picture of a sheet", () => {
  const [summary] = planRatingWorkbook(aReportFacts("kk")).sheets;
  if (summary === undefined) throw new Error("no summary");
  const plan = { title: "", creator: "", createdAt: "", pageWords: ["", "", ""] as const, sheets: [summary] };

  test("rows look on paper as the file marks them, by what their cell says", () => {
    const marks = [{ key: "department", equals: "Химия", look: "muted" }] as const;
    const [view] = planView({ ...plan, sheets: [{ ...summary, marks }] }, { mostRows: 10 });
    expect(view?.rows.map(({ look }) => look)).toEqual([null, null, "muted"]);
  });

  test("the picture has a bar for each department, as long as its points, with the points beside it", () => {
    const [view] = planView(plan, { mostRows: 10 });
    const [first, second] = view?.chart?.bars ?? [];
    expect(view?.chart?.bars).toHaveLength(3);
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(5 / (5 + 10 / 3), 9);
    expect(view?.chart?.texts.map(({ text }) => text)).toEqual([
      "Кафедралар бойынша балдар",
      "Биология*",
      "8.33",
      "=Тарих",
      "5.00",
      "Химия",
      "1.67",
    ]);
  });

  test("there is no picture where the file is too long to hold one", () => {
    const long = { ...summary, tableName: "T_Long", rows: Array.from({ length: mostTableRows + 1 }, () => []) };
    expect(planView({ ...plan, sheets: [summary, long] }, { mostRows: 1 })[0]?.chart).toBeNull();
  });
});
