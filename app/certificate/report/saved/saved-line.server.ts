import type { Language } from "#app/model/language.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import type { SavedReportRow } from "#db/queries/saved-reports.server.ts";
import { reportAddress } from "../ready/report-address.ts";
import { reportMakers } from "../ready/report-makers.server.ts";
import { periodOfReport } from "./kept-search.ts";
import { problemOf } from "./saved-problem.server.ts";
import type { SavedReportLine } from "./saved-report-view.ts";

type Kept = { id: string; kind: ReportKind; search: ReportSearch; language: Language };

/** Path and query string under which a kept report opens, filled in as it was kept. */
export function addressOfSaved({ id, kind, search, language }: Kept): string {
  return reportAddress(kind, { ...search, language, saved: id });
}

/** A kept report as this viewer's lists and pages show it. */
export async function savedLine(
  q: Queryable,
  viewer: Pick<Viewer, "id">,
  { row, presentId }: { row: SavedReportRow; presentId: string },
): Promise<Omit<SavedReportLine, "letters">> {
  const { id, name, kind, ownerId, ownerName, sharedWith, changedAt, search } = row;
  return {
    id,
    name,
    kind,
    isOwn: ownerId === viewer.id,
    ownerName,
    sharedWith,
    changedAt,
    address: addressOfSaved(row),
    period: periodOfReport(search, reportMakers[kind]?.fields ?? [], presentId),
    problem: await problemOf(q, row),
  };
}
