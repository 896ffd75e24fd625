import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { openBrowser, openVisitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { fillSignIn } from "./support/sign-in.ts";
import { untilAlive, visit } from "./support/visit.ts";

const { setUp, signIn, problems } = texts.auth;
const password = "көктем 2026 жылы";

describe("the first visit to an empty installation", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  test("the token of the console creates the first administrator, once", async () => {
    const visitor = await openVisitor(browser, app);
    const { page } = visitor;
    await visit(page, "/");
    await page.waitForURL("**/set-up");
    await page.getByLabel(setUp.token).fill("not-the-token");
    await page.getByLabel(setUp.displayName).fill("Бірінші Әкімші");
    await page.getByLabel(signIn.email).fill("first@example.kz");
    await page.getByLabel(signIn.password).fill(password);
    await page.getByRole("button", { name: setUp.submit }).click();
    await page.getByText(problems.wrong_token).waitFor();
    await untilAlive(page);

    const token = /one-time token: (\S+)/.exec(app.output())?.[1] ?? "";
    await page.getByLabel(setUp.token).fill(token);
    await page.getByLabel(signIn.password).fill(password);
    await page.getByRole("button", { name: setUp.submit }).click();
    await page.waitForURL("**/accounts");
    await page.getByRole("heading", { name: texts.accounts.title, level: 1 }).waitFor();

    expect((await visit(page, "/set-up"))?.status()).toBe(404);
    await visitor.close();
  });

  test("after a wrong password the next one is typed in peace: nothing is sent before the button is pressed", async () => {
    const visitor = await openVisitor(browser, app);
    const { page } = visitor;
    await visit(page, "/sign-in");
    await fillSignIn(page, "nobody@example.kz", "wrong-password");
    await page.getByText(problems.wrong_credentials).waitFor();
    await untilAlive(page);
    let posts = 0;
    page.on("request", (request) => (posts += request.method() === "POST" ? 1 : 0));
    const box = page.getByLabel(texts.auth.signIn.password);
    await box.pressSequentially("next-password");
    await page.getByLabel(texts.auth.signIn.email).press("End");
    expect([await box.inputValue(), posts]).toEqual(["next-password", 0]);
    await visitor.close();
  });

  test("the eleventh wrong password has to wait, even if it is the right one", async () => {
    const visitor = await openVisitor(browser, app);
    const { page } = visitor;
    const answerTo = async (typed: string): Promise<number> => {
      await visit(page, "/sign-in");
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      const loaded = page.waitForEvent("load");
      await fillSignIn(page, "first@example.kz", typed);
      await loaded;
      await untilAlive(page);
      return (await answered).status();
    };
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      expect(await answerTo(`wrong-password-${attempt}`)).toBe(400);
      await page.getByText(problems.wrong_credentials).waitFor();
    }
    expect(await answerTo(password)).toBe(429);
    await page.getByText(problems.too_many_requests).waitFor();
    await visitor.close();
  });
});
