import { describe, expect, test } from "vitest";
import { academicYear, calendarYear, previousPeriod } from "#app/certificate/aggregate/period.ts";
import { dashboardView } from "#app/certificate/report/dashboard-view.ts";
import { filterInPeriod } from "#app/certificate/report/dashboard/filter-in-period.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";

const { report, unitNames } = aReportFacts("kk");
const gone = [
  aRatedCertificate("old", [anOwnAuthor("gulnar", "physics")], { on: "2025-03-05", workKind: "monograph" }),
];
const before = { ...aReportFacts("kk", {}, gone).report, period: calendarYear(2025) };
const people = (ids: string[]) => ids.map((staffId) => ({ staffId, name: staffId, sortKey: staffId }));

function view(rule = report.rule, today = "2026-11-23") {
  return dashboardView(
    {
      report,
      people: people(["aida", "bolat", "dana", "ermek"]),
      periods: [calendarYear(2026)],
      hasApproved: true,
      previous: {
        loaded: { report: { ...before, rule }, people: people(["gulnar"]) },
        filter: { period: "2025", type: "scientific" },
      },
      years: [{ period: calendarYear(2024), counted: null }],
      fullPosts: null,
      today: calendarDate(today),
      standing: { snapshot: null },
    },
    { type: "scientific" },
    { unitNames, language: "kk" },
  );
}

describe("the period before", () => {
  test("is of the same kind", () => {
    expect(previousPeriod(calendarYear(2026))).toEqual(calendarYear(2025));
    expect(previousPeriod(academicYear(2025))).toEqual(academicYear(2024));
    expect(previousPeriod(calendarYear(1900))).toBeNull();
  });

  test("is asked the same: a month moves by a year, a frozen state is not carried over", () => {
    const filter = { period: "2025-2026", kind: "none", month: "2026-02", snapshot: 2 } as const;
    expect(filterInPeriod(filter, academicYear(2025), academicYear(2024))).toEqual({
      period: "2024-2025",
      kind: "none",
      month: "2025-02",
    });
  });
});

describe("the comparison", () => {
  test("shows a department that has nothing any more, with nought now and a link to what it had", () => {
    const physics = view().byDepartment.find(({ key }) => key === "physics");
    expect(physics?.tally.certificates).toBe(0);
    expect(physics?.before?.tally.certificates).toBe(1);
    expect(physics?.before?.search).toBe("period=2025&department=physics&type=scientific");
    expect(view().byPerson.map(({ key }) => key)).toContain("gulnar");
    expect(view().byWorkKind.find(({ key }) => key === "monograph")?.before?.tally.certificates).toBe(1);
  });

  test("sets each month beside the same month a year before", () => {
    const march = view().byMonth.find(({ key }) => key === "2026-03");
    expect(march?.before).toMatchObject({
      tally: { certificates: 1 },
      search: "period=2025&type=scientific&month=2025-03",
    });
  });

  test("says when the rules differ and while the period still runs", () => {
    expect(view().previous).toMatchObject({ isSameRule: true, isStillRunning: true });
    expect(view({ ...report.rule, id: "other", version: 9 }).previous).toMatchObject({
      isSameRule: false,
      ruleVersion: 9,
    });
    expect(view(report.rule, "2026-12-31").previous?.isStillRunning).toBe(false);
  });

  test("names years nobody has opened instead of counting them", () => {
    expect([view().byYear, view().unopened]).toEqual([[], ["2024"]]);
  });
});
