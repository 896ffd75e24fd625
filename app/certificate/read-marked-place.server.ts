import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Box } from "#app/model/reading.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayNow } from "#app/people/standing.server.ts";
import { getCertificateWithOrigin } from "#db/queries/certificates.server.ts";
import { originalPath } from "./intake/original-path.server.ts";
import { isTooSmall, type MarkedPlace, type PlaceTarget } from "./review/place-form.ts";
import { surenessOf } from "./review/sureness.ts";
import { valueOfText } from "./review/value-of-text.ts";

/** Whoever dragged a box waits no longer. */
const longestWaitMs = 25_000;

/**
 * What stands at a place that a person marked on a page, as the value of a field. Nothing is kept: it is for whoever asked,
 * to look at and to save.
 *
 * @throws Refusal `not_found` · `forbidden`
 */
export async function readMarkedPlace(
  { db, config, clock, readPlace }: Pick<AppContext, "db" | "config" | "clock" | "readPlace">,
  viewer: Viewer,
  { certificateId, page, box, target }: { certificateId: string; page: number; box: Box; target: PlaceTarget },
): Promise<MarkedPlace> {
  const origin = await getCertificateWithOrigin(db.read, certificateId);
  const day = dayInKazakhstan(clock.now());
  if (origin === null || !(await mayNow(db.read, viewer, "view", origin.certificate, day))) {
    throw new Refusal("not_found", certificateId);
  }
  if (!(await mayNow(db.read, viewer, "correct", origin.certificate, day))) {
    throw new Refusal("forbidden", certificateId);
  }
  if (page > origin.reading.pageCount) throw new Refusal("not_found", `page ${page}`);
  if (isTooSmall(box)) return { is: "too-small" };
  const turns = origin.reading.pages?.find((one) => one.page === page)?.turns ?? 0;
  const limit = AbortSignal.timeout(longestWaitMs);
  const place = await readPlace(originalPath(config, origin.fileId), { page, turns, box }, limit).catch(
    (error: unknown) => {
      if (limit.aborted) return "busy" as const;
      throw error;
    },
  );
  if (place === "busy") return { is: "busy" };
  if (place === null) return { is: "nothing" };
  const text = place.lines.join(" ");
  const value = valueOfText(place.lines, target);
  if (value === null) return { is: "unfit", text };
  return { is: "read", text, value, witness: place.witness, sureness: surenessOf(place.confidence) };
}
