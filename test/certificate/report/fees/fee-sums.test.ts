import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumFees, type FeeSum } from "#app/certificate/report/fees/fee-sums.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { mostTiyn } from "#app/model/money.ts";
import { aFeeLine, chemistry } from "#test/factories/fee-line.ts";

const day = calendarDate("2026-04-01");

describe("sums of fees", () => {
  test("part what is reimbursed from what is owed, commission included, by department", () => {
    const { byDepartment, all } = sumFees(
      [aFeeLine(), aFeeLine({ reimbursedOn: day }), aFeeLine({ ...chemistry, amount: 35_585, commission: 0 })],
      "ru",
    );
    expect(byDepartment).toMatchObject([
      { departmentId: "bio", entries: 2, amount: 1_386_560, commission: 40_000, reimbursed: 713_280, owed: 713_280 },
      { departmentId: "chem", entries: 1, amount: 35_585, commission: 0, reimbursed: 0, owed: 35_585 },
    ]);
    expect(all).toEqual({
      entries: 3,
      amount: 1_422_145,
      commission: 40_000,
      total: 1_462_145,
      reimbursed: 713_280,
      owed: 748_865,
    });
  });

  test("leave out what was entered by mistake", () => {
    const { byDepartment, all } = sumFees([aFeeLine({ isRetired: true })], "kk");
    expect(byDepartment).toEqual([]);
    expect(all).toMatchObject({ entries: 0, total: 0 });
  });

  test("name a renamed department as it was on the day of its latest payment among them", () => {
    const renamed = { kk: "Биология және экология", ru: "Биология и экология", en: "Biology and Ecology" };
    const later = aFeeLine({ paidOn: calendarDate("2026-09-01"), department: renamed });
    for (const lines of [
      [aFeeLine(), later],
      [later, aFeeLine()],
    ]) {
      expect(sumFees(lines, "ru").byDepartment.map(({ department }) => department.ru)).toEqual(["Биология и экология"]);
    }
    expect(sumFees([aFeeLine()], "ru").byDepartment[0]?.department.ru).toBe("Биология");
  });

  test("go by the alphabet of the language", () => {
    const called = (departmentId: string, kk: string) => aFeeLine({ departmentId, department: { kk, ru: kk, en: kk } });
    const lines = [called("a", "Физика"), called("b", "Әлеуметтану"), called("c", "Өнер"), called("d", "Оптика")];
    expect(sumFees(lines, "kk").byDepartment.map(({ department }) => department.kk)).toEqual([
      "Әлеуметтану",
      "Оптика",
      "Өнер",
      "Физика",
    ]);
  });

  test("of the departments add up to the sum of all, to the tiyn, whatever the order", () => {
    const entry = fc.record({
      departmentId: fc.constantFrom("a", "b", "c"),
      amount: fc.integer({ min: 1, max: mostTiyn }),
      commission: fc.integer({ min: 0, max: mostTiyn }),
      reimbursedOn: fc.constantFrom(null, day),
      isRetired: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const lines = entries.map((one) => aFeeLine(one));
        const { byDepartment, all } = sumFees(lines, "kk");
        for (const key of Object.keys(all) as (keyof FeeSum)[]) {
          expect(byDepartment.reduce((sum, one) => sum + one[key], 0)).toBe(all[key]);
        }
        expect(all.reimbursed + all.owed).toBe(all.total);
        expect(all.amount + all.commission).toBe(all.total);
        expect(sumFees(lines.toReversed(), "kk")).toEqual({ byDepartment, all });
      }),
    );
  });
});
