import { describe, expect, test } from "vitest";
import { planFees } from "#app/certificate/report/fees/plan-fees.ts";
import { columnTotal, Day, Formula, Link } from "#app/certificate/report/workbook-plan.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aFeeLine, aFeesFacts, chemistry } from "#test/factories/fee-line.ts";
import { columnOf, sheetAt } from "#test/support/sheet-cells.ts";

const day = calendarDate("2026-04-01");
const own = ru.feeSheets;

describe("the report on registration fees", () => {
  test("lists each entry with the number as text, sums as numbers and days as days", () => {
    const plan = planFees(aFeesFacts([aFeeLine({ note: "=1+1", reimbursedOn: day })]));
    const [row] = sheetAt(plan, 1).rows;
    expect(row?.slice(0, 13)).toEqual([
      1,
      "Биология",
      "Әбенова Аида",
      "0011001",
      new Day(calendarDate("2026-03-15")),
      "Цитология",
      6932.8,
      200,
      7132.8,
      new Day(calendarDate("2026-03-10")),
      new Day(day),
      own.isReimbursed,
      "=1+1",
    ]);
    expect(columnOf(sheetAt(plan, 1), "recordId")).toEqual([
      new Link("certificate-1", "https://tizilim.example.kz/certificates/certificate-1"),
    ]);
  });

  test("sums departments by formulas that carry their values", () => {
    const plan = planFees(aFeesFacts([aFeeLine(), aFeeLine({ reimbursedOn: day }), aFeeLine(chemistry)]));
    const sums = sheetAt(plan, 0);
    expect(columnOf(sums, "department")).toEqual(["Биология", "Химия"]);
    expect(sums.rows.flat().filter((cell) => cell instanceof Formula)).toHaveLength(12);
    expect(columnOf(sums, "entries")).toEqual([2, 1]);
    expect(columnOf(sums, "amount")).toEqual([13_865.6, 6932.8]);
    expect(columnOf(sums, "commission")).toEqual([400, 200]);
    expect(columnOf(sums, "reimbursed")).toEqual([7132.8, 0]);
    expect(columnOf(sums, "owed")).toEqual([7132.8, 7132.8]);
    expect(columnTotal(sums, 4)).toBeCloseTo(columnTotal(sheetAt(plan, 1), 8), 9);
  });

  test("names neither certificate nor link where the reader may not see it yet, and counts it all the same", () => {
    const plan = planFees(aFeesFacts([aFeeLine({ certificate: null, payer: null })]));
    const list = sheetAt(plan, 1);
    expect(columnOf(list, "number")).toEqual([null]);
    expect(columnOf(list, "title")).toEqual([own.unnamed]);
    expect(columnOf(list, "payer")).toEqual([own.noPayer]);
    expect(columnOf(list, "recordId")).toEqual([null]);
    expect(columnOf(list, "total")).toEqual([7132.8]);
  });

  test("says what it covers on each sheet and among its parameters", () => {
    const facts = aFeesFacts([aFeeLine()], {
      search: { from: calendarDate("2026-01-01"), reimbursed: "no", department: "bio" },
      departmentName: "Биология",
    });
    const plan = planFees(facts);
    for (const sheet of plan.sheets.slice(0, 2)) {
      expect(sheet.above[1]).toEqual([`${own.span}: с 01.01.2026 · Кафедра: Биология · ${own.status}: ${own.isOwed}`]);
    }
    expect(sheetAt(plan, 2).rows).toContainEqual([own.owed, "7\u00A0132,80"]);
    expect(sheetAt(plan, 2).rows).toContainEqual([own.status, own.isOwed]);
  });

  test("without entries has its sheets all the same, and says so", () => {
    const plan = planFees(aFeesFacts([]));
    expect(plan.sheets.map(({ rows }) => rows.length).slice(0, 2)).toEqual([0, 0]);
    expect(plan.sheets[0]?.emptyText).toBe(own.none);
  });
});
