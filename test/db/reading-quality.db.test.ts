import { expect, test } from "vitest";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { openQuality } from "#app/certificate/review/open-quality.server.ts";
import type { QualitySample } from "#app/certificate/review/quality-tally.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { finishFullLook, insertFullLook } from "#db/queries/full-looks.server.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

async function approve(app: AppContext, office: Viewer, id: string, change: Record<string, string> = {}) {
  const { version } = await openCertificate(app, office, id);
  const saved = await correctCertificate(app, office, id, correctionForm.parse({ version, ...change }));
  await decide(app, office, id, { intent: "approve", version: saved.version });
}

const lineOf = ({ lines }: QualitySample, field: string) => lines.find((line) => line.field === field);

test("counts what was kept and changed in approved certificates, and apart what was looked at in full", async () => {
  const app = await testContext();
  const { teacher, office, administration } = await anOfficeWorld(app);
  const [kept, changed, waiting] = [
    await aSubmitted(app, teacher),
    await aSubmitted(app, teacher),
    await aSubmitted(app, teacher),
  ];
  await app.db.write(async (tx) => {
    await insertFullLook(tx, { certificateId: changed, drawnAt: "2026", percent: 5 });
    await finishFullLook(tx, changed, { doneAt: "2026", doneById: office.id });
  });
  await approve(app, office, kept);
  await approve(app, office, changed, { titleRu: "Басқа атау" });
  expect(waiting).not.toBe(changed);
  const { all, fullLooks } = await openQuality(app, administration, { days: 365 });
  expect([all.certificates, fullLooks.certificates]).toEqual([2, 1]);
  expect(lineOf(all, "titleRu")).toEqual({
    field: "titleRu",
    edition: "form2018",
    kind: "text-pdf",
    kept: 1,
    changed: 1,
    unread: 0,
    certain: 2,
    silent: 1,
    examples: [{ id: changed, number: "39362" }],
  });
  expect(lineOf(fullLooks, "titleRu")).toMatchObject({ kept: 0, changed: 1, silent: 1 });
  expect(lineOf(all, "number")).toMatchObject({ kept: 2, changed: 0, unread: 0 });
  expect(lineOf(all, "author")).toMatchObject({ kept: 2, changed: 0 });
});

test("what was approved before the span is left out, a teacher is not let in", async () => {
  const app = await testContext();
  const { teacher, office } = await anOfficeWorld(app);
  await approve(app, office, await aSubmitted(app, teacher));
  app.setNow("2027-11-30T06:00:00.000Z");
  expect((await openQuality(app, office, { days: 365 })).all.certificates).toBe(0);
  expect((await openQuality(app, office, { days: 0 })).all.certificates).toBe(1);
  await expect(openQuality(app, teacher, { days: 0 })).rejects.toMatchObject({ code: "forbidden" });
});
