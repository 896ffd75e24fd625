import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { texts } from "#app/i18n/kk/index.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { certificatePdf, outsiderName, seedCast, teacherName, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { uploadAndOpen } from "./support/upload.ts";
import { visit } from "./support/visit.ts";

const { mine, duplicates, review } = texts;
const otherName = "Нүсіпов Берік Маратұлы";

describe("whose certificate it is", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let teacher: Visitor;
  let other: Visitor;
  let office: Visitor;

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
    });
    browser = await openBrowser();
    [teacher, other, office] = [
      await openVisitor(browser, app),
      await openVisitor(browser, app),
      await openVisitor(browser, app),
    ];
    await signIn(teacher.page, cast.teacher);
    await signIn(other.page, cast.otherTeacher);
    await signIn(office.page, cast.office);
  });
  afterAll(async () => {
    for (const visitor of [teacher, other, office]) await visitor.close();
    await browser.close();
    await app.stop();
  });

  test("a co-author's second upload joins the certificate that is there", async () => {
    const both = { number: "71601", authors: [teacherName, otherName] };
    await send(teacher.page, "бірінші.pdf", both);
    // The same certificate in another file: the Russian half spells its authors in Russian.
    const russian = { authors: ["Абдирова Гульнар Сейиткызы", "Нусипов Берик Маратулы"] };
    await upload(other.page, "екінші.pdf", await certificatePdf({ both, russian }));
    await other.page.getByText(mine.upload.shared.replace("{{name}}", teacherName)).waitFor();
    expect(await other.page.getByRole("link", { name: /71601/u }).count()).toBe(1);
    expect(await seriousViolations(other.page)).toEqual([]);
  });

  test("somebody named on another's certificate says no, and the office unties them", async () => {
    await send(teacher.page, "басқа.pdf", { number: "71602", authors: [otherName], title: "Топырақтану практикумы" });
    const { page } = other;
    await visit(page, "/mine");
    const work = page.locator("[data-work='71602']");
    await work.locator("summary").press("Enter");
    await work.getByLabel(mine.reason).fill("Аттас әріптестің жұмысы");
    await work.getByRole("button", { name: mine.send }).press("Enter");
    await page.getByText(mine.saved["not-mine"]).waitFor();
    await page.getByText(mine.outcomes.waiting).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);

    await visit(office.page, "/review");
    await office.page.getByRole("link", { name: mine.declined.link_one.replace("{{count}}", "1") }).press("Enter");
    const answer = office.page.locator("[data-answer='71602']");
    await answer.getByText("«Аттас әріптестің жұмысы»").waitFor();
    expect(await seriousViolations(office.page)).toEqual([]);
    expect(await wideningOnPhone(office.page)).toBeLessThanOrEqual(0);
    await answer.getByRole("button", { name: mine.desk.untieFor.replace("{{name}}", otherName) }).press("Enter");
    await office.page.getByText(mine.declined.none).waitFor();

    await visit(page, "/mine");
    await page.getByText(mine.outcomes.untied).waitFor();
  });

  test("a delegate sends in the teacher's name, and both see it", async () => {
    await visit(teacher.page, "/mine");
    await teacher.page.getByLabel(mine.delegates.email).fill("other@example.kz");
    await teacher.page.getByRole("button", { name: mine.delegates.add }).press("Enter");
    await teacher.page.getByText(mine.delegates.added.replace("{{name}}", "Нүсіпов Берік")).waitFor();

    await visit(other.page, "/certificates");
    await other.page.getByLabel(mine.upload.label).selectOption({ label: teacherName });
    await other.page.getByText(mine.upload.now.replace("{{name}}", teacherName)).waitFor();
    const pdf = await certificatePdf({ both: { number: "71603", title: "Су экологиясы" } });
    await choose(other.page, "сенімхатпен.pdf", pdf);
    await other.page.getByText(mine.upload.forWhom.replace("{{name}}", teacherName)).waitFor();
    await visit(teacher.page, "/certificates");
    await teacher.page.getByText(mine.upload.byWhom.replace("{{name}}", "Нүсіпов Берік")).waitFor();
    await teacher.page.getByRole("link", { name: /71603/u }).waitFor();
    expect(await seriousViolations(teacher.page)).toEqual([]);
  });

  test("two uploads of one certificate are compared side by side, and called one", async () => {
    const both = { number: "71604", authors: [teacherName, outsiderName], title: "Шөл биотопы" };
    await send(teacher.page, "скан.pdf", both);
    await send(other.page, "көшірме.pdf", both);
    const { page } = office;
    await visit(page, "/review/duplicates");
    await page.getByRole("link", { name: duplicates.lookAt.replaceAll(/\{\{\w+\}\}/gu, "71604") }).press("Enter");
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("table").getByRole("img").count()).toBe(2);
    expect(await page.locator("tr[data-differs=true]").count()).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);
    expect(await wideningOnPhone(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: duplicates.decision.one }).press("Enter");
    await page.locator("[data-decision=one-certificate]").waitFor();
    await page.getByRole("button", { name: duplicates.decision.undo }).waitFor();
    await visit(page, "/review/duplicates");
    await page.getByText(duplicates.none).waitFor();
  });
});

type Print = NonNullable<NonNullable<Parameters<typeof certificatePdf>[0]>["both"]>;

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await visit(page, "/certificates");
  await choose(page, name, buffer);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/pdf", buffer });
}

/** Uploads a certificate, says who its authors are and hands it in. */
async function send(page: Page, name: string, both: Print): Promise<void> {
  await uploadAndOpen(page, name, await certificatePdf({ both }));
  const authors = page.locator("[data-author]");
  await authors.first().waitFor();
  for (let index = 0; index < (await authors.count()); index += 1) {
    const author = authors.nth(index);
    if ((await author.locator("[data-link]").getAttribute("data-link")) !== "open") continue;
    await author.getByRole("button", { name: review.authors.external }).click();
    await author.locator("[data-link=external]").waitFor();
  }
  await page.getByRole("button", { name: review.fields.submit }).click();
  await page.getByText(review.statusText.submitted).waitFor();
}
