import { eq } from "drizzle-orm";
import Excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { certificates } from "#db/schema/index.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { certificatePdf, seedCast, type Cast } from "./support/journey-world.ts";
import { readWorkbook } from "./support/read-workbook.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { uploadAndOpen } from "./support/upload.ts";
import { visit } from "./support/visit.ts";

const { people, reports, review, rules, periods } = texts;

const { surname, givenName, patronymic, department, fromOn } = people.fields;
/** Two good rows and three mistakes: a department nobody knows, a name without a given name, a day that is none. */
const directoryRows = [
  [surname, givenName, patronymic, department, fromOn],
  ["Сұлтанбеков", "Арман", "Маратұлы", "Биология", "01.09.2021"],
  ["Қуанышева", "Дана", "Болатқызы", "Химия", "01.09.2021"],
  ["Лим", "Елена", "", "Биолгия", "01.09.2021"],
  ["Жұмабекова", "", "Қайратқызы", "Химия", "01.09.2021"],
  ["Тоқсанбай", "Ерлан", "Серікұлы", "Химия", "31.02.2021"],
];

/** Three works; every author is spelled otherwise than in the directory. */
const works = [
  {
    number: "71481",
    authors: ["Султанбеков Арман Маратович", "Куанышева Дана Болатовна"],
    title: "Өсімдіктер анатомиясы",
  },
  { number: "71502", authors: ["СҰЛТАНБЕКОВ А. М."], title: "Бейорганикалық химия негіздері" },
  { number: "71523", authors: ["Қуанышева Дана Болатовна", "Султанбек Арман Маратулы"], title: "Экология есептері" },
];

describe("people and counting, from the directory to the closed period", () => {
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
    teacher = await openVisitor(browser, app);
    office = await openVisitor(browser, app);
    await signIn(teacher.page, cast.teacher);
    await signIn(office.page, cast.office);
  });
  afterAll(async () => {
    await teacher.close();
    await office.close();
    await browser.close();
    await app.stop();
  });

  test("the office imports a directory with three mistakes: they are named, the rest is taken over", async () => {
    const { page } = office;
    await visit(page, "/people/import");
    const buffer = await directoryWorkbook();
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page.getByLabel(people.import.file).setInputFiles({ name: "қызметкерлер.xlsx", mimeType, buffer });
    await page.getByRole("button", { name: people.import.look }).click();
    await page.waitForURL(/\/people\/import\/[\w-]{20,}/u);
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("row").filter({ hasText: people.preview.statuses.wrong }).count()).toBe(3);
    await page.getByRole("button", { name: people.preview.confirm, exact: true }).click();
    await page.waitForURL(/done=import/u);
  });

  test("three certificates, whose authors are spelled otherwise, are uploaded, tied to the directory and approved", async () => {
    for (const { number, authors, title } of works) {
      const { page } = teacher;
      const both = { number, authors, title, registeredOn: calendarDate("2026-03-18") };
      await uploadAndOpen(page, `${number}.pdf`, await certificatePdf({ both }));
      await confirmAuthors(page, authors.length);
      await page.getByRole("button", { name: review.fields.submit }).click();
      await page.getByText(review.statusText.submitted).waitFor();
      await approve(office.page, number);
    }
    await visit(office.page, "/review");
    expect(await office.page.getByRole("link", { name: /^71\d{3}$/u }).count()).toBe(0);
  });

  test("a table of positions is looked at before it is saved, saved, and chosen for the period", async () => {
    const { page } = office;
    await visit(page, "/reports?period=2026");
    await page.locator("[data-figure=certificates]").filter({ hasText: /^3$/ }).waitFor();
    await visit(page, "/reports/rule");
    await page.getByLabel(rules.fields.template).selectOption("position-table");
    await page.getByRole("button", { name: rules.editor.take }).press("Enter");
    await page.waitForURL(/template=position-table/u);
    // The form follows the address.
    await expect.poll(async () => await page.getByLabel("2 автор", { exact: true }).inputValue()).toBe("60/40");
    await page.getByRole("button", { name: rules.editor.preview, exact: true }).press("Enter");
    const effect = page.locator("[data-effect='2026']");
    await effect.getByText(rules.effect.gain_other.replace("{{count}}", "2")).waitFor();
    await effect.getByRole("row", { name: /Сұлтанбеков Арман Маратұлы.*200.*\+190/u }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: reports.rule.save, exact: true }).press("Enter");
    await page.getByText(reports.rule.saved.replace("{{version}}", "2")).waitFor();
    const forPeriod = page.getByLabel(reports.rule.useFor.replace("{{period}}", "2026"), { exact: true });
    // The list follows the message.
    const second = forPeriod.locator("option").filter({ hasText: "(2-нұсқа)" });
    await second.waitFor({ state: "attached" });
    const newest = await second.getAttribute("value");
    await forPeriod.selectOption(newest);
    await page.getByRole("button", { name: reports.rule.use, exact: true }).first().press("Enter");
    await page.getByText(reports.rule.changed.replace("{{period}}", "2026").replace("{{version}}", "2")).waitFor();
  });

  test("every figure leads to its certificates and the sum of each", async () => {
    const { page } = office;
    await visit(page, "/reports?period=2026");
    await page.locator("[data-figure=points]").filter({ hasText: /^300$/ }).waitFor();
    await page.getByRole("link", { name: /^Неге\? Биология, .*200$/u }).press("Enter");
    await page.waitForURL(/\/reports\/why\?period=2026&department=/u);
    const sums = page.locator("[data-sum]");
    await expect
      .poll(async () => await sums.allInnerTexts())
      .toEqual(["100 × 60 % = 60", "100 × 100 % = 100", "100 × 40 % = 40"]);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  });

  test("the period is closed; another rule and a correction later, its figures and its file are the same", async () => {
    const { page } = office;
    await visit(page, "/reports/periods");
    const period = page.locator("[data-period='2026']");
    await period.getByRole("button", { name: periods.close }).press("Enter");
    await page.getByText(periods.answers.closed.replace("{{period}}", "2026")).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    const before = await departmentsOfFile(page);

    await visit(page, "/reports/rule");
    await page.getByLabel(rules.fields.pointsPerCertificate).fill("7,5");
    await page.getByRole("button", { name: reports.rule.save, exact: true }).press("Enter");
    await page.getByText(reports.rule.saved.replace("{{version}}", "3")).waitFor();
    expect(await page.getByLabel(reports.rule.useFor.replace("{{period}}", "2026"), { exact: true }).count()).toBe(0);

    await app.change(async (world) => {
      await world.db.write(async (tx) => {
        await tx.update(certificates).set({ state: "returned" }).where(eq(certificates.number, "71502"));
      });
    });

    await visit(page, "/reports?period=2026");
    await page.locator("[data-figure=points]").filter({ hasText: /^300$/ }).waitFor();
    expect(await departmentsOfFile(page)).toEqual(before);
    await page.getByRole("link", { name: periods.differences }).click();
    await page.locator("[data-change=removed]").waitFor();
    await page.getByRole("link", { name: "№ 71502" }).waitFor();
  });
});

async function directoryWorkbook(): Promise<Buffer> {
  const workbook = new Excel.Workbook();
  workbook.addWorksheet(people.template.staffSheet).addRows(directoryRows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Says of every author who is not tied yet that it is the first person offered. */
async function confirmAuthors(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const author = page.locator("[data-author]").nth(index);
    const link = author.locator("[data-link]");
    await link.waitFor();
    if ((await link.getAttribute("data-link")) !== "open") continue;
    const names = new RegExp(`${review.authors.confirm}|${review.authors.choose}`, "u");
    await author.getByRole("button", { name: names }).first().click();
    await author.locator("[data-link=person]").waitFor();
  }
}

async function approve(page: Page, number: string): Promise<void> {
  await visit(page, "/review");
  await page.getByRole("link", { name: number }).first().click();
  await page.getByRole("button", { name: review.decision.approve, exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/review");
  await visit(page, "/review?state=approved");
  await page.getByRole("link", { name: number }).first().waitFor();
}

/** Department, certificates and points of each line of the summary, as the file of the dashboard has them. */
async function departmentsOfFile(page: Page): Promise<unknown[]> {
  await visit(page, "/reports?period=2026");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: reports.export }).click();
  const workbook = await readWorkbook(await (await download).path());
  const { department: name, certificates, points } = reports.workbook.columns;
  return workbook.rows(reports.workbook.sheets.summary, name).map((row) => [row[name], row[certificates], row[points]]);
}
