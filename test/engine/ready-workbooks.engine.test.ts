import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { planDepartments } from "#app/certificate/report/departments/plan-departments.ts";
import { planDifferences } from "#app/certificate/report/differences/plan-differences.ts";
import { planFees } from "#app/certificate/report/fees/plan-fees.ts";
import { planService } from "#app/certificate/report/service/plan-service.ts";
import { columnTotal, Formula, headerRowOf, type WorkbookPlan } from "#app/certificate/report/workbook-plan.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { writeWorkbook } from "#app/certificate/report/write-workbook.server.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";
import { aStatement } from "#test/factories/difference-facts.ts";
import { aFeeLine, aFeesFacts, chemistry } from "#test/factories/fee-line.ts";
import { aRatedFacts } from "#test/factories/rated-facts.ts";
import { aDesk } from "#test/factories/service-facts.ts";
import { recalculate } from "#test/support/recalculate.ts";

/** The sheets with formulas of four reports in one file: LibreOffice is slow to start. */
function sheetsWithFormulas(): WorkbookPlan {
  const departments = planDepartments({ ...aRatedFacts("ru"), underWay: [], namesUnderWay: true });
  const [aida, bolat] = [anOwnAuthor("aida"), anOwnAuthor("bolat", "chem")];
  const differences = planDifferences(
    aStatement([aRatedCertificate("c1", [aida])], [aRatedCertificate("c1", [aida, bolat])]),
  );
  // Sums that no binary fraction holds.
  const tenth = aFeeLine({ amount: 10, commission: 20, reimbursedOn: calendarDate("2026-04-01") });
  const fees = planFees(aFeesFacts([tenth, ...Array.from({ length: 30 }, () => aFeeLine()), aFeeLine(chemistry)]));
  const sheets = [departments, differences, planService(aDesk()), fees].flatMap((plan) => plan.sheets.slice(0, -1));
  return { ...departments, sheets };
}

test("LibreOffice calculates from the formulas of ready reports the values that their files carry", async () => {
  const plan = sheetsWithFormulas();
  const spoilt = plan.sheets.map((sheet) => ({
    ...sheet,
    above: sheet.above.map((row) => row.map((cell) => (cell instanceof Formula ? new Formula(cell.text, -999) : cell))),
    rows: sheet.rows.map((row) => row.map((cell) => (cell instanceof Formula ? new Formula(cell.text, -999) : cell))),
  }));
  const calculated = await recalculate(await buffer(await writeWorkbook({ ...plan, sheets: spoilt })));
  let formulas = 0;
  for (const sheet of plan.sheets) {
    const lines = calculated.get(sheet.name) ?? [];
    for (const [at, row] of [...sheet.above, [], ...sheet.rows].entries()) {
      for (const [column, cell] of row.entries()) {
        if (!(cell instanceof Formula)) continue;
        formulas += 1;
        expect(Number(lines[at]?.[column]), `${sheet.name} ${cell.text}`).toBeCloseTo(cell.value, 9);
      }
    }
    const totals = lines[headerRowOf(sheet) + sheet.rows.length];
    for (const [column, { total }] of sheet.columns.entries()) {
      if (total === undefined || sheet.rows.length === 0) continue;
      expect(Number(totals?.[column]), `${sheet.name}, total ${column}`).toBeCloseTo(columnTotal(sheet, column), 9);
    }
  }
  expect(formulas).toBeGreaterThan(25);
});
