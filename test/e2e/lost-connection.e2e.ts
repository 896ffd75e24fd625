import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { pdfBytes } from "../factories/file-reading.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { certificatePdf, seedCast, type Cast } from "./support/journey-world.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { title, summary, statuses, upload } = texts.certificates;

/** What Chromium says of every request that found no network. */
const withoutNetwork = /net::ERR_INTERNET_DISCONNECTED/u;

describe("the teacher's list", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let visitor: Visitor;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
    });
    browser = await openBrowser();
  });
  beforeEach(async () => {
    visitor = await openVisitor(browser, app);
    await signIn(visitor.page, cast.teacher);
    await visit(visitor.page, "/certificates");
    await visitor.page.getByRole("button", { name: upload.send, exact: true }).waitFor({ state: "hidden" });
  });
  afterEach(async () => {
    const others = visitor.complaints.filter((complaint) => !withoutNetwork.test(complaint));
    visitor.complaints.splice(0, Infinity, ...others);
    await visitor.close();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const fileOf = (name: string, content: Uint8Array) => ({
    name,
    mimeType: "application/pdf",
    buffer: Buffer.from(content),
  });
  const heading = (name: string) => visitor.page.getByRole("heading", { name, exact: true });
  const shownTitle = async () => await visitor.page.getByRole("heading", { level: 1 }).innerText();

  test("stays when the connection is lost while a file is read, and shows the result when it is back", async () => {
    const { page, context } = visitor;
    await page.locator('input[type="file"]').setInputFiles(fileOf("үзілген.pdf", await certificatePdf()));
    const file = page.getByRole("listitem").filter({ has: heading("үзілген.pdf") });
    await file.waitFor();
    await context.setOffline(true);
    await page.waitForTimeout(4000);
    expect(await shownTitle()).toBe(title);
    await context.setOffline(false);
    await file.getByText(statuses.read, { exact: true }).waitFor({ timeout: 60_000 });
  });

  test("stays when an upload finds no server, and says what to do", async () => {
    const { page, context } = visitor;
    await context.setOffline(true);
    await page.locator('input[type="file"]').setInputFiles(fileOf("жолда.pdf", pdfBytes("lost")));
    await page.getByText(summary.stops.no_answer).waitFor();
    expect(await shownTitle()).toBe(title);
    await context.setOffline(false);
    await page.locator('input[type="file"]').setInputFiles(fileOf("жолда.pdf", pdfBytes("lost")));
    await heading("жолда.pdf").waitFor();
  });

  test("names the files that are too many instead of sending what would be refused as a whole", async () => {
    const { page } = visitor;
    const files = Array.from({ length: 21 }, (_, n) => fileOf(`${n + 1}-файл.pdf`, pdfBytes(`of many ${n}`)));
    await page.locator('input[type="file"]').setInputFiles(files);
    await page.getByText(summary.results.too_many.replace("{{files}}", "20")).waitFor();
    await heading("20-файл.pdf").waitFor();
    await page.getByText(summary.title_other.replace("{{count}}", "20")).waitFor();
    expect(await heading("21-файл.pdf").count()).toBe(0);
  });

  test("says of files dropped while others are on their way that they were not sent", async () => {
    const { page } = visitor;
    await page.route("**/certificates.data*", async (route) => {
      if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue();
    });
    await page.locator('input[type="file"]').setInputFiles(fileOf("бірінші.pdf", pdfBytes("first")));
    await page.getByText(upload.sending).first().waitFor();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["%PDF-1.4"], "екінші.pdf", { type: "application/pdf" }));
      return transfer;
    });
    await page.locator('form[enctype="multipart/form-data"]').dispatchEvent("drop", { dataTransfer: dropped });
    await page.getByText(summary.results.too_soon).waitFor();
    await heading("бірінші.pdf").waitFor();
    expect(await heading("екінші.pdf").count()).toBe(0);
  });
});
