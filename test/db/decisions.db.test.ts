import { describe, expect, test } from "vitest";
import { changeClaim } from "#app/certificate/review/change-claim.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import type { Decision } from "#app/certificate/review/decision-form.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { openDesk } from "#app/certificate/review/open-desk.server.ts";
import { withdrawOrRestore } from "#app/certificate/review/withdraw.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { refusalOf } from "#test/support/refusal-of.ts";
import { testContext } from "#test/support/test-context.ts";

const reason = "Екінші беті жоқ, толық нұсқасын жүктеңіз";

type Reasoned = "return" | "reject" | "hold" | "reopen";

/** One decision on the version that stands there now. */
async function decideNow(app: AppContext, viewer: Viewer, id: string, intent: Decision["intent"]): Promise<number> {
  const version = (await getCertificate(app.db.read, id))?.version ?? -1;
  const needsReason = (one: Decision["intent"]): one is Reasoned => one !== "approve" && one !== "resume";
  return await decide(app, viewer, id, needsReason(intent) ? { intent, version, reason } : { intent, version });
}

async function lastAction(app: AppContext, id: string): Promise<string | undefined> {
  return (await listCertificateEvents(app.db.read, id)).at(-1)?.action;
}

describe("holding and reopening", () => {
  test("what is on hold says why, waits, and goes on", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    await decideNow(app, office, id, "hold");
    expect(await openCertificate(app, teacher, id)).toMatchObject({ state: "held", decisionReason: reason });
    expect(await lastAction(app, id)).toBe("held");
    await decideNow(app, office, id, "resume");
    const resumed = await openCertificate(app, office, id);
    expect(resumed).toMatchObject({ state: "submitted", decisionReason: null, deciderName: null });
    await decideNow(app, office, id, "hold");
    await decideNow(app, office, id, "approve");
    expect((await openCertificate(app, office, id)).state).toBe("approved");
  });

  test("what was decided moves only by reopening with a reason, which is kept", async () => {
    const app = await testContext();
    const { teacher, office, secondOfficer } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    await decideNow(app, office, id, "approve");
    expect(await refusalOf(decideNow(app, office, id, "return"))).toBe("illegal_transition");
    expect(await refusalOf(decideNow(app, teacher, id, "reopen"))).toBe("forbidden");
    await decideNow(app, secondOfficer, id, "reopen");
    const reopened = await openCertificate(app, office, id);
    expect(reopened).toMatchObject({ state: "submitted", decidedAt: null });
    expect(reopened.history.at(-1)).toMatchObject({ action: "reopened", reason, who: "Екінші Тексеруші" });
    await decideNow(app, office, id, "reject");
    await decideNow(app, office, id, "reopen");
    expect((await openCertificate(app, office, id)).state).toBe("submitted");
  });

  test("nobody holds or reopens what they sent themselves", async () => {
    const app = await testContext();
    const { office, secondOfficer } = await anOfficeWorld(app);
    const id = await aSubmitted(app, office);
    expect(await refusalOf(decideNow(app, office, id, "hold"))).toBe("forbidden");
    await decideNow(app, secondOfficer, id, "approve");
    expect(await refusalOf(decideNow(app, office, id, "reopen"))).toBe("forbidden");
  });
});

describe("withdrawing", () => {
  test("the sender takes it back from the office and takes it up again as a draft", async () => {
    const app = await testContext();
    const { teacher, office, otherTeacher } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    const { version } = await openCertificate(app, teacher, id);
    for (const stranger of [office, otherTeacher]) {
      const tried = withdrawOrRestore(app, stranger, id, { intent: "withdraw", version });
      expect(await refusalOf(tried)).toBe(stranger === office ? "forbidden" : "not_found");
    }
    const withdrawn = await withdrawOrRestore(app, teacher, id, { intent: "withdraw", version });
    expect((await openCertificate(app, office, id)).state).toBe("withdrawn");
    expect(await refusalOf(decideNow(app, office, id, "approve"))).toBe("illegal_transition");
    await withdrawOrRestore(app, teacher, id, { intent: "restore", version: withdrawn });
    expect((await openCertificate(app, teacher, id)).state).toBe("draft");
    expect(await refusalOf(openCertificate(app, office, id))).toBe("not_found");
  });

  test("what was decided is not taken back", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    const version = await decideNow(app, office, id, "approve");
    const tried = withdrawOrRestore(app, teacher, id, { intent: "withdraw", version });
    expect(await refusalOf(tried)).toBe("illegal_transition");
  });
});

describe("claiming", () => {
  test("a claim keeps colleagues from correcting and deciding until it is released", async () => {
    const app = await testContext();
    const { teacher, office, secondOfficer } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    await changeClaim(app, office, id, "claim");
    const { version } = await openCertificate(app, office, id);
    const correction = correctionForm.parse({ version, number: "39400" });
    expect(await refusalOf(correctCertificate(app, secondOfficer, id, correction))).toBe("claimed");
    expect(await refusalOf(decideNow(app, secondOfficer, id, "approve"))).toBe("claimed");
    expect(await refusalOf(changeClaim(app, secondOfficer, id, "claim"))).toBe("claimed");
    expect(await refusalOf(changeClaim(app, secondOfficer, id, "release"))).toBe("claimed");
    await changeClaim(app, office, id, "release");
    await decideNow(app, secondOfficer, id, "approve");
    expect((await openCertificate(app, office, id)).state).toBe("approved");
  });

  test("who is away is taken over from; the journal names both, and the version stays", async () => {
    const app = await testContext();
    const { teacher, office, secondOfficer } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    const before = await openCertificate(app, office, id);
    await changeClaim(app, office, id, "claim");
    await changeClaim(app, secondOfficer, id, "take-over");
    const after = await openCertificate(app, secondOfficer, id);
    expect(after.version).toBe(before.version);
    expect((await openDesk(app, secondOfficer, after)).claim).toMatchObject({ name: "Екінші Тексеруші", isOwn: true });
    expect(after.history.slice(-2).map(({ action, who }) => [action, who])).toEqual([
      ["claimed", "Бірінші Тексеруші"],
      ["taken-over", "Екінші Тексеруші"],
    ]);
    expect(await refusalOf(decideNow(app, office, id, "approve"))).toBe("claimed");
    await decideNow(app, secondOfficer, id, "return");
    expect((await openDesk(app, office, after)).claim).toBeNull();
  });

  test("claiming twice, or releasing what nobody claimed, writes nothing", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    const actions = async () => (await listCertificateEvents(app.db.read, id)).length;
    const before = await actions();
    await changeClaim(app, office, id, "release");
    expect(await actions()).toBe(before);
    await changeClaim(app, office, id, "claim");
    await changeClaim(app, office, id, "claim");
    expect(await actions()).toBe(before + 1);
  });

  test("only where there is something to decide, and only by the office", async () => {
    const app = await testContext();
    const { teacher, office } = await anOfficeWorld(app);
    const id = await aSubmitted(app, teacher);
    expect(await refusalOf(changeClaim(app, teacher, id, "claim"))).toBe("forbidden");
    await decideNow(app, office, id, "approve");
    expect(await refusalOf(changeClaim(app, office, id, "claim"))).toBe("forbidden");
  });
});

test("two approvals at once yield one", async () => {
  const app = await testContext();
  const { teacher, office, secondOfficer } = await anOfficeWorld(app);
  const id = await aSubmitted(app, teacher);
  const { version } = await openCertificate(app, office, id);
  const answers = await Promise.all(
    [office, secondOfficer].map(async (one) => await refusalOf(decide(app, one, id, { intent: "approve", version }))),
  );
  expect(answers.toSorted()).toEqual(["none", "stale_version"]);
  const approvals = (await listCertificateEvents(app.db.read, id)).filter(({ action }) => action === "approved");
  expect(approvals).toHaveLength(1);
});
