import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { submitFile } from "#app/certificate/intake/submit-file.server.ts";
import { texts } from "#app/i18n/kk/index.ts";
import type { ReadingProgress } from "#app/model/reading.ts";
import { beatJob, claimNextJob, type JobRow } from "#db/queries/jobs.server.ts";
import { asViewer } from "../factories/account.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { certificatePdf, printed, seedCast, type Cast } from "./support/journey-world.ts";
import { signIn } from "./support/sign-in.ts";
import { uploadAndOpen } from "./support/upload.ts";
import { visit } from "./support/visit.ts";

const { certificates, reading, review } = texts;

describe("a teacher and the reading of a file", () => {
  let app: RunningApp;
  let browser: Browser;
  let teacher: Visitor;
  let cast: Cast;
  let job: JobRow | null = null;

  /** As the worker that reads the first file would: it lives for another hour and has come so far. */
  async function comeTo(progress: ReadingProgress): Promise<void> {
    await app.change(async (world) => {
      await world.db.write(async (tx) => {
        if (job !== null) await beatJob(tx, job, new Date(Date.now() + 3_600_000), progress);
      });
    });
  }

  beforeAll(async () => {
    const pdf = await certificatePdf({ both: { number: "71481" } });
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      await submitFile(world, asViewer(cast.teacher), { originalName: "ұзақ.pdf", content: pdf });
      job = await world.db.write(async (tx) => await claimNextJob(tx, world.clock.now()));
    });
    await comeTo({ stage: "recognising", page: 2, pageCount: 5 });
    browser = await openBrowser();
    teacher = await openVisitor(browser, app);
    await signIn(teacher.page, cast.teacher);
  });
  afterAll(async () => {
    await teacher.close();
    await browser.close();
    await app.stop();
  });

  test("sees how far it is, stops it, and has the file read after all", async () => {
    const { page } = teacher;
    await visit(page, "/certificates");
    const file = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "ұзақ.pdf" }) });
    await file.getByText(`${reading.stages.recognising}: 5 беттің 2-беті`).waitFor();
    await comeTo({ stage: "recognising", page: 4, pageCount: 5 });
    await file.getByText(`${reading.stages.recognising}: 5 беттің 4-беті`).waitFor();

    await file.getByRole("button", { name: reading.cancel }).click();
    await file.getByText(reading.cancelled).waitFor();
    expect(await file.getByRole("progressbar").count()).toBe(0);

    await file.getByRole("button", { name: reading.retry }).click();
    await file.getByText(certificates.statuses.read, { exact: true }).waitFor({ timeout: 90_000 });
    await file.getByRole("link", { name: certificates.steps.draft }).waitFor();
  });

  test("stops the real reader in the middle of a scan, which is not in the way of the next file", async () => {
    const { page } = teacher;
    await visit(page, "/certificates");
    const card = (name: string) =>
      page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
    const scan = await readFile("test/fixtures/pictures/scan-in-pdf.pdf");
    const send = async (name: string, buffer: Buffer) =>
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/pdf", buffer });
    await send("скан.pdf", scan);
    await card("скан.pdf").getByText(certificates.statuses.reading, { exact: true }).waitFor();
    await card("скан.pdf").getByRole("button", { name: reading.cancel }).click();
    await card("скан.pdf").getByText(reading.cancelled).waitFor();

    await send("келесі.pdf", await certificatePdf({ both: { number: "71482" } }));
    await card("келесі.pdf").getByText(certificates.statuses.read, { exact: true }).waitFor({ timeout: 90_000 });
    expect(await card("скан.pdf").getByRole("link", { name: certificates.steps.draft }).count()).toBe(0);
  });

  test("has a certificate read in another way, and what was corrected stays", async () => {
    const { page } = teacher;
    await uploadAndOpen(page, "куәлік.pdf", await certificatePdf());
    const title = page.getByLabel(review.columns.titleKk, { exact: true });
    await title.fill("Алакөл ойпаты құстарының анықтағышы");
    await page.getByRole("button", { name: review.fields.save, exact: true }).click();
    await page.getByText(review.fields.saved).waitFor();

    await page.getByLabel(`${reading.again.title}: куәлік.pdf`).click();
    await page.getByLabel(reading.again.choices["ignore-text-layer"]).check();
    await page.getByRole("button", { name: reading.again.submit, exact: true }).click();
    await page.getByText(reading.here.title).waitFor();
    await page.getByText(reading.here.title).waitFor({ state: "hidden", timeout: 90_000 });

    await page.getByText(review.history.actions["read-again"], { exact: true }).last().waitFor();
    expect(await title.inputValue()).toBe("Алакөл ойпаты құстарының анықтағышы");
    expect(await valueOf(page, review.columns.number)).toBe(printed.kazakhHalf.number);
    expect(await valueOf(page, review.columns.registeredOn)).toBe(printed.kazakhHalf.registeredOn);
  });

  test("takes another reading over with one press, and keeps it by saving", async () => {
    const { page } = teacher;
    const title = page.getByLabel(review.columns.titleKk, { exact: true });
    const offered = page.locator('[data-suggestions="titleKk"] button').first();
    const words = await offered.textContent();
    await offered.click();
    expect(await title.inputValue()).toBe(words);
    await page.getByRole("button", { name: review.fields.save, exact: true }).click();
    await page.getByText(review.fields.saved).waitFor();
    await visit(page, new URL(page.url()).pathname);
    expect(await title.inputValue()).toBe(words);
  });
});

async function valueOf(page: Page, label: string): Promise<string> {
  return await page.getByLabel(label, { exact: true }).inputValue();
}
