import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import {
  changeCertificate,
  listCertificateAuthors,
  listCertificateFindings,
  type CertificateRow,
} from "#db/queries/certificates.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import type { Decision } from "./decision-form.ts";
import { demandFullLook } from "./full-look.server.ts";
import { nextState } from "./review-state-machine.ts";
import { whatBlocksApproval } from "./what-is-missing.ts";

/**
 * Records the office's decision and its event in one transaction. Nobody decides on what they sent themselves.
 *
 * @returns the new version
 * @throws Refusal `not_found` · `forbidden` · `illegal_transition` · `stale_version` ·
 * `full_look_open` · `incomplete` with the missing requirements, comma between, as its detail (only when approving)
 */
export async function decide(
  { db, clock }: AppContext,
  viewer: Viewer,
  id: string,
  decision: Decision,
): Promise<number> {
  const { intent, version: seen } = decision;
  return await db.write(async (tx) => {
    const before = await certificateForChange(tx, viewer, id, {
      action: "decide",
      seen,
      intent,
      day: dayInKazakhstan(clock.now()),
    });
    const step = nextState(before.state, intent);
    if (!step.ok) throw new Refusal(step.error.code, id);
    if (intent === "approve") await demandComplete(tx, before);
    const now = clock.now();
    if (decision.intent === "approve") {
      await demandFullLook(tx, { certificateId: id, isDone: decision.fullLook === "done", byId: viewer.id, at: now });
    }
    const reason = intent === "approve" ? null : decision.reason;
    const change = { state: step.value, decidedById: viewer.id, decidedAt: now.toISOString(), decisionReason: reason };
    const version = await changeCertificate(tx, { id, seen, change });
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: step.value,
      certificateId: id,
      before: { state: before.state },
      after: { state: step.value },
      ...(reason === null ? {} : { reason }),
    });
    return version;
  });
}

/** Only what is complete and free of unsettled errors may count. */
async function demandComplete(tx: Queryable, certificate: CertificateRow): Promise<void> {
  const authors = await listCertificateAuthors(tx, certificate.id);
  const findings = await listCertificateFindings(tx, certificate.id);
  const missing = whatBlocksApproval(certificate, authors, findings);
  if (missing.length > 0) throw new Refusal("incomplete", missing.join(","));
}
