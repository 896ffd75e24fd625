import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { insertFileOnce } from "#db/queries/files.server.ts";
import { insertJob } from "#db/queries/jobs.server.ts";
import { maySendFor } from "#db/queries/ties.server.ts";
import { findSubmission, insertSubmission } from "#db/queries/submissions.server.ts";
import { shownName } from "./check-file.ts";
import { readAgainIfUnread } from "./read-again.server.ts";
import { storeOriginal, type FileContent } from "./store-original.server.ts";

/** What became of a file. `alreadySent`: the same person sent the same bytes before; nothing was added. */
export type Submitted = { submissionId: string; alreadySent: boolean };

/**
 * Takes a file in: stores the original, then in one transaction its row, the sending, its place in the reading queue
 * and the event. Sending the same file twice (a double click, a retry) is one sending, read again only where its reading had
 * failed or was called off; the same file from another person is a sending of its own on the same original.
 *
 * @param principalId in whose name the viewer sends it; their own when not given
 * @throws Refusal `forbidden`, also where the viewer may not send in that name · `too_large` · `wrong_file_type`
 */
export async function submitFile(
  { db, config, clock, newId }: Pick<AppContext, "db" | "config" | "clock" | "newId">,
  viewer: Viewer,
  file: { originalName: string; content: FileContent },
  principalId: string = viewer.id,
): Promise<Submitted> {
  const isForAnother = principalId !== viewer.id;
  if (!mayInHouse(viewer, "upload")) throw new Refusal("forbidden");
  const asked = { userId: viewer.id, principalId };
  if (isForAnother && !(await maySendFor(db.read, asked, dayInKazakhstan(clock.now())))) throw new Refusal("forbidden");
  const { id: fileId, bytes, mediaType } = await storeOriginal(config, file.content);
  return await db.write(async (tx) => {
    const now = clock.now();
    const sentAt = now.toISOString();
    await insertFileOnce(tx, { id: fileId, bytes, mediaType, storedAt: sentAt });
    const former = await findSubmission(tx, principalId, fileId);
    if (former !== null) {
      await readAgainIfUnread({ clock, newId }, tx, viewer, former.id);
      return { submissionId: former.id, alreadySent: true };
    }
    const submissionId = newId();
    const originalName = shownName(file.originalName);
    const uploadedById = isForAnother ? viewer.id : null;
    await insertSubmission(tx, { id: submissionId, fileId, senderId: principalId, uploadedById, originalName, sentAt });
    await insertJob(tx, { id: newId(), submissionId, at: now });
    await addEvent(tx, {
      at: now,
      userId: viewer.id,
      action: "submitted-file",
      subjectId: submissionId,
      after: { fileId, bytes, mediaType, ...(isForAnother ? { senderId: principalId } : {}) },
    });
    return { submissionId, alreadySent: false };
  });
}
