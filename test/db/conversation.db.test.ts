import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openConversation, sayAbout, settleRemark } from "#app/certificate/review/conversation.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { countNews, noteSeen, readNotices } from "#app/certificate/review/notices.server.ts";
import { comments, events, notices } from "#db/schema/index.ts";
import { aDraft } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  return { app, ...people, id: await aSubmitted(app, people.teacher) };
}

describe("a conversation", () => {
  test("shows who said what about which field, oldest first, to both sides", async () => {
    const { app, id, office, teacher } = await aWorld();
    await sayAbout(app, office, id, { text: "Нөмірі анық емес.", field: "number" });
    app.setNow("2026-11-23T07:00:00.000Z");
    await sayAbout(app, teacher, id, { text: "Түпнұсқада 39362.", field: null });
    const seen = await openConversation(app, office, id);
    expect(seen).toEqual(await openConversation(app, teacher, id));
    expect(seen.comments).toMatchObject([
      { side: "office", by: office.displayName, field: "number", text: "Нөмірі анық емес.", settled: null },
      { side: "sender", by: teacher.displayName, field: null, at: "2026-11-23T07:00:00.000Z" },
    ]);
  });

  test("leaves the certificate's version alone, and the words out of the events", async () => {
    const { app, id, office } = await aWorld();
    const { version } = await openCertificate(app, office, id);
    await sayAbout(app, office, id, { text: "Құпия емес, бірақ ұзақ сөз.", field: "title" });
    expect((await openCertificate(app, office, id)).version).toBe(version);
    const kept = await app.db.read.select().from(events).where(eq(events.action, "commented"));
    expect(kept).toMatchObject([{ userId: office.id, certificateId: id, after: { field: "title" } }]);
    expect(JSON.stringify(kept)).not.toContain("Құпия");
  });

  test("a draft has none, and strangers do not learn that there is one", async () => {
    const { app, id, teacher, otherTeacher, administration } = await aWorld();
    const draft = await aDraft(app, teacher);
    const text = { text: "Сөз", field: null };
    await expect(sayAbout(app, teacher, draft, text)).rejects.toMatchObject({ code: "forbidden" });
    await expect(sayAbout(app, otherTeacher, id, text)).rejects.toMatchObject({ code: "not_found" });
    await expect(openConversation(app, administration, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await app.db.read.select().from(comments)).toEqual([]);
  });

  test("a remark is settled and opened again, each recorded once however often it is pressed", async () => {
    const { app, id, office, teacher } = await aWorld();
    await sayAbout(app, office, id, { text: "Күні жоқ.", field: "createdOn" });
    const [remark] = (await openConversation(app, teacher, id)).comments;
    const commentId = remark?.id ?? "";
    await Promise.all([
      settleRemark(app, teacher, id, { intent: "settle", commentId }),
      settleRemark(app, office, id, { intent: "settle", commentId }),
    ]);
    expect((await openConversation(app, office, id)).comments[0]?.settled).toMatchObject({ by: teacher.displayName });
    await settleRemark(app, office, id, { intent: "unsettle", commentId });
    await settleRemark(app, office, id, { intent: "unsettle", commentId });
    expect((await openConversation(app, office, id)).comments[0]?.settled).toBeNull();
    const actions = (await app.db.read.select().from(events)).map(({ action }) => action);
    expect(actions.filter((action) => action.endsWith("-comment"))).toEqual(["settled-comment", "reopened-comment"]);
  });

  test("a remark of another certificate is not settled from here", async () => {
    const { app, id, office, teacher } = await aWorld();
    const other = await aSubmitted(app, teacher);
    await sayAbout(app, office, other, { text: "Сөз", field: null });
    const [remark] = (await openConversation(app, office, other)).comments;
    const settling = settleRemark(app, office, id, { intent: "settle", commentId: remark?.id ?? "" });
    await expect(settling).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("notices", () => {
  test("are counted until they are seen, one certificate or all", async () => {
    const { app, id, office, teacher, administration } = await aWorld();
    const other = await aSubmitted(app, teacher);
    await sayAbout(app, office, id, { text: "Бір", field: null });
    await sayAbout(app, office, other, { text: "Екі", field: null });
    expect(await countNews(app, teacher, null)).toBe(2);
    expect(await countNews(app, teacher, other)).toBe(1);
    expect(await countNews(app, administration, null)).toBeNull();
    await noteSeen(app, teacher, id);
    expect(await countNews(app, teacher, null)).toBe(1);
    await noteSeen(app, teacher, null);
    expect(await countNews(app, teacher, null)).toBe(0);
    expect(await countNews(app, office, null)).toBe(0);
  });

  test("come newest first, page by page, each once although many are of one moment", async () => {
    const { app, id, teacher } = await aWorld();
    const rows = Array.from({ length: 60 }, (_, index) => ({
      id: `n-${String(index).padStart(2, "0")}`,
      userId: teacher.id,
      kind: "returned" as const,
      certificateId: id,
      at: index < 40 ? "2026-11-20T05:00:00.000Z" : "2026-11-21T05:00:00.000Z",
    }));
    await app.db.write(async (tx) => await tx.insert(notices).values(rows));
    const read: string[] = [];
    let before: Awaited<ReturnType<typeof readNotices>>["next"] = null;
    do {
      const page = await readNotices(app, teacher, before);
      read.push(...page.notices.map((notice) => notice.id));
      before = page.next;
    } while (before !== null);
    expect(read).toEqual(rows.map((row) => row.id).toReversed());
  });

  test("lead to the desk or the sender's page; of what one may not open any more only that there was something", async () => {
    const { app, id, office, teacher, otherTeacher } = await aWorld();
    const at = app.clock.now().toISOString();
    await app.db.write(async (tx) => {
      for (const { id: userId } of [office, teacher, otherTeacher])
        await tx.insert(notices).values({ id: app.newId(), userId, kind: "comment", certificateId: id, at });
    });
    const aboutFor = async (viewer: typeof office) => (await readNotices(app, viewer, null)).notices[0]?.about;
    expect(await aboutFor(office)).toMatchObject({ address: `/review/${id}` });
    expect(await aboutFor(teacher)).toMatchObject({ address: `/certificates/${id}` });
    expect(await aboutFor(otherTeacher)).toBeNull();
  });
});
