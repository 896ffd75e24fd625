import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { texts } from "#app/i18n/kk/index.ts";
import { anAccount, type TestAccount } from "../factories/account.ts";
import { addStaff } from "../factories/people.ts";
import { aRatedUniversity } from "../factories/rated-university.ts";
import { startMailCatcher, textOf, type MailCatcher } from "../support/mail-catcher.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { readWorkbook } from "./support/read-workbook.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { missing } = texts;
const name = "Даниярова Дана Ерланқызы";
const title = "Экология практикумы";

describe("who has not submitted, from the list to the letter, by keyboard", () => {
  let app: RunningApp;
  let browser: Browser;
  let catcher: MailCatcher;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    catcher = await startMailCatcher();
    let office: TestAccount | undefined;
    app = await startApp(
      async (world) => {
        office = (await aRatedUniversity(world)).office;
        await world.db.write(async (tx) => {
          await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана", patronymic: "Ерланқызы" });
        });
        await anAccount(world, { staffId: "dana", email: "dana@example.kz", language: "ru" });
      },
      { SMTP_URL: catcher.url, MAIL_FROM: "Ғылым бөлімі <science@example.kz>" },
    );
    browser = await openBrowser();
    visitor = await openVisitor(browser, app);
    page = visitor.page;
    if (office !== undefined) await signIn(page, office);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
    await app.stop();
    await catcher.stop();
  });

  test("the office notes a work that is expected", async () => {
    await visit(page, "/reports/missing/works");
    await page.getByLabel(missing.tracked.find).fill("даниярова");
    await page.getByLabel(missing.tracked.find).press("Enter");
    await page.getByRole("radio", { name: /Даниярова/u }).waitFor();
    await page.getByLabel(missing.tracked.workTitle).fill(title);
    await page.getByLabel(missing.tracked.until).fill("2026-01-15");
    await page.getByRole("button", { name: missing.tracked.add, exact: true }).press("Enter");
    await page.getByText(missing.tracked.done.added).waitFor();
    await page.locator("[data-work]").getByText(missing.overdue).waitFor();
    await page.waitForLoadState("networkidle");
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  });

  test("the list names the person with the work, and its file says the same", async () => {
    await page.getByRole("link", { name: texts.shell.nav.missing, exact: true }).press("Enter");
    await page.waitForURL((url) => url.pathname === "/reports/missing");
    await page.getByLabel(texts.reports.department, { exact: true }).selectOption("department-01");
    await page.getByRole("button", { name: texts.reports.show, exact: true }).press("Enter");
    await page.waitForURL(/department=department-01/u);
    await page.getByRole("row", { name: /Даниярова.*Экология практикумы/u }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: texts.readyReports.workbook }).click();
    const file = await readWorkbook(await (await download).path());
    const rows = file.rows(missing.workbook.people, missing.person);
    expect(rows.find((row) => row[missing.person] === name)).toMatchObject({
      [missing.counted]: 0,
      [missing.workbook.state]: missing.kinds.expected,
      [missing.workbook.workTitle]: title,
    });
  });

  test("a reminder in the person's language is changed and sent once; Enter in the subject sends nothing", async () => {
    await page.getByRole("checkbox", { name: missing.choose.replace("{{name}}", name) }).press("Space");
    await page.getByRole("button", { name: missing.prepare }).press("Enter");
    await page.waitForURL((url) => url.pathname === "/reports/missing/reminder");
    const letter = page.locator("[data-letter=dana]");
    const body = letter.getByLabel(missing.reminders.body);
    expect(await body.inputValue()).toContain("Здравствуйте, Дана Ерланқызы!");
    expect(await body.inputValue()).toContain("«Экология практикумы»: ожидается до 15.01.2026");
    await body.fill(`${await body.inputValue()}\n\nКабинет 214.`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await letter.getByRole("button", { name: missing.reminders.copyOf.replace("{{name}}", name) }).press("Enter");
    await letter.getByText(missing.reminders.copied).waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toMatch(/^Авторские свидетельства за 2026.*Кабинет 214\.$/su);
    await letter.getByLabel(missing.reminders.subject).press("Enter");
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    await letter.getByRole("button", { name: missing.reminders.sendTo.replace("{{name}}", name) }).press("Enter");
    await page.locator("[data-result=sent]").waitFor();
    expect(catcher.letters).toHaveLength(1);
    expect(catcher.letters.map(textOf).join("")).toContain("Кабинет 214.");
  });

  test("a second one on the same day needs a confirmation", async () => {
    const letter = page.locator("[data-letter=dana]");
    const send = letter.getByRole("button", { name: missing.reminders.sendTo.replace("{{name}}", name) });
    await send.press("Enter");
    await page.locator("[data-result=today]").waitFor();
    await letter.getByLabel(missing.reminders.again).press("Space");
    await send.press("Enter");
    await page.locator("[data-result=sent]").waitFor();
    expect(catcher.letters).toHaveLength(2);
    await page.waitForLoadState("networkidle");
    await page.getByRole("link", { name: missing.toList }).press("Enter");
    await page.waitForURL((url) => url.pathname === "/reports/missing");
    expect(await page.getByRole("row", { name: /Даниярова/u }).innerText()).not.toContain(missing.never);
  });

  test("the work that has arrived leaves the list", async () => {
    await visit(page, "/reports/missing/works");
    const arrived = missing.tracked.arrivedOf.replace("{{title}}", title);
    await page.getByRole("button", { name: arrived }).press("Enter");
    // The list follows the message.
    await page.getByRole("button", { name: missing.tracked.takeBackOf.replace("{{title}}", title) }).waitFor();
    await visit(page, "/reports/missing?period=2026&department=department-01");
    expect(await page.getByRole("row", { name: /Даниярова/u }).innerText()).toContain(missing.nothing);
  });
});
