import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { registrationFees } from "#db/schema/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const visit = await appHandler(app);
  const office = await sessionCookie(app, university.office.id);
  const administration = await sessionCookie(app, university.administration.id);
  const aida = await sessionCookie(app, (await anAccount(app, { staffId: "aida", language: "en" })).id);
  const { joint } = university.certificates;
  const typed = {
    certificateId: joint,
    seen: "0",
    payerId: "aida",
    departmentId: "by-post",
    amount: "6 932,80",
    commission: "200",
    paidOn: "2026-03-10",
  };
  const post = async (path: string, form: Record<string, string>) => await visit(path, { cookie: office, form });
  const enter = async (wanted: Record<string, string> = {}) =>
    (await post("/reports/fees/new", { ...typed, ...wanted })).headers.get("location") ?? "";
  const page = async (path: string, cookie = office) => {
    // The language of the screen is the browser's, English in tests.
    const answer = await visit(path, { cookie: `${cookie}; language=en` });
    return { status: answer.status, html: (await answer.text()).replaceAll("&#x27;", "'").replaceAll("&quot;", '"') };
  };
  return { app, visit, office, administration, aida, joint, typed, post, enter, page };
}

describe("the pages of the ledger", () => {
  test("without entries say what the ledger is for, and show nothing of it to a teacher", async () => {
    const { page, administration, aida } = await aWorld();
    expect((await page("/reports/fees")).html).toContain(en.fees.emptyTitle);
    expect((await page("/reports/fees")).html).toContain("/reports/fees/new");
    const seen = await page("/reports/fees", administration);
    expect(seen.html).toContain(en.fees.onlyOffice);
    expect(seen.html).not.toContain("/reports/fees/new");
    expect((await page("/reports/own", aida)).html).not.toContain(en.fees.own.title);
  });

  test("a certificate is found, paid for, and shown with its sums", async () => {
    const { page, enter, joint, administration, aida } = await aWorld();
    const found = await page("/reports/fees/new?q=11001");
    expect(found.html).toContain(`?certificate=${joint}`);
    expect((await page("/reports/fees/new?q=nothing-like-it")).html).toContain(en.fees.noneFound);
    const location = await enter();
    expect(location).toMatch(/^\/reports\/fees\/[\w-]+\?done=entered$/u);
    expect((await page(location)).html).toContain("Entered. The sum belongs to: Biology.");
    for (const cookie of [undefined, administration]) {
      const { html } = await page("/reports/fees", cookie);
      expect(html).toContain("6\u00A0932.80");
      expect(html).toContain("7\u00A0132.80");
      expect(html).toContain("Әбенова Аида");
      expect(html.includes('name="fee"')).toBe(cookie === undefined);
    }
    expect((await page("/reports/own", aida)).html).toContain(en.fees.own.title);
    expect((await page(`/reports/fees/new?certificate=${joint}`)).html).toContain(en.fees.earlier);
  });

  test("what is wrong is said at its field, and what was typed stays", async () => {
    const { app, post, typed } = await aWorld();
    const path = `/reports/fees/new?certificate=${typed.certificateId}`;
    const answer = await post(path, { ...typed, amount: "6,932", paidOn: "2026-12-01", payerId: "nobody" });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain(en.fees.problems.money_decimals);
    expect(html).toContain(en.fees.problems.day_in_future);
    expect(html).toContain('value="6,932"');
    const nowhere = await post(path, { ...typed, payerId: "nobody" });
    expect([nowhere.status, (await nowhere.text()).includes(en.fees.problems.no_post)]).toEqual([400, true]);
    expect(await app.db.read.select().from(registrationFees)).toEqual([]);
  });

  test("a second press makes no second entry, and shows the first", async () => {
    const { app, enter, post, typed } = await aWorld();
    await enter();
    const answer = await post(`/reports/fees/new?certificate=${typed.certificateId}`, typed);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain(en.fees.meanwhile);
    // Pressed again on that page, it is meant.
    expect(html).toContain('name="seen" value="1"');
    expect(await enter({ seen: "1" })).toContain("done=entered");
    expect(await app.db.read.select().from(registrationFees)).toHaveLength(2);
  });

  test("a change on an outdated page shows what stands there now and keeps what was typed", async () => {
    const { enter, post, typed } = await aWorld();
    const [address = ""] = (await enter()).split("?");
    const changed = { ...typed, departmentId: "department-02", version: "0" };
    expect((await post(address, { ...changed, amount: "7117" })).status).toBe(302);
    const answer = await post(address, { ...changed, amount: "500" });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("7\u00A0117.00");
    expect(html).toContain('value="500"');
    expect(html).toContain('name="version" value="1"');
    expect((await post(address, { intent: "retire", version: "0" })).status).toBe(409);
    expect((await post(address, { intent: "retire", version: "1" })).status).toBe(302);
  });

  test("entries are marked together; usual sums are kept or refused as a list", async () => {
    const { enter, post, page } = await aWorld();
    const id = /fees\/([\w-]+)\?/u.exec(await enter())?.[1] ?? "";
    const none = await post("/reports/fees", { intent: "reimburse", on: "2026-04-01" });
    expect([none.status, (await none.text()).includes(en.fees.problems.none_marked)]).toEqual([400, true]);
    const marked = await post("/reports/fees", { intent: "reimburse", on: "2026-04-01", fee: `${id} 0` });
    expect(await marked.text()).toContain("1 entry is marked as reimbursed.");
    expect((await page("/reports/fees?reimbursed=no")).html).toContain(en.fees.nothing);
    const wrong = await post("/reports/fees", { intent: "usual", amounts: "6932,80, 7117" });
    expect([wrong.status, (await wrong.text()).includes(en.fees.problems.money_unreadable)]).toEqual([400, true]);
    expect((await post("/reports/fees", { intent: "usual", amounts: "7117", commissions: "200" })).status).toBe(200);
    expect((await page("/reports/fees/new?q=1")).status).toBe(200);
  });

  test("usual sums stand in the form of a new entry", async () => {
    const { post, page, joint } = await aWorld();
    await post("/reports/fees", { intent: "usual", amounts: "7117; 355,85", commissions: "200" });
    const { html } = await page(`/reports/fees/new?certificate=${joint}`);
    expect(html).toContain('value="7\u00A0117.00"');
    expect(html).toContain("Usually: 7\u00A0117.00; 355.85");
  });

  test.each(["reimbursed=perhaps", "from=tomorrow", "department=a&department=b"])(
    "nonsense in the address is 400: %s",
    async (search) => {
      const { page } = await aWorld();
      expect((await page(`/reports/fees?${search}`)).status).toBe(400);
    },
  );

  test("a span that ends before it begins is answered on the page", async () => {
    const { page, enter } = await aWorld();
    await enter();
    const { status, html } = await page("/reports/fees?from=2026-05-01&to=2026-04-01");
    expect([status, html.includes(en.fees.spanWrong)]).toEqual([200, true]);
  });
});

describe("the report on registration fees", () => {
  test("is in the catalogue of those who may see fees, on screen, on paper and as a workbook, and nobody else's", async () => {
    const { visit, page, enter, office, administration, aida } = await aWorld();
    await enter();
    for (const cookie of [office, administration]) {
      expect((await page("/reports/ready", cookie)).html).toContain("/reports/ready/fees");
      for (const path of ["", "/print"]) {
        const { status, html } = await page(`/reports/ready/fees${path}?from=2026-01-01`, cookie);
        expect([status, html.includes("7132.80"), html.includes("11001")]).toEqual([200, true, true]);
      }
    }
    expect((await page("/reports/ready", aida)).html).not.toContain("/reports/ready/fees");
    expect((await page("/reports/ready/fees", aida)).status).toBe(403);
    const answer = await visit("/reports/ready/fees/workbook.xlsx?reimbursed=no&language=en", {
      cookie: administration,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([en.feeSheets.sums, en.feeSheets.list, "Parameters"]);
    const cells = workbook.getWorksheet(en.feeSheets.list)?.getSheetValues().flat() ?? [];
    expect(cells).toContain("11001");
    expect(cells).toContain(6932.8);
  });
});
