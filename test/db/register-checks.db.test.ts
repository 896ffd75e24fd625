import { describe, expect, test } from "vitest";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { changeDeskSettings } from "#app/certificate/review/desk-settings.server.ts";
import { usualDeskSettings } from "#app/certificate/review/desk-settings.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import type { RegisterCheckForm } from "#app/certificate/review/register-check.ts";
import { checkRegister, openRegisterPanel } from "#app/certificate/review/register-checks.server.ts";
import { Refusal } from "#app/model/result.ts";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { aDraft, aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

const refused = async (work: Promise<unknown>) =>
  await work.then(
    () => "none",
    (error: unknown) => (error instanceof Refusal ? error.code : "bug"),
  );

async function aDesk() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const id = await aSubmitted(app, people.teacher);
  const { version } = await openCertificate(app, people.office, id);
  const check = (changes: Partial<RegisterCheckForm> = {}): RegisterCheckForm => ({
    version,
    answer: "agrees",
    address: "",
    note: "",
    ...changes,
  });
  return { app, ...people, id, version, check };
}

describe("checking a certificate in the register", () => {
  test("is kept with person, day and the version that was compared, and never written over", async () => {
    const { app, office, secondOfficer, id, version, check } = await aDesk();
    await checkRegister(app, office, id, check({ answer: "differs", note: "Күні басқа" }));
    app.setNow("2026-11-24T06:00:00.000Z");
    await checkRegister(app, secondOfficer, id, check({ address: "https://kazpatent.kz/1" }));
    const { checks } = await openRegisterPanel(app, office, id);
    expect(checks).toMatchObject([
      {
        answer: "agrees",
        by: "Екінші Тексеруші",
        at: "2026-11-24T06:00:00.000Z",
        address: "https://kazpatent.kz/1",
        note: null,
        isOutdated: false,
      },
      { answer: "differs", by: "Бірінші Тексеруші", note: "Күні басқа", address: null, isOutdated: false },
    ]);
    const events = (await listCertificateEvents(app.db.read, id)).filter(({ action }) => action === "checked-register");
    expect(events.map(({ after }) => after)).toMatchObject([
      { answer: "differs", version },
      { answer: "agrees", version },
    ]);
  });

  test("is outdated once a value changes, and a check of an outdated screen is refused", async () => {
    const { app, office, id, version, check } = await aDesk();
    await checkRegister(app, office, id, check());
    await correctCertificate(app, office, id, correctionForm.parse({ version, number: "39363" }));
    expect((await openRegisterPanel(app, office, id)).checks[0]?.isOutdated).toBe(true);
    expect(await refused(checkRegister(app, office, id, check()))).toBe("stale_version");
    await checkRegister(app, office, id, check({ version: version + 1 }));
    expect((await openRegisterPanel(app, office, id)).checks.map(({ isOutdated }) => isOutdated)).toEqual([
      false,
      true,
    ]);
  });

  test("stays with an approved certificate, and approving does not outdate it", async () => {
    const { app, office, id, version, check } = await aDesk();
    await checkRegister(app, office, id, check());
    await decide(app, office, id, { intent: "approve", version });
    const panel = await openRegisterPanel(app, office, id);
    expect([panel.mayCheck, panel.checks[0]?.isOutdated]).toEqual([true, false]);
  });

  test("is the office's, and not before the certificate was handed in", async () => {
    const { app, teacher, otherTeacher, administration, office, id, check } = await aDesk();
    expect(await refused(checkRegister(app, teacher, id, check()))).toBe("forbidden");
    for (const viewer of [otherTeacher, administration]) {
      expect(await refused(checkRegister(app, viewer, id, check()))).toBe("not_found");
    }
    const draft = await aDraft(app, teacher);
    expect(await refused(checkRegister(app, office, draft, check({ version: 0 })))).toBe("not_found");
  });
});

test("the hosts that were set decide what becomes a link and what is found odd", async () => {
  const { app, office, teacher } = await aDesk();
  await changeDeskSettings(app, office, { ...usualDeskSettings, registerHosts: ["register.example"] });
  const text = "https://register.example/1";
  const reading = { ...aJudgedReading(), qrCodes: [{ text, place: { page: 1, boxes: [] } }] };
  const id = await aSubmitted(app, teacher, reading);
  const detail = await openCertificate(app, office, id);
  expect(detail.registerHosts).toEqual(["register.example"]);
  expect(detail.findings.map(({ code }) => code)).not.toContain("qr-unknown-host");
  expect((await openRegisterPanel(app, office, id)).codes).toEqual([text]);
});
