import { mayInHouse } from "#app/people/permissions.ts";
import { numberPlaces } from "#db/queries/register.server.ts";
import { planRatingWorkbook } from "../rating-workbook/plan-rating-workbook.ts";
import { reportFilter } from "../report-filter.ts";
import { loadRatedFacts, provenWorks } from "./load-rated-facts.server.ts";
import type { ReportMaker } from "./report-maker.server.ts";

/** The rating summary: faculties, departments and people with their three figures, and every row behind them. */
export const ratingMaker: ReportMaker = {
  fields: ["period", "snapshot", "faculty", "department", "type", "kind", "person", "month"],
  search: reportFilter,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, order) {
    const { facts, loaded } = await loadRatedFacts(context, order);
    const { report, snapshot, words } = facts;
    const ids = report.certificates.map(({ id }) => id);
    const places = loaded.frozenPlaces ?? (await numberPlaces(context.db.read, ids));
    return {
      plan: planRatingWorkbook({ ...facts, places }),
      fileName: `${words.reports.workbook.fileName} ${report.period.id}`,
      subjectId: report.period.id,
      facts: { ruleVersion: report.rule.version, snapshot, ...report.figures.university },
      works: provenWorks(report.certificates),
    };
  },
};
