import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { insertJob, listJobsOf } from "#db/queries/jobs.server.ts";
import { getSubmittedFile } from "#db/queries/submissions.server.ts";

/**
 * Puts the viewer's own file into the queue once more. Nothing happens while it waits or is being read already,
 * so a double click is one reading.
 *
 * @throws Refusal `not_found`, also where the sending is somebody else's · `forbidden`
 */
export async function readAgain(
  { db, clock, newId }: Pick<AppContext, "db" | "clock" | "newId">,
  viewer: Viewer,
  submissionId: string,
): Promise<void> {
  if (!mayInHouse(viewer, "upload")) throw new Refusal("forbidden");
  await db.write(async (tx) => {
    const submission = await getSubmittedFile(tx, submissionId);
    if (submission === null || submission.senderId !== viewer.id) throw new Refusal("not_found", submissionId);
    const jobs = await listJobsOf(tx, [submissionId]);
    if (jobs.some(({ state }) => state === "queued" || state === "running")) return;
    const at = clock.now();
    await insertJob(tx, { id: newId(), submissionId, at });
    await addEvent(tx, { at, userId: viewer.id, action: "asked-to-read-again", subjectId: submissionId });
  });
}
