import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may } from "#app/people/permissions.ts";
import { standingOf } from "#app/people/standing.server.ts";
import { getCertificate } from "#db/queries/certificates.server.ts";
import { deleteClaim, getClaim, putClaim, type ClaimRow } from "#db/queries/claims.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { notify } from "./notify.server.ts";

export const claimIntents = ["claim", "release", "take-over"] as const;
export type ClaimIntent = (typeof claimIntents)[number];

/**
 * Says that the viewer works on a certificate, no longer does, or does instead of a colleague who is away. The certificate
 * itself does not change, so neither does its version: whoever is typing goes on typing.
 *
 * @throws Refusal `not_found` · `forbidden`, also for a state in which there is nothing to decide ·
 * `claimed` where a colleague works on it and taking over was not asked for
 */
export async function changeClaim(
  app: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  id: string,
  intent: ClaimIntent,
): Promise<void> {
  await app.db.write(async (tx) => {
    const now = app.clock.now();
    const certificate = await getCertificate(tx, id);
    if (certificate === null) throw new Refusal("not_found", id);
    const standing = await standingOf(tx, viewer, certificate, dayInKazakhstan(now));
    if (!may(viewer, "view", standing)) throw new Refusal("not_found", id);
    if (!may(viewer, "claim", standing)) throw new Refusal("forbidden", id);
    const before = await getClaim(tx, id);
    const action = stepOf(intent, viewer, before);
    if (action === null) return;
    if (action === "released") await deleteClaim(tx, id);
    else await putClaim(tx, { certificateId: id, userId: viewer.id, at: now.toISOString() });
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action,
      certificateId: id,
      ...(before === null ? {} : { before: { claimedById: before.userId } }),
      ...(action === "released" ? {} : { after: { claimedById: viewer.id } }),
    });
    if (action === "taken-over" && before !== null) {
      await notify(app, tx, { certificateId: id, kind: action, byId: viewer.id, formerId: before.userId });
    }
  });
}

/**
 * What this press does; `null`: it is so already.
 *
 * @throws Refusal `claimed`
 */
function stepOf(
  intent: ClaimIntent,
  viewer: Pick<Viewer, "id">,
  claim: ClaimRow | null,
): "claimed" | "released" | "taken-over" | null {
  const isOwn = claim?.userId === viewer.id;
  if (intent === "release") {
    if (claim !== null && !isOwn) throw new Refusal("claimed");
    return isOwn ? "released" : null;
  }
  if (isOwn) return null;
  if (claim === null) return "claimed";
  if (intent === "claim") throw new Refusal("claimed");
  return "taken-over";
}
