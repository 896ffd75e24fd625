import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { addCertificate } from "../factories/approved-certificate.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { outsiderName, seedCast, teacherName, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { savedReports, shell, refusals } = texts;

/** The rows of a report: the sheets after them say also who looked when. */
async function rowsOf(page: Page): Promise<string[]> {
  return await page.locator("#sheet-1 tbody tr").allInnerTexts();
}

describe("a report put together by the office", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let office: Visitor;
  let administration: Visitor;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      const authors = [{ name: teacherName, staffId: cast.teacher.staffId ?? "" }, { name: outsiderName }];
      for (const number of ["0071480", "0071481"]) {
        await addCertificate(world, cast.teacher.id, { on: "2026-03-18", authors, number });
      }
    });
    browser = await openBrowser();
    office = await openVisitor(browser, app);
    administration = await openVisitor(browser, app);
    await signIn(office.page, cast.office);
    await signIn(administration.page, cast.administration);
  });
  afterAll(async () => {
    await office.close();
    await administration.close();
    await browser.close();
    await app.stop();
  });

  test("is kept, shared, and opened by the administration with the same rows", async () => {
    const { page } = office;
    await visit(page, "/reports/builder?period=2026&columns=number%2Cauthor&sort=-number&language=kk");
    const rows = await rowsOf(page);
    expect(rows.join("\n")).toContain("0071481");
    await page.getByText(savedReports.keep.title).click();
    await page.getByLabel(savedReports.keep.name).fill("Авторлар");
    await page.getByRole("button", { name: savedReports.keep.add }).press("Enter");
    await page.getByText(savedReports.keep.unchanged.replace("{{name}}", "Авторлар")).waitFor();
    const saved = new URL(page.url()).searchParams.get("saved") ?? "";
    expect(saved).not.toBe("");

    await visit(administration.page, "/reports/saved");
    await administration.page.getByText(savedReports.none).waitFor();
    await visit(administration.page, `/reports/saved/${saved}`);
    await administration.page.getByText(refusals.not_found).waitFor();

    await page.getByRole("link", { name: savedReports.manage }).click();
    await page.getByLabel(shell.role.administration).check();
    await page.getByText(savedReports.letters.noMailHow).waitFor();
    await page.getByRole("button", { name: savedReports.save, exact: true }).click();
    await page.getByText(savedReports.saved).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);

    await visit(administration.page, "/reports/ready");
    await administration.page.getByRole("link", { name: savedReports.title }).click();
    await administration.page.getByRole("link", { name: "Авторлар", exact: true }).click();
    await administration.page.getByText(savedReports.keep.ofOther.split(":")[0] ?? "").waitFor();
    expect(await rowsOf(administration.page)).toEqual(rows);
  });
});
