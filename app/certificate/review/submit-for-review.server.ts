import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { changeCertificate, listCertificateAuthors } from "#db/queries/certificates.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { certificateForChange } from "./certificate-for-change.server.ts";
import { noteDoubts } from "./note-doubts.server.ts";
import { drawFullLook } from "./full-look.server.ts";
import { whatIsMissing } from "./what-is-missing.ts";

/**
 * Hands a certificate to the office. Findings do not hold it back: the office judges them.
 *
 * @returns the new version
 * @throws Refusal `not_found` · `forbidden` · `illegal_transition` · `stale_version` ·
 * `incomplete` with the missing requirements, comma between, as its detail
 */
export async function submitForReview(app: AppContext, viewer: Viewer, id: string, seen: number): Promise<number> {
  const { db, clock } = app;
  return await db.write(async (tx) => {
    const before = await certificateForChange(tx, viewer, id, {
      action: "submit",
      seen,
      intent: "submit",
      day: dayInKazakhstan(clock.now()),
    });
    const missing = whatIsMissing(before, await listCertificateAuthors(tx, id));
    if (missing.length > 0) throw new Refusal("incomplete", missing.join(","));
    const now = clock.now();
    const isDrawn = await drawFullLook(app, tx, before);
    // A former decision is over; what it said stays in the events.
    const submitted = { state: "submitted", submittedAt: now.toISOString() } as const;
    const undecided = { decidedAt: null, decidedById: null, decisionReason: null };
    const version = await changeCertificate(tx, { id, seen, change: { ...submitted, ...undecided } });
    await noteDoubts(tx, id);
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: "submitted",
      certificateId: id,
      before: { state: before.state },
      after: { state: "submitted", ...(isDrawn ? { fullLook: true } : {}) },
    });
    return version;
  });
}
