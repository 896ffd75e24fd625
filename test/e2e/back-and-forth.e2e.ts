import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { texts as russian } from "#app/i18n/ru/index.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { givenDraft, givenSubmitted } from "./support/given.ts";
import { certificatePdf, seedCast, type Cast } from "./support/journey-world.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { review, shell } = texts;

describe("between teachers and the office", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  const ids = { returned: "", stale: "", draft: "" };

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      ids.returned = await givenSubmitted(world, cast.teacher, await certificatePdf({ russian: { number: "71488" } }));
      ids.stale = await givenSubmitted(world, cast.teacher, await certificatePdf({ both: { number: "71500" } }));
      ids.draft = await givenDraft(world, cast.teacher, await certificatePdf({ both: { number: "71600" } }));
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  async function openAs(who: keyof Cast): Promise<Visitor> {
    const visitor = await openVisitor(browser, app);
    await signIn(visitor.page, cast[who]);
    return visitor;
  }

  test("the office returns a certificate with a reason; the teacher sees it, corrects and submits again", async () => {
    const reason = "Екі бөліктегі нөмір әртүрлі, тізіліммен салыстырыңыз.";
    const office = await openAs("office");
    await visit(office.page, `/review/${ids.returned}`);
    await office.page
      .getByText(texts.findings["number-mismatch"].split("{{")[0] ?? "")
      .first()
      .waitFor();
    await office.page.getByRole("button", { name: review.decision.return, exact: true }).click();
    await office.page.getByText(review.problems.reason_too_short).waitFor();
    await office.page.getByLabel(review.decision.reason, { exact: true }).fill(reason);
    await office.page.getByRole("button", { name: review.decision.return, exact: true }).click();
    await office.page.waitForURL((url) => !url.pathname.endsWith(ids.returned));

    const teacher = await openAs("teacher");
    await visit(teacher.page, `/certificates/${ids.returned}`);
    await teacher.page.getByText(reason).first().waitFor();
    await teacher.page.getByLabel(review.columns.number, { exact: true }).fill("71480");
    await teacher.page.getByRole("button", { name: review.fields.submit }).click();
    await teacher.page.getByText(review.statusText.submitted).waitFor();

    await visit(office.page, `/review/${ids.returned}`);
    expect(await office.page.getByLabel(review.columns.number, { exact: true }).inputValue()).toBe("71480");
    await office.close();
    await teacher.close();
  });

  test("a save on an outdated screen is not made, and shows what stands there now", async () => {
    const [first, second] = [await openAs("office"), await openAs("office")];
    await visit(first.page, `/review/${ids.stale}`);
    await visit(second.page, `/review/${ids.stale}`);
    await first.page.getByLabel(review.columns.number, { exact: true }).fill("71501");
    await first.page.getByRole("button", { name: review.fields.save, exact: true }).click();
    await first.page.getByText(review.fields.saved).waitFor();

    await second.page.getByLabel(review.columns.number, { exact: true }).fill("71502");
    await second.page.getByRole("button", { name: review.fields.save, exact: true }).click();
    const difference = second.page.locator('[data-conflict="number"]');
    await difference.waitFor();
    expect(await difference.textContent()).toContain("71501");
    expect(await difference.textContent()).toContain("71502");

    await second.page.reload();
    expect(await second.page.getByLabel(review.columns.number, { exact: true }).inputValue()).toBe("71501");
    await first.close();
    await second.close();
  });

  test("another's certificate is not found, for colleagues and for the office before it is submitted", async () => {
    const [colleague, office] = [await openAs("otherTeacher"), await openAs("office")];
    expect((await visit(colleague.page, `/certificates/${ids.draft}`))?.status()).toBe(404);
    expect((await colleague.page.goto(`/certificates/${ids.draft}/original`))?.status()).toBe(404);
    expect((await colleague.page.goto(`/certificates/${ids.draft}/pages/1`))?.status()).toBe(404);
    expect((await visit(office.page, `/review/${ids.draft}`))?.status()).toBe(404);
    await colleague.close();
    await office.close();
  });

  test("the language is switched on the spot and remembered at the next sign-in", async () => {
    const visitor = await openAs("teacher");
    const { page } = visitor;
    await page.getByRole("button", { name: shell.languageName.ru }).click();
    await page.getByRole("link", { name: russian.shell.nav.certificates }).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ru");
    await visitor.close();

    const next = await openAs("teacher");
    await next.page.getByRole("link", { name: russian.shell.nav.certificates }).first().waitFor();
    await next.page.getByRole("button", { name: shell.languageName.en }).click();
    await next.page.waitForFunction(() => document.documentElement.lang === "en");
    await next.close();
  });
});
