import { describe, expect, test } from "vitest";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import { closePeriod, reopenPeriod } from "#app/certificate/report/manage-periods.server.ts";
import { reportMakers } from "#app/certificate/report/ready/report-makers.server.ts";
import { languages } from "#app/model/language.ts";
import { reportKinds, type ReportKind } from "#app/model/report.ts";
import { asViewer } from "#test/factories/account.ts";
import { addCertificate } from "#test/factories/approved-certificate.ts";
import { aRatedUniversity } from "#test/factories/rated-university.ts";
import { addRegisterWorld } from "#test/factories/register-world.ts";
import { sheetsOfFile, sheetsOfPage } from "#test/support/printed-sheets.ts";
import { registerFileBytes } from "#test/support/register-files.ts";
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
  const open = async (path: string) => {
    const answer = await visit(path, { cookie });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  return { app, visit, cookie, open, office };
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
    const { open } = await aWorld();
    for (const language of languages) {
      const query = `${search}&language=${language}`;
      const printed = sheetsOfPage(await (await open(`/reports/ready/${kind}/print?${query}`)).text());
      const file = await (await open(`/reports/ready/${kind}/workbook.xlsx?${query}`)).arrayBuffer();
      expect(printed.length).toBeGreaterThan(0);
      expect(await sheetsOfFile(file, printed)).toEqual(printed);
    }
  });

  test.each(["", "&department=department-02"])(
    "of the register to be corrected has the cells of its workbook: %s",
    async (more) => {
      const { open } = await aWorld();
      const search = `period=2026${more}`;
      const printed = sheetsOfPage(await (await open(`/reports/corrections/print?${search}`)).text());
      const file = await (await open(`/reports/corrections.xlsx?${search}`)).arrayBuffer();
      expect(printed[0]?.lines.length).toBeGreaterThan(0);
      expect(await sheetsOfFile(file, printed)).toEqual(printed);
    },
  );

  test.each(["", "?show=differs", "?show=missing-there&note=twins"])(
    "of a comparison with the register has the cells of its workbook: %s",
    async (search) => {
      const { app, visit, cookie, open, office } = await aWorld();
      await addRegisterWorld(app, office.id);
      const upload = new FormData();
      upload.append("file", new File([new Uint8Array(await registerFileBytes("extract.xlsx"))], "extract.xlsx"));
      const address = (await visit("/review/register", { cookie, upload })).headers.get("location") ?? "";
      const printed = sheetsOfPage(await (await open(`${address}/print${search}`)).text());
      const file = await (await open(`${address}/comparison.xlsx${search}`)).arrayBuffer();
      expect(printed.length).toBeGreaterThan(0);
      expect(await sheetsOfFile(file, printed)).toEqual(printed);
    },
  );
});

/** Pages that show figures or rows, and the print view each leads to. */
const pages = [
  ["/reports?period=2026&month=2026-05", "/reports/ready/rating/print?period=2026&amp;month=2026-05"],
  ["/reports/rows?period=2026&person=aida", "/reports/ready/rating/print?period=2026&amp;person=aida"],
  ["/reports/missing?period=2026&faculty=faculty-1", "/reports/ready/missing/print?period=2026&amp;faculty=faculty-1"],
  ["/reports/differences?period=2026", "/reports/ready/differences/print?period=2026&amp;from=1&amp;to=now"],
  ["/reports/corrections?period=2026", "/reports/corrections/print?period=2026"],
  ["/reports/builder?period=2026&groups=month", "/reports/ready/custom/print?period=2026&amp;groups=month"],
  ...reportKinds
    .filter((kind) => reportMakers[kind] !== undefined && kind !== "custom")
    .map((kind): [string, string] => [`/reports/ready/${kind}`, `/reports/ready/${kind}/print`]),
] as const;

test.each(pages)("%s leads to paper under its own filter", async (page, paper) => {
  const { open } = await aWorld();
  expect(await (await open(page)).text()).toContain(`href="${paper}"`);
});
