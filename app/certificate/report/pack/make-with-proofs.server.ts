import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { viewableOf } from "#app/people/standing.server.ts";
import { getFiles } from "#db/queries/files.server.ts";
import { makeReport, type ReportOrder } from "../ready/export-report.server.ts";
import type { MadeReport, ProvenWork } from "../ready/made-report.ts";
import { nameOriginals, pathsOf, type Proofs } from "./original-names.ts";

/** Certificates may be decided on while a report is made; more often in a row than this they are not. */
const mostTries = 3;

/**
 * A report whose rows lead to the originals beside it, and which originals these are. It is made once to know them and
 * once more with their names; where the register changed in between, everything begins anew.
 *
 * @throws Refusal as {@link makeReport} · `busy` where the register does not stand still
 */
export async function makeWithProofs(
  context: AppContext,
  order: Omit<ReportOrder, "watchedAs">,
): Promise<{ made: MadeReport; proofs: Proofs }> {
  let works = await (await makeReport(context, order)).works.list();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const proofs = await proofsOf(context, order.viewer, works);
    const made = await makeReport(context, { ...order, originals: pathsOf(proofs.originals) });
    const now = await made.works.list();
    if (JSON.stringify(now) === JSON.stringify(works)) return { made, proofs };
    works = now;
  }
  throw new Refusal("busy", "the register changes");
}

/** The originals of these works as far as the viewer may open them now, named by number and day. */
export async function proofsOf(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer | null,
  works: readonly ProvenWork[],
): Promise<Proofs> {
  const ids = works.map(({ certificateId }) => certificateId);
  const viewable =
    viewer === null ? new Set(ids) : await viewableOf(db.read, viewer, ids, dayInKazakhstan(clock.now()));
  const shown = works.filter(({ certificateId }) => viewable.has(certificateId));
  const files = await getFiles(db.read, [...new Set(shown.map(({ fileId }) => fileId))]);
  return { originals: nameOriginals(shown, files), withheld: works.length - shown.length };
}
