import { describe, expect, test } from "vitest";
import { choosePeriodRule, openPeriod, saveRule } from "#app/certificate/aggregate/rating-rules.server.ts";
import { templateRules } from "#app/certificate/aggregate/rule-templates.ts";
import { enterShares } from "#app/certificate/report/enter-shares.server.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { loadOwnPoints } from "#app/certificate/report/load-own-points.server.ts";
import { texts } from "#app/i18n/en/index.ts";
import { events } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

async function aYearOfShares() {
  const app = await testContext();
  const { office, administration, certificates } = await aRatedUniversity(app);
  const viewer = asViewer(office);
  await openPeriod(app, "2026");
  const { id } = await saveRule(app, viewer, templateRules["explicit-shares"]);
  await choosePeriodRule(app, viewer, { periodId: "2026", ruleId: id });
  return { app, viewer, administration: asViewer(administration), joint: certificates.joint };
}

describe("shares entered by the office", () => {
  test("become points at once, and the certificate is no longer named as waiting for them", async () => {
    const { app, viewer, joint } = await aYearOfShares();
    const look = async () => (await loadDashboard(app, { period: "2026" })).report;
    const waiting = async () =>
      (await look()).excluded.some((one) => one.certificateId === joint && one.reason === "shares-not-entered");
    expect([(await look()).figures.university.points, await waiting()]).toEqual([0, true]);
    await enterShares(app, viewer, { certificateId: joint, shares: { aida: 7000, bolat: 2000 } });
    const { byPerson, university } = (await look()).figures;
    expect([byPerson.get("aida")?.points, byPerson.get("bolat")?.points, university.points]).toEqual([3.5, 1, 4.5]);
    expect(await waiting()).toBe(false);
    const recorded = (await app.db.read.select().from(events)).at(-1);
    expect(recorded).toMatchObject({
      action: "entered-shares",
      certificateId: joint,
      after: { aida: 7000, bolat: 2000 },
    });
  });

  test("are for authors of that approved certificate only, and for the office alone", async () => {
    const { app, viewer, administration, joint } = await aYearOfShares();
    const order = { certificateId: joint, shares: { aida: 5000 } };
    await expect(enterShares(app, administration, order)).rejects.toThrow("forbidden");
    await expect(enterShares(app, viewer, { ...order, shares: { left: 5000 } })).rejects.toThrow("not_found");
    await expect(enterShares(app, viewer, { ...order, certificateId: "none" })).rejects.toThrow("not_found");
  });
});

describe("a teacher's own points", () => {
  test("hold their certificates and sums, and nothing of anybody else", async () => {
    const { app, viewer, joint } = await aYearOfShares();
    await enterShares(app, viewer, { certificateId: joint, shares: { aida: 7000, bolat: 2000 } });
    const bolat = asViewer(await anAccount(app, { staffId: "bolat" }));
    const own = await loadOwnPoints(app, bolat, { period: "2026", page: 1, language: "en", words: texts });
    expect(own?.view.total).toEqual({ certificates: 1, participations: 1, points: 1 });
    expect(JSON.stringify(own?.view)).not.toContain("Әбенова");
  });

  test("are nothing for an account that is tied to nobody", async () => {
    const { app } = await aYearOfShares();
    const order = { period: "2026", page: 1, language: "en", words: texts } as const;
    expect(await loadOwnPoints(app, asViewer(await anAccount(app)), order)).toBeNull();
  });
});
