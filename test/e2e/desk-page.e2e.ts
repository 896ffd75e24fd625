import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import { texts } from "#app/i18n/kk/index.ts";
import { listCertificatesOf } from "#db/queries/submissions.server.ts";
import { sendAndRead } from "#scripts/demo/send-and-read.ts";
import { fixturePath } from "#test/support/fixture-files.ts";
import { asViewer, type TestAccount } from "../factories/account.ts";
import { startApp, type RunningApp } from "./support/app.ts";
import { openBrowser, openVisitor, type Visitor } from "./support/browser.ts";
import { givenSubmitted } from "./support/given.ts";
import { certificatePdf, printed, seedCast, type Cast } from "./support/journey-world.ts";
import { seriousViolations, wideningOnPhone } from "./support/screen-checks.ts";
import { signIn } from "./support/sign-in.ts";
import { visit } from "./support/visit.ts";

const { deskFields, findingSteps, pageViewer, review } = texts;

/** Draft read from a scan. @returns its id */
async function givenScan(app: AppContext, teacher: TestAccount): Promise<string> {
  const scan = await readFile(fixturePath("../pictures/scan-skewed.jpg"));
  const submissionId = await sendAndRead(app, asViewer(teacher), "скан.jpg", scan);
  const [certificate] = await listCertificatesOf(app.db.read, [submissionId]);
  if (certificate === undefined) throw new Error("the scan gave no certificate");
  return certificate.id;
}

describe("the page beside the fields", () => {
  let app: RunningApp;
  let browser: Browser;
  let cast: Cast;
  let office: Visitor;
  let differing = "";
  let scanned = "";

  beforeAll(async () => {
    app = await startApp(async (world) => {
      cast = await seedCast(world);
      differing = await givenSubmitted(world, cast.teacher, await certificatePdf({ russian: { number: "71430" } }));
      scanned = await givenScan(world, cast.teacher);
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

  test("is zoomed with buttons, keys and the wheel, and the next visit opens as it was left", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    const sheet = page.locator("[data-sheet]").first();
    const width = async () => Math.round((await sheet.boundingBox())?.width ?? 0);
    const fitting = await width();
    await page.getByRole("button", { name: pageViewer.larger }).click();
    await expect.poll(width).toBeGreaterThan(fitting);
    const larger = await width();
    const pane = page.getByRole("region", { name: review.page.viewer });
    await pane.focus();
    await page.keyboard.press("Minus");
    await expect.poll(width).toBeLessThan(larger);
    const before = await width();
    await pane.hover();
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(width).toBeGreaterThan(before);
    const kept = await width();
    await visit(page, `/review/${differing}`);
    await expect.poll(width).toBe(kept);
    await page.getByRole("button", { name: pageViewer.fitPage }).click();
    await expect
      .poll(async () => ((await sheet.boundingBox())?.height ?? 9999) <= ((await pane.boundingBox())?.height ?? 0))
      .toBe(true);
    await page.getByRole("button", { name: pageViewer.fitWidth }).click();
    await expect.poll(width).toBe(fitting);
  });

  test("is moved by dragging while it is larger than its pane, and the end of a drag picks nothing", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    for (let press = 0; press < 4; press += 1) await page.getByRole("button", { name: pageViewer.larger }).click();
    const pane = page.getByRole("region", { name: review.page.viewer });
    const box = await boxOf(pane);
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 100, box.y + 120, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => await pane.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    expect(await page.locator("[data-field] :focus").count()).toBe(0);
    await page.getByRole("button", { name: pageViewer.fitWidth }).click();
  });

  test("turns with its boxes, and a click on a box still picks its field", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    const number = page.locator('rect[data-target="number"]').first();
    const upright = await boxOf(number);
    await page.getByRole("button", { name: pageViewer.turnRight }).click();
    await page.locator('figure[data-view-turns="1"]').waitFor();
    const turned = await boxOf(number);
    expect(turned.height > turned.width).toBe(upright.width > upright.height);
    await number.click();
    await expect.poll(async () => await page.evaluate(() => document.activeElement?.id)).toBe("field-number");
    await page.getByRole("button", { name: pageViewer.turnLeft }).click();
    await page.locator('figure[data-view-turns="0"]').waitFor();
  });

  test("both halves stand beside the value, and what differs is marked and said", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    const russian = page.locator('[data-field="number"] [data-half="ru"]');
    expect(await russian.locator("mark").textContent()).toContain("3");
    expect(await russian.locator("mark").textContent()).toContain(deskFields.halves.differs);
    expect(await russian.getByText(deskFields.halves.relations.differ).count()).toBe(1);
    const names = page.locator('[data-author] [data-half="ru"] [data-relation="spellings"]');
    await names.getByText(deskFields.halves.relations.spellings).first().waitFor();
    const day = page.locator('[data-field="registeredOn"] [data-relation]');
    expect(await day.evaluateAll((all) => all.map((one) => one.getAttribute("data-relation")))).toEqual([
      "same",
      "same",
    ]);
  });

  test("a screen reader comes from the heading over the finding to the input that names it", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    const list = page.getByRole("list", { name: review.findings.title });
    const count = await list.getByRole("listitem").count();
    await page.getByRole("heading", { name: deskFields.findings.title.replace("{{count}}", String(count)) }).waitFor();
    const first = list.getByRole("listitem").first();
    expect(await first.getByText(review.severities.error, { exact: true }).count()).toBe(1);
    expect(await first.textContent()).toContain(findingSteps["number-mismatch"]);
    const name = deskFields.findings.goTo.replace("{{field}}", texts.fields.number);
    await first.getByRole("button", { name: new RegExp(`^${name}.*71430`, "su") }).press("Enter");
    const input = page.getByRole("textbox", { name: review.columns.number, exact: true });
    await expect.poll(async () => await input.evaluate((element) => element === document.activeElement)).toBe(true);
    const described = await input.evaluate((element) =>
      (element.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" "),
    );
    expect(described).toContain(review.severities.error);
    expect(described).toContain("71430");
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("a box dragged on a page with text fills the title that has the focus, and can be taken back", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    const title = page.getByRole("textbox", { name: review.columns.titleRu, exact: true });
    await title.fill("");
    await markAround(page, "titleRu");
    // The reader process starts with the first place.
    await expect.poll(async () => await title.inputValue(), { timeout: 60_000 }).toBe(printed.russianHalf.title);
    expect(await page.locator('[data-place-note="titleRu"]').textContent()).toContain(printed.russianHalf.title);
    expect(await seriousViolations(page)).toEqual([]);
    await page
      .getByRole("button", { name: deskFields.place.undoField.replace("{{field}}", review.columns.titleRu) })
      .click();
    expect(await title.inputValue()).toBe("");
  });

  test("a box dragged on a scan fills its number; a speck of a box is told to be too small", async () => {
    const teacher = await openVisitor(browser, app);
    const { page } = teacher;
    await signIn(page, cast.teacher);
    await visit(page, `/certificates/${scanned}`);
    const number = page.getByRole("textbox", { name: review.columns.number, exact: true });
    const read = await number.inputValue();
    await number.fill("1");
    await markAround(page, "number");
    await expect.poll(async () => await number.inputValue(), { timeout: 60_000 }).toBe(read);
    expect(read).toMatch(/^\d{4,}$/u);
    const pane = await boxOf(page.getByRole("region", { name: review.page.viewer }));
    await page.mouse.click(pane.x + 60, pane.y + 200);
    await page.locator("[data-place-status]").getByText(deskFields.place.problems["too-small"]).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-marking-page]").waitFor({ state: "detached" });
    await teacher.close();
  });

  test("the history of a field is folded away at the field", async () => {
    const { page } = office;
    await visit(page, `/review/${differing}`);
    await page.getByRole("textbox", { name: review.columns.number, exact: true }).fill("71481");
    await page.getByRole("button", { name: review.fields.save, exact: true }).first().click();
    await page.getByText(review.fields.saved).waitFor();
    const field = page.locator('[data-field="number"]');
    await field.locator("summary").click();
    const entries = field.locator("[data-entry]");
    await expect
      .poll(async () => await entries.evaluateAll((all) => all.map((one) => one.getAttribute("data-entry"))))
      .toEqual(["read", "corrected"]);
    expect(await entries.last().textContent()).toContain("71481");
    await field.locator("[data-suggestions]").getByText(deskFields.machineValue).waitFor();
  });

  test("is as wide as a phone, and its tools are there for a finger", async () => {
    const phone = await openVisitor(browser, { baseUrl: app.baseUrl, width: 390, height: 844 });
    await signIn(phone.page, cast.office);
    await visit(phone.page, `/review/${differing}`);
    expect(await wideningOnPhone(phone.page)).toBeLessThanOrEqual(0);
    await phone.page.getByRole("button", { name: pageViewer.larger }).tap();
    await phone.page.getByRole("button", { name: pageViewer.turnRight }).tap();
    await phone.page.locator('figure[data-view-turns="1"]').first().waitFor();
    expect(await wideningOnPhone(phone.page)).toBeLessThanOrEqual(0);
    await phone.close();
  });
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not on the screen");
  return box;
}

/** Turns marking on and drags a box around the places of a field, as a hand does: with some room. */
async function markAround(page: Page, target: string): Promise<void> {
  await page.getByRole("button", { name: deskFields.place.mark }).click();
  await page.locator(`#field-${target}`).focus();
  await page.locator("[data-marking-page]").first().waitFor();
  const boxes = await page.locator(`rect[data-target="${target}"]`).evaluateAll((rects) =>
    rects.map((rect) => {
      const { left, top, right, bottom } = rect.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  const [first] = boxes;
  if (first === undefined) throw new Error(`${target} has no place`);
  const ofFirst = boxes.filter(({ top }) => Math.abs(top - first.top) < 60);
  const left = Math.min(...ofFirst.map((box) => box.left)) - 3;
  const right = Math.max(...ofFirst.map((box) => box.right)) + 3;
  const bottom = Math.max(...ofFirst.map((box) => box.bottom)) + 2;
  await page.mouse.move(left, first.top - 2);
  await page.mouse.down();
  await page.mouse.move(right, bottom, { steps: 4 });
  await page.mouse.up();
}
