import { notCountedSheet } from "../ready/not-counted-sheet.ts";
import { parametersSheet, ratedParameterRows } from "../ready/parameter-rows.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import { authorsSheet } from "./authors-sheet.ts";
import { peopleSheet } from "./people-sheet.ts";
import { registerSheet } from "./register-sheet.ts";
import type { ReportFacts } from "./report-facts.ts";
import { departmentsSheet, facultiesSheet } from "./summary-sheet.ts";

/**
 * The rating report as a workbook: departments, faculties, people, then the rows behind them, what does not count, and
 * how the file came to be.
 */
export function planRatingWorkbook(facts: ReportFacts): WorkbookPlan {
  const { sheets, title, pageWords, columns } = facts.words.reports.workbook;
  const { common } = facts.words.readySheets;
  const { report } = facts;
  const { certificates, participations, points } = report.figures.university;
  const sheetName = sheetNamer();
  // Names are given out in the order of the sheets.
  const names = {
    summary: sheetName(sheets.summary),
    faculties: sheetName(sheets.faculties),
    people: sheetName(sheets.people),
  };
  const register = registerSheet(facts, sheetName(sheets.register));
  const authors = authorsSheet(facts, sheetName(sheets.authors));
  return {
    title: `${title} · ${report.period.id}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      departmentsSheet(facts, names.summary, { register, authors }),
      facultiesSheet(facts, names.faculties, { register, authors }),
      peopleSheet(facts, names.people, authors),
      register,
      authors,
      notCountedSheet(facts, sheetName(common.notCounted)),
      parametersSheet(common, sheetName(common.parameters), [
        [common.report, title],
        ...ratedParameterRows(facts),
        [columns.certificates, certificates],
        [columns.participations, participations],
        [columns.points, points],
        [common.notCountedCount, report.excluded.length],
      ]),
    ],
  };
}
