import { describe, expect, test } from "vitest";
import type { Viewer } from "#app/model/viewer.ts";
import { changeAccount } from "#app/people/manage-accounts.server.ts";
import { changeOwnPassword } from "#app/people/own-account.server.ts";
import { prepareSetUp, setUp } from "#app/people/set-up.server.ts";
import { signIn } from "#app/people/sign-in.server.ts";
import { events, sessions } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { testContext } from "#test/support/test-context.ts";

const form = {
  email: "first@example.kz",
  displayName: "Бірінші Әкімші",
  password: "тау-самал-2026",
  language: "kk",
} as const;

async function worldWithSysadmin() {
  const app = await testContext();
  const account = await anAccount(app, { role: "sysadmin" });
  return { app, viewer: asViewer(account) satisfies Viewer };
}

describe("the first visit", () => {
  test("the printed token makes the first system administrator, once", async () => {
    const app = await testContext();
    const token = await prepareSetUp(app);
    expect(token).not.toBeNull();
    const outcome = await setUp(app, { ...form, token: token ?? "" }, "10.0.0.1");
    expect(outcome.ok).toBe(true);
    await expect(setUp(app, { ...form, token: token ?? "" }, "10.0.0.1")).rejects.toMatchObject({
      code: "already_set_up",
    });
    expect(await prepareSetUp(app)).toBeNull();
    expect(await signIn(app, form, "10.0.0.1")).toMatchObject({ ok: true, value: { language: "kk" } });
  });

  test("a token of an earlier start and a wrong one are refused, the eleventh try with another answer", async () => {
    const app = await testContext();
    const old = await prepareSetUp(app);
    await prepareSetUp(app);
    const again = async (token: string) => await setUp(app, { ...form, token }, "10.0.0.1");
    expect(await again(old ?? "")).toEqual({ ok: false, error: "wrong_token" });
    for (let i = 0; i < 9; i += 1) expect(await again("nonsense")).toEqual({ ok: false, error: "wrong_token" });
    expect(await again("nonsense")).toEqual({ ok: false, error: "too_many_requests" });
  });
});

describe("signing in", () => {
  test("wrong password, unknown address and an inactive account are the same answer", async () => {
    const app = await testContext();
    const { email, password } = await anAccount(app);
    const { email: inactive } = await anAccount(app, { active: false });
    for (const attempt of [
      { email, password: "something else" },
      { email: "nobody@example.kz", password },
      { email: inactive, password },
    ]) {
      expect(await signIn(app, attempt, "10.0.0.1")).toEqual({ ok: false, error: "wrong_credentials" });
    }
  });

  test("the eleventh wrong password is refused even if right, elsewhere the account still works", async () => {
    const app = await testContext();
    const { email, password } = await anAccount(app);
    for (let i = 0; i < 10; i += 1) await signIn(app, { email, password: "wrong" }, "10.0.0.1");
    expect(await signIn(app, { email, password }, "10.0.0.1")).toEqual({ ok: false, error: "too_many_requests" });
    expect((await signIn(app, { email, password }, "10.0.0.2")).ok).toBe(true);
  });
});

describe("managing accounts", () => {
  test("a new account gets a password that works, and the record says who made it", async () => {
    const { app, viewer } = await worldWithSysadmin();
    const outcome = await changeAccount(app, viewer, {
      intent: "add",
      email: "new@example.kz",
      displayName: "Жаңа Қызметкер",
      role: "office",
    });
    if (!outcome.ok) throw new Error(outcome.error);
    const password = outcome.value.password ?? "";
    expect((await signIn(app, { email: "new@example.kz", password }, "10.0.0.1")).ok).toBe(true);
    expect(await app.db.read.select().from(events)).toMatchObject([
      { action: "account.added", userId: viewer.id, subjectId: outcome.value.userId },
    ]);
  });

  test("an address is taken once, in any case of letters", async () => {
    const { app, viewer } = await worldWithSysadmin();
    const add = { intent: "add", email: "same@example.kz", displayName: "А", role: "office" } as const;
    expect((await changeAccount(app, viewer, add)).ok).toBe(true);
    expect(await changeAccount(app, viewer, add)).toEqual({ ok: false, error: "email_taken" });
  });

  test.each([{ intent: "deactivate" }, { intent: "change-role", role: "office" }] as const)(
    "the last active system administrator cannot be lost by $intent",
    async (change) => {
      const { app, viewer } = await worldWithSysadmin();
      const outcome = await changeAccount(app, viewer, { ...change, userId: viewer.id });
      expect(outcome).toEqual({ ok: false, error: "last_sysadmin" });
    },
  );

  test.each([
    { intent: "deactivate" },
    { intent: "change-role", role: "office" },
    { intent: "reset-password" },
  ] as const)("$intent ends the account's sessions", async (change) => {
    const { app, viewer } = await worldWithSysadmin();
    const account = await anAccount(app, { role: "faculty" });
    await app.db.write(async (tx) => {
      const row = { id: "digest", userId: account.id, data: "{}", createdAt: "2026", expiresAt: "2027" };
      await tx.insert(sessions).values(row);
    });
    expect((await changeAccount(app, viewer, { ...change, userId: account.id })).ok).toBe(true);
    expect(await app.db.read.select().from(sessions)).toEqual([]);
  });

  test("only a system administrator may", async () => {
    const app = await testContext();
    const office = asViewer(await anAccount(app, { role: "office" }));
    const change = { intent: "deactivate", userId: office.id } as const;
    await expect(changeAccount(app, office, change)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("one's own password changes only with the current one", async () => {
    const app = await testContext();
    const account = await anAccount(app);
    const viewer = asViewer(account);
    const change = { current: "wrong", password: "жаңа құпия сөз" };
    expect((await changeOwnPassword(app, viewer, change, "10.0.0.1")).ok).toBe(false);
    const right = { ...change, current: account.password };
    expect((await changeOwnPassword(app, viewer, right, "10.0.0.1")).ok).toBe(true);
    expect((await signIn(app, { email: account.email, password: change.password }, "10.0.0.1")).ok).toBe(true);
  });
});
