import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Viewer } from "#app/model/viewer.ts";
import {
  changeCertificate,
  listCertificateAuthors,
  listCertificateFindings,
  type CertificateChange,
  type CertificateRow,
} from "#db/queries/certificates.server.ts";
import { deleteClaim } from "#db/queries/claims.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import type { Decision } from "./decision-form.ts";
import { demandFullLook } from "./full-look.server.ts";
import { noticeOf, notify } from "./notify.server.ts";
import { nextState } from "./review-state-machine.ts";
import { whatBlocksApproval } from "./what-is-missing.ts";

/** How the journal calls each decision. */
const actionOf = {
  approve: "approved",
  return: "returned",
  reject: "rejected",
  hold: "held",
  resume: "resumed",
  reopen: "reopened",
} as const satisfies Record<Decision["intent"], string>;

/**
 * Records the office's decision and its event in one transaction. Nobody decides on what they sent themselves.
 *
 * @returns the new version
 * @throws Refusal as {@link decideIn}
 */
export async function decide(app: AppContext, viewer: Viewer, id: string, decision: Decision): Promise<number> {
  return await app.db.write(async (tx) => await decideIn(app, tx, viewer, id, decision));
}

/**
 * One decision within a transaction of its caller. Whatever is refused is refused before anything is written.
 *
 * @param bulkStepId the step of many that it is part of
 * @returns the new version
 * @throws Refusal `not_found` · `forbidden` · `illegal_transition` · `stale_version` · `claimed` ·
 * `full_look_open` · `incomplete` with the missing requirements, comma between, as its detail (only when approving)
 */
export async function decideIn(
  world: Pick<AppContext, "clock" | "newId">,
  tx: Queryable,
  viewer: Viewer,
  id: string,
  decision: Decision,
  bulkStepId?: string,
): Promise<number> {
  const { intent, version: seen } = decision;
  const now = world.clock.now();
  const action = intent === "reopen" ? "reopen" : "decide";
  const before = await certificateForChange(tx, viewer, id, { action, seen, intent, day: dayInKazakhstan(now) });
  const step = nextState(before.state, intent);
  if (!step.ok) throw new Refusal(step.error.code, id);
  if (intent === "approve") {
    await demandComplete(tx, before);
    await demandFullLook(tx, { certificateId: id, isDone: decision.fullLook === "done", byId: viewer.id, at: now });
  }
  const reason = "reason" in decision ? decision.reason : null;
  const version = await changeCertificate(tx, { id, seen, change: changeTo(step.value, viewer, now, reason) });
  await deleteClaim(tx, id);
  const part = bulkStepId === undefined ? {} : { bulkStepId };
  await addEvent(tx, {
    at: now,
    userId: viewer.id,
    action: actionOf[intent],
    certificateId: id,
    before: { state: before.state },
    after: { state: step.value, ...part },
    ...(reason === null ? {} : { reason }),
  });
  await notify(world, tx, { certificateId: id, kind: noticeOf(intent), byId: viewer.id });
  return version;
}

/** Back in the queue nothing is decided any more; what was said then stays in the events. */
function changeTo(state: ReviewState, viewer: Viewer, now: Date, reason: string | null): CertificateChange {
  if (state === "submitted") return { state, decidedById: null, decidedAt: null, decisionReason: null };
  return { state, decidedById: viewer.id, decidedAt: now.toISOString(), decisionReason: reason };
}

/** Only what is complete and free of unsettled errors may count. */
async function demandComplete(tx: Queryable, certificate: CertificateRow): Promise<void> {
  const authors = await listCertificateAuthors(tx, certificate.id);
  const findings = await listCertificateFindings(tx, certificate.id);
  const missing = whatBlocksApproval(certificate, authors, findings);
  if (missing.length > 0) throw new Refusal("incomplete", missing.join(","));
}
