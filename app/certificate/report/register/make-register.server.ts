import { mayInHouse } from "#app/people/permissions.ts";
import { loadRatedFacts, provenWorks } from "../ready/load-rated-facts.server.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { reportFilter } from "../report-filter.ts";
import { planRegister } from "./plan-register.ts";

/** The register in the eight columns of Appendix 3: all that counts, and apart from it what does not. */
export const registerMaker: ReportMaker = {
  fields: ["period", "snapshot", "faculty", "department", "type", "kind", "person", "month"],
  search: reportFilter,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, order) {
    const { facts } = await loadRatedFacts(context, order);
    const { report, snapshot, words } = facts;
    return {
      plan: planRegister(facts),
      fileName: `${words.readySheets.register.fileName} ${report.period.id}`,
      subjectId: report.period.id,
      facts: { ruleVersion: report.rule.version, snapshot, certificates: report.certificates.length },
      works: provenWorks(report.certificates),
    };
  },
};
