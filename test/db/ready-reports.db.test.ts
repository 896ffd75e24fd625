import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { exportReport, makeReport } from "#app/certificate/report/ready/export-report.server.ts";
import { loadDashboard } from "#app/certificate/report/load-dashboard.server.ts";
import { closePeriod, reopenPeriod } from "#app/certificate/report/manage-periods.server.ts";
import { reportFilter } from "#app/certificate/report/report-filter.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { certificates, departments } from "#db/schema/index.ts";
import { asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { readZip } from "#test/support/read-zip.ts";
import { columnOf, sheetAt, sumOf } from "#test/support/sheet-cells.ts";
import { testContext } from "#test/support/test-context.ts";

async function aWorld() {
  const app = await testContext();
  const university = await aRatedUniversity(app);
  await openPeriod(app, "2026");
  const viewer = asViewer(university.office);
  const make = async (kind: ReportKind, search: ReportSearch = { period: "2026" }, by = viewer) =>
    await makeReport(app, { kind, search, language: "ru", viewer: by, publicUrl: "https://tizilim.example.kz" });
  return { app, ...university, viewer, make };
}

const filters: ReportSearch[] = [
  {},
  { department: "department-02" },
  { faculty: "faculty-1", type: "scientific" },
  { type: "computer-program" },
  { person: "bolat" },
  { month: "2026-03" },
  { kind: "none", month: "2026-12" },
];

test.each(filters)("register and department report say the figures of the dashboard under %j", async (filter) => {
  const { app, make } = await aWorld();
  const search = { period: "2026", ...filter };
  const { university } = (await loadDashboard(app, reportFilter.parse(search))).report.figures;
  const register = await make("register", search);
  expect(register.works.count).toBe(university.certificates);
  expect(sheetAt(register.plan, 0).rows).toHaveLength(university.certificates);
  const { plan, works } = await make("departments", search);
  const list = sheetAt(plan, 0);
  expect(works.count).toBe(university.certificates);
  expect(sumOf(list, "countsForUniversity")).toBe(university.certificates);
  expect(sumOf(list, "countsForAuthor")).toBe(university.participations);
  expect(sumOf(list, "points")).toBeCloseTo(university.points, 9);
});

const overFigures = ["register", "departments"] as const;

describe.each(overFigures)("the report %s", (kind) => {
  test("of a closed period is the same file years later, whatever was changed and whoever asks", async () => {
    const { app, viewer, administration } = await aWorld();
    await closePeriod(app, viewer, "2026");
    const print = async (by: typeof viewer) => {
      const order = { kind, search: { period: "2026" }, language: "kk" as const, viewer: by };
      return readZip(await buffer((await exportReport(app, order)).body));
    };
    const first = await print(viewer);
    app.setNow("2031-01-01T00:00:00.000Z");
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ state: "returned", titleKk: "Басқа атау" });
      await tx.update(departments).set({ nameKk: "Басқа кафедра" });
    });
    expect(await print(asViewer(administration))).toEqual(first);
  });

  test("is not for teachers", async () => {
    const { make, viewer } = await aWorld();
    await expect(make(kind, {}, { ...viewer, role: "faculty" })).rejects.toThrow("forbidden");
  });

  test("names the certificates whose originals prove it, and leads to them where they are packed", async () => {
    const { app, viewer, certificates: made } = await aWorld();
    const originals = new Map([[made.joint, "originals/11001.pdf"]]);
    const order = { search: { period: "2026" }, language: "ru" as const, viewer, originals };
    const { plan, works } = await makeReport(app, { kind, ...order });
    expect((await works.list()).map(({ number }) => number)).toEqual(["11001", "11002", "11003"]);
    expect((await works.list())[0]?.fileId).toHaveLength(64);
    expect(JSON.stringify(columnOf(sheetAt(plan, 0), "file"))).toContain("originals/11001.pdf");
  });
});

describe("the department report of an open period", () => {
  test("lists what is with the office or returned, counted nowhere; whoever has no queue sees only that it is there", async () => {
    const { app, make, viewer, administration } = await aWorld();
    const aida = { name: "ӘБЕНОВА АИДА", staffId: "aida" };
    const back = await addCertificate(app, viewer.id, {
      number: "11007",
      on: "2026-05-01",
      authors: [aida],
      state: "returned",
    });
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ decisionReason: "Екінші беті жоқ" }).where(eq(certificates.id, back));
    });
    await addCertificate(app, viewer.id, { number: "11008", on: "2026-05-02", authors: [aida], state: "draft" });
    const { plan } = await make("departments");
    const list = sheetAt(plan, 0);
    expect(columnOf(list, "numberAndDate")).toEqual([
      "№ 11001, 15.03.2026",
      "№ 11002, 16.03.2026",
      "№ 11006, 03.04.2026",
      "№ 11007, 01.05.2026",
      "№ 11003, 31.12.2026",
      "№ 11001, 15.03.2026",
    ]);
    expect(columnOf(list, "status").slice(2, 4)).toEqual(["На проверке", "Возвращено: Екінші беті жоқ"]);
    expect(sumOf(list, "counts")).toBe(4);
    const seen = JSON.stringify((await make("departments", { period: "2026" }, asViewer(administration))).plan);
    expect(seen).not.toMatch(/11006|11007|Екінші беті/u);
    expect(seen).toContain("На проверке");
  });
});

describe("the statement of differences", () => {
  test("compares the newest frozen state with now, and is the same later only between frozen states", async () => {
    const { app, make, viewer, certificates: made } = await aWorld();
    await closePeriod(app, viewer, "2026");
    await app.db.write(async (tx) => {
      await tx.update(certificates).set({ titleKk: "Басқа атау" }).where(eq(certificates.id, made.joint));
    });
    const now = (await make("differences")).plan;
    expect(sheetAt(now, 1).rows.map((row) => row.slice(4, 8))).toEqual([
      ["Изменено", "название", "Цитология", "Басқа атау"],
    ]);
    await reopenPeriod(app, viewer, { periodId: "2026", reason: "Бұйрық бойынша түзетіледі" });
    app.setNow("2026-12-01T06:00:00.000Z");
    await closePeriod(app, viewer, "2026");
    const frozen = async () => (await make("differences", { period: "2026", from: "1", to: "2" })).plan;
    const first = await frozen();
    app.setNow("2031-01-01T00:00:00.000Z");
    expect(await frozen()).toEqual(first);
    expect(first.createdAt).toBe("2026-12-01T06:00:00.000Z");
  });

  test("of a period that was never closed says so", async () => {
    const { make } = await aWorld();
    expect(sheetAt((await make("differences")).plan, 0).emptyText).toContain("не закрывали");
    await expect(make("differences", { period: "2026", from: "1" })).rejects.toThrow("not_found");
  });
});

describe("the list of those who have not submitted", () => {
  test("is a ready report too, under the filter of its page", async () => {
    const { make, administration } = await aWorld();
    const { plan, works, facts } = await make("missing", { period: "2026", department: "department-02" });
    expect(sheetAt(plan, 1).rows).toEqual([["Факультет естествознания", "Химия", 1, 0]]);
    expect([works.count, facts]).toEqual([0, expect.objectContaining({ staff: 1, withNone: 0 })]);
    // 11006 waits for review: its number is no business of the administration.
    expect(JSON.stringify((await make("missing")).plan)).toContain("11006");
    expect(JSON.stringify((await make("missing", { period: "2026" }, asViewer(administration))).plan)).not.toContain(
      "11006",
    );
  });
});
