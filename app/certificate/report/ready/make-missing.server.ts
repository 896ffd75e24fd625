import { formatInstant } from "#app/i18n/format.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { missingGroupsOf } from "../load-missing-groups.server.ts";
import { loadMissing } from "../load-missing.server.ts";
import { missingFilter } from "../missing-filter.ts";
import { planMissingWorkbook } from "../missing-workbook.ts";
import { allWords } from "./load-rated-facts.server.ts";
import type { ReportMaker } from "./report-maker.server.ts";
import { noWorks } from "./made-report.ts";

/** Who has not submitted, under the filter of its page: one row a person and work, and departments. */
export const missingMaker: ReportMaker = {
  fields: ["period", "faculty", "department"],
  search: missingFilter,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, { search, language, viewer }) {
    const loaded = await loadMissing(context, missingFilter.parse(search));
    const words = allWords[language];
    const periodId = loaded.period.id;
    const plan = planMissingWorkbook({
      groups: missingGroupsOf(loaded, viewer, language),
      words: words.missing,
      pageWords: words.reports.workbook.pageWords,
      periodId,
      day: loaded.day,
      madeBy: viewer?.displayName ?? words.reports.workbook.operator,
      madeAt: context.clock.now().toISOString(),
      instantWords: formatInstant,
    });
    return {
      plan,
      fileName: `${words.missing.workbook.fileName} ${periodId}`,
      subjectId: periodId,
      facts: { ...loaded.totals },
      works: noWorks,
    };
  },
};
