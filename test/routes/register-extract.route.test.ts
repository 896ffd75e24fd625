import { describe, expect, test } from "vitest";
import { texts as en } from "#app/i18n/en/index.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { anAccount } from "#test/factories/account.ts";
import { addRegisterWorld } from "#test/factories/register-world.ts";
import { registerFileBytes } from "#test/support/register-files.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

const { registerExtract: words } = en;

async function anOffice() {
  const app = await testContext();
  const held = await addRegisterWorld(app, (await anAccount(app)).id);
  const visit = await appHandler(app);
  const office = await anAccount(app, { role: "office", language: "en" });
  const cookie = await sessionCookie(app, office.id);
  const send = async (name: string, content: string | Uint8Array) => {
    const upload = new FormData();
    upload.append("file", new File([typeof content === "string" ? content : new Uint8Array(content)], name));
    return await visit("/review/register", { cookie, upload });
  };
  const page = async (path: string) => await (await visit(path, { cookie })).text();
  return { app, held, visit, cookie, send, page };
}

describe("an extract over the web", () => {
  test("leads from the file to its comparison, whose filter stands in the address", async () => {
    const { send, page } = await anOffice();
    const sent = await send("extract.xlsx", await registerFileBytes("extract.xlsx"));
    expect(sent.status).toBe(302);
    const address = sent.headers.get("location") ?? "";
    const all = await page(address);
    for (const text of ["39362", "Сборник задач по физике", "Химия негіздері", "Программа «Деканат»", "31.02.2026"]) {
      expect(all).toContain(text);
    }
    const differing = await page(`${address}?show=differs&field=title`);
    expect(differing).toContain("Сборник задач по химии");
    expect(differing).not.toContain("Программа «Деканат»");
    expect(differing).toContain(words.kinds.spelling);
    expect(await page(`${address}?show=differs&field=authors`)).toContain(words.one.nothing);
    expect(await page(`${address}?show=nonsense&page=x`)).toContain("Программа «Деканат»");
    expect(await page("/review/register")).toContain("extract.xlsx");
  });

  test("is given as a workbook under the same filter", async () => {
    const { send, visit, cookie } = await anOffice();
    const address = (await send("a.xlsx", await registerFileBytes("extract.xlsx"))).headers.get("location") ?? "";
    const file = await visit(`${address}/comparison.xlsx?show=differs`, { cookie });
    expect([file.status, file.headers.get("content-type")?.includes("spreadsheetml")]).toEqual([200, true]);
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  });

  test.each([
    ["nothing", "", "", "no-file"],
    ["a text without headings", "a.csv", "мәтін\r\n", "no-header"],
    ["a file of 11 MB", "a.csv", "x".repeat(11 * 1024 * 1024), "too-large"],
  ] as const)("answers %s with what to do", async (_case, name, content, problem) => {
    const { send } = await anOffice();
    const answer = await send(name, content);
    expect(answer.status).toBe(400);
    expect((await answer.text()).replaceAll("&#x27;", "'")).toContain(words.problems[problem]);
  });

  test("shows the days of receipt before it takes them; a stale list takes nothing", async () => {
    const { app, held, send, visit, cookie, page } = await anOffice();
    const address = (await send("a.xlsx", await registerFileBytes("extract.xlsx"))).headers.get("location") ?? "";
    const receipts = `${address}/receipts`;
    const shown = await page(receipts);
    expect(shown).toContain("28.09.2023");
    const seal = /name="seal" value="([0-9a-f]{32})"/u.exec(shown)?.[1] ?? "";
    expect((await visit(receipts, { cookie, form: { seal: "0".repeat(32) } })).status).toBe(409);
    expect((await visit(receipts, { cookie, form: { seal: "all" } })).status).toBe(400);
    const dayNow = async () => (await getCertificate(app.db.read, held["39362"] ?? ""))?.receivedOn;
    expect(await dayNow()).toBeNull();
    const done = await visit(receipts, { cookie, form: { seal } });
    expect([done.status, await dayNow()]).toEqual([200, "2023-09-28"]);
    expect(await done.text()).toContain(words.receipts.none);
  });

  test("is nobody else's to send or to take from", async () => {
    const { app, send, visit } = await anOffice();
    const address = (await send("a.xlsx", await registerFileBytes("extract.xlsx"))).headers.get("location") ?? "";
    for (const role of ["faculty", "administration", "sysadmin"] as const) {
      const cookie = await sessionCookie(app, (await anAccount(app, { role })).id);
      const upload = new FormData();
      upload.append("file", new File(["a"], "a.csv"));
      const answers = [
        await visit("/review/register", { cookie, upload }),
        await visit(address, { cookie }),
        await visit(`${address}/receipts`, { cookie, form: { seal: "0".repeat(32) } }),
        await visit(`${address}/comparison.xlsx`, { cookie }),
      ];
      expect([role, ...answers.map(({ status }) => status)]).toEqual([role, 403, 403, 403, 403]);
    }
  });
});
