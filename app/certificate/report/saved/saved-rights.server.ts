import type { ReportKind, ReportSearch } from "#app/model/report.ts";
import { Refusal } from "#app/model/result.ts";
import type { Role, Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { reportMakers } from "../ready/report-makers.server.ts";

type Kept = { ownerId: string; sharedWith: readonly Role[]; kind: ReportKind; search: ReportSearch };

/**
 * Whether somebody may open a kept report: it is theirs or shared with their role, and what it shows is theirs to see
 * today. Of a kind that nobody makes any more there is only a name to see.
 */
export function mayOpenSaved(viewer: Viewer, { ownerId, sharedWith, kind, search }: Kept): boolean {
  if (!mayInHouse(viewer, "keep-reports")) return false;
  if (ownerId !== viewer.id && !sharedWith.includes(viewer.role)) return false;
  return reportMakers[kind]?.may(viewer, search) !== false;
}

/**
 * A kept report this viewer may open.
 *
 * @throws Refusal `not_found`: there is none, or it is nothing of theirs
 */
export function openable<Row extends Kept & { id: string; retiredAt: string | null }>(
  viewer: Viewer,
  kept: Row | null,
): Row {
  if (kept === null || kept.retiredAt !== null || !mayOpenSaved(viewer, kept)) {
    throw new Refusal("not_found", kept?.id);
  }
  return kept;
}
