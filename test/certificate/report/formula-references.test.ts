import { describe, expect, test } from "vitest";
import { planCustom } from "#app/certificate/report/custom/plan-custom.ts";
import { customSearch } from "#app/certificate/report/custom/custom-search.ts";
import { planDepartments } from "#app/certificate/report/departments/plan-departments.ts";
import { cellInRow, columnRange, withReferences } from "#app/certificate/report/formula-references.ts";
import { planRatingWorkbook } from "#app/certificate/report/rating-workbook/plan-rating-workbook.ts";
import { planService } from "#app/certificate/report/service/plan-service.ts";
import { Formula, type Cell, type SheetPlan } from "#app/certificate/report/workbook-plan.ts";
import { languages } from "#app/model/language.ts";
import { aRatedFacts } from "#test/factories/rated-facts.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";
import { aDesk } from "#test/factories/service-facts.ts";

function aSheet(name: string, tableName: string, rows: Cell[][]): SheetPlan {
  const columns = [
    { key: "id", header: "Код", kind: "text", maxWidth: 9 },
    { key: "points", header: "Баллы, всего", kind: "decimal", maxWidth: 9 },
  ] as const;
  const words = { totalLabel: "", emptyText: "" };
  return { name, tableName, above: [["title"]], columns: [...columns], rows, printedColumns: 2, ...words };
}

const list = aSheet("Список '26", "T_List", [
  ["a", 1],
  ["a", 2],
]);
const sum = (key: string) =>
  `SUMIFS(${columnRange(list, "points") ?? ""},${columnRange(list, "id") ?? ""},${cellInRow("T_Sums", key)})`;
const sums = aSheet("Sums", "T_Sums", [
  ["a", new Formula(sum("id"), 3)],
  ["b", new Formula(sum("id"), 0)],
]);

function formulasOf(sheets: readonly SheetPlan[]): string[] {
  return sheets
    .flatMap(({ above, rows }) => [...above, ...rows].flat())
    .flatMap((cell) => (cell instanceof Formula ? [cell.text] : []));
}

describe("a reference to a column", () => {
  test("names table and heading, and a heading with other signs stays a range", () => {
    expect(formulasOf(withReferences([sums, list], true))[0]).toBe(
      "SUMIFS('Список ''26'!$B$3:$B$4,T_List[Код],T_Sums[[#This Row],[Код]])",
    );
  });

  test("is a plain range where there are no tables, and the own row by its number", () => {
    expect(formulasOf(withReferences([sums, list], false))).toEqual([
      "SUMIFS('Список ''26'!$B$3:$B$4,'Список ''26'!$A$3:$A$4,$A3)",
      "SUMIFS('Список ''26'!$B$3:$B$4,'Список ''26'!$A$3:$A$4,$A4)",
    ]);
  });

  test("counts rows that are streamed from the first to the last", async () => {
    const portions = async function* () {
      yield await Promise.resolve(sums.rows.slice(0, 1));
      yield await Promise.resolve(sums.rows.slice(1));
    };
    const [streamed] = withReferences([{ ...sums, rows: [], streamed: { count: 2, portions } }, list], false);
    const rows: Cell[][] = [];
    for await (const portion of streamed?.streamed?.portions() ?? []) rows.push(...portion);
    expect(rows.map(([, cell]) => (cell instanceof Formula ? cell.text.slice(-4) : ""))).toEqual(["$A3)", "$A4)"]);
  });

  test("is nothing where the sheet has no rows, and a mistake where it has no such column or table", () => {
    expect(columnRange({ ...list, rows: [] }, "points")).toBeNull();
    expect(() => columnRange(list, "nothing")).toThrow(TypeError);
    expect(() => withReferences([sums], true)).toThrow("T_List");
    expect(() => withReferences([sums, sums], true)).toThrow(TypeError);
  });
});

test.each(languages)("formulas of reports refer to tables by name, none to cells by letter (%s)", (language) => {
  const search = customSearch.parse({ groups: "faculty,department", columns: "number,points" });
  const plans = [
    planRatingWorkbook(aReportFacts(language)),
    planDepartments({ ...aRatedFacts(language), underWay: [], namesUnderWay: true }),
    planCustom(aRatedFacts(language), search),
    planService({ ...aDesk(), language, words: aRatedFacts(language).words }),
  ];
  const formulas = plans.flatMap(({ sheets }) => formulasOf(withReferences(sheets, true)));
  expect(formulas.length).toBeGreaterThan(40);
  for (const formula of formulas) expect(formula).not.toMatch(/\$[A-Z]+\$?\d|[{}]/);
});
