import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { getSavedReport } from "#db/queries/saved-reports.server.ts";
import { presentPeriod } from "../load-report.server.ts";
import { reportMakers } from "../ready/report-makers.server.ts";
import { isSameReport, keptSearch, periodOfReport } from "./kept-search.ts";
import type { KeepView } from "./saved-report-view.ts";
import { mayOpenSaved } from "./saved-rights.server.ts";

type Asked = { kind: ReportKind; search: ReportSearch; language: Language; savedId: string | null };

/** What a report's page offers about keeping it; `null`: this viewer keeps no reports. */
export async function keepView(context: AppContext, viewer: Viewer, asked: Asked): Promise<KeepView | null> {
  const { kind, search, language, savedId } = asked;
  if (!mayInHouse(viewer, "keep-reports")) return null;
  const fields = reportMakers[kind]?.fields ?? [];
  const presentId = (await presentPeriod(context)).id;
  const row = savedId === null ? null : await getSavedReport(context.db.read, savedId);
  // An address may name a report that is retired, or somebody else's: then the page began with none.
  const isTheirs = row !== null && row.retiredAt === null && row.kind === kind && mayOpenSaved(viewer, row);
  const plain = keptSearch(search, fields, { span: null, presentId });
  return {
    kind,
    query: new URLSearchParams(search).toString(),
    language,
    period: periodOfReport(search, fields, presentId),
    presentId,
    saved: isTheirs
      ? {
          id: row.id,
          name: row.name,
          isOwn: row.ownerId === viewer.id,
          ownerName: row.ownerName,
          version: row.version,
          isSame: row.language === language && isSameReport(row.search, plain),
        }
      : null,
  };
}
