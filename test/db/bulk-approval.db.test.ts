import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { approveAtOnce, openBulkApproval, undoBulkStep } from "#app/certificate/review/bulk-approval.server.ts";
import { changeClaim } from "#app/certificate/review/change-claim.server.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { judgeOlder } from "#app/certificate/review/note-doubts.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { certificates, corrections, fullLooks } from "#db/schema/index.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted, type OfficeWorld } from "#test/factories/office-world.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { refusalOf } from "#test/support/refusal-of.ts";
import { testContext } from "#test/support/test-context.ts";

const reason = "Бірден бекіту болдырылмады";

/** Unlike enough that nobody asks whether two of them are one work. */
const titles = ["Өсімдіктер анатомиясы", "Сандық әдістер", "Қазақ тілінің фонетикасы", "Топырақтану негіздері"];

/** Certificates of these numbers, as they print them in both halves, each without anything to ask about. */
async function certain(app: AppContext, { teacher }: OfficeWorld, ...numbers: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, number] of numbers.entries()) {
    const title = aValue(titles[index] ?? number);
    const halves = (["kk", "ru"] as const).map((half) => aHalf(half, { number: aValue(number), title }));
    ids.push(await aSubmitted(app, teacher, aJudgedReading(halves)));
  }
  return ids;
}

async function listed(app: AppContext, world: OfficeWorld): Promise<string[]> {
  return (await openBulkApproval(app, world.office)).certain.map(({ id }) => id);
}

async function seenNow(app: AppContext, world: OfficeWorld) {
  return (await openBulkApproval(app, world.office)).certain.map(({ id, version }) => ({ id, version }));
}

async function stateOf(app: AppContext, world: OfficeWorld, id: string) {
  return (await openCertificate(app, world.office, id)).state;
}

describe("what may be approved at once", () => {
  test("certain certificates, longest waiting first, with what there is to see", async () => {
    const app = await testContext();
    const world = await anOfficeWorld(app);
    const ids = await certain(app, world, "39363", "39364");
    const page = await openBulkApproval(app, world.office);
    expect(page.certain.map(({ id, number, authors }) => [id, number, authors])).toEqual([
      [ids[0], "39363", ["Өтегенова Әсел"]],
      [ids[1], "39364", ["Өтегенова Әсел"]],
    ]);
  });

  test.each<[string, (app: AppContext, world: OfficeWorld, id: string) => Promise<unknown>]>([
    ["not judged yet", async (app, _w, id) => await set(app, id, { doubtfulValues: null })],
    ["a doubtful value", async (app, _w, id) => await set(app, id, { doubtfulValues: 1 })],
    ["corrected by its sender", correctAsSender],
    [
      "claimed by a colleague",
      async (app, { secondOfficer }, id) => await changeClaim(app, secondOfficer, id, "claim"),
    ],
    ["drawn for a full look", drawForFullLook],
    ["sent by the viewer", async (app, { office }, id) => await set(app, id, { senderId: office.id })],
    ["on hold", async (app, _w, id) => await set(app, id, { state: "held" })],
  ])("not one that is %s", async (_name, spoil) => {
    const app = await testContext();
    const world = await anOfficeWorld(app);
    const [first = "", second = ""] = await certain(app, world, "39363", "39364");
    await spoil(app, world, first);
    expect(await listed(app, world)).toEqual([second]);
  });

  test("not one whose halves disagree, nor one with an author nobody decided on", async () => {
    const app = await testContext();
    const world = await anOfficeWorld(app);
    const differing = [aHalf("kk", { number: aValue("39365") }), aHalf("ru", { number: aValue("39366") })];
    await aSubmitted(app, world.teacher, aJudgedReading(differing));
    const [good] = await certain(app, world, "39363");
    expect(await listed(app, world)).toEqual([good]);
  });

  test("teachers and the administration have no such list", async () => {
    const app = await testContext();
    const { teacher, administration } = await anOfficeWorld(app);
    for (const viewer of [teacher, administration]) {
      expect(await refusalOf(openBulkApproval(app, viewer))).toBe("forbidden");
      expect(await refusalOf(approveAtOnce(app, viewer, []))).toBe("forbidden");
      expect(await refusalOf(undoBulkStep(app, viewer, "x", reason))).toBe("forbidden");
    }
  });
});

describe("approving at once", () => {
  test("approves what was chosen, each with its own event, and leaves what changed since it was seen", async () => {
    const app = await testContext();
    const world = await anOfficeWorld(app);
    const [a = "", b = "", c = "", d = ""] = await certain(app, world, "39363", "39364", "39365", "39367");
    const seen = await seenNow(app, world);
    await set(app, b, { doubtfulValues: 2 });
    await decide(app, world.secondOfficer, c, { intent: "hold", version: 1, reason });
    const outcome = await approveAtOnce(
      app,
      world.office,
      seen.filter(({ id }) => id !== d),
    );
    expect(outcome).toMatchObject({ done: 1, left: [b, c] });
    expect(await stateOf(app, world, a)).toBe("approved");
    expect(await stateOf(app, world, b)).toBe("submitted");
    expect(await stateOf(app, world, d)).toBe("submitted");
    const last = (await listCertificateEvents(app.db.read, a)).at(-1);
    expect(last).toMatchObject({ action: "approved", after: { state: "approved", bulkStepId: outcome.stepId } });
  });

  test("with nothing left to approve there is no step", async () => {
    const app = await testContext();
    const world = await anOfficeWorld(app);
    const [a = ""] = await certain(app, world, "39363");
    const seen = await seenNow(app, world);
    await set(app, a, { doubtfulValues: 1 });
    expect(await approveAtOnce(app, world.office, seen)).toEqual({ stepId: null, done: 0, left: [a] });
    expect((await openBulkApproval(app, world.office)).steps).toEqual([]);
  });

  test("is undone as one, but for what was changed since; and only once", async () => {
    const app = await testContext();
    const world = await anOfficeWorld(app);
    const [a = "", b = ""] = await certain(app, world, "39363", "39364");
    const { stepId } = await approveAtOnce(app, world.office, await seenNow(app, world));
    if (stepId === null) throw new Error("nothing was approved");
    await decide(app, world.secondOfficer, b, { intent: "reopen", version: 2, reason });
    await decide(app, world.secondOfficer, b, { intent: "approve", version: 3 });
    expect(await undoBulkStep(app, world.secondOfficer, stepId, reason)).toEqual({ done: 1, left: [b] });
    expect([await stateOf(app, world, a), await stateOf(app, world, b)]).toEqual(["submitted", "approved"]);
    expect(await refusalOf(undoBulkStep(app, world.office, stepId, reason))).toBe("illegal_transition");
    const [step] = (await openBulkApproval(app, world.office)).steps;
    expect(step).toMatchObject({ count: 2, byName: "Бірінші Тексеруші", undone: { by: "Екінші Тексеруші" } });
  });
});

async function set(app: AppContext, id: string, change: Partial<typeof certificates.$inferInsert>): Promise<void> {
  await app.db.write(async (tx) => {
    await tx.update(certificates).set(change).where(eq(certificates.id, id));
  });
}

async function drawForFullLook(app: AppContext, _world: OfficeWorld, certificateId: string): Promise<void> {
  await app.db.write(async (tx) => {
    await tx.insert(fullLooks).values({ certificateId, drawnAt: "2026-11-23T06:00:00.000Z", percent: 5 });
  });
}

/** As if the sender had typed another number: the office has not compared it with the page. */
async function correctAsSender(app: AppContext, { teacher }: OfficeWorld, certificateId: string): Promise<void> {
  const at = "2026-11-23T06:00:00.000Z";
  const change = { field: "number", before: "39363", after: "39369", byId: teacher.id, at };
  await app.db.write(async (tx) => {
    await tx.insert(corrections).values({ id: "c", certificateId, ...change });
  });
}

test("certificates of before are judged one portion after the other, and never twice", async () => {
  const app = await testContext();
  const world = await anOfficeWorld(app);
  const ids = await certain(app, world, "39363", "39364");
  for (const id of ids) await set(app, id, { doubtfulValues: null });
  expect(await listed(app, world)).toEqual([]);
  await judgeOlder(app, new AbortController().signal);
  expect(await listed(app, world)).toEqual(ids);
});
