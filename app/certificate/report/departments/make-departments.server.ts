import { mayInHouse } from "#app/people/permissions.ts";
import { loadRatedFacts, provenWorks } from "../ready/load-rated-facts.server.ts";
import type { ReportMaker } from "../ready/report-maker.server.ts";
import { reportFilter } from "../report-filter.ts";
import { loadUnderWay } from "./load-under-way.server.ts";
import { planDepartments } from "./plan-departments.ts";

/** The department report: one row an author and certificate, in the columns universities use. */
export const departmentsMaker: ReportMaker = {
  fields: ["period", "snapshot", "faculty", "department", "type", "kind", "person", "month"],
  search: reportFilter,
  may: (viewer) => mayInHouse(viewer, "export-reports"),
  async make(context, order) {
    const { facts } = await loadRatedFacts(context, order);
    const { report, snapshot, words } = facts;
    const { viewer } = order;
    const plan = planDepartments({
      ...facts,
      underWay: snapshot === null ? await loadUnderWay(context.db.read, report) : null,
      namesUnderWay: viewer === null || mayInHouse(viewer, "open-queue"),
    });
    return {
      plan,
      fileName: `${words.readySheets.departments.fileName} ${report.period.id}`,
      subjectId: report.period.id,
      facts: { ruleVersion: report.rule.version, snapshot, ...report.figures.university },
      works: provenWorks(report.certificates),
    };
  },
};
