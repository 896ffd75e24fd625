import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { texts } from "#app/i18n/kk/index.ts";
import type { TestAccount } from "../factories/account.ts";
import { aRatedUniversity } from "../factories/rated-university.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { fees } = texts;

describe("the ledger of registration fees, by keyboard", () => {
  let app: RunningApp;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    let office: TestAccount | undefined;
    app = await startApp(async (world) => {
      office = (await aRatedUniversity(world)).office;
    });
    browser = await openBrowser();
    visitor = await openVisitor(browser, app);
    page = visitor.page;
    if (office !== undefined) await signIn(page, office);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await app.stop();
  });

  test("a payment is found, typed with a mistake, put right, entered, and marked as reimbursed", async () => {
    await visit(page, "/reports/fees/new");
    await page.getByLabel(fees.find).fill("11001");
    await page.getByLabel(fees.find).press("Enter");
    await page.getByRole("link", { name: fees.choose.replace("{{number}}", "11001") }).press("Enter");
    await page.getByRole("radio", { name: /Болатов/u }).press("Space");
    await page.getByLabel(fees.amount, { exact: true }).fill("6,932");
    await page.getByLabel(fees.commission, { exact: true }).fill("200");
    await page.getByLabel(fees.paidOn, { exact: true }).fill("2026-03-10");
    await page.getByRole("button", { name: fees.enter, exact: true }).press("Enter");
    await page.getByText(fees.problems.money_decimals).waitFor();
    expect(await page.getByRole("radio", { name: /Болатов/u }).isChecked()).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByLabel(fees.amount, { exact: true }).fill("6 932,80");
    await page.getByRole("button", { name: fees.enter, exact: true }).press("Enter");
    await page.getByText(fees.entered.replace("{{department}}", "Химия")).waitFor();

    await visit(page, "/reports/fees");
    const sums = page.getByRole("region", { name: fees.sums });
    expect((await sums.getByRole("row", { name: /Химия/u }).innerText()).replaceAll(/\s/gu, " ")).toContain("7 132,80");
    await page.getByLabel(fees.markAll).press("Space");
    await page.getByRole("button", { name: fees.mark }).press("Enter");
    await page.getByText(fees.marked_one.replace("{{count}}", "1")).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.getByText(fees.notYet, { exact: true }).count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  });
});
