import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow } from "#app/people/standing.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import type { JustDecided } from "./desk-view.ts";

/**
 * What the viewer has just decided, to take it back at once.
 *
 * @param id from the address of the page that came after; anything may stand there
 * @returns `null` when it is nothing of theirs to take back any more
 */
export async function justDecided(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  id: string | null,
): Promise<JustDecided | null> {
  const certificate = id === null ? null : await getCertificate(db.read, id);
  if (certificate === null || certificate.decidedById !== viewer.id) return null;
  const { state, version, number } = certificate;
  if (state !== "approved" && state !== "rejected") return null;
  if (!(await mayNow(db.read, viewer, "reopen", certificate, dayInKazakhstan(clock.now())))) return null;
  return { id: certificate.id, version, number, state };
}
