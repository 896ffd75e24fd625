import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { texts as english } from "#app/i18n/en/index.ts";
import { texts as russian } from "#app/i18n/ru/index.ts";
import { loadDirectory } from "#db/queries/directory.server.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { seedCast, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { people } = texts;

/** Filled in under the template's headings: surname, name, patronymic, spellings, position, share, department, from, to, email, ORCID, number. */
const day = new Date(Date.UTC(2021, 8, 1));
const rows: Excel.CellValue[][] = [
  ["Сұлтанбеков", "Арман", "Маратұлы", "Султанбеков Арман Маратович", "доцент", 1, "Биология", day, null, "arman@uni.kz", null, "0101"],
  ["Қуанышева", "Дана", "Болатқызы", null, "оқытушы", 0.5, "Химия", day, null, null, null, "0102"],
  ["Лим", "Елена", null, null, "оқытушы", 1, "Биолгия", day, null, null, null, "0103"],
  ["Тоқсанбай", "Ерлан", "Серікұлы", null, "оқытушы", 3, "Химия", day, null, null, null, "0104"],
  ["Жұмабекова", "", "Қайратқызы", null, "оқытушы", 1, "Химия", day, null, null, null, "0105"],
]; // prettier-ignore

describe("the office keeps the directory", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let office: Visitor;
  const folder = mkdtempSync(join(tmpdir(), "tizilim-import-"));
  const filled = join(folder, "қызметкерлер.xlsx");

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
    });
    browser = await openBrowser();
    office = await openVisitor(browser, app);
    await signIn(office.page, cast.office);
  });
  afterAll(async () => {
    await office.close();
    await browser.close();
    await app.stop();
  });

  async function sendFile(path: string): Promise<void> {
    const { page } = office;
    await visit(page, "/people/import");
    await page.getByLabel(people.import.file).setInputFiles(path);
    await page.getByRole("button", { name: people.import.look }).click();
    await page.waitForURL(/\/people\/import\/[\w-]{20,}/u);
    await page.getByRole("table").waitFor();
  }

  async function staffCount(): Promise<number> {
    let count = 0;
    await app.change(async (world) => {
      count = (await loadDirectory(world.db.read)).staff.length;
    });
    return count;
  }

  test("the template is filled in; three mistakes are shown with their reason before anything is written", async () => {
    const { page } = office;
    const before = await staffCount();
    await visit(page, "/people/import");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: people.import.template }).click();
    const template = join(folder, "template.xlsx");
    await (await download).saveAs(template);
    const workbook = new Excel.Workbook();
    await workbook.xlsx.readFile(template);
    const sheet = workbook.getWorksheet(people.template.staffSheet);
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of row.entries())
        if (value !== null && sheet) sheet.getCell(index + 2, column + 1).value = value;
    }
    await workbook.xlsx.writeFile(filled);

    await sendFile(filled);
    const wrong = page.getByRole("row").filter({ hasText: people.preview.statuses.wrong });
    expect(await wrong.count()).toBe(3);
    await page
      .getByRole("row", { name: /Лим Елена/u })
      .getByText(people.reasons["similar-department"])
      .waitFor();
    await page
      .getByRole("row", { name: /Тоқсанбай/u })
      .getByText(people.reasons["share-wrong"])
      .waitFor();
    await page
      .getByRole("row", { name: /Жұмабекова/u })
      .getByText(people.reasons["given-name-missing"])
      .waitFor();
    expect(await staffCount()).toBe(before);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  });

  test("a column can be taken for something else, and back", async () => {
    const { page } = office;
    const positions = page.getByLabel(people.preview.column.replace("{{heading}}", people.fields.position));
    for (const wanted of [people.preview.notRead, people.fields.position]) {
      await positions.selectOption({ label: wanted });
      const loaded = page.waitForResponse((answer) => answer.request().method() === "GET" && answer.ok());
      await page.getByRole("button", { name: people.preview.apply }).click();
      await loaded;
      await visit(page, page.url());
      expect(await positions.locator("option:checked").textContent()).toBe(wanted);
    }
  });

  test("confirmed with the keyboard, the right rows are in the directory, and again nothing changes", async () => {
    const { page } = office;
    const before = await staffCount();
    await page.getByRole("button", { name: people.preview.confirm, exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/done=import/u);
    await page.getByRole("status").getByText("2", { exact: false }).first().waitFor();
    expect(await staffCount()).toBe(before + 2);
    await sendFile(filled);
    await page.getByText(people.preview.nothing).waitFor();
    expect(await page.getByRole("button", { name: people.preview.confirm, exact: true }).count()).toBe(0);
  });

  test("the person is found by the Russian spelling and moves on a day; the old post stays", async () => {
    const { page } = office;
    await visit(page, "/people");
    await page.getByLabel(people.list.search).fill("Султанбеков");
    await page.getByRole("button", { name: people.list.find }).click();
    await page.getByRole("link", { name: "Сұлтанбеков Арман Маратұлы" }).click();
    await page.getByText(people.person.move).click();
    await page.getByLabel(people.fields.department, { exact: true }).first().selectOption({ label: "Химия" });
    await page.getByLabel(people.person.firstDay).first().fill("2026-01-01");
    await page.getByRole("button", { name: people.structure.change }).click();
    await page.getByText(people.saved).waitFor();
    await page.getByText("01.09.2021 – 31.12.2025").waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  });

  test("an import whose rows were changed since is not undone; one that was not is", async () => {
    const { page } = office;
    await visit(page, "/people/import");
    await page.getByRole("button", { name: people.import.undo }).click();
    await page.getByText(people.problems["changed-since"]).waitFor();
    const before = await staffCount();
    const csv = join(folder, "тағы.csv");
    const header = [people.fields.surname, people.fields.givenName, people.fields.department, people.fields.fromOn];
    const { writeFile } = await import("node:fs/promises");
    await writeFile(csv, `${header.join(";")}\r\nБекетов;Саян;Химия;01.02.2024\r\n`);
    await sendFile(csv);
    await page.getByRole("button", { name: people.preview.confirm, exact: true }).click();
    await page.waitForURL(/done=import/u);
    expect(await staffCount()).toBe(before + 1);
    await page.getByRole("button", { name: people.import.undo }).click();
    await page.getByText(people.import.undoneNow).waitFor();
    expect(await staffCount()).toBe(before);
  });

  test("the lists are accessible and as wide as a phone", async () => {
    const { page } = office;
    for (const path of ["/people", "/people?q=жоқ", "/people/import"]) {
      await visit(page, path);
      expect(await seriousViolations(page)).toEqual([]);
      expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    }
  });

  test("a department is renamed and merged from a day on, and its history is shown in three languages", async () => {
    const { page } = office;
    await visit(page, "/people/departments");
    const chemistry = page.locator('[data-department="Химия"]');
    await chemistry.getByText(people.structure.rename).first().click();
    await chemistry.getByLabel(people.structure.nameKk).fill("Химия және биотехнология");
    await chemistry.getByLabel(people.structure.fromOn).first().fill("2026-02-01");
    await chemistry.getByRole("button", { name: people.structure.rename }).click();
    await page
      .getByText(people.structure.former.replace("{{day}}", "31.01.2026").replace("{{name}}", "Химия"))
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    const biology = page.locator('[data-department="Биология"]');
    await biology.getByText(people.structure.merge).first().click();
    await biology.getByLabel(people.structure.into).selectOption({ label: "Химия және биотехнология" });
    await biology.locator('details[open] input[name="fromOn"]').fill("2026-09-01");
    await biology.getByRole("button", { name: people.structure.merge }).click();
    await biology.getByText(people.structure.closed.replace("{{day}}", "31.08.2026")).waitFor();
    for (const [language, words] of Object.entries({ ru: russian, en: english })) {
      await page.locator(`[lang="${language}"], [value="${language}"]`).first().click();
      await page.getByRole("heading", { level: 1, name: words.people.structure.title }).waitFor();
    }
  });
});
