import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Tally } from "#app/certificate/aggregate/count.ts";
import { choosePeriodRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { dashboardView } from "#app/certificate/report/dashboard-view.ts";
import { loadDashboardPage } from "#app/certificate/report/dashboard/load-dashboard-page.server.ts";
import { loadReport, unitNamesOf } from "#app/certificate/report/load-report.server.ts";
import { closePeriod, reopenPeriod } from "#app/certificate/report/manage-periods.server.ts";
import { reportFilter, type ReportFilter } from "#app/certificate/report/report-filter.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { listPeriods } from "#db/queries/rating.server.ts";
import { affiliations } from "#db/schema/index.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { addStaff } from "#test/factories/people.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { changeRegister, registerChange } from "#test/factories/register-change.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const authors = [{ name: "Болатов Нұрлан", staffId: university.staff.bolat }];
  await addCertificate(app, university.office.id, { on: "2025-03-04", authors, objectType: "computer-program" });
  await openPeriod(app, "2025");
  await openPeriod(app, "2026");
  return { app, ...university, viewer: asViewer(university.office) };
}

const filters: [string, ReportFilter, ReportFilter][] = [
  ["the whole period", {}, {}],
  ["a department", { department: "department-01" }, { department: "department-01" }],
  ["a type", { type: "computer-program" }, { type: "computer-program" }],
  ["no kind", { kind: "none" }, { kind: "none" }],
  ["a month", { month: "2026-03" }, { month: "2025-03" }],
  ["a person and a type", { person: "aida", type: "computer-program" }, { person: "aida", type: "computer-program" }],
];

describe("the period before and the years", () => {
  test.each(filters)("are what a report of their own says: %s", async (_name, filter, moved) => {
    const { app, viewer } = await aWorld();
    for (const isClosed of [false, true]) {
      if (isClosed) await closePeriod(app, viewer, "2025");
      const { previous, years } = await loadDashboardPage(app, { ...filter, period: "2026" });
      const [now, before] = [
        await loadReport(app, { ...filter, period: "2026" }),
        await loadReport(app, { ...moved, period: "2025" }),
      ];
      expect(previous?.loaded.report.figures).toEqual(before.report.figures);
      expect(years.map(({ counted }) => counted?.tally)).toEqual([
        before.report.figures.university,
        now.report.figures.university,
      ]);
    }
  });

  test("looking at a period ties no other to a rule", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const { previous, years } = await loadDashboardPage(app, { period: "2026" });
    expect(previous).toBeNull();
    expect(years.map(({ period, counted }) => [period.id, counted === null])).toEqual([
      ["2025", true],
      ["2026", false],
    ]);
    expect((await listPeriods(app.db.read)).map(({ period }) => period.id)).toEqual(["2026"]);
  });
});

/** Every figure of a dashboard with the query string it leads to. */
async function figuresOf(app: Awaited<ReturnType<typeof aWorld>>["app"], filter: ReportFilter) {
  const loaded = await loadDashboardPage(app, filter);
  const view = dashboardView(loaded, filter, { unitNames: unitNamesOf(loaded, "kk"), language: "kk" });
  const { byDepartment, byFaculty, byObjectType, byWorkKind, byMonth, byPerson, byYear, previous } = view;
  const groups = [byDepartment, byFaculty, byObjectType, byWorkKind, byMonth, byPerson, byYear].flat();
  const perPost = view.perPost === null || view.perPost === "person" ? null : view.perPost;
  return {
    figures: [
      { tally: view.university, search: view.search },
      ...(previous === null ? [] : [previous]),
      ...groups,
      ...groups.flatMap(({ before }) => (before === null ? [] : [before])),
    ].map(({ tally, search }): { tally: Tally; search: string } => ({ tally, search })),
    lines: perPost === null ? [] : [perPost.whole, ...perPost.faculties, ...perPost.departments],
  };
}

const anyFilter = fc.record(
  {
    department: fc.constantFrom("department-01", "department-02", "outside"),
    faculty: fc.constantFrom("faculty-1", "outside"),
    type: fc.constantFrom("scientific", "computer-program", "music"),
    kind: fc.constantFrom("none", "software"),
    person: fc.constantFrom("aida", "bolat"),
    month: fc.constantFrom("2026-03", "2026-12"),
  } as const,
  { requiredKeys: [] },
);

test("every figure is that of the rows its link opens, whatever was changed, filtered and closed", async () => {
  const { app, viewer } = await aWorld();
  await app.db.write(async (tx) => {
    await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана" });
  });
  const { id: ruleId } = await saveRule(app, viewer, aRule({ authors: "all", posts: "by-share" }));
  await choosePeriodRule(app, viewer, { periodId: "2026", ruleId });
  const check = async (filter: ReportFilter) => {
    const { figures, lines } = await figuresOf(app, { ...filter, period: "2026" });
    const rows = new Map<string, Tally>();
    for (const search of [...figures, ...lines].map((one) => one.search)) {
      if (rows.has(search)) continue;
      const { report } = await loadReport(app, reportFilter.parse(Object.fromEntries(new URLSearchParams(search))));
      expect(report.certificates).toHaveLength(report.figures.university.certificates);
      rows.set(search, report.figures.university);
    }
    for (const { tally, search } of figures) expect([search, rows.get(search)]).toEqual([search, tally]);
    for (const { posts, certificates, points, search } of lines) {
      const behind = rows.get(search);
      expect(certificates ?? 0).toBeCloseTo(posts === 0 ? 0 : (behind?.certificates ?? Number.NaN) / posts, 9);
      expect(points ?? 0).toBeCloseTo(posts === 0 ? 0 : (behind?.points ?? Number.NaN) / posts, 9);
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(registerChange, { maxLength: 4 }), anyFilter, async (changes, filter) => {
      for (const one of changes) await changeRegister(app, one);
      await check(filter);
    }),
    { numRuns: 12 },
  );
  await closePeriod(app, viewer, "2025");
  await check({});
  await closePeriod(app, viewer, "2026");
  await check({ faculty: "faculty-1" });
  await check({ snapshot: 1 });
});

describe("full posts", () => {
  test("are those of the last day, and stay as they were when the period was closed", async () => {
    const { app, viewer } = await aWorld();
    const since = calendarDate("2020-09-01");
    await app.db.write(async (tx) => {
      await addStaff(tx, { id: "half", surname: "Жарты", givenName: "Жан" }, [
        { departmentId: "department-02", fromOn: since, sharePercent: 25 },
        { departmentId: "department-01", fromOn: since, sharePercent: 50, toOn: calendarDate("2025-12-30") },
      ]);
    });
    const look = async (more = {}) => (await loadDashboardPage(app, { period: "2025", ...more })).fullPosts;
    const open = await look();
    expect(open?.on).toBe("2025-12-31");
    expect(open?.departments.map(({ id, percent }) => [id, percent])).toEqual([
      ["department-01", 200],
      ["department-02", 125],
    ]);
    await closePeriod(app, viewer, "2025");
    await app.db.write(async (tx) => {
      await tx.update(affiliations).set({ sharePercent: 10 });
    });
    expect(await look()).toEqual(open);
    await reopenPeriod(app, viewer, { periodId: "2025", reason: "Қате табылды, түзетіледі" });
    expect((await look())?.departments.map(({ percent }) => percent)).toEqual([20, 20]);
    expect(await look({ snapshot: 1 })).toEqual(open);
  });
});
