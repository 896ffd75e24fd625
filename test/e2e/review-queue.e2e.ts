import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { asViewer } from "../factories/account.ts";
import { aJudgedReading } from "../factories/certificate-to-review.ts";
import { aSubmitted } from "../factories/office-world.ts";
import { aHalf, aValue } from "../factories/unjudged-reading.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { seedCast, teacherName, type Cast } from "./support/journey-world.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { decisions, queue, review } = texts;

const howMany = 160;

describe("the office's queue", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      for (let index = 0; index < howMany; index += 1) {
        // Unlike one another, or the office would be asked whether they are one work.
        const word = createHash("sha256").update(String(index)).digest("hex");
        const title = aValue(index === 150 ? "Өсімдіктер физиологиясы" : `Туынды ${word}`);
        const authors = [aValue(teacherName)];
        const number = aValue(String(39_400 + index));
        const halves = (["kk", "ru"] as const).map((language) => aHalf(language, { number, title, authors }));
        await aSubmitted(world, asViewer(cast.teacher), aJudgedReading(halves));
      }
    });
    browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  async function openAs(who: keyof Cast, width?: number): Promise<Visitor> {
    const visitor = await openVisitor(browser, { baseUrl: app.baseUrl, ...(width === undefined ? {} : { width }) });
    await signIn(visitor.page, cast[who]);
    return visitor;
  }

  function line(page: Page, number: string) {
    return page.getByRole("link", { name: number, exact: true });
  }

  test("is one list: whoever scrolls sees every certificate, and only what is in view is there", async () => {
    const office = await openAs("office");
    const { page } = office;
    await visit(page, "/review");
    await line(page, "39400").waitFor();
    expect(await page.locator("tbody tr[data-index]").count()).toBeLessThan(60);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await line(page, String(39_400 + howMany - 1)).waitFor();
    expect(await line(page, "39400").count()).toBe(0);
    expect(await page.locator("tbody tr[data-index]").count()).toBeLessThan(60);

    // Back from the desk the list stands where it was left.
    const place = await page.evaluate(() => window.scrollY);
    await line(page, String(39_400 + howMany - 1)).click();
    await page.locator('[data-desk-key="approve"]').waitFor();
    await page.goBack();
    await line(page, String(39_400 + howMany - 1)).waitFor();
    await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(200);
    await office.close();
  });

  test("finds a title in the letters of another alphabet, and keeps the filter under a name", async () => {
    const office = await openAs("office");
    const { page } = office;
    await visit(page, "/review");
    await page.getByLabel(queue.search).fill("осимдиктер");
    await page.getByRole("button", { name: review.queue.apply, exact: true }).click();
    await line(page, "39550").waitFor();
    expect(await page.locator("tbody tr[data-index]").count()).toBe(1);
    await page.getByText(queue.views.save, { exact: true }).first().click();
    await page.getByLabel(queue.views.name).fill("Өсімдіктер");
    await page.getByRole("button", { name: queue.views.save }).click();
    const view = page.getByRole("navigation", { name: queue.views.title }).getByRole("link", { name: "Өсімдіктер" });
    await view.waitFor();
    expect(await view.textContent()).toContain("1");

    await visit(page, "/review?q=39401");
    await view.click();
    await line(page, "39550").waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("осимдиктер");
    await office.close();
  });

  test("approves certain certificates at once after their list was shown, and takes it back as one", async () => {
    const office = await openAs("office");
    const { page } = office;
    await visit(page, "/review/bulk");
    const boxes = page.getByRole("checkbox");
    const listed = await boxes.count();
    expect(listed).toBeGreaterThan(1);
    await boxes.first().uncheck();
    await page.getByRole("button", { name: decisions.bulk.approve }).click();
    await page.getByText(decisions.bulk.done_other.replace("{{count}}", String(listed - 1))).waitFor();
    await page.getByRole("button", { name: decisions.bulk.undo }).first().click();
    await page.getByText(decisions.bulk.undone_other.replace("{{count}}", String(listed - 1))).waitFor();
    await visit(page, "/review");
    await page.getByText(review.queue.found_other.replace("{{count}}", String(howMany)), { exact: true }).waitFor();
    await office.close();
  });

  test("on a phone no line stands on another, and nothing is wider than the screen", async () => {
    const phone = await openAs("office", 390);
    const { page } = phone;
    await visit(page, "/review");
    await line(page, "39401").waitFor();
    const boxes = await page.locator("tbody tr[data-index]").evaluateAll((rows) =>
      rows.slice(0, 6).map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return {
          top,
          bottom,
          inner: Math.max(...[...row.querySelectorAll("td")].map((cell) => cell.getBoundingClientRect().bottom)),
        };
      }),
    );
    expect(boxes.filter(({ bottom, inner }) => inner > bottom + 1)).toEqual([]);
    expect(boxes.slice(1).filter(({ top }, index) => top < (boxes[index]?.bottom ?? 0) - 1)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await phone.close();
  });
});
