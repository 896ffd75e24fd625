import { describe, expect, test } from "vitest";
import { listCertificateEvents } from "#db/queries/events.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";
import { paragraphsOf } from "#test/support/read-document.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

/** A certificate whose Russian half creates the work after its registration. */
async function aMisprint() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const halves = [aHalf("kk"), aHalf("ru", { createdOn: aValue(calendarDate("2024-02-01")) })];
  const id = await aSubmitted(app, people.teacher, aJudgedReading(halves));
  const visit = await appHandler(app);
  const as = async (who: "office" | "teacher" | "otherTeacher", path: string, form?: URLSearchParams) => {
    const cookie = await sessionCookie(app, people[who].id);
    const upload = form === undefined ? undefined : asFormData(form);
    return await visit(`/review/${id}/${path}`, { cookie, ...(upload && { upload }) });
  };
  const drafted = async () =>
    (await listCertificateEvents(app.db.read, id)).filter(({ action }) => action === "drafted-application");
  return { as, drafted };
}

function asFormData(pairs: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const row = {
  field: "createdOn",
  half: "ru",
  old: "01.02.2024",
  new: "01.02.2023",
  class: "technical",
  reason: "order-of-days",
  needsLook: "",
};

function posted(changes: Partial<typeof row> = {}, chosen = "0"): URLSearchParams {
  const applicant = { language: "kk", authors: "Өтегенова Әсел", number: "39362", registeredOn: "2023-10-02" };
  return new URLSearchParams({ ...applicant, ...row, ...changes, chosen });
}

describe("the application to change the register entry", () => {
  test("lists what is misprinted, with its class and reason, for the office and for the sender", async () => {
    const { as } = await aMisprint();
    for (const who of ["office", "teacher"] as const) {
      const html = await (await as(who, "application")).text();
      expect(html).toContain('data-mistake="createdOn" data-reason="order-of-days"');
      expect(html).toContain('value="01.02.2024"');
    }
    expect((await as("otherTeacher", "application")).status).toBe(404);
  });

  test("shows the application, and notes that it was drafted without what it says", async () => {
    const { as, drafted } = await aMisprint();
    const answer = await as("office", "application", posted());
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('data-application="kk"');
    expect(html).toContain("«01.02.2024» деген «01.02.2023» деп өзгертілсін.");
    await as("office", "application", posted());
    const events = await drafted();
    expect(events.map(({ after }) => after)).toEqual([
      { language: "kk", changes: [{ field: "createdOn", half: "ru", class: "technical" }] },
    ]);
  });

  test("gives it as a Word document", async () => {
    const { as } = await aMisprint();
    const answer = await as("teacher", "application.docx", posted());
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; .*\.docx$/u);
    const paragraphs = paragraphsOf(Buffer.from(await answer.arrayBuffer()));
    expect(paragraphs).toContain("Мен (Біз) Өтегенова Әсел");
    expect(paragraphs.some((text) => text.startsWith('2023 жылғы "02" қазан № 39362 Авторлық құқықпен'))).toBe(true);
  });

  test.each([
    ["not technical", posted({ class: "not-technical" }), "This cannot be corrected by an application"],
    ["not decided", posted({ class: "unclear" }), "Decide first whether"],
    ["nothing new", posted({ new: "01.02.2024" }), "Old and new are the same"],
    ["nothing chosen", posted({}, ""), "Choose at least one mistake"],
  ])("drafts nothing where it is %s, and says why", async (_name, form, sentence) => {
    const { as, drafted } = await aMisprint();
    const answer = await as("office", "application", form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(sentence);
    expect(html).not.toContain("data-application");
    expect((await as("office", "application.docx", form)).status).toBe(307);
    expect(await drafted()).toEqual([]);
  });

  test("refuses what no page sends", async () => {
    const { as } = await aMisprint();
    expect((await as("office", "application", posted({ field: "price" }))).status).toBe(400);
  });
});
