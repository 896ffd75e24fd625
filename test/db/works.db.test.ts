import { describe, expect, test } from "vitest";
import { fractionText } from "#app/certificate/aggregate/fraction.ts";
import { closePeriod } from "#app/certificate/report/manage-periods.server.ts";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import type { ReportFilter } from "#app/certificate/report/report-filter.ts";
import { openWorks } from "#app/certificate/report/works/open-works.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { listWorksAfter, type WorkPlace } from "#db/queries/works.server.ts";
import { certificates } from "#db/schema/index.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { asViewer } from "#test/factories/account.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { testContext } from "#test/support/test-context.ts";

const filters: ReportFilter[] = [
  { period: "2026" },
  { period: "2026", faculty: "faculty-1" },
  { period: "2026", department: "department-02" },
  { period: "2026", type: "computer-program" },
  { period: "2026", kind: "none" },
  { period: "2026", kind: "software" },
  { period: "2026", month: "2026-03" },
  { period: "2025" },
];

async function streamed(app: AppContext, filter: ReportFilter) {
  const open = await openWorks(app, filter, { shares: true });
  const works = [];
  for await (const portion of open.portions()) works.push(...portion);
  expect(works).toHaveLength(open.count);
  return works;
}

/** The same from the certificates that were counted in memory. */
async function loaded(app: AppContext, filter: ReportFilter) {
  const { report } = await loadReport(app, filter);
  return report.certificates.map((one) => ({
    id: one.id,
    number: one.number,
    authors: one.printedAuthors.map(({ name }) => name),
    fileId: one.fileId,
    titles: one.titles,
    workKind: one.workKind,
    points: report.participations
      .filter(({ certificate }) => certificate.id === one.id)
      .map(({ author, share }) => `${author.staffId} ${author.departmentId} ${fractionText(share)}`)
      .sort(),
  }));
}

describe("the stream of certificates", () => {
  test.each(filters)("has the rows of the report in the same order: %o", async (filter) => {
    const app = await testContext();
    await aRatedUniversity(app);
    const works = (await streamed(app, filter)).map(({ id, number, authors, fileId, titles, workKind, shares }) => ({
      id,
      number,
      authors,
      fileId,
      titles,
      workKind,
      points: shares.map(({ staffId, departmentId, points }) => `${staffId} ${departmentId} ${points}`).sort(),
    }));
    expect(works).toEqual(await loaded(app, filter));
  });

  test("brings the same certificates whether or not each is asked beforehand, however few are looked at a time", async () => {
    const app = await testContext();
    await aRatedUniversity(app);
    const all = async (limit: number, nearlyAll: boolean) => {
      const numbers: string[] = [];
      let after: WorkPlace | null = null;
      do {
        const how = { after, limit, shares: false, nearlyAll };
        const page: Awaited<ReturnType<typeof listWorksAfter>> = await listWorksAfter(
          app.db.read,
          { periodId: "2026" },
          how,
        );
        numbers.push(...page.works.map(({ number }) => number));
        after = page.next;
      } while (after !== null);
      return numbers;
    };
    expect((await openWorks(app, { period: "2026" }, { shares: false })).count).toBe(3);
    // 10999 is of the year before and counts elsewhere; some that are approved do not count at all.
    for (const limit of [1, 2, 3, 100]) {
      expect(await all(limit, true)).toEqual(["11001", "11002", "11003"]);
      expect(await all(limit, false)).toEqual(["11001", "11002", "11003"]);
    }
  });

  test("and its figures are of one moment while the database is held, whatever is written meanwhile", async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const open = await openWorks(app, { period: "2026" }, { shares: false });
    const release = app.db.hold();
    await addCertificate(app, office.id, {
      number: "11010",
      on: "2026-05-05",
      authors: [{ name: "А", staffId: "aida" }],
    });
    await app.db.write(async (tx) => await tx.update(certificates).set({ titleKk: "Басқа" }));
    const numbers: string[] = [];
    for await (const works of open.portions()) {
      for (const { number, titles } of works) numbers.push(`${number} ${titles.kk ?? ""}`);
    }
    expect(numbers.filter((text) => text.includes("Басқа") || text.includes("11010"))).toEqual([]);
    release();
    expect((await openWorks(app, { period: "2026" }, { shares: false })).count).toBe(4);
  });

  test("of a closed period is the frozen one, whatever is open", async () => {
    const app = await testContext();
    const { office } = await aRatedUniversity(app);
    const before = await streamed(app, { period: "2026" });
    expect(before.length).toBeGreaterThan(2);
    await closePeriod(app, asViewer(office), "2026");
    expect(await streamed(app, { period: "2026" })).toEqual(before);
    expect(await streamed(app, { period: "2026", snapshot: 1 })).toEqual(before);
  });
});
