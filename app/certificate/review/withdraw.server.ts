import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { changeCertificate } from "#db/queries/certificates.server.ts";
import { deleteClaim } from "#db/queries/claims.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import type { SenderStep } from "./decision-form.ts";
import { nextState } from "./review-state-machine.ts";

/**
 * Takes a certificate back from the office before it has decided, or takes up again what was taken back: then it is a draft.
 *
 * @returns the new version
 * @throws Refusal `not_found` · `forbidden` · `illegal_transition` · `stale_version`
 */
export async function withdrawOrRestore(
  { db, clock }: AppContext,
  viewer: Viewer,
  id: string,
  { intent, version: seen }: SenderStep,
): Promise<number> {
  return await db.write(async (tx) => {
    const at = clock.now();
    const before = await certificateForChange(tx, viewer, id, {
      action: intent,
      seen,
      intent,
      day: dayInKazakhstan(at),
    });
    const step = nextState(before.state, intent);
    if (!step.ok) throw new Refusal(step.error.code, id);
    const undecided = { decidedById: null, decidedAt: null, decisionReason: null };
    const version = await changeCertificate(tx, { id, seen, change: { state: step.value, ...undecided } });
    await deleteClaim(tx, id);
    await addEvent(tx, {
      at,
      userId: viewer.id,
      action: intent === "withdraw" ? "withdrawn" : "restored",
      certificateId: id,
      before: { state: before.state },
      after: { state: step.value },
    });
    return version;
  });
}
