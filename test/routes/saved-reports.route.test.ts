import { describe, expect, test } from "vitest";
import { savedReportsOf } from "#app/certificate/report/saved/keep-reports.server.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const { office, administration } = await aRatedUniversity(app);
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, office.id);
  const other = await sessionCookie(app, administration.id);
  return { app, office: asViewer(office), visit, cookie, other };
}

const form = { name: "Биология", kind: "rating", query: "period=2026", language: "kk", span: "fixed", as: "new" };

describe("keeping the report of a page", () => {
  test("leads back to that page, which names it; kept over, it stays one", async () => {
    const { app, office, visit, cookie } = await aWorld();
    const kept = await visit("/reports/saved", { cookie, form });
    expect(kept.status).toBe(302);
    const address = kept.headers.get("Location") ?? "";
    expect(address).toMatch(/^\/reports\/ready\/rating\?period=2026&language=kk&saved=[\w-]+$/u);
    const page = await (await visit(address, { cookie })).text();
    expect(page).toContain("This is the kept report “Биология”.");
    expect(page).toContain("Save over “Биология”");
    const savedId = new URL(address, "http://x").searchParams.get("saved") ?? "";
    const over = { ...form, query: "period=2025", as: "over", savedId, version: "0" };
    expect((await visit("/reports/saved", { cookie, form: over })).headers.get("Location")).toContain("period=2025");
    expect(await savedReportsOf(app, office)).toMatchObject([{ id: savedId, period: { periodId: "2025" } }]);
    const late = await visit("/reports/saved", { cookie, form: over });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("The kept report was changed meanwhile");
  });

  test("what the builder shows is kept under its address, which stays as it is", async () => {
    const { visit, cookie } = await aWorld();
    const query = "period=2026&groups=faculty%2Cdepartment&limit=5";
    const kept = await visit("/reports/saved", { cookie, form: { ...form, kind: "custom", query, span: "current" } });
    const address = kept.headers.get("Location") ?? "";
    expect(address).toMatch(/^\/reports\/builder\?groups=faculty%2Cdepartment&limit=5&language=kk&saved=/u);
    const page = await visit(address, { cookie });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("This is the kept report “Биология”.");
  });

  test.each([
    [{ name: " " }, 400, "Give a name of 1 to 120 characters."],
    [{ kind: "poem" }, 400, "This page was not understood."],
    [{ as: "over", savedId: "nobodys", version: "0" }, 404, "The kept report is there no more."],
  ])("%o is answered with %i and what to do, and the way back", async (change, status, words) => {
    const { app, office, visit, cookie } = await aWorld();
    const answer = await visit("/reports/saved", { cookie, form: { ...form, ...change } });
    expect(answer.status).toBe(status);
    const page = await answer.text();
    expect(page).toContain(words);
    expect(page).toContain("kind" in change ? 'href="/reports/ready"' : "/reports/ready/rating?period=2026");
    expect(await savedReportsOf(app, office)).toEqual([]);
  });

  test("an address that says nothing is not kept", async () => {
    const { visit, cookie } = await aWorld();
    const answer = await visit("/reports/saved", { cookie, form: { ...form, query: "period=2026-2028" } });
    expect(answer.status).toBe(400);
  });

  test("whoever keeps no reports is offered nothing", async () => {
    const { app, visit } = await aWorld();
    const cookie = await sessionCookie(app, (await anAccount(app)).id);
    const page = await (await visit("/reports/ready/person", { cookie })).text();
    expect(page).not.toContain("Осы есепті сақтау");
    expect(await (await visit("/reports/ready", { cookie })).text()).not.toContain("/reports/saved");
  });
});

describe("the page of a kept report", () => {
  test("says that letters need a mail server, and is shared, refused and retired", async () => {
    const { app, office, visit, cookie, other } = await aWorld();
    await visit("/reports/saved", { cookie, form });
    const [line] = await savedReportsOf(app, office);
    const path = `/reports/saved/${line?.id}`;
    expect(await (await visit(path, { cookie })).text()).toContain("SMTP_URL");
    const schedule = { intent: "schedule", recipientId: office.id, rhythm: "weekly", "day-weekly": "1" };
    expect((await visit(path, { cookie, form: schedule })).status).toBe(403);
    expect((await visit(path, { cookie: other })).status).toBe(404);

    const change = { intent: "change", version: "0", name: "Биология 2026", sharedWith: "administration" };
    expect((await visit(path, { cookie, form: change })).status).toBe(200);
    expect(await (await visit(path, { cookie: other })).text()).toContain("Биология 2026");
    expect((await visit(path, { cookie: other, form: { ...change, version: "1" } })).status).toBe(403);
    expect((await visit(path, { cookie, form: change })).status).toBe(409);

    const retired = await visit(path, { cookie, form: { intent: "retire", version: "1" } });
    expect(retired.headers.get("Location")).toBe("/reports/saved?retired=1");
    expect((await visit(path, { cookie })).status).toBe(404);
  });
});
