import type { CalendarDate } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { may, type CertificateAction } from "#app/people/permissions.ts";
import { standingOf } from "#app/people/standing.server.ts";
import { getCertificate, type CertificateRow } from "#db/queries/certificates.server.ts";
import { getClaim } from "#db/queries/claims.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { nextState, type ReviewIntent } from "./review-state-machine.ts";

/** What the person wants, which version they had before their eyes, and the day on which they want it. */
export type AskedChange = { action: CertificateAction; seen: number; intent?: ReviewIntent; day: CalendarDate };

/**
 * The certificate as it stands, after everything that could forbid this change was asked.
 * An outdated screen is told so first: what it forbids or allows would be about another certificate.
 *
 * @throws Refusal `not_found` · `stale_version` · `illegal_transition` · `forbidden` · `claimed`
 */
export async function certificateForChange(
  tx: Queryable,
  viewer: Viewer,
  id: string,
  { action, seen, intent, day }: AskedChange,
): Promise<CertificateRow> {
  const certificate = await getCertificate(tx, id);
  if (certificate === null) throw new Refusal("not_found", id);
  const standing = await standingOf(tx, viewer, certificate, day);
  if (!may(viewer, "view", standing)) throw new Refusal("not_found", id);
  if (certificate.version !== seen) throw new Refusal("stale_version", id);
  if (intent !== undefined && !nextState(certificate.state, intent).ok) throw new Refusal("illegal_transition", id);
  if (!may(viewer, action, standing)) throw new Refusal("forbidden", id);
  if (viewer.role === "office" && heldByClaim.has(action)) await demandUnclaimed(tx, viewer, id);
  return certificate;
}

/** What nobody else of the office does while a colleague works on a certificate. */
const heldByClaim: ReadonlySet<CertificateAction> = new Set(["correct", "decide"]);

async function demandUnclaimed(tx: Queryable, viewer: Viewer, id: string): Promise<void> {
  const claim = await getClaim(tx, id);
  if (claim !== null && claim.userId !== viewer.id) throw new Refusal("claimed", id);
}
