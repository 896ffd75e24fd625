import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { anOfficeWorld } from "#test/factories/office-world.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

const { problems, preview } = en.corrections;

async function anOffice() {
  const app = await testContext();
  const { secondOfficer, teacher } = await anOfficeWorld(app);
  const office = await anAccount(app, { role: "office", language: "en" });
  await addCertificate(app, teacher.id, { on: "2026-03-02", authors: [{ name: "Цой Т." }], number: "0018045" });
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, office.id);
  const send = async (name: string, content: BlobPart) => {
    const upload = new FormData();
    upload.append("file", new File([content], name));
    return await visit("/reports/corrections", { cookie, upload });
  };
  return { app, visit, cookie, send, other: await sessionCookie(app, secondOfficer.id) };
}

describe("corrections over the web", () => {
  test("the file that was taken out leads to a preview that is its sender's alone; a false seal changes nothing", async () => {
    const { visit, cookie, send, other } = await anOffice();
    const file = await visit("/reports/corrections.xlsx?period=2026", { cookie });
    const sent = await send("register.xlsx", await file.arrayBuffer());
    expect(sent.status).toBe(302);
    const draft = sent.headers.get("location") ?? "";
    expect((await visit(draft, { cookie: other })).status).toBe(404);
    const page = await visit(draft, { cookie });
    expect(await page.text()).toContain(preview.nothing);
    const form = { intent: "confirm", seal: "0".repeat(32) };
    const refused = await visit(draft, { cookie, form });
    expect([refused.status, (await refused.text()).includes(problems["plan-changed"])]).toEqual([409, true]);
    expect((await visit(draft, { cookie, form: { intent: "give-up" } })).status).toBe(302);
    expect((await visit(draft, { cookie })).status).toBe(404);
  });

  test.each([
    ["a picture", "a.png", new Uint8Array([0x89, 0x50, 0, 0]), "not-readable"],
    ["another table", "a.csv", "a;b\r\n1;2\r\n", "not-ours"],
  ] as const)("answers %s with what to do", async (_case, name, content, problem) => {
    const { send } = await anOffice();
    const answer = await send(name, content);
    expect([answer.status, (await answer.text()).includes(problems[problem])]).toEqual([400, true]);
  });
});
