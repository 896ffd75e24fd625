import { notCountedSheet } from "../ready/not-counted-sheet.ts";
import { parametersSheet, ratedParameterRows, type ParameterRow } from "../ready/parameter-rows.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import { departmentRows, type DepartmentFacts } from "./department-rows.ts";
import { listSheet } from "./list-sheet.ts";
import { subtotalsSheet } from "./subtotals-sheet.ts";

/** The department report: the list, subtotals, what does not count, and how it came to be. */
export function planDepartments(facts: DepartmentFacts): WorkbookPlan {
  const { departments: words, common } = facts.words.readySheets;
  const { pageWords } = facts.words.reports.workbook;
  const sheetName = sheetNamer();
  const rows = departmentRows(facts);
  const list = listSheet(facts, sheetName(words.list), rows);
  return {
    title: `${words.title} · ${facts.report.period.id}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      list,
      subtotalsSheet(facts, sheetName(words.subtotals), { list, rows }),
      notCountedSheet(facts, sheetName(common.notCounted)),
      parametersSheet(common, sheetName(common.parameters), [
        [common.report, words.title],
        ...ratedParameterRows(facts),
        ...countRows(facts),
      ]),
    ],
  };
}

function countRows({ words, report, underWay }: DepartmentFacts): ParameterRow[] {
  const { columns } = words.reports.workbook;
  const { certificates, participations, points } = report.figures.university;
  const { departments, common } = words.readySheets;
  return [
    [columns.certificates, certificates],
    [columns.participations, participations],
    [columns.points, points],
    ...(underWay === null ? [] : [[departments.underWayRows, underWay.length] satisfies ParameterRow]),
    [common.notCountedCount, report.excluded.length],
  ];
}
