import { legalSheetName } from "../legal-cells.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import { authorsSheet } from "./authors-sheet.ts";
import { parametersSheet } from "./parameters-sheet.ts";
import { registerSheet } from "./register-sheet.ts";
import type { ReportFacts } from "./report-facts.ts";
import { departmentsSheet, facultiesSheet } from "./summary-sheet.ts";

/** The rating report as a workbook: summary, register, list by author, parameters, faculties. */
export function planRatingWorkbook(facts: ReportFacts): WorkbookPlan {
  const { sheets, title, pageWords } = facts.texts;
  const taken: string[] = [];
  const sheetName = (wanted: string) => {
    const name = legalSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const summaryName = sheetName(sheets.summary);
  const register = registerSheet(facts, sheetName(sheets.register));
  const authors = authorsSheet(facts, sheetName(sheets.authors));
  return {
    title: `${title} · ${facts.report.period.id}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      departmentsSheet(facts, summaryName, { register, authors }),
      register,
      authors,
      parametersSheet(facts, sheetName(sheets.parameters)),
      facultiesSheet(facts, sheetName(sheets.faculties), { register, authors }),
    ],
  };
}
