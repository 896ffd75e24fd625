import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Queryable } from "#db/client.server.ts";
import { listCertificateFindings, type CertificateRow } from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { finishFullLook, fullLookOpen, getFullLook, insertFullLook } from "#db/queries/full-looks.server.ts";
import { readDeskSettings } from "./desk-settings.server.ts";
import { isDrawn } from "./full-look.ts";

/**
 * Casts the lot for a certificate that is being submitted: once, the first time it is.
 *
 * @returns whether it is to be looked at in full
 */
export async function drawFullLook(
  { clock, chance }: Pick<AppContext, "clock" | "chance">,
  tx: Queryable,
  certificate: Pick<CertificateRow, "id" | "doubtfulValues" | "submittedAt">,
): Promise<boolean> {
  const { id, doubtfulValues, submittedAt } = certificate;
  if (submittedAt !== null || (await getFullLook(tx, id)) !== null) return false;
  const findings = (await listCertificateFindings(tx, id)).length;
  const { fullLookPercent: percent } = await readDeskSettings(tx);
  if (!isDrawn({ findings, doubtfulValues }, percent, chance())) return false;
  await insertFullLook(tx, { certificateId: id, drawnAt: clock.now().toISOString(), percent });
  return true;
}

/**
 * A certificate that was drawn is approved only when somebody says that each value was compared with the page; that is
 * kept. Call it in the transaction of the approval.
 *
 * @throws Refusal `full_look_open`
 */
export async function demandFullLook(
  tx: Queryable,
  { certificateId, isDone, byId, at }: { certificateId: string; isDone: boolean; byId: string; at: Date },
): Promise<void> {
  if (!(await fullLookOpen(tx, [certificateId])).has(certificateId)) return;
  if (!isDone) throw new Refusal("full_look_open", certificateId);
  await finishFullLook(tx, certificateId, { doneAt: at.toISOString(), doneById: byId });
  await addEvent(tx, { at, userId: byId, action: "full-look-done", certificateId });
}

/** Whether a full look at this certificate is asked for and nobody has done it yet. */
export async function isFullLookAsked({ db }: Pick<AppContext, "db">, certificateId: string): Promise<boolean> {
  return (await fullLookOpen(db.read, [certificateId])).has(certificateId);
}
