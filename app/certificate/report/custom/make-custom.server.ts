import { mayInHouse } from "#app/people/permissions.ts";
import { loadRatedFacts, provenWorks } from "../ready/load-rated-facts.server.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { customRows } from "./custom-rows.ts";
import { customSearch } from "./custom-search.ts";
import { planCustom } from "./plan-custom.ts";

/** A report of one's own: whatever rows, groups, columns and order its address says. */
export const customMaker: ReportMaker = {
  fields: ["period", "snapshot", "faculty", "department", "type", "kind", "person", "month"],
  search: customSearch,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, order) {
    const search = customSearch.parse(order.search);
    const { facts } = await loadRatedFacts(context, order);
    const { report, snapshot, words } = facts;
    const { limit } = search;
    return {
      plan: planCustom(facts, search),
      fileName: `${inFileName(search.heading ?? words.customSheets.fileName)} ${report.period.id}`,
      subjectId: report.period.id,
      facts: { ruleVersion: report.rule.version, snapshot, ...report.figures.university },
      // Of a list that is cut the proofs are those of its rows.
      works: provenWorks(
        limit === undefined
          ? report.certificates
          : [
              ...new Set(
                customRows(facts, search)
                  .slice(0, limit)
                  .map(({ certificate }) => certificate),
              ),
            ],
      ),
    };
  },
};

/** Without signs that some systems keep out of names of files. */
function inFileName(heading: string): string {
  return heading
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
