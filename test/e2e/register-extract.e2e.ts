import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { texts } from "#app/i18n/kk/index.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { addRegisterWorld } from "../factories/register-world.ts";
import { registerFilePath } from "../support/register-files.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { seedCast, type Cast } from "./support/journey-world.ts";
import { readWorkbook } from "./support/read-workbook.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { untilAlive, visit } from "./support/visit.ts";

const { registerExtract: words } = texts;

describe("the office compares an extract of the register", () => {
  let app: RunningApp;
  let browser: Browser;
  let office: Visitor;
  let page: Page;
  let held: Record<string, string> = {};

  beforeAll(async () => {
    let cast: Cast | undefined;
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      held = await addRegisterWorld(world, cast.teacher.id);
    });
    browser = await openBrowser();
    office = await openVisitor(browser, app);
    page = office.page;
    if (cast !== undefined) await signIn(page, cast.office);
  });
  afterAll(async () => {
    await office.close();
    await browser.close();
    await app.stop();
  });

  async function isGood(): Promise<void> {
    await page.waitForLoadState("networkidle");
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    expect(office.complaints.splice(0)).toEqual([]);
  }

  test("from the queue to the comparison, and what differs says so in words", async () => {
    await visit(page, "/review");
    await page.getByRole("link", { name: words.title, exact: true }).press("Enter");
    await page.waitForURL((url) => url.pathname === "/review/register");
    await isGood();
    await page.getByLabel(words.file).setInputFiles(registerFilePath("extract-windows-1251.csv"));
    await page.getByRole("button", { name: words.send }).press("Enter");
    await page.waitForURL(/\/review\/register\/[\w-]{20,}$/u);
    await page.getByRole("list", { name: words.one.list }).waitFor();
    expect(await page.getByRole("article").count()).toBe(5);
    await isGood();
    await page.getByRole("link", { name: new RegExp(`^${words.outcomes.differs}`, "u") }).press("Enter");
    await page.waitForURL(/show=differs/u);
    const only = page.getByRole("article");
    await expect.poll(async () => await only.count()).toBe(1);
    const title = only.getByRole("row").filter({ hasText: "Сборник задач по химии" });
    expect(await title.innerText()).toContain(words.kinds.differs);
    const number = only.getByRole("row").filter({ hasText: "0005541" });
    expect(await number.innerText()).toContain(words.kinds.spelling);
    await isGood();
  });

  test("the workbook holds what the filter shows", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: words.one.download }).click();
    const file = await readWorkbook(await (await download).path());
    const rows = file.rows(words.workbook.sheet, words.workbook.outcome);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ [words.workbook.differsIn]: words.columns.title, [words.workbook.rows]: "6" });
    expect(file.isText(words.workbook.sheet, "0005541")).toBe(true);
  });

  test("the line leads to the certificate's desk", async () => {
    await page.getByRole("link", { name: words.one.desk.replace("{{number}}", "5541") }).press("Enter");
    await page.waitForURL((url) => url.pathname === `/review/${held["5541"]}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(office.complaints.splice(0)).toEqual([]);
    await page.goBack();
    await page.waitForURL(/show=differs/u);
  });

  test("the days of receipt are listed, then taken by keyboard", async () => {
    await page.getByRole("link", { name: words.one.receipts }).press("Enter");
    await page.waitForURL(/\/receipts$/u);
    await untilAlive(page);
    await page.getByRole("row").filter({ hasText: "28.09.2023" }).waitFor();
    await isGood();
    await page.getByRole("button", { name: words.receipts.confirm_one.replace("{{count}}", "1") }).press("Enter");
    await page.getByText(words.receipts.taken_one.replace("{{count}}", "1")).waitFor();
    await page.getByText(words.receipts.none).waitFor();
    let day: string | null | undefined;
    await app.change(async (world) => {
      day = (await getCertificate(world.db.read, held["39362"] ?? ""))?.receivedOn;
    });
    expect(day).toBe("2023-09-28");
    await isGood();
  });

  test("a file that is no extract is answered with what to do", async () => {
    await visit(page, "/review/register");
    const file = { name: "тізім.csv", mimeType: "text/csv", buffer: Buffer.from("Кафедра;Қызметкер\r\nХимия;Цой\r\n") };
    await page.getByLabel(words.file).setInputFiles(file);
    await page.getByRole("button", { name: words.send }).press("Enter");
    await page.getByRole("alert").getByText(words.problems["no-header"]).waitFor();
    expect(await page.getByRole("row").filter({ hasText: "extract-windows-1251.csv" }).count()).toBe(1);
  });
});
