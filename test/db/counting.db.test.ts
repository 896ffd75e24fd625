import Database from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choosePeriodRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { refreshCounts } from "#app/certificate/aggregate/refresh-counts.server.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import { verifyCounts } from "#app/certificate/report/verify-counts.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { hasChanges } from "#db/queries/counting.server.ts";
import { affiliations, certificateAuthors, certificates, countingTotals } from "#db/schema/index.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { addStaff } from "#test/factories/people.ts";
import { changeRegister, registerChange } from "#test/factories/register-change.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

async function differences(app: AppContext): Promise<string[]> {
  return (await verifyCounts(app)).flatMap(({ differing }) => differing);
}

/** The year 2026 under this rule. */
async function aYearUnder(rule: Partial<RatingRule>) {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const viewer = asViewer(university.office);
  await openPeriod(app, "2026");
  const { id } = await saveRule(app, viewer, aRule(rule));
  await choosePeriodRule(app, viewer, { periodId: "2026", ruleId: id });
  await refreshCounts(app, "2026");
  return { app, ...university };
}

describe("the figures kept added up", () => {
  test.each([
    "period=2026",
    "department=department-02",
    "faculty=faculty-1",
    "person=aida",
    "type=computer-program",
    "month=2026-03",
  ])("are those of a full count with every row: %s", async (search) => {
    const app = await testContext();
    await aRatedUniversity(app);
    const filter = { period: "2026", ...Object.fromEntries(new URLSearchParams(search)) };
    const [kept, full] = [await loadDashboard(app, filter), await loadReport(app, filter)];
    expect(kept.report.figures).toEqual(full.report.figures);
    expect(kept.report.excluded).toEqual(full.report.excluded);
    expect(kept.people).toEqual(full.people);
  });

  test("are brought up to date by whatever changes a certificate, its authors or a post, and written only then", async () => {
    const { app, certificates: made } = await aYearUnder({});
    const points = async () => (await loadDashboard(app, { period: "2026" })).report.figures.university;
    expect(await points()).toEqual({ certificates: 3, participations: 4, points: 15 });
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "returned" }).where(eq(certificates.id, made.joint));
    });
    expect(await points()).toEqual({ certificates: 2, participations: 2, points: 10 });
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "approved" }).where(eq(certificates.id, made.joint));
      const bolat = and(eq(certificateAuthors.certificateId, made.joint), eq(certificateAuthors.staffId, "bolat"));
      await tx.update(certificateAuthors).set({ staffId: null, link: "external" }).where(bolat);
    });
    expect(await points()).toEqual({ certificates: 3, participations: 3, points: 15 });
    await app.db.write(async (tx) => {
      await tx
        .update(affiliations)
        .set({ toOn: calendarDate("2026-03-01") })
        .where(eq(affiliations.staffId, "aida"));
    });
    expect((await points()).certificates).toBe(0);
    expect(await hasChanges(app.db.read)).toBe(false);
    expect(await differences(app)).toEqual([]);
  });

  test("a limit a person reaches through one more work changes the others' works of that person only", async () => {
    const { app, office } = await aYearUnder({ capPerPerson: 10 });
    await addCertificate(app, office.id, {
      on: "2026-06-01",
      authors: [
        { name: "Әбенова Аида", staffId: "aida" },
        { name: "Болатов Нұрлан", staffId: "bolat" },
      ],
    });
    const { figures } = (await loadDashboard(app, { period: "2026" })).report;
    expect(figures.byPerson.get("aida")?.points).toBe(10);
    expect(figures.byPerson.get("bolat")?.points).toBe(5);
    expect(await differences(app)).toEqual([]);
  });

  test("agree with a full recount after any changes in any order, under any limit", async () => {
    const { app, office } = await aYearUnder({ capPerPerson: 12, posts: "by-share" });
    await app.db.write(async (tx) => {
      await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана" }, [
        { departmentId: "department-01", fromOn: calendarDate("2015-09-01"), sharePercent: 50 },
        { departmentId: "department-02", fromOn: calendarDate("2015-09-01"), sharePercent: 25 },
      ]);
    });
    for (let index = 1; index <= 6; index += 1) {
      const authors = ["aida", "bolat", "dana"].filter((_, place) => (index >> place) % 2 === 1);
      const on = `2026-0${index}-01`;
      await addCertificate(app, office.id, { on, authors: authors.map((staffId) => ({ name: staffId, staffId })) });
    }
    await fc.assert(
      fc.asyncProperty(fc.array(registerChange, { maxLength: 4 }), async (changes) => {
        for (const one of changes) await changeRegister(app, one);
        expect(await differences(app)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("a wrong figure is found", async () => {
    const { app } = await aYearUnder({});
    await app.db.write(async (tx) => {
      await tx.update(countingTotals).set({ certificates: 7 }).where(eq(countingTotals.grouping, "university"));
    });
    const [year] = await verifyCounts(app);
    expect(year).toMatchObject({ subject: "2026", differing: ["university university"] });
  });

  test("triggers that a migration took away come back with the next start", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const connection = new Database(app.config.databasePath);
    connection.exec("drop trigger counting_certificate_changed");
    connection.close();
    await migrateDatabase(app.config.databasePath);
    const again = new Database(app.config.databasePath, { readonly: true });
    const triggers = again.prepare("select count(*) as n from sqlite_master where type = 'trigger' and name = ?");
    expect(triggers.get("counting_certificate_changed")).toEqual({ n: 1 });
    again.close();
  });
});
