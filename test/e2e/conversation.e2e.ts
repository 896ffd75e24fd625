import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { sayAbout } from "#app/certificate/review/conversation.server.ts";
import { countNews } from "#app/certificate/review/notices.server.ts";
import { texts } from "#app/i18n/kk/index.ts";
import { asViewer } from "../factories/account.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { givenSubmitted } from "./support/given.ts";
import { certificatePdf, seedCast, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { conversation, fields, notices, review } = texts;

describe("office and teacher talk about a certificate", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  const ids = { talk: "", offline: "" };

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      ids.talk = await givenSubmitted(world, cast.teacher, await certificatePdf({ russian: { number: "71488" } }));
      ids.offline = await givenSubmitted(world, cast.teacher, await certificatePdf({ both: { number: "71500" } }));
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

  async function say({ page }: Visitor, text: string, field = ""): Promise<void> {
    await page.getByLabel(conversation.field, { exact: true }).selectOption(field);
    await page.getByLabel(conversation.text, { exact: true }).fill(text);
    await page.getByRole("button", { name: conversation.send, exact: true }).click();
  }

  test("a remark on a field, a return, the bell, what to do, an answer, a correction, and the answer at the office", async () => {
    const office = await openAs("office");
    await visit(office.page, `/review/${ids.talk}`);
    // What was typed into a field before is not touched by a remark.
    const title = office.page.getByLabel(review.columns.titleKk, { exact: true });
    const printed = await title.inputValue();
    await title.fill("Жартылай жазыл");
    await say(office, "Орысша бөлігіндегі нөмір басқа.\nҚайсысы дұрыс?", "number");
    await office.page.getByText(conversation.sent).waitFor();
    expect(await office.page.getByLabel(conversation.text, { exact: true }).inputValue()).toBe("");
    expect(await title.inputValue()).toBe("Жартылай жазыл");
    await office.page.locator('[data-remarks="number"]').waitFor();
    await title.fill(printed);
    await office.page.getByLabel(review.decision.reason, { exact: true }).fill("Екі бөліктегі нөмір әртүрлі.");
    await office.page.getByRole("button", { name: review.decision.return, exact: true }).click();
    await office.page.waitForURL((url) => !url.pathname.endsWith(ids.talk));

    const teacher = await openAs("teacher");
    const bell = teacher.page.getByRole("link", { name: new RegExp(`^${notices.title}`, "u") });
    expect(await bell.getAttribute("aria-label")).toBe(notices.bell_other.replace("{{count}}", "2"));
    await bell.click();
    await teacher.page.getByText(notices.kinds.returned).waitFor();
    expect(await teacher.page.locator('[data-notice="new"]').count()).toBe(2);
    expect(await seriousViolations(teacher.page)).toEqual([]);
    await teacher.page.locator('[data-notice="new"] a').first().click();

    const todo = teacher.page.getByRole("region", { name: conversation.todo.title });
    await todo.getByText("Қайсысы дұрыс?").waitFor();
    await todo.getByText("Екі бөліктегі нөмір әртүрлі.").waitFor();
    await expect.poll(async () => await bell.getAttribute("aria-label")).toBe(notices.bellNone);
    await todo
      .getByRole("link", { name: conversation.todo.toField.replace("{{field}}", fields.number) })
      .first()
      .click();
    const number = teacher.page.getByLabel(review.columns.number, { exact: true });
    await expect.poll(async () => await number.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await seriousViolations(teacher.page)).toEqual([]);
    expect(await wideningOnPhone(teacher.page)).toBeLessThanOrEqual(0);
    await say(teacher, "Дұрысы – 71480, түпнұсқасын қарадым.", "number");
    await teacher.page.getByText(conversation.sent).waitFor();
    await number.fill("71480");
    await todo.getByRole("button", { name: conversation.todo.submit }).click();
    await teacher.page.getByText(review.statusText.submitted).waitFor();

    await visit(office.page, `/review/${ids.talk}`);
    const remarks = office.page.locator("#conversation [data-comment]");
    await remarks.getByText("Дұрысы – 71480, түпнұсқасын қарадым.").waitFor();
    expect(await office.page.getByLabel(review.columns.number, { exact: true }).inputValue()).toBe("71480");
    await remarks.first().getByRole("button").click();
    await office.page.locator('[data-comment="settled"]').first().waitFor();
    expect(await seriousViolations(office.page)).toEqual([]);
    expect([...office.complaints, ...teacher.complaints]).toEqual([]);
    await office.close();
    await teacher.close();
  });

  test("a remark that could not be sent stays where it was typed, and is sent at the next press", async () => {
    const office = await openAs("office");
    await visit(office.page, `/review/${ids.offline}`);
    const away = "**/certificates/*/conversation.data*";
    await office.page.route(away, async (route) => await route.abort("connectionfailed"));
    await say(office, "Бұл сөз жоғалмауы керек.");
    await office.page.getByText(conversation.problems.unheard).waitFor();
    const box = office.page.getByLabel(conversation.text, { exact: true });
    expect(await box.inputValue()).toBe("Бұл сөз жоғалмауы керек.");
    await office.page.unroute(away);
    await office.page.getByRole("button", { name: conversation.send, exact: true }).click();
    await office.page.getByText(conversation.sent).waitFor();
    expect(await office.page.locator("#conversation [data-comment]").count()).toBe(1);
    // What the browser says of a connection that was cut on purpose.
    expect(office.complaints.splice(0).every((complaint) => complaint.includes("ERR_CONNECTION_FAILED"))).toBe(true);
    await office.close();
  });

  test("a certificate that was fetched ahead is noted as seen once it is looked at", async () => {
    const teacher = await openAs("teacher");
    await app.change(async (world) => {
      await sayAbout(world, asViewer(cast.office), ids.offline, { text: "Күтеміз.", field: null });
    });
    // As if the answer had come with the hovering of a link.
    await teacher.page.setExtraHTTPHeaders({ "Sec-Purpose": "prefetch" });
    await visit(teacher.page, `/certificates/${ids.offline}`);
    const unseen = async () => {
      let count: number | null = null;
      await app.change(async (world) => {
        count = await countNews(world, asViewer(cast.teacher), null);
      });
      return count;
    };
    await expect.poll(unseen).toBe(0);
    await teacher.close();
  });

  test("without scripts a remark arrives on a page of its own, once", async () => {
    const teacher = await openAs("teacher");
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app.baseUrl });
    await context.addCookies(await teacher.page.context().cookies());
    const page = await context.newPage();
    await page.goto(`/certificates/${ids.offline}`);
    await page.getByLabel(conversation.text, { exact: true }).fill("Скриптсіз де болады.");
    await page.getByRole("button", { name: conversation.send, exact: true }).click();
    await page.waitForURL(`**/certificates/${ids.offline}/conversation`);
    await page.getByText("Скриптсіз де болады.").waitFor();
    await page.reload();
    expect(await page.getByText("Скриптсіз де болады.").count()).toBe(1);
    await context.close();
    await teacher.close();
  });
});
