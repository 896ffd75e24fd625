import { describe, expect, test } from "vitest";
import { changeAccount } from "#app/people/manage-accounts.server.ts";
import { prepareSetUp } from "#app/people/set-up.server.ts";
import { sessions } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((header) => header.split(";")[0])
    .join("; ");
}

describe("the first visit", () => {
  test("every page leads to the set-up while nobody has an account, and the set-up is gone afterwards", async () => {
    const app = await testContext();
    const visit = await appHandler(app);
    for (const path of ["/", "/sign-in", "/accounts"]) {
      expect((await visit(path)).headers.get("Location")).toBe("/set-up");
    }
    const token = (await prepareSetUp(app)) ?? "";
    const form = { token, email: "first@example.kz", displayName: "Бірінші", password: "тау-самал-2026" };
    const refused = await visit("/set-up", { form: { ...form, token: "nonsense" } });
    expect(refused.status).toBe(400);
    const done = await visit("/set-up", { form });
    expect(done.headers.get("Location")).toBe("/");
    expect((await visit("/", { cookie: cookieOf(done) })).headers.get("Location")).toBe("/accounts");
    expect((await visit("/set-up")).status).toBe(404);
  });
});

describe("signing in", () => {
  test("gives a cookie scripts cannot read, whose token the database does not hold", async () => {
    const app = await testContext();
    const { email, password } = await anAccount(app);
    const visit = await appHandler(app);
    const answer = await visit("/sign-in", { form: { email, password } });
    const cookie = answer.headers.getSetCookie().find((header) => header.startsWith("session="));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    const [row] = await app.db.read.select().from(sessions);
    expect(cookie).not.toContain(row?.id);
  });

  test("leads back to the page somebody came for, and never to another site", async () => {
    const app = await testContext();
    const { email, password } = await anAccount(app);
    const visit = await appHandler(app);
    expect((await visit("/reports?period=2026")).headers.get("Location")).toBe(
      `/sign-in?to=${encodeURIComponent("/reports?period=2026")}`,
    );
    const to = async (path: string) =>
      (await visit("/sign-in", { form: { email, password, to: path } })).headers.get("Location");
    expect(await to("/reports?period=2026")).toBe("/reports?period=2026");
    for (const foreign of ["https://example.com/", "//example.com", "/\\example.com", "/\t/example.com"]) {
      expect(await to(foreign)).toBe("/");
    }
  });

  test("a wrong password is 400, the eleventh is 429", async () => {
    const app = await testContext();
    const { email } = await anAccount(app);
    const visit = await appHandler(app);
    const wrong = async () => (await visit("/sign-in", { form: { email, password: "wrong" } })).status;
    for (let i = 0; i < 10; i += 1) expect(await wrong()).toBe(400);
    expect(await wrong()).toBe(429);
  });

  test("a session under a token of before signing in is not taken over", async () => {
    const app = await testContext();
    const { id, email, password } = await anAccount(app);
    const visit = await appHandler(app);
    const before = await sessionCookie(app, id);
    const answer = await visit("/sign-in", { form: { email, password }, cookie: before });
    expect(cookieOf(answer)).not.toContain(before);
    expect((await visit("/certificates", { cookie: before })).headers.get("Location")).toContain("/sign-in");
  });
});

describe("a session ends", () => {
  test("by signing out, also for whoever copied the cookie", async () => {
    const app = await testContext();
    const cookie = await sessionCookie(app, (await anAccount(app)).id);
    const visit = await appHandler(app);
    await visit("/sign-out", { form: {}, cookie });
    expect((await visit("/", { cookie })).headers.get("Location")).toBe("/sign-in");
  });

  test.each([{ intent: "deactivate" }, { intent: "change-role", role: "office" }] as const)(
    "with $intent at the next request",
    async (change) => {
      const app = await testContext();
      const sysadmin = asViewer(await anAccount(app, { role: "sysadmin" }));
      const account = await anAccount(app, { role: "faculty" });
      const cookie = await sessionCookie(app, account.id);
      const visit = await appHandler(app);
      expect((await visit("/", { cookie })).headers.get("Location")).toBe("/certificates");
      await changeAccount(app, sysadmin, { ...change, userId: account.id });
      expect((await visit("/", { cookie })).headers.get("Location")).toBe("/sign-in");
    },
  );

  test("after two weeks without use; use makes it last", async () => {
    const app = await testContext("2026-11-01T06:00:00.000Z");
    const account = await anAccount(app, { role: "sysadmin" });
    const unused = await sessionCookie(app, account.id);
    const used = await sessionCookie(app, account.id);
    const visit = await appHandler(app);
    app.setNow("2026-11-10T06:00:00.000Z");
    const answer = await visit("/accounts", { cookie: used });
    expect(answer.headers.getSetCookie().join()).toContain("session=");
    app.setNow("2026-11-16T06:00:00.000Z");
    expect((await visit("/accounts", { cookie: used })).status).toBe(200);
    expect((await visit("/accounts", { cookie: unused })).status).toBe(302);
  });
});
