import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Tie, Viewer } from "#app/model/viewer.ts";
import type { Queryable } from "#db/client.server.ts";
import { listStandings } from "#db/queries/certificates.server.ts";
import { listTies, maySendFor } from "#db/queries/ties.server.ts";
import { may, type CertificateAction, type CertificateFacts } from "./permissions.ts";

type AskedCertificate = { id: string; senderId: string; submissionId: string; state: ReviewState };

/**
 * What `may` has to know of a certificate for this viewer on this day. The science office and the administration are not
 * asked for ties that give them nothing, but nobody decides on what they sent themselves.
 */
export async function standingOf(
  q: Queryable,
  viewer: Pick<Viewer, "id" | "role">,
  { id, senderId, submissionId, state }: AskedCertificate,
  day: CalendarDate,
): Promise<CertificateFacts> {
  if (viewer.role === "administration" || viewer.role === "sysadmin") return { senderId, state };
  return { senderId, state, ties: await listTies(q, viewer.id, { id, senderId, submissionId }, day) };
}

/** Whether the viewer may do this to the certificate, whoever sent it. */
export async function mayNow(
  q: Queryable,
  viewer: Pick<Viewer, "id" | "role">,
  action: CertificateAction,
  certificate: AskedCertificate,
  day: CalendarDate,
): Promise<boolean> {
  return may(viewer, action, await standingOf(q, viewer, certificate, day));
}

/**
 * Which of these certificates the viewer may look at on this day. A tie only ever adds to what may be looked at, so that
 * ties are looked up where the role alone does not do.
 */
export async function viewableOf(
  q: Queryable,
  viewer: Pick<Viewer, "id" | "role">,
  ids: readonly string[],
  day: CalendarDate,
): Promise<Set<string>> {
  const viewable = new Set<string>();
  for (const certificate of await listStandings(q, ids)) {
    if (may(viewer, "view", certificate) || (await mayNow(q, viewer, "view", certificate, day))) {
      viewable.add(certificate.id);
    }
  }
  return viewable;
}

/** How the viewer is tied to a whole sending, whether or not a certificate came of it. */
export async function tiesToSending(
  q: Queryable,
  viewer: Pick<Viewer, "id">,
  { senderId, uploadedById }: { senderId: string; uploadedById: string | null },
  day: CalendarDate,
): Promise<Tie[]> {
  if (senderId === viewer.id || uploadedById !== viewer.id) return [];
  return (await maySendFor(q, { userId: viewer.id, principalId: senderId }, day)) ? ["uploader"] : [];
}
