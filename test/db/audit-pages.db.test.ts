import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { parseAuditFilter } from "#app/audit/audit-filter.ts";
import { openAudit, openCertificateAudit } from "#app/audit/read-audit.server.ts";
import { correctCertificate } from "#app/certificate/review/correct-certificate.server.ts";
import { correctionForm } from "#app/certificate/review/correction-form.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aDraft } from "#test/factories/certificate-to-review.ts";
import { anOfficeWorld, aSubmitted } from "#test/factories/office-world.ts";
import { testContext } from "#test/support/test-context.ts";

const filter = (search = "") => parseAuditFilter(new URLSearchParams(search));

async function aWorld() {
  const app = await testContext();
  const world = await anOfficeWorld(app);
  const id = await aSubmitted(app, world.teacher);
  await correctCertificate(app, world.office, id, correctionForm.parse({ version: 1, titleRu: "Жасырын атау" }));
  const sysadmin = asViewer(await anAccount(app, { role: "sysadmin", displayName: "Жүйе Әкімшісі" }));
  return { app, ...world, id, sysadmin };
}

test("the office reads what happened, newest first, with what changed", async () => {
  const { app, office, id } = await aWorld();
  const { entries, head } = await openAudit(app, office, filter());
  expect(entries.map(({ action }) => action)).toEqual(["corrected", "submitted", "read", "read-file"]);
  expect(entries[0]).toMatchObject({ after: { titleRu: "Жасырын атау" }, userName: office.displayName, mayOpen: true });
  expect(head?.id).toBe(entries[0]?.id);
  const audit = await openCertificateAudit(app, office, id);
  expect(audit.entries.map(({ action, isIntact }) => [action, isIntact])).toEqual([
    ["read", true],
    ["submitted", true],
    ["corrected", true],
  ]);
});

test("whoever has no desk sees who, when and about what, but nothing of what a certificate says", async () => {
  const { app, sysadmin, id } = await aWorld();
  const { entries } = await openAudit(app, sysadmin, filter());
  expect(entries[0]).toMatchObject({ action: "corrected", certificateId: id, isHidden: true, number: null });
  const audit = await openCertificateAudit(app, sysadmin, id);
  expect(JSON.stringify([entries, audit])).not.toContain("Жасырын");
  expect(audit.number).toBeNull();
  expect((await openAudit(app, sysadmin, filter("certificate=39362"))).entries).toEqual([]);
  expect((await openAudit(app, sysadmin, filter(`certificate=${id}`))).entries).toHaveLength(3);
});

test("an account's change is the system administrator's to read", async () => {
  const { app, sysadmin } = await aWorld();
  await app.db.write(async (tx) => {
    const event = { at: app.clock.now(), userId: sysadmin.id, action: "account.added", subjectId: sysadmin.id };
    await addEvent(tx, { ...event, after: { role: "office" } });
  });
  const [entry] = (await openAudit(app, sysadmin, filter())).entries;
  expect(entry).toMatchObject({ isHidden: false, after: { role: "office" } });
});

test("a draft's contents are not the office's to read either, and it has no page", async () => {
  const { app, teacher, office } = await aWorld();
  const draft = await aDraft(app, teacher);
  const [entry] = (await openAudit(app, office, filter())).entries;
  expect(entry).toMatchObject({ action: "read", certificateId: draft, isHidden: true, after: null, mayOpen: false });
  await expect(openCertificateAudit(app, office, draft)).rejects.toMatchObject({ code: "not_found" });
});

test.each(["teacher", "administration"] as const)("%s reads no audit", async (who) => {
  const { app, id, [who]: viewer } = await aWorld();
  await expect(openAudit(app, viewer, filter())).rejects.toMatchObject({ code: "forbidden" });
  await expect(openCertificateAudit(app, viewer, id)).rejects.toMatchObject({ code: "forbidden" });
});

test("is narrowed by kind, person, days in Kazakhstan and certificate", async () => {
  const { app, office, teacher } = await aWorld();
  const actionsFor = async (search: string) =>
    (await openAudit(app, office, filter(search))).entries.map(({ action }) => action);
  expect(await actionsFor("action=submitted")).toEqual(["submitted"]);
  expect(await actionsFor("person=machine")).toEqual(["read", "read-file"]);
  expect(await actionsFor(`person=${teacher.id}`)).toEqual(["submitted"]);
  expect(await actionsFor("certificate=39362")).toEqual(["corrected", "submitted", "read"]);
  expect(await actionsFor("certificate=nothing")).toEqual([]);
  // 19:30 UTC is the next day there.
  app.setNow("2026-11-23T19:30:00.000Z");
  await app.db.write(async (tx) => await addEvent(tx, { at: app.clock.now(), userId: null, action: "read-file" }));
  expect(await actionsFor("from=2026-11-24")).toEqual(["read-file"]);
  expect(await actionsFor("to=2026-11-23")).toHaveLength(4);
});

test("pages go on after the last entry, none twice and none left out", async () => {
  const { app, office } = await aWorld();
  await app.db.write(async (tx) => {
    for (let n = 0; n < 120; n += 1) await addEvent(tx, { at: app.clock.now(), userId: null, action: "read-file" });
  });
  const seen: number[] = [];
  let next: number | null = null;
  do {
    const page = await openAudit(app, office, { ...filter(), before: next });
    seen.push(...page.entries.map(({ id }) => id));
    next = page.olderThan;
  } while (next !== null);
  expect(seen).toEqual(Array.from({ length: 124 }, (_, index) => 124 - index));
});

test("a certificate's page says which entry was changed", async () => {
  const { app, office, id } = await aWorld();
  const connection = new Database(app.config.databasePath);
  connection.exec("drop trigger audit_events_stay");
  connection.exec("update events set at = '2020-01-01T00:00:00.000Z' where action = 'submitted'");
  connection.close();
  const { entries } = await openCertificateAudit(app, office, id);
  expect(entries.map(({ isIntact }) => isIntact)).toEqual([true, false, true]);
});
