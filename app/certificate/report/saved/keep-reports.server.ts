import type { AppContext } from "#app/context.server.ts";
import type { ReportSearch } from "#app/model/report.ts";
import { Refusal, type Result } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import {
  getSavedReport,
  insertSavedReport,
  listSavedReports,
  updateSavedReport,
} from "#db/queries/saved-reports.server.ts";
import { presentPeriod } from "../load-report.server.ts";
import { filterOfEvent } from "../ready/filter-of-event.ts";
import { reportMakers } from "../ready/report-makers.server.ts";
import { keptSearch } from "./kept-search.ts";
import { addressOfSaved, savedLine } from "./saved-line.server.ts";
import type { KeepForm, SavedReportForm } from "./saved-report-form.ts";
import type { SavedReportLine } from "./saved-report-view.ts";
import { mayOpenSaved, openable } from "./saved-rights.server.ts";

/** Two reports of one person under one name could not be told apart. */
export type NameProblem = "name-taken";

/** Own reports and those shared with the viewer's role, as far as they may see what is in them. */
export async function savedReportsOf(context: AppContext, viewer: Viewer): Promise<SavedReportLine[]> {
  const q = context.db.read;
  const presentId = (await presentPeriod(context)).id;
  const lines: SavedReportLine[] = [];
  for (const { schedules, lastOutcome, ...row } of await listSavedReports(q, viewer)) {
    if (!mayOpenSaved(viewer, row)) continue;
    const line = await savedLine(q, viewer, { row, presentId });
    lines.push({ ...line, letters: { schedules, last: lastOutcome } });
  }
  return lines;
}

/**
 * Keeps the report of an address under a name: a new one, or over one of the viewer's own.
 *
 * @returns the address under which the kept report opens
 * @throws Refusal `forbidden` when the viewer may not keep reports or not see this one · `not_found` when the one to be
 *   replaced is gone or somebody else's · `stale_version` when it was changed since its page was made
 */
export async function keepReport(
  context: AppContext,
  viewer: Viewer,
  { name, kind, language, span, as, savedId, version }: Omit<KeepForm, "query">,
  search: ReportSearch,
): Promise<Result<string, NameProblem>> {
  const maker = reportMakers[kind];
  if (!mayInHouse(viewer, "keep-reports") || maker?.may(viewer, search) !== true) throw new Refusal("forbidden", kind);
  const presentId = (await presentPeriod(context)).id;
  const kept = { name, kind, language, search: keptSearch(search, maker.fields, { span: span ?? null, presentId }) };
  const now = context.clock.now();
  const at = now.toISOString();
  const newId = context.newId();
  return await context.db.write(async (tx) => {
    const former = as === "new" ? null : openable(viewer, await getSavedReport(tx, savedId ?? ""));
    if (former !== null && former.ownerId !== viewer.id) throw new Refusal("not_found", former.id);
    if (await isNameTaken(tx, viewer, name, former?.id)) return { ok: false, error: "name-taken" };
    const id = former?.id ?? newId;
    if (former === null) {
      await insertSavedReport(tx, { id, ownerId: viewer.id, ...kept, sharedWith: [], createdAt: at, changedAt: at });
    } else if (!(await updateSavedReport(tx, { id, version: version ?? -1 }, { ...kept, changedAt: at }))) {
      throw new Refusal("stale_version", id);
    }
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: former === null ? "saved-report" : "changed-saved-report",
      subjectId: id,
      ...(former && { before: { kind: former.kind, filter: filterOfEvent(former.search), language: former.language } }),
      after: { kind, filter: filterOfEvent(kept.search), language },
    });
    return { ok: true, value: addressOfSaved({ id, ...kept }) };
  });
}

/**
 * Renames, shares or retires one of the viewer's own.
 *
 * @throws Refusal `not_found` · `forbidden` when it is somebody else's · `stale_version`
 */
export async function changeSavedReport(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  id: string,
  form: Extract<SavedReportForm, { intent: "change" | "retire" }>,
): Promise<Result<null, NameProblem>> {
  const now = clock.now();
  return await db.write(async (tx) => {
    const kept = openable(viewer, await getSavedReport(tx, id));
    if (kept.ownerId !== viewer.id) throw new Refusal("forbidden", id);
    const isRetired = form.intent === "retire";
    if (!isRetired && (await isNameTaken(tx, viewer, form.name, id))) return { ok: false, error: "name-taken" };
    const changedAt = now.toISOString();
    const change = isRetired ? { retiredAt: changedAt } : { name: form.name, sharedWith: form.sharedWith };
    if (!(await updateSavedReport(tx, { id, version: form.version }, { ...change, changedAt }))) {
      throw new Refusal("stale_version", id);
    }
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: isRetired ? "retired-saved-report" : "changed-saved-report",
      subjectId: id,
      before: { sharedWith: kept.sharedWith },
      after: isRetired ? {} : { sharedWith: form.sharedWith },
    });
    return { ok: true, value: null };
  });
}

async function isNameTaken(q: Queryable, viewer: Viewer, name: string, butId: string | undefined): Promise<boolean> {
  const folded = name.toLocaleLowerCase("kk");
  const rows = await listSavedReports(q, viewer);
  return rows.some(
    (row) => row.ownerId === viewer.id && row.id !== butId && row.name.toLocaleLowerCase("kk") === folded,
  );
}
