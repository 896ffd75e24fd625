import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeSavedReport, keepReport, savedReportsOf } from "#app/certificate/report/saved/keep-reports.server.ts";
import { keepView } from "#app/certificate/report/saved/keep-view.server.ts";
import { openSavedReport } from "#app/certificate/report/saved/schedules.server.ts";
import type { KeepForm } from "#app/certificate/report/saved/saved-report-form.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { events, savedReports } from "#db/schema/index.ts";
import { anAccount, asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { refusalOf } from "#test/support/refusal-of.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  const office = asViewer(university.office);
  const administration = asViewer(university.administration);
  /** @returns the id of what was kept */
  const keep = async (search: ReportSearch, form: Partial<KeepForm> = {}, viewer = office) => {
    const wanted = { name: "Биология", kind: "register", language: "ru", as: "new" } as const;
    const kept = await keepReport(app, viewer, { ...wanted, ...form }, search);
    if (!kept.ok) throw new Error(kept.error);
    return new URL(kept.value, "http://x").searchParams.get("saved") ?? "";
  };
  const share = async (id: string, sharedWith: ("office" | "administration")[]) => {
    const { version, name } = await openSavedReport(app, office, id);
    await changeSavedReport(app, office, id, { intent: "change", version, name, sharedWith });
  };
  return { app, office, administration, keep, share };
}

describe("a kept report", () => {
  test("opens as it was kept, and its event holds the filter but no name", async () => {
    const { app, office, keep } = await aWorld();
    const id = await keep({ period: "2026", faculty: "faculty-1", language: "ru" }, { span: "current" });
    const [line] = await savedReportsOf(app, office);
    expect(line).toMatchObject({
      id,
      name: "Биология",
      isOwn: true,
      address: `/reports/ready/register?faculty=faculty-1&language=ru&saved=${id}`,
      period: { span: "current", periodId: "2026" },
      problem: null,
      letters: { schedules: 0, last: null },
    });
    const [event] = await app.db.read.select().from(events);
    expect(event).toMatchObject({ action: "saved-report", userId: office.id, subjectId: id });
    expect(event?.after).toEqual({ kind: "register", filter: { faculty: "faculty-1" }, language: "ru" });
  });

  test("is its keeper's alone until it is shared, and only its keeper changes it", async () => {
    const { app, office, administration, keep, share } = await aWorld();
    const id = await keep({ period: "2026" });
    expect(await savedReportsOf(app, administration)).toEqual([]);
    expect(await refusalOf(openSavedReport(app, administration, id))).toBe("not_found");
    await share(id, ["administration"]);
    expect(await savedReportsOf(app, administration)).toMatchObject([{ id, isOwn: false, ownerName: "Ғылым бөлімі" }]);
    const { version } = await openSavedReport(app, administration, id);
    const retire = { intent: "retire", version } as const;
    expect(await refusalOf(changeSavedReport(app, administration, id, retire))).toBe("forbidden");
    const over = { as: "over", savedId: id, version } as const;
    expect(await refusalOf(keep({}, over, administration))).toBe("not_found");
    await share(id, []);
    expect(await refusalOf(openSavedReport(app, administration, id))).toBe("not_found");
    await changeSavedReport(app, office, id, { ...retire, version: version + 1 });
    expect(await savedReportsOf(app, office)).toEqual([]);
  });

  test("shared with a role is nothing for whoever keeps no reports", async () => {
    const { app, keep } = await aWorld();
    const id = await keep({ period: "2026" });
    await app.db.write(async (tx) => await tx.update(savedReports).set({ sharedWith: ["faculty", "sysadmin"] }));
    for (const role of ["faculty", "sysadmin"] as const) {
      const viewer = asViewer(await anAccount(app, { role }));
      expect(await savedReportsOf(app, viewer)).toEqual([]);
      expect(await refusalOf(openSavedReport(app, viewer, id))).toBe("not_found");
      expect(await refusalOf(keep({}, {}, viewer))).toBe("forbidden");
    }
  });

  test("has a name its keeper gave to no other, and is not kept over a newer version", async () => {
    const { app, office, administration, keep } = await aWorld();
    const id = await keep({ period: "2026" });
    await expect(keep({}, { name: "БИОЛОГИЯ" })).rejects.toThrow("name-taken");
    await keep({}, {}, administration);
    await keep({ period: "2025" }, { as: "over", savedId: id, version: 0 });
    expect(await refusalOf(keep({}, { as: "over", savedId: id, version: 0 }))).toBe("stale_version");
    expect(await savedReportsOf(app, office)).toMatchObject([{ id, period: { span: "fixed", periodId: "2025" } }]);
  });

  test("says on the report's page whether that shows something else", async () => {
    const { app, office, administration, keep } = await aWorld();
    const id = await keep({ period: "2026", faculty: "faculty-1" });
    const asked = { kind: "register" as const, language: "ru" as const, savedId: id };
    const same = { faculty: "faculty-1", language: "ru", period: "2026" };
    expect(await keepView(app, office, { ...asked, search: same })).toMatchObject({ saved: { id, isSame: true } });
    const other = await keepView(app, office, { ...asked, search: { period: "2026" } });
    expect(other).toMatchObject({ saved: { id, isSame: false } });
    expect(await keepView(app, administration, { ...asked, search: same })).toMatchObject({ saved: null });
  });
});

describe("a kept report that cannot be made any more", () => {
  test("says why, and breaks no list", async () => {
    const { app, office, keep } = await aWorld();
    const set = async (name: string, row: { kind?: string; search?: ReportSearch }) => {
      const id = await keep({ period: "2026" }, { name });
      const { kind, search } = row;
      await app.db.write(async (tx) => {
        const change = { ...(kind && { kind: kind as ReportKind }), ...(search && { search }) };
        await tx.update(savedReports).set(change).where(eq(savedReports.id, id));
      });
    };
    await set("1", { kind: "poem" });
    await set("2", { search: { period: "2026-2028" } });
    await set("3", { search: { period: "2026", snapshot: "4" } });
    await set("4", { search: { department: "department-99" } });
    await set("5", { search: { person: "nobody" } });
    await set("6", { search: { person: "outside:Сырттан Келген", department: "outside" } });
    await set("7", { kind: "differences", search: { period: "2026", from: "1" } });
    const problems = (await savedReportsOf(app, office)).map(({ problem }) => problem);
    expect(problems).toEqual(["kind", "parameters", "state", "unit", "person", null, "state"]);
  });
});
