import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { texts } from "#app/i18n/kk/index.ts";
import type { TestAccount } from "../factories/account.ts";
import { addCertificate } from "../factories/approved-certificate.ts";
import { aRatedUniversity } from "../factories/rated-university.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

describe("the figures in a browser", () => {
  let app: RunningApp;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let office = "";

  beforeAll(async () => {
    let reader: TestAccount | undefined;
    app = await startApp(async (world) => {
      const university = await aRatedUniversity(world);
      reader = university.administration;
      office = university.office.id;
    });
    browser = await openBrowser();
    visitor = await openVisitor(browser, app);
    page = visitor.page;
    if (reader !== undefined) await signIn(page, reader);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await app.stop();
  });

  test("a click on a bar opens the certificates behind it, and they add up to the bar", async () => {
    await visit(page, "/reports?period=2026");
    // The chart of departments comes first; its second bar is chemistry, with the joint work alone.
    const chart = page.locator("div[aria-hidden].min-h-32").first();
    await chart.locator(".recharts-bar-rectangle").nth(1).click();
    await page.waitForURL(/\/reports\/rows\?period=2026&department=department-02/);
    await page.getByRole("link", { name: "11001" }).waitFor();
    expect(await page.locator("tbody tr").count()).toBe(1);
  });

  test("the filters stay in the address and narrow the figures", async () => {
    await visit(page, "/reports?period=2026");
    await page.getByLabel(texts.reports.department, { exact: true }).selectOption("department-02");
    await page.getByRole("button", { name: texts.reports.show, exact: true }).click();
    await page.waitForURL(/department=department-02/);
    await page.locator("[data-figure=certificates]").filter({ hasText: /^1$/ }).waitFor();
    await page.locator("[data-figure=points]").filter({ hasText: /^2,5$/ }).waitFor();
    expect(await page.getByLabel(texts.reports.department, { exact: true }).inputValue()).toBe("department-02");
  });

  test("what somebody else changed meanwhile shows after going back, and when the browser brings the page back as it was", async () => {
    await visit(page, "/reports?period=2026");
    const certificates = page.locator("[data-figure=certificates]");
    await certificates.filter({ hasText: /^3$/ }).waitFor();
    await certificates.click();
    await page.waitForURL(/\/reports\/rows\?period=2026/);
    const addOne = async () =>
      await app.change(async (world) => {
        await addCertificate(world, office, { on: "2026-05-05", authors: [{ name: "ӘБЕНОВА АИДА", staffId: "aida" }] });
      });
    await addOne();
    await page.goBack();
    await certificates.filter({ hasText: /^4$/ }).waitFor();
    await addOne();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await expect.poll(async () => await certificates.textContent()).toBe("5");
  });

  test("a keyboard reaches the rows of a figure, and paper holds what the screen folds", async () => {
    await visit(page, "/reports?period=2026");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: texts.reports.show, exact: true }).isVisible()).toBe(false);
    const folded = page.locator("details:not([open]) table");
    expect(await folded.count()).toBe(1);
    expect((await folded.boundingBox())?.height ?? 0).toBeGreaterThan(40);
    await page.emulateMedia({ media: "screen" });
    await page.locator("[data-figure=points]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports\/rows\?period=2026/);
  });

  test.each(["/reports?period=2026", "/reports/rows?period=2026", "/reports/rule"])(
    "%s fits a phone and has no serious barrier",
    async (path) => {
      await visit(page, path);
      expect(await seriousViolations(page)).toEqual([]);
      expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    },
  );
});
