import { describe, expect, test } from "vitest";
import { listDuplicates } from "#app/certificate/review/duplicate-pairs.server.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

/** Two teachers have handed in the same certificate. */
async function aPair() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  await aSubmitted(app, people.teacher);
  await aSubmitted(app, people.otherTeacher);
  const [pair] = (await listDuplicates(app, people.office)).open;
  const visit = await appHandler(app);
  const as = async (who: "teacher" | "office" | "administration", form?: Record<string, string>) => {
    const cookie = await sessionCookie(app, people[who].id);
    return await visit(`/review/duplicates/${pair?.id}`, { cookie, ...(form === undefined ? {} : { form }) });
  };
  const states = async () => (await listDuplicates(app, people.office)).decided.map(({ state }) => state);
  return { as, states };
}

describe("two certificates side by side", () => {
  test("both are drawn, with their senders and the decision", async () => {
    const { as } = await aPair();
    const answer = await as("office");
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("Өтегенова Әсел");
    expect(html).toContain("Басқа Оқытушы");
    expect(html).toContain('value="one-certificate"');
  });

  test("the office decides and takes it back; anything else in the form is refused", async () => {
    const { as, states } = await aPair();
    expect((await as("office", { intent: "delete" })).status).toBe(400);
    expect((await as("office", { intent: "one-certificate", note: "" })).status).toBe(200);
    expect(await states()).toEqual(["one-certificate"]);
    expect((await as("office", { intent: "open" })).status).toBe(200);
    expect(await states()).toEqual([]);
  });

  test("nobody else decides", async () => {
    const { as, states } = await aPair();
    for (const who of ["teacher", "administration"] as const) {
      expect((await as(who, { intent: "one-certificate", note: "" })).status).toBe(403);
    }
    expect(await states()).toEqual([]);
  });
});
