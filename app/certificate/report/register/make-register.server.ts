import { mayInHouse } from "#app/people/permissions.ts";
import { countFilter } from "../load-report.server.ts";
import { provenWork, ratedFactsOf } from "../ready/load-rated-facts.server.ts";
import type { ProvenWork } from "../ready/made-report.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { reportFilter } from "../report-filter.ts";
import { openWorks, type OpenWorks } from "../works/open-works.server.ts";
import { rowsOfWorks } from "../works/rows-of-works.server.ts";
import { planRegister } from "./plan-register.ts";
import { registerCells } from "./register-sheet.ts";

/** The register in the eight columns of Appendix 3: all that counts, and apart from it what does not. */
export const registerMaker: ReportMaker = {
  fields: ["period", "snapshot", "faculty", "department", "type", "kind", "person", "month"],
  search: reportFilter,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, order) {
    const filter = reportFilter.parse(order.search);
    const works = await openWorks(context, filter, { shares: false });
    const report = { ...works.report, filter: countFilter(filter) };
    const facts = ratedFactsOf(context, order, { ...works, report });
    return {
      plan: planRegister(facts, await rowsOfWorks(works, registerCells(facts))),
      fileName: `${facts.words.readySheets.register.fileName} ${report.period.id}`,
      subjectId: report.period.id,
      facts: { ruleVersion: report.rule.version, snapshot: facts.snapshot, certificates: works.count },
      works: { count: works.count, list: async () => await allOf(works) },
    };
  },
};

async function allOf(works: OpenWorks): Promise<ProvenWork[]> {
  const proven: ProvenWork[] = [];
  for await (const portion of works.portions()) proven.push(...portion.map(provenWork));
  return proven;
}
