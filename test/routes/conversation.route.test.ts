import { describe, expect, test } from "vitest";
import { openConversation, sayAbout } from "#app/certificate/review/conversation.server.ts";
import { decide } from "#app/certificate/review/decide.server.ts";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { countNews } from "#app/certificate/review/notices.server.ts";
import { readMailWish } from "#app/mail/mail-wish.server.ts";
import { texts } from "#app/i18n/en/index.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { loadTalk } from "#app/routes/certificates/load-talk.server.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function openHouse() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const visit = await appHandler(app);
  const id = await aSubmitted(app, people.teacher);
  const as = async (viewer: Viewer, path: string, form?: Record<string, string>) =>
    await visit(path, { cookie: await sessionCookie(app, viewer.id), ...(form === undefined ? {} : { form }) });
  const returnIt = async () => {
    const { version } = await openCertificate(app, people.office, id);
    await decide(app, people.office, id, { intent: "return", version, reason: "Нөмірін бетпен салыстырыңыз." });
  };
  return { app, ...people, id, as, returnIt };
}

describe("the conversation over HTTP", () => {
  test("a remark that is too long is refused, and comes back as it was typed", async () => {
    const { app, id, office, as } = await openHouse();
    const text = `${"сөз ".repeat(501)}соңы`;
    const form = { intent: "comment", field: "title", text };
    const answer = await as(office, `/certificates/${id}/conversation`, form);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain(text);
    expect(html).toContain(texts.conversation.problems.text_too_long);
    expect(html).toMatch(/<option value="title" selected=""/);
    expect((await openConversation(app, office, id)).comments).toEqual([]);
  });

  test("a remark that is taken stands on both pages, beside the field it is about", async () => {
    const { id, office, teacher, as } = await openHouse();
    const form = { intent: "comment", field: "number", text: "Нөмірі анық емес <b>." };
    expect((await as(office, `/certificates/${id}/conversation`, form)).status).toBe(200);
    for (const [viewer, path] of [
      [office, `/review/${id}`],
      [teacher, `/certificates/${id}`],
    ] as const) {
      const html = await (await as(viewer, path)).text();
      expect(html).toContain("Нөмірі анық емес &lt;b&gt;.");
      expect(html).toContain('data-remarks="number"');
    }
  });

  test("nonsense is refused", async () => {
    const { id, office, as } = await openHouse();
    const path = `/certificates/${id}/conversation`;
    expect((await as(office, path, { intent: "shout", text: "А" })).status).toBe(400);
    expect((await as(office, path, { intent: "comment", text: "А", field: "salary" })).status).toBe(400);
  });
});

describe("a returned certificate", () => {
  test("says on top why, what is open, and offers to submit again", async () => {
    const { app, id, office, teacher, as, returnIt } = await openHouse();
    await sayAbout(app, office, id, { text: "Бірінші жолды қараңыз.", field: "number" });
    await returnIt();
    const html = await (await as(teacher, `/certificates/${id}`)).text();
    const panel = /<section[^>]*data-panel="what-to-do".*?<\/section>/su.exec(html)?.[0] ?? "";
    expect(panel).toContain("Нөмірін бетпен салыстырыңыз.");
    expect(panel).toContain("Бірінші жолды қараңыз.");
    expect(panel).toContain('href="#field-number"');
    expect(panel).toMatch(/<button[^>]*form="fields"[^>]*value="submit"|value="submit"[^>]*form="fields"/u);
    expect(await (await as(office, `/review/${id}`)).text()).not.toContain('data-panel="what-to-do"');
  });
});

describe("the bell and the notices", () => {
  test("count what is new; opening the certificate makes it seen, and the bell knows at once", async () => {
    const { app, id, teacher, as, returnIt } = await openHouse();
    await returnIt();
    expect(await (await as(teacher, "/certificates")).text()).toContain('data-unseen="1"');
    const list = await (await as(teacher, "/notices")).text();
    expect(list).toContain('data-notice="new"');
    expect(list).toContain(texts.notices.fresh);
    expect(list).toContain(`href="/certificates/${id}"`);
    expect(await (await as(teacher, `/certificates/${id}`)).text()).not.toContain("data-unseen");
    expect(await countNews(app, teacher, null)).toBe(0);
    expect(await (await as(teacher, "/notices")).text()).toContain('data-notice="seen"');
  });

  test("a page that is only fetched ahead is not seen yet", async () => {
    const { app, id, teacher, returnIt } = await openHouse();
    await returnIt();
    const ahead = new Request("http://localhost/", { headers: { "Sec-Purpose": "prefetch" } });
    expect(await loadTalk({ request: ahead, context: { app }, viewer: teacher, id })).toMatchObject({ hasNews: true });
    expect(await countNews(app, teacher, null)).toBe(1);
    const opened = new Request("http://localhost/");
    expect(await loadTalk({ request: opened, context: { app }, viewer: teacher, id })).toMatchObject({
      hasNews: false,
    });
    expect(await countNews(app, teacher, null)).toBe(0);
  });

  test("are marked as seen all at once", async () => {
    const { app, teacher, as, returnIt } = await openHouse();
    await returnIt();
    expect((await as(teacher, "/notices", { intent: "seen" })).status).toBe(302);
    expect(await countNews(app, teacher, null)).toBe(0);
  });

  test("a cursor that is none is refused", async () => {
    const { teacher, as } = await openHouse();
    expect((await as(teacher, "/notices?before=yesterday")).status).toBe(400);
  });

  test("the letter is switched off and on by a box", async () => {
    const { app, teacher, as } = await openHouse();
    expect(await readMailWish(app, teacher)).toBe(true);
    expect((await as(teacher, "/notices", { intent: "mail" })).status).toBe(200);
    expect(await readMailWish(app, teacher)).toBe(false);
    await as(teacher, "/notices", { intent: "mail", digest: "on" });
    expect(await readMailWish(app, teacher)).toBe(true);
  });
});
