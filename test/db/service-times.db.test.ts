import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { certificates, users } from "#db/schema/index.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { columnOf, sheetAt } from "#test/support/sheet-cells.ts";
import { testContext } from "#test/support/test-context.ts";

const reason = "Екінші беті жоқ, толық нұсқасын жүктеңіз";

/** Sent on a Monday, returned on the Thursday, sent again on the Friday; still waiting. */
async function aWorld() {
  const app = await testContext("2026-11-02T06:00:00.000Z");
  const people = await anOfficeWorld(app);
  const { teacher, office } = people;
  await app.db.write(async (tx) => {
    await tx.update(users).set({ staffId: people.authorStaffId }).where(eq(users.id, teacher.id));
  });
  const id = await aSubmitted(app, teacher);
  app.setNow("2026-11-05T06:00:00.000Z");
  const [row] = await app.db.read.select().from(certificates).where(eq(certificates.id, id));
  const version = await decide(app, office, id, { intent: "return", version: row?.version ?? 0, reason });
  app.setNow("2026-11-06T06:00:00.000Z");
  await submitForReview(app, teacher, id, version);
  app.setNow("2026-11-23T06:00:00.000Z");
  const make = async (viewer = office, search: ReportSearch = {}) =>
    (await makeReport(app, { kind: "service", search, language: "ru", viewer })).plan;
  return { app, id, make, ...people };
}

test("queue and service times come from what was recorded of each certificate", async () => {
  const { make } = await aWorld();
  const plan = await make();
  const summary = new Map(sheetAt(plan, 0).rows as [string, unknown][]);
  const { service } = ru.readySheets;
  expect([service.waiting, service.received, service.decided, service.returned].map((key) => summary.get(key))).toEqual(
    [1, 2, 1, 1],
  );
  expect([summary.get(service.median), summary.get(service.oldestDays)]).toEqual([3, 11]);
  expect(columnOf(sheetAt(plan, 5), "group")).toEqual(["Биология"]);
});

test("the administration has the figures without what waits, and a teacher nothing", async () => {
  const { make, id, administration, teacher } = await aWorld();
  expect(JSON.stringify(await make())).toContain(id);
  expect(JSON.stringify(await make(administration))).not.toContain(id);
  await expect(make(teacher)).rejects.toThrow("forbidden");
});

test("a span without a decision says so", async () => {
  const { make, office } = await aWorld();
  const plan = await make(office, { from: "2026-11-06", to: "2026-11-30" });
  expect(sheetAt(plan, 4)).toMatchObject({ rows: [], emptyText: "За это время решений не было." });
});
