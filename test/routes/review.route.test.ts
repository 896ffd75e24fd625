import { describe, expect, test } from "vitest";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { aDraft, aJudgedReading, placed } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function openHouse() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const visit = await appHandler(app);
  const as = async (viewer: Viewer) => {
    const cookie = await sessionCookie(app, viewer.id);
    return async (path: string, form?: Record<string, string>) =>
      await visit(path, { cookie, ...(form === undefined ? {} : { form }) });
  };
  return { app, ...people, as };
}

/** Every box of the form as the page would send it, with these changes. */
async function boxes(app: AppContext, viewer: Viewer, id: string, changes: Record<string, string> = {}) {
  const detail = await openCertificate(app, viewer, id);
  const fields = Object.fromEntries(detail.fields.map(({ column, value }) => [column, value]));
  const authors = detail.authors.flatMap((author, index) => [
    [`authors[${index}].id`, author.id],
    [`authors[${index}].name`, author.name],
  ]);
  return { version: String(detail.version), ...fields, ...Object.fromEntries(authors), ...changes };
}

describe("the certificate's page", () => {
  test("draws the places of the values over the page, without a style attribute", async () => {
    const { app, teacher, as } = await openHouse();
    const half = aHalf("kk", { number: placed(aValue("39362"), 0.25) });
    const id = await aDraft(app, teacher, aJudgedReading([half, aHalf("ru")]));
    const answer = await (await as(teacher))(`/certificates/${id}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain(`/certificates/${id}/pages/1?w=1200`);
    expect(html).toMatch(/<rect[^>]*data-target="number"[^>]*x="0.1"[^>]*y="0.25"/);
    expect(html).not.toMatch(/<[^>]+\sstyle="/);
    expect(html).toContain('name="number"');
  });

  test("another's certificate answers 404, to read and to change", async () => {
    const { app, teacher, otherTeacher, as } = await openHouse();
    const id = await aDraft(app, teacher);
    const visit = await as(otherTeacher);
    expect((await visit(`/certificates/${id}`)).status).toBe(404);
    expect((await visit(`/certificates/${id}`, { intent: "save", version: "0", number: "1" })).status).toBe(404);
    expect((await visit(`/certificates/${id}`, { intent: "submit", version: "0" })).status).toBe(404);
    expect((await openCertificate(app, teacher, id)).version).toBe(0);
  });

  test("saves and submits in one press; afterwards the page is for reading", async () => {
    const { app, teacher, as } = await openHouse();
    const id = await aDraft(app, teacher);
    const visit = await as(teacher);
    const form = await boxes(app, teacher, id, { number: "39400", intent: "submit" });
    expect((await visit(`/certificates/${id}`, form)).status).toBe(200);
    expect(await openCertificate(app, teacher, id)).toMatchObject({ state: "submitted", values: { number: "39400" } });
    expect(await (await visit(`/certificates/${id}`)).text()).not.toContain('name="number"');
  });

  test("says what is wrong with a value and keeps what was typed", async () => {
    const { app, teacher, as } = await openHouse();
    const id = await aDraft(app, teacher);
    const form = await boxes(app, teacher, id, { number: "39<400", intent: "save" });
    const answer = await (await as(teacher))(`/certificates/${id}`, form);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain("39&lt;400");
    expect(html).toContain('aria-invalid="true"');
    expect((await openCertificate(app, teacher, id)).version).toBe(0);
  });

  test("an incomplete certificate is not submitted, but its corrections are kept", async () => {
    const { app, teacher, as } = await openHouse();
    const id = await aDraft(app, teacher);
    const form = await boxes(app, teacher, id, { number: "", intent: "submit" });
    const answer = await (await as(teacher))(`/certificates/${id}`, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("the certificate number");
    expect(await openCertificate(app, teacher, id)).toMatchObject({ state: "draft", values: { number: null } });
  });

  test("a save on an outdated page is refused and shows both values, field by field", async () => {
    const { app, teacher, office, as } = await openHouse();
    const id = await aSubmitted(app, teacher);
    const visit = await as(office);
    const outdated = await boxes(app, office, id, { number: "11111", titleKk: "Жаңа атау", intent: "save" });
    await visit(`/review/${id}`, { ...(await boxes(app, office, id, { number: "22222" })), intent: "save" });
    const answer = await visit(`/review/${id}`, outdated);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toMatch(/<input type="radio"[^>]*name="number"[^>]*value="11111"/);
    expect(html).toMatch(/<input type="radio"[^>]*name="number"[^>]*value="22222"/);
    expect(html).toMatch(/<input type="radio"[^>]*name="titleKk"[^>]*value="Жаңа атау"/);
    expect(html).toContain("Бірінші Тексеруші");
    expect((await openCertificate(app, office, id)).values.number).toBe("22222");
  });

  test("finds members of staff for an author, in Russian letters, too", async () => {
    const { app, teacher, as } = await openHouse();
    const id = await aDraft(app, teacher);
    const [author] = (await openCertificate(app, teacher, id)).authors;
    const search = new URLSearchParams({ staffFor: author?.id ?? "", staffName: "утегенова" });
    expect(await (await (await as(teacher))(`/certificates/${id}?${search}`)).text()).toContain(
      'value="author-choose"',
    );
  });
});

describe("the review desk", () => {
  test("is the office's alone", async () => {
    const { app, teacher, administration, office, as } = await openHouse();
    const id = await aSubmitted(app, teacher);
    for (const path of ["/review", `/review/${id}`]) {
      expect((await (await as(teacher))(path)).status).toBe(403);
      expect((await (await as(administration))(path)).status).toBe(403);
      expect((await (await as(office))(path)).status).toBe(200);
    }
  });

  test("an approval leads to the next certificate of the same queue", async () => {
    const { app, teacher, office, as } = await openHouse();
    const first = await aSubmitted(app, teacher);
    app.setNow("2026-11-24T06:00:00.000Z");
    const second = await aSubmitted(app, teacher);
    const visit = await as(office);
    const approve = async (id: string) =>
      (await visit(`/review/${id}?sort=newest`, { ...(await boxes(app, office, id)), intent: "approve" })).headers.get(
        "Location",
      );
    expect(await approve(second)).toBe(`/review/${first}?sort=newest&done=${second}`);
    expect(await approve(first)).toBe(`/review?sort=newest&done=${first}`);
    expect(await openCertificate(app, teacher, first)).toMatchObject({ state: "approved" });
  });

  test("a return without a reason is refused, with one it reaches the sender", async () => {
    const { app, teacher, office, as } = await openHouse();
    const id = await aSubmitted(app, teacher);
    const visit = await as(office);
    const form = { ...(await boxes(app, office, id)), intent: "return" };
    expect((await visit(`/review/${id}`, { ...form, reason: "қате" })).status).toBe(400);
    const reason = "Екінші беті жоқ, толық нұсқасын жүктеңіз";
    expect((await visit(`/review/${id}`, { ...form, reason })).status).toBe(302);
    expect(await (await (await as(teacher))(`/certificates/${id}`)).text()).toContain(reason);
  });

  test("a decision alone, without the boxes, changes no value", async () => {
    const { app, teacher, office, as } = await openHouse();
    const id = await aSubmitted(app, teacher);
    expect((await (await as(office))(`/review/${id}`, { intent: "approve", version: "1" })).status).toBe(302);
    expect(await openCertificate(app, teacher, id)).toMatchObject({ state: "approved", values: { number: "39362" } });
  });

  test("nobody decides on what they sent", async () => {
    const { app, office, as } = await openHouse();
    const id = await aSubmitted(app, office);
    expect((await (await as(office))(`/review/${id}`, { intent: "approve", version: "1" })).status).toBe(403);
  });

  test("the queue shows what waits and says so when nothing does", async () => {
    const { app, teacher, office, as } = await openHouse();
    const visit = await as(office);
    expect(await (await visit("/review")).text()).toContain("Nothing is waiting");
    const id = await aSubmitted(app, teacher);
    expect(await (await visit("/review")).text()).toContain(`/review/${id}`);
    expect(await (await visit("/review?q=99999")).text()).not.toContain(`/review/${id}`);
    expect((await visit("/review?state=nonsense&page=-3&sort=x")).status).toBe(200);
  });
});
