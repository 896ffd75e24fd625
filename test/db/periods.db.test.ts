import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choosePeriodRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { exportReport } from "#app/certificate/report/ready/export-report.server.ts";
import { loadComparison } from "#app/certificate/report/load-comparison.server.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import {
  announceClosing,
  closePeriod,
  listPeriodLines,
  reopenPeriod,
} from "#app/certificate/report/manage-periods.server.ts";
import { verifyCounts } from "#app/certificate/report/verify-counts.server.ts";
import { pointSplits } from "#app/model/rating-rule.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { certificates, departments, events, periodSnapshotRows } from "#db/schema/index.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRule } from "#test/factories/a-rule.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { addStaff } from "#test/factories/people.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { changeRegister, registerChange } from "#test/factories/register-change.ts";
import { readZip } from "#test/support/read-zip.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  await openPeriod(app, "2026");
  return { app, ...university, viewer: asViewer(university.office) };
}

describe("a closed period", () => {
  test("keeps figures, rows, rule and names whatever is corrected later, and lists what differs", async () => {
    const { app, viewer, certificates: made } = await aWorld();
    await closePeriod(app, viewer, "2026");
    const before = await loadReport(app, { period: "2026" });
    await app.db.write(async (tx) => {
      await tx
        .update(certificates)
        .set({ titleKk: "Басқа атау", registeredOn: calendarDate("2026-05-05") })
        .where(eq(certificates.id, made.joint));
      await tx.update(departments).set({ nameRu: "Переименованная" });
    });
    const added = await addCertificate(app, viewer.id, { on: "2026-06-01", authors: [{ name: "А", staffId: "aida" }] });
    await saveRule(app, viewer, aRule({ pointsPerCertificate: 60, split: "full" }));
    expect(await loadReport(app, { period: "2026" })).toEqual(before);
    expect((await loadDashboard(app, { period: "2026" })).report.figures).toEqual(before.report.figures);
    const { certificates: changed, total } = await loadComparison(app, { periodId: "2026" }, "kk");
    expect(changed.map(({ id, change, fields }) => [id, change, fields])).toEqual([
      [made.joint, "changed", ["registeredOn", "titles"]],
      [added, "added", []],
    ]);
    expect([total.before.certificates, total.after.certificates]).toEqual([3, 4]);
  });

  test("never changes, whatever happens to the register and to the rule in whatever order", async () => {
    const { app, viewer } = await aWorld();
    await app.db.write(async (tx) => {
      await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана" });
    });
    await closePeriod(app, viewer, "2026");
    const frozen = (await loadReport(app, { period: "2026" })).report;
    await fc.assert(
      fc.asyncProperty(
        fc.array(registerChange, { maxLength: 5 }),
        fc.constantFrom(...pointSplits),
        async (changes, split) => {
          for (const one of changes) await changeRegister(app, one);
          await saveRule(app, viewer, aRule({ split }));
          expect((await loadReport(app, { period: "2026" })).report).toEqual(frozen);
        },
      ),
      { numRuns: 10 },
    );
  });

  test("prints the same workbook, in every sheet and cell, years later and by somebody else", async () => {
    const { app, viewer, administration } = await aWorld();
    await closePeriod(app, viewer, "2026");
    const print = async (by: typeof viewer) =>
      readZip(
        await buffer(
          (await exportReport(app, { kind: "rating", search: { period: "2026" }, language: "ru", viewer: by })).body,
        ),
      );
    const first = await print(viewer);
    app.setNow("2031-01-01T00:00:00.000Z");
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "returned" });
    });
    expect(await print(asViewer(administration))).toEqual(first);
  });

  test("is never changed in the database, not even past the app's own doors", async () => {
    const { app, viewer } = await aWorld();
    await closePeriod(app, viewer, "2026");
    const change = app.db.write(async (tx) => {
      await tx.update(periodSnapshotRows).set({ row: {} });
    });
    await expect(change).rejects.toThrow("a snapshot never changes");
    const removal = app.db.write(async (tx) => {
      await tx.delete(periodSnapshotRows);
    });
    await expect(removal).rejects.toThrow("a snapshot never changes");
    expect((await verifyCounts(app)).flatMap(({ differing }) => differing)).toEqual([]);
  });

  test("takes no other rule until it is opened again with a reason; closed anew it has a second frozen state to compare", async () => {
    const { app, viewer } = await aWorld();
    await closePeriod(app, viewer, "2026");
    const { id } = await saveRule(app, viewer, aRule({ pointsPerCertificate: 60, split: "full" }));
    const choose = async () => await choosePeriodRule(app, viewer, { periodId: "2026", ruleId: id });
    await expect(choose()).rejects.toThrow("period_closed");
    await expect(closePeriod(app, viewer, "2026")).rejects.toThrow("period_closed");
    await reopenPeriod(app, viewer, { periodId: "2026", reason: "Бұйрық бойынша түзетіледі" });
    await choose();
    await closePeriod(app, viewer, "2026");
    const comparison = await loadComparison(app, { periodId: "2026", from: 1, to: 2 }, "kk");
    expect([comparison.total.before.points, comparison.total.after.points]).toEqual([15, 240]);
    expect(comparison.people.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["aida", 12.5, 180],
      ["bolat", 2.5, 60],
    ]);
    const [line] = await listPeriodLines(app);
    expect(line?.snapshots.map(({ number }) => number)).toEqual([2, 1]);
    const [reopened] = await app.db.read.select().from(events).where(eq(events.action, "reopened-period"));
    expect(reopened).toMatchObject({ subjectId: "2026", reason: "Бұйрық бойынша түзетіледі", userId: viewer.id });
  });

  test("is closed and opened by the office alone", async () => {
    const { app, administration } = await aWorld();
    await expect(closePeriod(app, asViewer(administration), "2026")).rejects.toThrow("forbidden");
  });
});

describe("what is sent after the closing day", () => {
  test("is late for its own period and counts in the next, if the rule says so", async () => {
    const { app, viewer } = await aWorld();
    app.setNow("2027-02-01T06:00:00.000Z");
    await openPeriod(app, "2027");
    await announceClosing(app, viewer, { periodId: "2026", closesOn: calendarDate("2027-01-15") });
    const late = await addCertificate(app, viewer.id, { on: "2026-12-30", authors: [{ name: "А", staffId: "aida" }] });
    const own = await loadDashboard(app, { period: "2026" });
    expect(own.report.figures.university.certificates).toBe(3);
    expect(own.report.excluded).toContainEqual(expect.objectContaining({ certificateId: late, reason: "sent-late" }));
    const next = async () => (await loadDashboard(app, { period: "2027" })).report.figures;
    expect((await next()).byMonth.get("2027-02")?.certificates).toBe(1);
    const strict = await saveRule(app, viewer, aRule({ late: "leave-out" }));
    await choosePeriodRule(app, viewer, { periodId: "2027", ruleId: strict.id });
    expect((await next()).university.certificates).toBe(0);
    expect((await verifyCounts(app)).flatMap(({ differing }) => differing)).toEqual([]);
  });
});
