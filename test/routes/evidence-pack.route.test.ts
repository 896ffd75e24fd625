import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import { events } from "#db/schema/index.ts";
import { anAccount } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { storeOriginals } from "#test/factories/stored-originals.ts";
import { readZip } from "#test/support/read-zip.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  await openPeriod(app, "2026");
  const paths = await storeOriginals(app);
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, university.administration.id);
  return { app, visit, cookie, paths, ...university };
}

test("the page of a report leads to its pack, whose page says how much it is and leads to the file", async () => {
  const { visit, cookie } = await aWorld();
  const report = await (await visit("/reports/ready/register?period=2026", { cookie })).text();
  expect(report).toContain('href="/reports/ready/register/pack?period=2026"');
  const page = await (await visit("/reports/ready/register/pack?period=2026&language=ru", { cookie })).text();
  expect(page).toMatch(/>Original files<\/dt><dd[^>]*>3</u);
  expect(page).toContain("/reports/ready/register/pack.zip?period=2026&amp;language=ru");
  const file = await visit("/reports/ready/register/pack.zip?period=2026&language=ru", { cookie });
  expect(file.headers.get("content-type")).toBe("application/zip");
  expect(file.headers.get("content-disposition")).toContain(encodeURIComponent("Реестр 2026.zip"));
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes).toHaveLength(Number(file.headers.get("content-length")));
  expect([...readZip(bytes).keys()]).toEqual([
    "Реестр 2026.xlsx",
    "manifest.json",
    "SHA256SUMS.txt",
    "originals/11001 2026-03-15.pdf",
    "originals/11002 2026-03-16.pdf",
    "originals/11003 2026-12-31.pdf",
  ]);
});

test("where an original is gone the file leads back to the page, which names the certificate and offers no file", async () => {
  const { app, visit, cookie, paths, certificates } = await aWorld();
  rmSync(originalPath(app.config, (paths.get("11001") ?? "").slice(-64)));
  const answer = await visit("/reports/ready/register/pack.zip?period=2026", { cookie });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/reports/ready/register/pack?period=2026"]);
  const page = await (await visit("/reports/ready/register/pack?period=2026", { cookie })).text();
  expect(page).toContain(`href="/certificates/${certificates.joint}"`);
  expect(page).toContain("№ 11001, 15.03.2026");
  expect(page).not.toContain("pack.zip?");
  expect(await app.db.read.select().from(events)).toEqual([]);
});

test("a teacher takes their own list with its originals, and nobody else's", async () => {
  const { app, visit } = await aWorld();
  const bolat = await anAccount(app, { staffId: "bolat" });
  const cookie = await sessionCookie(app, bolat.id);
  const own = await visit("/reports/ready/person/pack.zip", { cookie });
  expect([...readZip(Buffer.from(await own.arrayBuffer())).keys()]).toContain("originals/11001 2026-03-15.pdf");
  for (const path of ["person/pack.zip?person=aida", "person/pack?person=aida", "register/pack.zip", "register/pack"]) {
    expect([path, (await visit(`/reports/ready/${path}`, { cookie })).status]).toEqual([path, 403]);
  }
});

test.each([
  ["/reports/ready/poem/pack", 404],
  ["/reports/ready/service/pack", 404],
  ["/reports/ready/missing/pack.zip", 404],
  ["/reports/ready/register/pack.zip?period=2026-2028", 400],
  ["/reports/ready/register/pack?period=2026&snapshot=9", 404],
])("%s is %i", async (path, status) => {
  const { visit, cookie } = await aWorld();
  expect((await visit(path, { cookie })).status).toBe(status);
});

test("no more packs are written at a time than the disk can bear", async () => {
  const { app, visit, cookie } = await aWorld();
  const places = [1, 2, 3, 4].map(() => app.packs.take());
  expect((await visit("/reports/ready/register/pack.zip?period=2026", { cookie })).status).toBe(503);
  for (const giveBack of places) giveBack();
  expect((await visit("/reports/ready/register/pack.zip?period=2026", { cookie })).status).toBe(200);
});
