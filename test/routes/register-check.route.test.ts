import { describe, expect, test } from "vitest";
import { openCertificate } from "#app/certificate/review/open-certificate.server.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aPanel() {
  const app = await testContext();
  const people = await anOfficeWorld(app);
  const id = await aSubmitted(app, people.teacher);
  const { version } = await openCertificate(app, people.office, id);
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, people.office.id);
  const send = async (form: Record<string, string>) =>
    await visit(`/review/${id}/register`, { cookie, form: { version: String(version), ...form } });
  const look = async (path: string) => await (await visit(path, { cookie })).text();
  return { id, send, look };
}

describe("the register panel", () => {
  test("stands on the desk, and shows who checked", async () => {
    const { id, send, look } = await aPanel();
    expect(await look(`/review/${id}`)).toContain('data-register="none"');
    expect((await send({ answer: "agrees", address: "copyright.kazpatent.kz/?!.iD=a" })).status).toBe(200);
    const desk = await look(`/review/${id}`);
    expect(desk).toContain('data-register="agrees"');
    expect(desk).toContain("Бірінші Тексеруші");
    expect(desk).toMatch(
      /href="https:\/\/copyright\.kazpatent\.kz\/\?!\.iD=a" target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer"/iu,
    );
  });

  test("says what is wrong and keeps what was typed", async () => {
    const { send } = await aPanel();
    const answer = await send({ answer: "differs", address: "https://evil.example/x", note: "Күні басқа" });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain("the address is not the register&#x27;s");
    expect(html).toContain('value="Күні басқа"');
    expect(html).not.toContain('href="https://evil.example');
  });

  test("an outdated screen is told so", async () => {
    const { send } = await aPanel();
    const answer = await send({ version: "0", answer: "agrees" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Somebody changed the certificate");
  });
});
