import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { certificatePdf, outsiderName, printed, seedCast, teacherName, type Cast } from "./support/journey-world.ts";
import { readWorkbook } from "./support/read-workbook.ts";
import { signIn } from "./support/sign-in.ts";
import { uploadAndOpen } from "./support/upload.ts";
import { visit } from "./support/visit.ts";

const { review, reports } = texts;

describe("from a teacher's upload to the administration's workbook", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let visitors: Record<"teacher" | "office" | "administration", Visitor>;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
    });
    browser = await openBrowser();
    visitors = {
      teacher: await openVisitor(browser, app),
      office: await openVisitor(browser, app),
      administration: await openVisitor(browser, app),
    };
  });
  afterAll(async () => {
    for (const visitor of Object.values(visitors)) await visitor.close();
    await browser.close();
    await app.stop();
  });

  test("the teacher uploads, checks the fields beside the page, confirms the authors and submits", async () => {
    const { page } = visitors.teacher;
    await signIn(page, cast.teacher);
    await uploadAndOpen(page, "куәлік.pdf", await certificatePdf());

    await expectFields(page);
    await page.getByRole("img", { name: "куәлік.pdf" }).first().waitFor();
    const own = page.getByRole("listitem").filter({ hasText: teacherName }).first();
    await own.getByText(review.authors.links.machine).waitFor();
    const external = page.locator("[data-author]").nth(1);
    await external.getByRole("button", { name: review.authors.external }).click();
    await external.getByText(review.authors.links.external).waitFor();

    await page.getByRole("button", { name: review.fields.submit }).click();
    await page.getByText(review.statusText.submitted).waitFor();
    expect(await page.getByRole("button", { name: review.fields.save }).count()).toBe(0);
  });

  test("the office finds it in the queue and approves it", async () => {
    const { page } = visitors.office;
    await signIn(page, cast.office);
    await visit(page, "/review");
    await page
      .getByRole("link", { name: printed.kazakhHalf.number ?? "" })
      .first()
      .click();
    await page.getByRole("heading", { name: review.page.title.replace("{{number}}", "71480"), level: 1 }).waitFor();
    await page.getByRole("button", { name: review.decision.approve, exact: true }).click();
    await page.waitForURL((url) => url.pathname.startsWith("/review"));
    await visit(page, "/review?state=approved");
    await page.getByRole("link", { name: "71480" }).first().waitFor();
    await visit(page, "/review");
    await page.getByText(review.queue.emptyTitle).waitFor();
    expect(await page.getByRole("link", { name: "71480" }).count()).toBe(0);
  });

  test("the administration sees it counted and downloads the same in Excel", async () => {
    const { page } = visitors.administration;
    await signIn(page, cast.administration);
    await visit(page, "/reports?period=2026");
    await page.getByRole("heading", { name: reports.charts.byDepartment }).waitFor();

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: reports.export }).click();
    const workbook = await readWorkbook(await (await download).path());

    const register = workbook.rows(reports.workbook.sheets.register, reports.workbook.register.number);
    expect(register).toHaveLength(1);
    expect(register[0]).toMatchObject({
      [reports.workbook.register.number]: "71480",
      [reports.workbook.register.registeredOn]: new Date("2026-03-18T00:00:00Z"),
      [reports.workbook.register.authors]: `${teacherName}, ${outsiderName}`,
      [reports.workbook.register.objectType]: texts.objectTypes.scientific,
      [reports.workbook.register.title]: printed.kazakhHalf.title,
      [reports.workbook.register.createdOn]: new Date("2025-12-01T00:00:00Z"),
      [reports.workbook.register.status]: reports.workbook.approved,
      [reports.workbook.columns.numberPage]: 1,
    });

    const departments = workbook.rows(reports.workbook.sheets.summary, reports.workbook.columns.department);
    expect(departments[0]).toMatchObject({
      [reports.workbook.columns.department]: "Биология",
      [reports.workbook.columns.certificates]: 1,
      [reports.workbook.columns.participations]: 1,
      [reports.workbook.columns.points]: 5,
    });

    const authors = workbook.rows(reports.workbook.sheets.authors, reports.workbook.columns.author);
    expect(authors[0]).toMatchObject({
      [reports.workbook.columns.author]: teacherName,
      [reports.workbook.columns.allAuthors]: 2,
      [reports.workbook.columns.ownAuthors]: 1,
      [reports.workbook.columns.points]: 5,
    });

    const { common } = texts.readySheets;
    const parameters = workbook.rows(common.parameters, common.parameter);
    const valueOf = (name: string) => parameters.find((row) => row[common.parameter] === name)?.[common.value];
    expect(valueOf(common.period)).toBe(`2026 (${reports.workbook.periodKinds.calendar})`);
    expect(valueOf(common.ruleVersion)).toBe(1);
    expect(valueOf(common.madeBy)).toBe(cast.administration.displayName);
    expect(valueOf(common.notCountedCount)).toBe(0);
    expect(workbook.isText(reports.workbook.sheets.register, "71480")).toBe(true);
  });
});

/** The boxes of the form hold what the page prints. */
async function expectFields(page: Page): Promise<void> {
  const { kazakhHalf, russianHalf } = printed;
  const values = {
    [review.columns.number]: kazakhHalf.number,
    [review.columns.registeredOn]: kazakhHalf.registeredOn,
    [review.columns.createdOn]: kazakhHalf.createdOn,
    [review.columns.titleKk]: kazakhHalf.title,
    [review.columns.titleRu]: russianHalf.title,
  };
  for (const [label, value] of Object.entries(values)) {
    expect({ [label]: await page.getByLabel(label, { exact: true }).inputValue() }).toEqual({ [label]: value });
  }
}
