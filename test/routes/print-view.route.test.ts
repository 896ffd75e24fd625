import { describe, expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { closePeriod, reopenPeriod } from "#app/certificate/report/manage-periods.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import { languages } from "#app/model/language.ts";
import { reportKinds, type ReportKind } from "#app/model/report.ts";
import { asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { sheetsOfFile, sheetsOfPage } from "#test/support/printed-sheets.ts";
import { appHandler, sessionCookie } from "#test/support/remix-app.ts";
import { testContext } from "#test/support/test-context.ts";

/** A period that was closed, corrected and stands open again, with texts that a table could spoil. */
async function aWorld() {
  const app = await testContext();
  const { office, staff } = await aRatedUniversity(app);
  const viewer = asViewer(office);
  await openPeriod(app, "2026");
  await closePeriod(app, viewer, "2026");
  await reopenPeriod(app, viewer, { periodId: "2026", reason: "Бұйрық бойынша түзетіледі" });
  const aida = { name: `О'Нил "Аида" <b> & Co`, staffId: staff.aida };
  await addCertificate(app, office.id, { number: "0012", on: "2026-05-05", authors: [aida], title: "=1+1 <i>&lt;" });
  const visit = await appHandler(app);
  const cookie = await sessionCookie(app, office.id);
  return async (path: string) => {
    const answer = await visit(path, { cookie });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
}

/** What the address of a report says besides the period; a kind that is not named here is asked for as a whole. */
const searches: Partial<Record<ReportKind, string[]>> = {
  person: ["person=aida", "person=aida&from=2026-03-16&to=2026-04-30", ""],
  differences: ["period=2026&from=1&to=now", "period=2026&from=1&to=1"],
  service: ["", "from=2026-01-01&to=2026-01-31"],
  custom: [
    "period=2026",
    "period=2026&groups=faculty,department&columns=number,registeredOn,title,points,file,author&sort=-points&limit=2",
    "period=2026&month=2026-06",
  ],
};
const usual = ["period=2026", "period=2026&snapshot=1&department=department-02", "period=2024"];
const asked = reportKinds
  .filter((kind) => reportMakers[kind] !== undefined)
  .flatMap((kind) => (searches[kind] ?? usual).map((search): [ReportKind, string] => [kind, search]));

describe("the print view", () => {
  test.each(asked)("of the report %s has every cell of the workbook and no other: %s", async (kind, search) => {
    const open = await aWorld();
    for (const language of languages) {
      const query = `${search}&language=${language}`;
      const printed = sheetsOfPage(await (await open(`/reports/ready/${kind}/print?${query}`)).text());
      const file = await (await open(`/reports/ready/${kind}/workbook.xlsx?${query}`)).arrayBuffer();
      expect(printed.length).toBeGreaterThan(0);
      expect(await sheetsOfFile(file, printed)).toEqual(printed);
    }
  });
});
