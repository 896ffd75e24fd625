import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { usualDeskSettings } from "#app/certificate/review/desk-settings.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import type { Decision } from "#app/certificate/review/decision-form.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { submitForReview } from "#app/certificate/review/submit-for-review.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { fullLookOpen } from "#db/queries/full-looks.server.ts";
import { certificateFindings, certificates, events, fullLooks } from "#db/schema/index.ts";
import { aDraft } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

/** A draft without finding, judged to hold so many doubtful values (`null`: not judged). */
async function aClean(app: AppContext, teacher: Viewer, doubtfulValues: number | null): Promise<string> {
  const id = await aDraft(app, teacher);
  await app.db.write(async (tx) => {
    await tx.delete(certificateFindings).where(eq(certificateFindings.certificateId, id));
    await tx.update(certificates).set({ doubtfulValues }).where(eq(certificates.id, id));
  });
  return id;
}

async function submit(app: AppContext, viewer: Viewer, id: string): Promise<void> {
  const { version } = await openCertificate(app, viewer, id);
  await submitForReview(app, viewer, id, version);
}

async function worldWithPercent(fullLookPercent: number) {
  const app = await testContext();
  const world = await anOfficeWorld(app);
  await changeDeskSettings(app, world.office, { ...usualDeskSettings, fullLookPercent });
  return { app, ...world };
}

async function approve(app: AppContext, viewer: Viewer, id: string, answer: Partial<Decision> = {}) {
  const { version } = await openCertificate(app, viewer, id);
  return await decide(app, viewer, id, { intent: "approve", version, ...answer } as Decision);
}

test("the lot falls by the share the office set", async () => {
  const { app, teacher } = await worldWithPercent(30);
  for (const [chance, isOpen] of [
    [0, true],
    [0.299, true],
    [0.3, false],
    [0.99, false],
  ] as const) {
    const id = await aClean(app, teacher, 0);
    await submit({ ...app, chance: () => chance }, teacher, id);
    expect([chance, (await fullLookOpen(app.db.read, [id])).has(id)]).toEqual([chance, isOpen]);
  }
  expect(await app.db.read.select({ percent: fullLooks.percent }).from(fullLooks)).toEqual([
    { percent: 30 },
    { percent: 30 },
  ]);
});

test("nobody is drawn at 0 percent, everybody at 100", async () => {
  for (const [percent, count] of [
    [0, 0],
    [100, 1],
  ] as const) {
    const { app, teacher } = await worldWithPercent(percent);
    const id = await aClean(app, teacher, 0);
    await submit({ ...app, chance: () => (percent === 0 ? 0 : 0.999_999) }, teacher, id);
    expect((await fullLookOpen(app.db.read, [id])).size).toBe(count);
  }
});

test("a doubtful value, a finding or not being judged keeps a certificate out of the lot", async () => {
  const { app, teacher } = await worldWithPercent(100);
  const doubtful = await aClean(app, teacher, 1);
  const unjudged = await aClean(app, teacher, null);
  const withFinding = await aClean(app, teacher, 0);
  await app.db.write(async (tx) => {
    const finding = { id: "f", code: "number_missing", severity: "note", params: {}, clause: "Order 1315", places: [] };
    await tx.insert(certificateFindings).values({ ...finding, certificateId: withFinding } as never);
  });
  const ids = [doubtful, unjudged, withFinding];
  for (const id of ids) await submit({ ...app, chance: () => 0 }, teacher, id);
  expect([...(await fullLookOpen(app.db.read, ids))]).toEqual([]);
});

test("a drawn certificate is approved only when somebody says that each value was compared, and that is kept", async () => {
  const { app, teacher, office } = await worldWithPercent(100);
  const id = await aClean(app, teacher, 0);
  await submit(app, teacher, id);
  await expect(approve(app, office, id)).rejects.toMatchObject({ code: "full_look_open" });
  expect(await openCertificate(app, office, id)).toMatchObject({ state: "submitted" });
  app.setNow("2026-11-24T05:00:00.000Z");
  await approve(app, office, id, { fullLook: "done" });
  const [look] = await app.db.read.select().from(fullLooks);
  expect(look).toMatchObject({ doneAt: "2026-11-24T05:00:00.000Z", doneById: office.id });
  expect((await app.db.read.select().from(events)).map(({ action }) => action).slice(-2)).toEqual([
    "full-look-done",
    "approved",
  ]);
});

test("returning asks for no full look, and a resubmission neither draws again nor loses the lot", async () => {
  const { app, teacher, office } = await worldWithPercent(50);
  const [drawn, spared] = [await aClean(app, teacher, 0), await aClean(app, teacher, 0)];
  await submit({ ...app, chance: () => 0.1 }, teacher, drawn);
  await submit({ ...app, chance: () => 0.9 }, teacher, spared);
  for (const id of [drawn, spared]) {
    const { version } = await openCertificate(app, office, id);
    await decide(app, office, id, { intent: "return", version, reason: "Екінші беті жоқ, толық жүктеңіз" });
    await submit({ ...app, chance: () => 0.1 }, teacher, id);
  }
  expect([...(await fullLookOpen(app.db.read, [drawn, spared]))]).toEqual([drawn]);
  await approve(app, office, spared);
});
