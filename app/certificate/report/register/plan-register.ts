import { notCountedSheet } from "../ready/not-counted-sheet.ts";
import { parametersSheet, ratedParameterRows } from "../ready/parameter-rows.ts";
import type { RatedFacts } from "../ready/rated-facts.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import { registerSheet, type RegisterRows } from "./register-sheet.ts";
import type { RegisterWords } from "./register-words.ts";

/** The register of what counts, apart from it what does not, and how it came to be. */
export function planRegister(facts: RatedFacts<RegisterWords>, rows: RegisterRows): WorkbookPlan {
  const { register: words, common } = facts.words.readySheets;
  const { pageWords } = facts.words.reports.workbook;
  const { report } = facts;
  const sheetName = sheetNamer();
  return {
    title: `${words.title} · ${report.period.id}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      registerSheet(facts, sheetName(words.sheet), rows),
      notCountedSheet(facts, sheetName(common.notCounted)),
      parametersSheet(common, sheetName(common.parameters), [
        [common.report, words.title],
        ...ratedParameterRows(facts),
        [words.rows, report.figures.university.certificates],
        [common.notCountedCount, report.excluded.length],
      ]),
    ],
  };
}
