import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { paragraphsOf } from "../support/read-document.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { certificatePdf, seedCast, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { uploadAndOpen } from "./support/upload.ts";
import { visit } from "./support/visit.ts";

const { application, registerCheck, review } = texts;

describe("a mistake on the certificate itself", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let teacher: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
    });
    browser = await openBrowser();
    [teacher, office] = [await openVisitor(browser, app), await openVisitor(browser, app)];
    await signIn(teacher.page, cast.teacher);
    await signIn(office.page, cast.office);
  });
  afterAll(async () => {
    for (const visitor of [teacher, office]) await visitor.close();
    await browser.close();
    await app.stop();
  });

  test("is found, checked in the register, and becomes an application on paper and as a file", async () => {
    // The Russian half creates the work after its registration.
    const pdf = await certificatePdf({ russian: { createdOn: calendarDate("2026-12-01") } });
    const id = await send(teacher.page, pdf);
    const { page } = office;
    await visit(page, `/review/${id}`);
    await page.locator("[data-finding=created-mismatch]").waitFor();
    await checkInRegister(page);

    await page.getByRole("link", { name: application.desk.open }).press("Enter");
    const mistake = page.locator("[data-mistake=createdOn]");
    await mistake.getByText(application.classes.technical).first().waitFor();
    expect(await mistake.getByLabel(application.old).inputValue()).toBe("01.12.2026");
    expect(await mistake.getByLabel(application.new).inputValue()).toBe("01.12.2025");
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);

    await page.getByRole("button", { name: application.preview }).press("Enter");
    const form = page.locator("[data-application=kk]");
    await form.getByText("«01.12.2026» деген «01.12.2025» деп өзгертілсін.").waitFor();
    expect(page.url()).not.toMatch(/01\.12|[а-я]/u);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: application.preview }).isVisible()).toBe(false);
    expect(await form.isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: application.download }).press("Enter"),
    ]);
    const paragraphs = paragraphsOf(await readFile(await file.path()));
    expect(paragraphs.some((text) => text.includes("«01.12.2026» деген «01.12.2025» деп өзгертілсін."))).toBe(true);
    expect(paragraphs.find((text) => text.startsWith("тел."))).toMatch(/^тел\. _+$/u);

    await visit(page, `/review/${id}`);
    expect(await page.locator("[data-action=drafted-application]").count()).toBe(1);
  });

  /** Notes that the register says what the fields say, with a typed address, and sees it on the desk. */
  async function checkInRegister(page: Page): Promise<void> {
    const panel = page.locator("[data-register]");
    await panel.getByLabel(registerCheck.address).fill("https://evil.example/1");
    await panel.getByText(registerCheck.problems["other-host"]).waitFor();
    await panel.getByLabel(registerCheck.address).fill("copyright.kazpatent.kz/?!.iD=uQJ5");
    const link = panel.getByRole("link", { name: review.qr.open });
    await link.first().waitFor();
    expect(await link.first().getAttribute("rel")).toBe("noopener noreferrer");
    await panel.getByLabel(registerCheck.answers.agrees).check();
    await panel.getByRole("button", { name: registerCheck.save }).press("Enter");
    await panel.getByText(registerCheck.saved).waitFor();
    await page.locator("[data-register=agrees]").waitFor();
    await page.locator("[data-action=checked-register]").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  }
});

/** Uploads the certificate, says that its second author is of elsewhere, and hands it in. Returns its id. */
async function send(page: Page, pdf: Buffer): Promise<string> {
  await uploadAndOpen(page, "куәлік.pdf", pdf);
  const open = page.locator("[data-author]").filter({ has: page.locator("[data-link=open]") });
  await open.getByRole("button", { name: review.authors.external }).click();
  await open.first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: review.fields.submit }).click();
  await page.getByText(review.statusText.submitted).waitFor();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}
