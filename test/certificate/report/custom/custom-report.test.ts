import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countParticipations } from "#app/certificate/aggregate/count.ts";
import { buildReport } from "#app/certificate/report/rating-report.ts";
import {
  customGroups,
  customSearch,
  customToData,
  columnNames,
  isByAuthor,
  sortColumns,
} from "#app/certificate/report/custom/custom-search.ts";
import { planCustom } from "#app/certificate/report/custom/plan-custom.ts";
import {
  cellNumber,
  Formula,
  mostTableRows,
  rowCountOf,
  type SheetPlan,
} from "#app/certificate/report/workbook-plan.ts";
import { languages } from "#app/model/language.ts";
import { ruleArb, yearArb } from "#test/factories/arbitrary-year.ts";
import { aRatedFacts } from "#test/factories/rated-facts.ts";
import { columnOf, sheetAt, valueOf } from "#test/support/sheet-cells.ts";

const planOf = (search: Record<string, string>, facts = aRatedFacts()) => planCustom(facts, customSearch.parse(search));

const searchArb = fc.record({
  groups: fc.subarray([...customGroups], { maxLength: 3 }).map((groups) => groups.join(",")),
  columns: fc.shuffledSubarray([...columnNames]).map((columns) => columns.join(",")),
  sort: fc.constantFrom("", ...sortColumns, ...sortColumns.map((column) => `-${column}`)),
});

describe("the address of a report of one's own", () => {
  test("says the same report however it is written, and leaves out what is usual", () => {
    const usual = "number,registeredOn,title,objectType,authors,points";
    expect(customToData(customSearch.parse({ columns: usual, groups: "", limit: "", sort: "" }))).toEqual({});
    expect(customToData(customSearch.parse({ columns: "title,title,number", groups: "month,month" }))).toEqual({
      columns: "title,number",
      groups: "month",
    });
    fc.assert(
      fc.property(searchArb, (search) => {
        const data = customToData(customSearch.parse(search));
        expect(customToData(customSearch.parse(data))).toEqual(data);
      }),
    );
  });

  test.each([
    [{ columns: "title,password" }],
    [{ groups: "planet" }],
    [{ groups: "faculty,department,author,month" }],
    [{ sort: "file" }],
    [{ limit: "0" }],
    [{ limit: "1.5" }],
    [{ heading: "я".repeat(121) }],
  ])("is refused when it says what nobody understands: %j", (search) => {
    expect(customSearch.safeParse(search).success).toBe(false);
  });
});

describe("a report of one's own", () => {
  test("has the groups first, then the chosen columns in their order, each once", () => {
    const list = sheetAt(planOf({ groups: "faculty,department", columns: "title,department,number" }), 1);
    expect(list.columns.slice(0, list.printedColumns).map(({ key }) => key)).toEqual([
      "faculty",
      "department",
      "title",
      "number",
    ]);
  });

  test("has a row a certificate, and a row an author and department once anything of authors is chosen", () => {
    const facts = aRatedFacts();
    expect(sheetAt(planOf({}, facts), 0).rows).toHaveLength(facts.report.certificates.length);
    expect(sheetAt(planOf({ columns: "title,author" }, facts), 0).rows).toHaveLength(
      facts.report.participations.length,
    );
    expect(sheetAt(planOf({ groups: "department" }, facts), 1).rows).toHaveLength(facts.report.participations.length);
  });

  test("is called as its maker called it, and as usual where nobody called it anything", () => {
    const plan = planOf({ heading: "Для учёного совета" });
    expect(sheetAt(plan, 0).above[0]).toEqual(["Для учёного совета"]);
    expect(plan.title).toBe("Для учёного совета · 2026");
    expect(sheetAt(planOf({}), 0).above[0]).toEqual(["Свой отчёт"]);
  });

  test("is in the order chosen, the largest first where that is said, and what is not known last", () => {
    const points = columnOf(sheetAt(planOf({ sort: "-points" }), 0), "points").map(Number);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    const received = columnOf(sheetAt(planOf({ columns: "receivedOn", sort: "receivedOn" }), 0), "receivedOn");
    const known = received.findIndex((day) => day === null);
    expect(known === -1 || received.slice(known).every((day) => day === null)).toBe(true);
  });

  test("states its limit above the list and counts all rows in its totals, as values", () => {
    const whole = planOf({ groups: "objectType" });
    const cut = planOf({ groups: "objectType", limit: "1" });
    expect(rowCountOf(sheetAt(cut, 1))).toBe(1);
    expect(JSON.stringify(sheetAt(cut, 1).above)).toContain("из 3");
    expect(sheetAt(cut, 0).rows).toEqual(sheetAt(whole, 0).rows.map((row) => row.map(valueOf)));
    expect(JSON.stringify(sheetAt(cut, 0).above)).toContain("учитывают все строки");
    const parameters = new Map(sheetAt(cut, 3).rows.map(([label, value]) => [label, value]));
    expect([parameters.get("Всего строк"), parameters.get("Строк в списке")]).toEqual([3, 1]);
  });

  test("streams a list too long for a table, with the same rows in the same order", async () => {
    const facts = aRatedFacts();
    const [first] = facts.report.certificates;
    if (first === undefined) throw new Error("no certificate");
    const many = Array.from({ length: mostTableRows + 1 }, (_, at) => ({ ...first, id: `c${at}`, number: `${at}` }));
    const report = { ...facts.report, certificates: many, participations: [] };
    const list = sheetAt(planOf({ columns: "number", sort: "number" }, { ...facts, report }), 0);
    const rows: unknown[] = [];
    for await (const portion of list.streamed?.portions() ?? []) rows.push(...portion.map(([number]) => number));
    expect([rowCountOf(list), rows.length, new Set(rows).size]).toEqual(Array(3).fill(mostTableRows + 1));
    expect(list.rows.map(([number]) => number)).toEqual(rows.slice(0, list.rows.length));
  });

  test.each(languages)("names every column (%s)", (language) => {
    const plan = planOf(
      { groups: customGroups.slice(0, 3).join(","), columns: columnNames.join(",") },
      aRatedFacts(language),
    );
    for (const sheet of plan.sheets) {
      for (const { header } of sheet.columns) expect(header).toMatch(/\S/u);
    }
  });

  test("has totals that the sums over its list give, whatever is chosen", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, searchArb, (counted, rule, chosen) => {
        const base = aRatedFacts();
        const version = { ...base.report.rule, rule };
        const report = buildReport({ period: base.report.period, rule: version, counted, excluded: [] }, {});
        const search = customSearch.parse(chosen);
        const plan = planCustom({ ...base, report }, search);
        const list = sheetAt(plan, search.groups.length === 0 ? 0 : 1);
        expect(rowCountOf(list)).toBe(isByAuthor(search) ? report.participations.length : report.certificates.length);
        const figures = countParticipations(report.participations, rule.rounding).university;
        expect(sumWhere(list, "inAll")).toBe(figures.certificates);
        expect(sumWhere(list, "pairsInAll")).toBe(figures.participations);
        if (search.groups.length === 0) return;
        const totals = sheetAt(plan, 0);
        for (const row of totals.rows) {
          const [certificates, pairs, points] = row.slice(-3);
          const group = Number(row[0]);
          expect(valueOf(certificates ?? null)).toBe(sumWhere(list, "inGroup", group));
          expect(valueOf(pairs ?? null)).toBe(sumWhere(list, "pairsInGroup", group));
          // Sheets hold points in binary; a rule rounds once at the end.
          const off = Math.abs(Number(valueOf(points ?? null)) - sumWhere(list, "points", group));
          expect(off).toBeLessThan(
            { exact: 1e-6, hundredths: 0.0051, tenths: 0.051, whole: 0.51, "whole-down": 1.001 }[rule.rounding],
          );
          expect(points).toBeInstanceOf(Formula);
        }
        // Rows of one group stand together, and every row is in a group of the sheet.
        const groups = columnOf(list, "group").map(Number);
        expect(groups).toEqual(groups.toSorted((a, b) => a - b));
        expect(new Set(groups).size).toBe(totals.rows.length);
      }),
    );
  });
});

function sumWhere(list: SheetPlan, key: string, group?: number): number {
  const at = (name: string) => list.columns.findIndex((column) => column.key === name);
  const [column, groups] = [at(key), at("group")];
  return list.rows
    .filter((row) => group === undefined || row[groups] === group)
    .reduce((sum, row) => sum + cellNumber(row[column] ?? null), 0);
}
