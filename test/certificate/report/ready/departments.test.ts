import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CountFilter } from "#app/certificate/aggregate/participations.ts";
import { buildReport } from "#app/certificate/report/rating-report.ts";
import { planDepartments } from "#app/certificate/report/departments/plan-departments.ts";
import { Formula, Link } from "#app/certificate/report/workbook-plan.ts";
import { languages } from "#app/model/language.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import { ruleArb, yearArb } from "#test/factories/arbitrary-year.ts";
import { aRatedFacts } from "#test/factories/rated-facts.ts";
import { columnOf, sheetAt, sumOf, valueOf } from "#test/support/sheet-cells.ts";

function planOf(facts = aRatedFacts(), underWay: Parameters<typeof planDepartments>[0]["underWay"] = []) {
  return planDepartments({ ...facts, underWay, namesUnderWay: true });
}

describe("the department report", () => {
  test.each(languages)("prints the ten columns universities use, in their order (%s)", (language) => {
    const facts = aRatedFacts(language);
    const list = sheetAt(planOf(facts), 0);
    const words = facts.words.readySheets;
    expect(list.columns.slice(0, list.printedColumns).map(({ header }) => header)).toEqual([
      "№",
      words.common.department,
      words.departments.name,
      facts.words.reports.workbook.register.title,
      words.common.objectType,
      words.departments.numberAndDate,
      words.departments.authorCount,
      words.departments.file,
      words.departments.points,
      words.departments.status,
    ]);
  });

  test("has one row an author and certificate, by department and author, with number and day, file, points and status", () => {
    const list = sheetAt(planOf(), 0);
    expect(columnOf(list, "author")).toEqual([
      "Автор dana",
      "Автор aida",
      "Автор aida",
      "Автор ermek",
      "Автор ermek",
      "Автор bolat",
    ]);
    expect(list.rows[1]?.slice(0, 10)).toEqual([
      2,
      "Биология*",
      "Автор aida",
      "«Цитология» & <b>",
      "Произведение науки",
      "№ 0005541, 15.03.2026",
      3,
      new Link("Оригинал", "https://tizilim.example.kz/certificates/c1/original"),
      5 / 3,
      "Утверждено",
    ]);
  });

  test("points at the original beside it when it is packed with its proofs", () => {
    const facts = { ...aRatedFacts(), originals: new Map([["c1", "originals/0005541 15.03.2026.pdf"]]) };
    expect(columnOf(sheetAt(planOf(facts), 0), "file")[1]).toMatchObject({
      text: "0005541 15.03.2026.pdf",
      path: "originals/0005541 15.03.2026.pdf",
    });
  });

  test("shows what is returned with its reason, without points, and counts it nowhere", () => {
    const facts = aRatedFacts();
    const [participation] = facts.report.participations;
    if (participation === undefined) throw new Error("no participation");
    const later = { ...participation, certificate: { ...participation.certificate, id: "c9", number: "" } };
    const underWay = [{ participation: later, state: "returned" as const, reason: "Нет второй страницы" }];
    const list = sheetAt(planOf(facts, underWay), 0);
    expect(columnOf(list, "status")).toContain("Возвращено: Нет второй страницы");
    expect(sumOf(list, "counts")).toBe(6);
    expect(columnOf(list, "points").filter((points) => points === null)).toHaveLength(1);
    const unseen = sheetAt(planDepartments({ ...facts, underWay, namesUnderWay: false }), 0);
    expect(columnOf(unseen, "status")).toContain("Возвращено");
    expect(JSON.stringify(unseen.rows)).not.toMatch(/Нет второй|c9/u);
  });

  test("adds each department up by formulas over the list, and says what the university has apart from it", () => {
    const subtotals = sheetAt(planOf(), 1);
    expect(subtotals.rows.map((row) => row.map(valueOf))).toEqual([
      ["Гуманитарлық", "=Тарих", 1, 1, 5, 0, "history"],
      ["Жаратылыстану", "Биология*", 2, 4, 5 + 10 / 3, 0, "bio"],
      ["Жаратылыстану", "Химия", 1, 1, 5 / 3, 0, "chem"],
    ]);
    expect(subtotals.above.at(-1)?.slice(2).map(valueOf)).toEqual([3, 6, 15]);
    for (const row of subtotals.rows) for (const cell of row.slice(2, 6)) expect(cell).toBeInstanceOf(Formula);
  });

  test("names what does not count with its reason, and says so where everything does", () => {
    const facts = aRatedFacts();
    expect(sheetAt(planOf(facts), 2).rows[0]?.slice(1, 7)).toMatchObject([
      "00004",
      { on: "2026-03-15" },
      "Произведение науки",
      "свидетельство целиком",
      "нет авторов из университета",
      "нет",
    ]);
    const all = sheetAt(planOf({ ...facts, report: { ...facts.report, excluded: [] } }), 2);
    expect([all.rows, all.emptyText]).toEqual([[], "Учтено всё утверждённое, со всеми авторами."]);
  });

  test("says that there is nothing when there is nothing", () => {
    const plan = planOf(aRatedFacts("ru", {}, []));
    expect([sheetAt(plan, 0).rows, sheetAt(plan, 1).rows]).toEqual([[], []]);
    expect(sheetAt(plan, 0).emptyText).toBe("По выбранным фильтрам строк нет");
    expect(sheetAt(plan, 1).above.at(-1)?.slice(2)).toEqual([0, 0, 0]);
  });

  test("of a frozen state says its number, day and who made it, whoever prints it", () => {
    const plan = planDepartments({ ...aRatedFacts(), snapshot: 2, underWay: null, namesUnderWay: true });
    const lines = JSON.stringify(sheetAt(plan, 0).above);
    expect(lines).toContain("Зафиксированное состояние № 2 от 24.11.2026, 01:30 (UTC+5)");
    expect(lines).toContain("Әкімшілік Қызметкері");
  });
});

const filterArb: fc.Arbitrary<CountFilter> = fc.record({
  departmentId: fc.option(fc.constantFrom("bio", "chem", "history", "law"), { nil: undefined }),
  facultyId: fc.option(fc.constantFrom("natural", "human"), { nil: undefined }),
  staffId: fc.option(fc.constantFrom("s0", "s1", "s4", "s9"), { nil: undefined, freq: 2 }),
  objectType: fc.option(fc.constantFrom(...objectTypes), { nil: undefined, freq: 2 }),
  workKind: fc.option(fc.constantFrom(...workKinds, "none" as const), { nil: undefined, freq: 2 }),
  month: fc.option(fc.constantFrom("2026-01", "2026-06", "2026-12"), { nil: undefined, freq: 2 }),
});

test("its sums are the figures of the dashboard, under every rule and filter", () => {
  fc.assert(
    fc.property(yearArb, ruleArb, filterArb, (year, rule, filter) => {
      const facts = aRatedFacts("kk", filter, []);
      const version = { ...facts.report.rule, rule };
      const report = buildReport({ period: facts.report.period, rule: version, counted: year, excluded: [] }, filter);
      const plan = planOf({ ...facts, report });
      const [list, subtotals] = [sheetAt(plan, 0), sheetAt(plan, 1)];
      const { university, byDepartment } = report.figures;
      expect(sumOf(list, "countsForUniversity")).toBe(university.certificates);
      expect(sumOf(list, "countsForAuthor")).toBe(university.participations);
      expect(subtotals.above.at(-1)?.slice(2).map(valueOf)).toEqual([
        university.certificates,
        university.participations,
        university.points,
      ]);
      const ids = columnOf(list, "departmentId");
      const inList = (key: string, id: unknown) =>
        columnOf(list, key).reduce<number>((sum, cell, at) => sum + (ids[at] === id ? Number(cell) : 0), 0);
      expect(subtotals.rows).toHaveLength(byDepartment.size);
      for (const [at, id] of columnOf(subtotals, "departmentId").entries()) {
        const row = subtotals.rows[at] ?? [];
        const tally = byDepartment.get(id as string);
        expect(row.slice(2, 5).map(valueOf)).toEqual([tally?.certificates, tally?.participations, tally?.points]);
        expect([inList("countsForDepartment", id), inList("counts", id)]).toEqual([
          tally?.certificates,
          tally?.participations,
        ]);
      }
    }),
    { numRuns: 60 },
  );
});
