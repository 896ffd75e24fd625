import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { openMailLine } from "#app/mail/mail-line.server.ts";
import { events } from "#db/schema/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { addStaff } from "#test/factories/people.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { mailCatcher } from "#test/support/mail-catcher.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld(smtpUrl: string | null = null) {
  const world = await testContext();
  const university = await aRatedUniversity(world);
  await world.db.write(async (tx) => {
    await addStaff(tx, { id: "dana", surname: "Даниярова", givenName: "Дана" });
    await addStaff(tx, { id: "sara", surname: "Сараева", givenName: "Сара" });
  });
  await anAccount(world, { staffId: "dana", email: "dana@example.kz", language: "kk" });
  const openMail = smtpUrl === null ? null : () => openMailLine({ smtpUrl, from: "science@example.kz" });
  const app = { ...world, openMail };
  const visit = await appHandler(app);
  const office = await sessionCookie(app, university.office.id);
  const administration = await sessionCookie(app, university.administration.id);
  return { app, visit, office, administration };
}

describe("the list of those who have not submitted", () => {
  test("names people by department, and only the office finds boxes and buttons to remind them", async () => {
    const { visit, office, administration } = await aWorld();
    const forOffice = await (await visit("/reports/missing?period=2026", { cookie: office })).text();
    const forRector = await (await visit("/reports/missing?period=2026", { cookie: administration })).text();
    for (const html of [forOffice, forRector]) {
      expect(html).toContain("Даниярова Дана");
      expect(html).toContain(en.missing.kinds.submitted);
      expect(html).toContain("/reports/ready/missing/workbook.xlsx?period=2026");
    }
    // Nobody has approved it yet: its title is no business of the administration.
    expect(forOffice).toContain("11006");
    expect(forRector).not.toContain("11006");
    expect(forOffice).toContain('name="person"');
    expect(forRector).not.toContain('name="person"');
    expect(forRector).not.toContain("/reports/missing/reminder");
  });

  test.each(["show=some", "period=x", "faculty=a&faculty=b"])("nonsense in the address is 400: %s", async (search) => {
    const { visit, office } = await aWorld();
    expect((await visit(`/reports/missing?${search}`, { cookie: office })).status).toBe(400);
  });

  test("is the same in the file, which says who took it", async () => {
    const { app, visit, administration } = await aWorld();
    const answer = await visit("/reports/ready/missing/workbook.xlsx?period=2026&department=department-01", {
      cookie: administration,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const rows: unknown[][] = [];
    workbook.getWorksheet(en.missing.workbook.people)?.eachRow((row) => {
      rows.push([3, 4, 5].map((column) => row.getCell(column).value));
    });
    expect(rows.filter(([, counted]) => typeof counted === "number")).toEqual([
      ["Әбенова Аида", 3, en.missing.kinds.submitted],
      ["Даниярова Дана", 0, en.missing.nothing],
      ["Сараева Сара", 0, en.missing.nothing],
    ]);
    const kept = (await app.db.read.select().from(events)).find(({ action }) => action === "exported-report");
    expect(kept).toMatchObject({ subjectId: "2026", after: { kind: "missing", staff: 3, withNone: 2 } });
  });
});

describe("the page of reminders", () => {
  const page = "/reports/missing/reminder?period=2026&person=dana&person=sara";

  test("without a mail server there is no button, and the page says how to set one up", async () => {
    const { visit, office } = await aWorld();
    const html = await (await visit(page, { cookie: office })).text();
    expect(html).toContain(en.missing.reminders.setUp);
    expect(html).toContain("Құрметті Даниярова Дана!");
    expect(html).not.toContain('name="send"');
    const posted = {
      period: "2026",
      send: "dana",
      person: "dana",
      "subject.dana": "С",
      "body.dana": "Б",
      "language.dana": "kk",
    };
    const answer = await visit("/reports/missing/reminder", { cookie: office, form: posted });
    expect(await answer.text()).toContain(en.missing.reminders.result["no-mail"]);
  });

  test("with one, whoever has an address gets a button; what was changed is sent, and said", async () => {
    const catcher = await mailCatcher();
    const { visit, office } = await aWorld(catcher.url);
    const html = await (await visit(page, { cookie: office })).text();
    expect(html).toContain('name="send" value="dana"');
    expect(html).not.toContain('name="send" value="sara"');
    expect(html).not.toContain('name="send" value="all"');
    expect(html).toContain(en.missing.reminders.noAddress);
    const form = {
      period: "2026",
      send: "dana",
      person: "dana",
      "subject.dana": "Басқа тақырып",
      "body.dana": "Б",
      "language.dana": "kk",
    };
    const answer = await visit(page, { cookie: office, form });
    expect(await answer.text()).toContain('data-result="sent"');
    expect(catcher.letters).toHaveLength(1);
    const again = await (await visit(page, { cookie: office })).text();
    expect(again).toContain('name="again.dana"');
  });

  test("an empty letter is refused with the name of whose it is, and nothing is sent", async () => {
    const catcher = await mailCatcher();
    const { visit, office } = await aWorld(catcher.url);
    const form = {
      period: "2026",
      send: "all",
      person: "dana",
      "subject.dana": " ",
      "body.dana": "Б",
      "language.dana": "kk",
    };
    const answer = await visit(page, { cookie: office, form });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(en.missing.reminders.wrong.replace("{{name}}", "Даниярова Дана"));
    expect(catcher.letters).toEqual([]);
  });
});
