import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { loadDirectory } from "#db/queries/directory.server.ts";
import { anAccount } from "#test/factories/account.ts";
import { addStaff, addStructure } from "#test/factories/people.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

const { people } = en;

async function anOffice() {
  const app = await testContext();
  const staffId = await app.db.write(async (tx) => {
    await addStructure(tx);
    return await addStaff(tx, { surname: "Цой", givenName: "Тимур" });
  });
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, (await anAccount(app, { role: "office", language: "en" })).id);
  const send = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const upload = new FormData();
    upload.append("file", new File([content], name));
    return await visit("/people/import", { cookie, upload });
  };
  return { app, visit, cookie, send, staffId };
}

describe("an import over the web", () => {
  test("leads from the file to its preview; what is posted there decides", async () => {
    const { app, visit, cookie, send } = await anOffice();
    const sent = await send("list.csv", "Surname;Given name;Department;From date\r\nЛим;Елена;Biology;01.09.2024\r\n");
    expect(sent.status).toBe(302);
    const preview = sent.headers.get("location") ?? "";
    const page = await (await visit(preview, { cookie })).text();
    expect(page).toContain("Лим Елена");
    const seal = /name="seal" value="([0-9a-f]{32})"/u.exec(page)?.[1] ?? "";
    const stale = await visit(preview, { cookie, form: { intent: "confirm", seal: "0".repeat(32) } });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain(people.problems["plan-changed"]);
    const other = await anAccount(app, { role: "office" });
    expect((await visit(preview, { cookie: await sessionCookie(app, other.id) })).status).toBe(404);
    const done = await visit(preview, { cookie, form: { intent: "confirm", seal } });
    expect([done.status, done.headers.get("location")]).toEqual([302, "/people/import?done=import"]);
    expect((await loadDirectory(app.db.read)).staff).toHaveLength(2);
  });

  test.each([
    ["nothing", "", "", "no-file"],
    ["a picture", "a.png", new Uint8Array([0x89, 0x50, 0, 0]), "not-readable"],
    ["a text without headings", "a.csv", "мәтін\r\n", "no-header"],
  ] as const)("answers %s with what to do", async (_case, name, content, problem) => {
    const { send } = await anOffice();
    const answer = await send(
      name,
      content === "" ? content : typeof content === "string" ? content : new Uint8Array(content),
    );
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(people.problems[problem]);
  });

  test("a post is changed from a day on; a form with a gap is answered, not guessed", async () => {
    const { app, visit, cookie, staffId } = await anOffice();
    const [post] = (await loadDirectory(app.db.read)).affiliations;
    const move = {
      intent: "move",
      postId: post?.id ?? "",
      departmentId: "department-02",
      position: "",
      sharePercent: "0,5",
    };
    const gap = await visit(`/people/${staffId}`, { cookie, form: { ...move, fromOn: "" } });
    expect([gap.status, (await gap.text()).includes(people.problems["day-wrong"])]).toEqual([400, true]);
    expect((await visit(`/people/${staffId}`, { cookie, form: { ...move, fromOn: "2026-01-01" } })).status).toBe(200);
    const days = (await loadDirectory(app.db.read)).affiliations.map(({ departmentId, toOn }) => [departmentId, toOn]);
    expect(days).toEqual([
      ["department-01", "2025-12-31"],
      ["department-02", null],
    ]);
    const form = { intent: "close", departmentId: "department-02", lastOn: "2020-01-01" };
    expect((await visit("/people/departments", { cookie, form })).status).toBe(409);
  });
});
