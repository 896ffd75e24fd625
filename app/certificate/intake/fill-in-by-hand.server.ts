import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { tiesToSending } from "#app/people/standing.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { insertDraft, listLastReadingsOf } from "#db/queries/readings.server.ts";
import { getSubmittedFile, listCertificatesOf } from "#db/queries/submissions.server.ts";
import { isSentBy } from "./may-read-again.ts";

/**
 * Starts an empty draft on the viewer's own file that could not be read, so that a scan need not wait.
 * Once for a file: asked again, the answer is the certificate that is there.
 *
 * @returns the certificate's id
 * @throws Refusal `not_found`, also where the sending is somebody else's · `forbidden` · `illegal_transition` while the file
 * is not read yet, or where it is something else than a certificate
 */
export async function fillInByHand(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  submissionId: string,
): Promise<string> {
  if (!mayInHouse(viewer, "upload")) throw new Refusal("forbidden");
  return await db.write(async (tx) => {
    const submission = await getSubmittedFile(tx, submissionId);
    if (submission === null) throw new Refusal("not_found", submissionId);
    const at = clock.now();
    const ties = await tiesToSending(tx, viewer, submission, dayInKazakhstan(at));
    const { senderId } = submission;
    if (!isSentBy(viewer, { senderId, states: [], ties })) throw new Refusal("not_found", submissionId);
    const [existing] = await listCertificatesOf(tx, [submissionId]);
    if (existing !== undefined) return existing.id;
    const reading = (await listLastReadingsOf(tx, [submissionId])).at(-1);
    const isUnread = reading?.outcome === "needs-ocr" || reading?.outcome === "unreadable";
    if (reading === undefined || !isUnread) throw new Refusal("illegal_transition", submissionId);
    const id = newId();
    const origin = { submissionId, readingId: reading.id, indexInReading: null, senderId };
    await insertDraft(tx, { id, ...origin, createdAt: at.toISOString() }, []);
    await addEvent(tx, { at, userId: viewer.id, action: "started-by-hand", certificateId: id });
    return id;
  });
}
