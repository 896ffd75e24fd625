import { describe, expect, test } from "vitest";
import { anAccount } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const { office } = await aRatedUniversity(app);
  const visit = await appHandler(app);
  const teacher = await sessionCookie(app, (await anAccount(app, { staffId: "bolat", language: "ru" })).id);
  return { visit, teacher, office: await sessionCookie(app, office.id) };
}

describe("the personal list in the browser", () => {
  test("is found from one's own points, and shows one's own without offering anybody else", async () => {
    const { visit, teacher } = await aWorld();
    expect(await (await visit("/reports/own", { cookie: teacher })).text()).toContain('href="/reports/ready/person"');
    const html = await (await visit("/reports/ready/person", { cookie: teacher })).text();
    expect(html).toContain("Болатов Нұрлан");
    expect(html).toContain("Цитология");
    expect(html).toContain('name="from"');
    expect(html).not.toContain('name="person"');
    // Co-authors stand as printed; nobody of the directory is offered.
    expect(html).not.toContain("Әбенова Аида");
  });

  test("prints with places for signatures", async () => {
    const { visit, teacher } = await aWorld();
    const html = await (await visit("/reports/ready/person/print?language=ru", { cookie: teacher })).text();
    expect(html).toContain("Заведующий кафедрой ____");
    expect(html).toContain("Учёный секретарь ____");
  });

  test("of somebody else is refused to a teacher in every form, and made for the office", async () => {
    const { visit, teacher, office } = await aWorld();
    for (const form of ["", "/print", "/workbook.xlsx"]) {
      const path = `/reports/ready/person${form}?person=aida`;
      expect((await visit(path, { cookie: teacher })).status).toBe(403);
      expect((await visit(path, { cookie: office })).status).toBe(200);
    }
  });

  test.each(["from=2026-02-30", "from=2026-05-01&to=2026-04-01"])(
    "nonsense in the address is 400: %s",
    async (search) => {
      const { visit, teacher } = await aWorld();
      expect((await visit(`/reports/ready/person?${search}`, { cookie: teacher })).status).toBe(400);
    },
  );
});

test.each(["register", "departments", "differences", "service", "missing"])(
  "the report %s has its page, print view and workbook for office and administration, and none for teachers",
  async (kind) => {
    const { visit, teacher, office } = await aWorld();
    for (const form of ["", "/print", "/workbook.xlsx"]) {
      expect((await visit(`/reports/ready/${kind}${form}`, { cookie: office })).status).toBe(200);
      expect((await visit(`/reports/ready/${kind}${form}`, { cookie: teacher })).status).toBe(403);
    }
  },
);
