import { reportKinds, type ReportKind } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { reportMakers } from "./report-makers.server.ts";

/** Kinds of reports this viewer may have, in the order of the catalogue. */
export function reportsFor(viewer: Viewer): ReportKind[] {
  return reportKinds.filter((kind) => reportMakers[kind]?.may(viewer, {}) === true);
}
