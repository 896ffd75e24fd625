import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { insertFullLook } from "#db/queries/full-looks.server.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { givenSubmitted } from "./support/given.ts";
import { certificatePdf, seedCast, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { audit, desk, quality, review } = texts;

describe("full looks, the audit and the quality of reading", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let certificateId = "";
  let office: Visitor;
  let sysadmin: Visitor;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      certificateId = await givenSubmitted(world, cast.teacher, await certificatePdf({ both: { number: "71701" } }));
      const drawnAt = world.clock.now().toISOString();
      await world.db.write(async (tx) => await insertFullLook(tx, { certificateId, drawnAt, percent: 5 }));
    });
    browser = await openBrowser();
    [office, sysadmin] = [await openVisitor(browser, app), await openVisitor(browser, app)];
    await signIn(office.page, cast.office);
    await signIn(sysadmin.page, cast.sysadmin);
  });
  afterAll(async () => {
    for (const visitor of [office, sysadmin]) await visitor.close();
    await browser.close();
    await app.stop();
  });

  async function looksRight(page: Page): Promise<void> {
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
  }

  test("a drawn certificate is approved only after somebody says that each value was compared", async () => {
    const { page } = office;
    await visit(page, `/review/${certificateId}`);
    await page.getByRole("heading", { name: quality.box.title }).waitFor();
    await looksRight(page);
    const approve = page.getByRole("button", { name: new RegExp(`^${review.decision.approve}`, "u") });
    await approve.press("Enter");
    await page.getByText(review.refusals.full_look_open).waitFor();
    await page.getByLabel(quality.box.done).press("Space");
    // The refusal loads the page anew, and until then no button answers.
    await expect.poll(async () => await approve.isEnabled()).toBe(true);
    await approve.press("Enter");
    await page.waitForURL((url) => url.pathname === "/review");
    await page.getByText(review.queue.emptyTitle).waitFor();
  });

  test("the certificate's page of the audit says that the chain holds", async () => {
    const { page } = office;
    await visit(page, `/review/${certificateId}`);
    await page.getByRole("link", { name: audit.link }).press("Enter");
    await page.getByText(audit.holds).waitFor();
    const entries = page.getByRole("list", { name: audit.caption }).locator("[data-event]");
    expect(await entries.last().textContent()).toContain(audit.actions.approved);
    expect(await page.locator("[data-intact=false]").count()).toBe(0);
    await looksRight(page);
  });

  test("everything that happened is filtered by its address, and what changed stands in words", async () => {
    const { page } = office;
    await visit(page, "/audit");
    await page.getByLabel(audit.action, { exact: true }).selectOption("approved");
    await page.getByRole("button", { name: audit.apply }).press("Enter");
    await page.waitForURL((url) => url.searchParams.get("action") === "approved");
    const [state, was, now] = [audit.fields.state, review.states.submitted, review.states.approved];
    await page.getByText(`${state}: ${was} → ${now}`).waitFor();
    expect(await page.locator("[data-event]").count()).toBe(1);
    await page.getByRole("link", { name: audit.reset }).press("Enter");
    await expect.poll(async () => await page.locator("[data-event]").count()).toBeGreaterThan(3);
    await looksRight(page);
  });

  test("the system administrator sees who, when and about what, but not what it says", async () => {
    const { page } = sysadmin;
    await visit(page, "/audit");
    const entries = page.getByRole("list", { name: audit.caption });
    await entries.getByText(audit.actions.approved, { exact: true }).waitFor();
    await page.getByText(audit.hidden).first().waitFor();
    expect(await page.locator("main").textContent()).not.toContain("71701");
    await looksRight(page);
  });

  test("the page on quality counts the full look by itself", async () => {
    const { page } = office;
    await visit(page, "/review");
    await page.getByRole("link", { name: quality.link }).press("Enter");
    const sample = page.locator("section", { has: page.getByRole("heading", { name: quality.samples.fullLooks }) });
    await sample.getByText(quality.certificates_one.replace("{{count}}", "1")).waitFor();
    const row = sample.getByRole("row", { name: new RegExp(`^${review.columns.number}`, "u") }).first();
    expect(await row.textContent()).toContain(quality.outOf.replace("{{count}}", "1").replace("{{of}}", "1"));
    await looksRight(page);
  });

  test("the office sets up its desk, and is told what is wrong with a value", async () => {
    const { page } = office;
    await visit(page, "/review/settings");
    await page.getByLabel(desk.hosts).fill("https://example.kz/path");
    await page.getByRole("button", { name: desk.save }).press("Enter");
    await page.getByText(desk.problems.host_invalid).waitFor();
    await looksRight(page);
    await page.getByLabel(desk.hosts).fill("copyright.kazpatent.kz");
    await page.getByLabel(desk.percent).fill("7.5");
    await page.getByRole("button", { name: desk.save }).press("Enter");
    await page.getByText(desk.saved, { exact: true }).waitFor();
    await visit(page, "/review/settings");
    expect(await page.getByLabel(desk.percent).inputValue()).toBe("7.5");
  });
});
