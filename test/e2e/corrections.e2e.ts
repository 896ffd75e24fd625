import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { addCertificate } from "../factories/approved-certificate.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { outsiderName, seedCast, teacherName, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { corrections, workKinds } = texts;

describe("the office corrects the register in a workbook", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let office: Visitor;
  let certificateId = "";
  const file = join(mkdtempSync(join(tmpdir(), "tizilim-corrections-")), "тізілім.xlsx");

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      const authors = [{ name: teacherName, link: "open" as const }, { name: outsiderName }];
      certificateId = await addCertificate(world, cast.teacher.id, { on: "2026-03-18", authors, number: "0071480" });
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

  test("taken out, corrected, looked at, taken over: it counts from then on", async () => {
    const { page } = office;
    await visit(page, "/reports/rows?period=2026");
    expect(await page.getByRole("cell", { name: "0071480" }).count()).toBe(0);
    await visit(page, "/reports/corrections?period=2026");
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: corrections.download }).click();
    await (await download).saveAs(file);
    await correct();

    await page.getByLabel(corrections.file).setInputFiles(file);
    await page.getByRole("button", { name: corrections.look }).click();
    await page.getByRole("table").waitFor();
    await page
      .getByText(`${texts.corrections.fields.kind}: ${corrections.preview.empty} → ${workKinds.monograph}`)
      .waitFor();
    await page.getByText(corrections.refusals["state-unknown"]).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: corrections.preview.confirm }).press("Enter");
    await page.waitForURL(/changed=2&refused=1/u);

    await visit(page, "/reports/rows?period=2026");
    await page.getByText("0071480").first().waitFor();
    await visit(page, `/review/${certificateId}`);
    await page.getByText("Мұқабасы тексерілсін").waitFor();
  });

  /** Kind, remark and the first author are set; the second author gets an answer that is none. */
  async function correct(): Promise<void> {
    const workbook = new Excel.Workbook();
    await workbook.xlsx.readFile(file);
    const { sheets, states } = corrections.workbook;
    const certificates = workbook.getWorksheet(sheets.certificates);
    const authors = workbook.getWorksheet(sheets.authors);
    if (certificates === undefined || authors === undefined) throw new Error("a sheet is missing");
    certificates.getCell("I4").value = workKinds.monograph;
    certificates.getCell("J4").value = "Мұқабасы тексерілсін";
    authors.getCell("C4").value = teacherName;
    authors.getCell("E4").value = states.ours;
    authors.getCell("E5").value = "мүмкін";
    await workbook.xlsx.writeFile(file);
  }
});
