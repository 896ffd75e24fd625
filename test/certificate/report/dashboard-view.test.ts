import { describe, expect, test } from "vitest";
import { calendarYear } from "#app/certificate/aggregate/period.ts";
import { dashboardView } from "#app/certificate/report/dashboard-view.ts";
import { reportFilter, filterToSearch } from "#app/certificate/report/report-filter.ts";
import { rowsOnPage, rowsView } from "#app/certificate/report/rows-view.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";

const { report, unitNames } = aReportFacts("kk");
const words = { unitNames, language: "kk" } as const;
const people = ["aida", "bolat", "dana", "ermek"].map((staffId) => ({ staffId, name: staffId, sortKey: staffId }));
const source = {
  report,
  people,
  periods: [calendarYear(2026)],
  hasApproved: true,
  previous: null,
  years: [],
  fullPosts: null,
  today: calendarDate("2026-11-23"),
  standing: { snapshot: null },
};

describe("the dashboard's figures", () => {
  test("departments stand with the most certificates first, equals by the Kazakh alphabet", () => {
    const { byDepartment } = dashboardView(source, {}, words);
    expect(byDepartment.map(({ name, tally }) => [name, tally.certificates])).toEqual([
      ["Биология*", 2],
      ["=Тарих", 1],
      ["Химия", 1],
    ]);
  });

  test("every month of the period has its place, also without certificates", () => {
    const { byMonth } = dashboardView(source, {}, words);
    expect(byMonth.map(({ tally }) => tally.certificates)).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("people stand by points", () => {
    const { byPerson } = dashboardView(source, {}, words);
    expect(byPerson.map(({ key }) => key)).toEqual(["dana", "aida", "ermek", "bolat"]);
  });

  test("a bar's link keeps the filters and adds its own, under the period that is really shown", () => {
    const { byDepartment, search } = dashboardView(source, { type: "scientific" }, words);
    expect(search).toBe("period=2026&type=scientific");
    expect(byDepartment[0]?.search).toBe("period=2026&department=bio&type=scientific");
  });
});

describe("the filter in the address", () => {
  test("empty fields of the form are no filter", () => {
    const filter = reportFilter.parse({
      period: "2025-2026",
      faculty: "",
      department: "",
      type: "",
      person: "",
      month: "",
    });
    expect(filterToSearch(filter)).toBe("period=2025-2026");
  });
});

describe("the rows behind a figure", () => {
  test("carry each counted author with their share", () => {
    const [first] = rowsView(report, 1, words).rows;
    expect(first?.counted.map(({ staffId, points }) => [staffId, points])).toEqual([
      ["aida", 5 / 3],
      ["bolat", 5 / 3],
      ["ermek", 5 / 3],
    ]);
  });

  test("come in pages, and a page beyond the last is the last", () => {
    const many = Array.from({ length: rowsOnPage + 1 }, (_, index) =>
      aRatedCertificate(`c${index}`, [anOwnAuthor("a")]),
    );
    const view = rowsView(aReportFacts("kk", {}, many).report, 9, words);
    expect([view.page, view.pages, view.rows.length]).toEqual([2, 2, 1]);
    expect(view.total.certificates).toBe(rowsOnPage + 1);
  });
});
