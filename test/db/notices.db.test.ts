import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { decide } from "#app/certificate/review/decide.server.ts";
import { notify, type News } from "#app/certificate/review/notify.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { addFurtherSender } from "#db/queries/further-senders.server.ts";
import { certificates, claims, notices, submissions, users } from "#db/schema/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const certificateId = await aSubmitted(app, people.teacher);
  const tell = async (news: Omit<News, "certificateId">) =>
    await app.db.write(async (tx) => await notify(app, tx, { certificateId, ...news }));
  /** Who was told what, each as `role or id: kind`. */
  const told = async () =>
    (await app.db.read.select().from(notices).orderBy(asc(notices.at), asc(notices.userId))).map(
      ({ userId, kind }) => `${userId}: ${kind}`,
    );
  return { app, ...people, certificateId, tell, told };
}

describe("who is told", () => {
  test("a decision: the sender and those who sent it later, in the transaction of the decision", async () => {
    const { app, certificateId, office, teacher, otherTeacher, told } = await aWorld();
    await app.db.write(async (tx) => {
      await addFurtherSender(tx, {
        certificateId,
        userId: otherTeacher.id,
        submissionId: null,
        addedAt: app.clock.now().toISOString(),
      });
    });
    const { version } = await openCertificate(app, office, certificateId);
    await decide(app, office, certificateId, { intent: "return", version, reason: "Екінші бетін қосыңыз." });
    expect(await told()).toEqual([`${teacher.id}: returned`, `${otherTeacher.id}: returned`].sort());
  });

  test("whoever sent it in the sender's name, only while they may", async () => {
    const { app, certificateId, office, teacher, otherTeacher, tell, told } = await aWorld();
    await app.db.write(async (tx) => {
      const [row] = await tx.select().from(certificates).where(eq(certificates.id, certificateId));
      await tx
        .update(submissions)
        .set({ uploadedById: otherTeacher.id })
        .where(eq(submissions.id, row?.submissionId ?? ""));
    });
    await tell({ kind: "rejected", byId: office.id });
    expect(await told()).toEqual([`${teacher.id}: rejected`]);
  });

  test("a closed account is told nothing", async () => {
    const { app, office, teacher, tell, told } = await aWorld();
    await app.db.write(async (tx) => await tx.update(users).set({ active: false }).where(eq(users.id, teacher.id)));
    await tell({ kind: "returned", byId: office.id });
    expect(await told()).toEqual([]);
  });

  test("a teacher's remark: the whole open office while nobody has it in hand, then only whoever has", async () => {
    const { app, certificateId, office, secondOfficer, teacher, tell, told } = await aWorld();
    await anAccount(app, { role: "office", active: false });
    await tell({ kind: "comment", byId: teacher.id });
    expect(await told()).toEqual([`${office.id}: comment`, `${secondOfficer.id}: comment`].sort());
    await app.db.write(async (tx) => {
      await tx.delete(notices);
      await tx.insert(claims).values({ certificateId, userId: secondOfficer.id, at: app.clock.now().toISOString() });
    });
    await tell({ kind: "comment", byId: teacher.id });
    expect(await told()).toEqual([`${secondOfficer.id}: comment`]);
  });

  test("an office's remark: the sender's side, not the colleagues; several unseen ones are one notice", async () => {
    const { app, office, teacher, tell, told } = await aWorld();
    await tell({ kind: "comment", byId: office.id });
    app.setNow("2026-11-23T07:00:00.000Z");
    await tell({ kind: "comment", byId: office.id });
    expect(await told()).toEqual([`${teacher.id}: comment`]);
    expect(await app.db.read.select().from(notices)).toMatchObject([{ at: "2026-11-23T07:00:00.000Z" }]);
  });

  test("a claim taken over: only whose claim it was", async () => {
    const { office, secondOfficer, tell, told } = await aWorld();
    await tell({ kind: "taken-over", byId: secondOfficer.id, formerId: office.id });
    expect(await told()).toEqual([`${office.id}: taken-over`]);
  });

  test("a step without a notice, such as resuming, tells nobody", async () => {
    const { office, tell, told } = await aWorld();
    await tell({ kind: null, byId: office.id });
    expect(await told()).toEqual([]);
  });
});
