import { describe, expect, test } from "vitest";
import { choosePeriodRule, ensureRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { exampleRule } from "#app/certificate/aggregate/rule-templates.ts";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import { Refusal } from "#app/model/result.ts";
import { getPeriod, listPeriods } from "#db/queries/rating.server.ts";
import { numberPlaces } from "#db/queries/register.server.ts";
import { events } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

describe("the figures of a year in the database", () => {
  test("count approved certificates by the day of registration, a joint work once for the university", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const { report } = await loadReport(app, { period: "2026" });
    expect(report.certificates.map(({ number }) => number)).toEqual(["11001", "11002", "11003"]);
    expect(report.figures.university).toEqual({ certificates: 3, participations: 4, points: 15 });
    expect(report.figures.byDepartment.get("department-01")).toEqual({
      certificates: 3,
      participations: 3,
      points: 12.5,
    });
    expect(report.figures.byDepartment.get("department-02")).toEqual({
      certificates: 1,
      participations: 1,
      points: 2.5,
    });
    expect(report.figures.byFaculty.get("faculty-1")?.certificates).toBe(3);
  });

  test("an academic year ends on 31 August", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const { report } = await loadReport(app, { period: "2025-2026" });
    expect(report.certificates.map(({ number }) => number)).toEqual(["10999", "11001", "11002"]);
  });

  test("name what is approved and does not count, with the reason", async () => {
    const app = await testContext();
    const { certificates } = await aRatedUniversity(app);
    const { report } = await loadReport(app, { period: "2026", department: "department-02" });
    expect(report.excluded.map(({ certificateId, reason }) => [certificateId, reason])).toEqual([
      [certificates.external, "no-own-author"],
      [certificates.unposted, "author-without-post"],
    ]);
  });

  test("offer the periods that hold certificates, and the people that count, by the Kazakh alphabet", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const { periods, people } = await loadReport(app, {});
    expect(periods.map(({ id }) => id)).toEqual(["2026", "2025", "2026-2027", "2025-2026"]);
    expect(people.map(({ name }) => name)).toEqual(["Әбенова Аида", "Болатов Нұрлан"]);
  });

  test("the place of a number leads back to the page it was read from", async () => {
    const app = await testContext();
    const { certificates } = await aRatedUniversity(app);
    const places = await numberPlaces(app.db.read, [certificates.joint]);
    expect(places.get(certificates.joint)).toEqual({ page: 1, boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.02 }] });
  });
});

describe("the rule is data with versions", () => {
  test("a new installation starts with the example as version 1", async () => {
    const app = await testContext();
    const first = await app.db.write(async (tx) => await ensureRule(tx, app));
    expect(first).toMatchObject({ version: 1, rule: exampleRule });
    expect(await app.db.write(async (tx) => await ensureRule(tx, app))).toEqual(first);
  });

  test("an opened period keeps its version when the rule changes, until somebody chooses another", async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const viewer = asViewer(office);
    await openPeriod(app, "2026");
    const next = await saveRule(app, viewer, aRule({ pointsPerCertificate: 60, split: "full" }));
    expect((await loadReport(app, { period: "2026" })).report.figures.university.points).toBe(15);
    expect((await loadReport(app, { period: "2025" })).report.figures.university.points).toBe(60);
    await choosePeriodRule(app, viewer, { periodId: "2026", ruleId: next.id });
    expect((await loadReport(app, { period: "2026" })).report.figures.university.points).toBe(240);
    const recorded = await app.db.read.select().from(events);
    expect(recorded.map(({ action, userId }) => [action, userId])).toEqual([
      ["saved-rating-rule", office.id],
      ["changed-period-rule", office.id],
    ]);
    expect(recorded[1]).toMatchObject({ subjectId: "2026", before: { version: 1 }, after: { version: 2 } });
  });

  test("looking at a period without certificates ties it to no rule", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    await openPeriod(app, "1999");
    expect(await getPeriod(app.db.read, "1999")).toBeNull();
    await openPeriod(app, "2026");
    expect((await listPeriods(app.db.read)).map(({ period }) => period.id)).toEqual(["2026"]);
  });

  test("only office and administration may change it", async () => {
    const app = await testContext();
    const teacher = asViewer(await anAccount(app));
    await expect(saveRule(app, teacher, exampleRule)).rejects.toThrow(Refusal);
    await expect(choosePeriodRule(app, teacher, { periodId: "2026", ruleId: "x" })).rejects.toThrow("forbidden");
  });
});
