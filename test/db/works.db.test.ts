import { describe, expect, test } from "vitest";
import { fractionText } from "#app/certificate/aggregate/fraction.ts";
import { closePeriod } from "#app/certificate/report/manage-periods.server.ts";
import { loadReport } from "#app/certificate/report/load-report.server.ts";
import type { ReportFilter } from "#app/certificate/report/report-filter.ts";
import { openWorks } from "#app/certificate/report/works/open-works.server.ts";
import type { AppContext } from "#app/context.server.ts";
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
