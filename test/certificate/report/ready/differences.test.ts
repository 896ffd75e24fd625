import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "#app/certificate/aggregate/count.ts";
import { planDifferences } from "#app/certificate/report/differences/plan-differences.ts";
import { Formula } from "#app/certificate/report/workbook-plan.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { yearArb } from "#test/factories/arbitrary-year.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";
import { aDifferenceState as aState, aStatement } from "#test/factories/difference-facts.ts";
import { columnOf, sheetAt, sumOf, valueOf } from "#test/support/sheet-cells.ts";

const [aida, bolat] = [anOwnAuthor("aida"), anOwnAuthor("bolat", "chem")];

describe("a statement of differences", () => {
  const before = [
    aRatedCertificate("c1", [aida]),
    aRatedCertificate("c2", [aida, bolat], { on: "2026-04-01" }),
    aRatedCertificate("c3", [bolat], { on: "2026-05-01" }),
  ];
  const after = [
    aRatedCertificate("c1", [aida], { receivedOn: calendarDate("2026-03-01"), workKind: "textbook" }),
    aRatedCertificate("c2", [aida], { on: "2026-04-01" }),
    aRatedCertificate("c4", [bolat], { on: "2026-06-01" }),
  ];
  const plan = planDifferences(aStatement(before, after));

  test("has a row for each changed field with the value before and after, for what was added and what is gone", () => {
    expect(sheetAt(plan, 1).rows.map((row) => [row[1], row[4], row[5], row[6], row[7]])).toEqual([
      ["00001", "Изменено", "дата поступления", null, "01.03.2026"],
      ["00001", "Изменено", "вид работы", "вид работы не указан", "Учебник"],
      [
        "00002",
        "Изменено",
        "авторы или кафедры",
        "Автор aida (Биология, natural); Автор bolat (chem, natural)",
        "Автор aida (Биология, natural)",
      ],
      ["00002", "Изменено", "баллы", "Автор aida: 2.5; Автор bolat: 2.5", "Автор aida: 5"],
      ["00003", "Больше не учитывается", "баллы", "Автор bolat: 5", null],
      ["00004", "Добавлено", "баллы", null, "Автор bolat: 5"],
    ]);
  });

  test("names both states, and takes one from the other by formulas", () => {
    const totals = sheetAt(plan, 0);
    expect(totals.rows.map((row) => row.map(valueOf))).toEqual([
      ["зафиксированное состояние № 1 от 12.01.2027, 10:00 (UTC+5), зафиксировал(а): Ғылым бөлімі", 3, 4, 15],
      ["реестр по состоянию на 01.02.2027, 10:00 (UTC+5)", 3, 3, 15],
      ["Разница", 0, -1, 0],
    ]);
    expect(totals.rows[2]?.[1]).toEqual(new Formula("B5-B4", 0));
  });

  test("lists the points of departments and people that changed", () => {
    expect(sheetAt(plan, 2).rows.map((row) => row.slice(0, 4).map(valueOf))).toEqual([
      ["Биология", 7.5, 10, 2.5],
      ["chem", 7.5, 5, -2.5],
    ]);
    expect(columnOf(sheetAt(plan, 3), "name")).toEqual(["Автор aida", "Автор bolat"]);
    expect(sumOf(sheetAt(plan, 3), "difference")).toBe(0);
  });

  test("says so when nothing differs, when nothing was ever frozen, and when a frozen state was tampered with", () => {
    const same = planDifferences(aStatement(before, before));
    expect([1, 2, 3].map((at) => [sheetAt(same, at).rows.length, sheetAt(same, at).emptyText])).toEqual([
      [0, "Различий нет."],
      [0, "Различий нет."],
      [0, "Различий нет."],
    ]);
    const never = planDifferences({ ...aStatement([], []), states: null });
    expect(never.sheets).toHaveLength(2);
    expect(sheetAt(never, 0).emptyText).toContain("не закрывали");
    const facts = aStatement(before, after);
    const damaged = { before: aState(before, { isIntact: false }), after: aState(after) };
    expect(JSON.stringify(planDifferences({ ...facts, states: damaged }).sheets.at(-1))).toContain("не сходятся");
  });

  test("its totals are the figures of both states, and its people account for the whole difference", () => {
    fc.assert(
      fc.property(yearArb, yearArb, (was, is) => {
        const found = planDifferences(aStatement(was, is));
        const [old, present] = [was, is].map((year) => count(year, aRule({ rounding: "exact" })).university);
        const totals = sheetAt(found, 0);
        expect(totals.rows[0]?.slice(1, 3)).toEqual([old?.certificates, old?.participations]);
        expect(totals.rows[1]?.slice(1, 3)).toEqual([present?.certificates, present?.participations]);
        // Points are shown to the hundredth: each person may be off by one.
        const off = 0.011 * (sheetAt(found, 3).rows.length + 1);
        const difference = (present?.points ?? 0) - (old?.points ?? 0);
        expect(Math.abs(sumOf(sheetAt(found, 3), "difference") - difference)).toBeLessThanOrEqual(off);
      }),
      { numRuns: 40 },
    );
  });
});
