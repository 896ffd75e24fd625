import type { AppContext } from "#app/context.server.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { insertJob, listJobsOf } from "#db/queries/jobs.server.ts";
import { getSubmittedFile } from "#db/queries/submissions.server.ts";

type World = Pick<AppContext, "db" | "clock" | "newId">;

/**
 * Puts the viewer's own file into the queue once more. Nothing happens while it waits or is being read already,
 * so a double click is one reading.
 *
 * @throws Refusal `not_found`, also where the sending is somebody else's · `forbidden`
 */
export async function readAgain(world: World, viewer: Viewer, submissionId: string): Promise<void> {
  if (!mayInHouse(viewer, "upload")) throw new Refusal("forbidden");
  await world.db.write(async (tx) => {
    const submission = await getSubmittedFile(tx, submissionId);
    if (submission === null || submission.senderId !== viewer.id) throw new Refusal("not_found", submissionId);
    const jobs = await listJobsOf(tx, [submissionId]);
    if (jobs.some(({ state }) => state === "queued" || state === "running")) return;
    await queueAgain(world, tx, viewer, submissionId);
  });
}

/** Sending a file again whose reading failed asks to read it again; what was read stays as it is. */
export async function readAgainIfFailed(
  world: Omit<World, "db">,
  tx: Queryable,
  viewer: Viewer,
  submissionId: string,
): Promise<void> {
  const last = (await listJobsOf(tx, [submissionId])).at(-1);
  if (last?.state === "failed") await queueAgain(world, tx, viewer, submissionId);
}

async function queueAgain({ clock, newId }: Omit<World, "db">, tx: Queryable, viewer: Viewer, submissionId: string) {
  const at = clock.now();
  await insertJob(tx, { id: newId(), submissionId, at });
  await addEvent(tx, { at, userId: viewer.id, action: "asked-to-read-again", subjectId: submissionId });
}
