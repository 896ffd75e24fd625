import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import { usualChoices, type ReadingChoices } from "#app/model/reading.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { tiesToSending } from "#app/people/standing.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import { cancelJobsOf, insertJob, listJobsOf } from "#db/queries/jobs.server.ts";
import { getSubmittedFile, listCertificatesOf } from "#db/queries/submissions.server.ts";
import { mayCancelReading, mayReadAgain, maySeeSending, type SendingFacts } from "./may-read-again.ts";
import { isJobUnderWay } from "./reading-state.ts";

type World = Pick<AppContext, "db" | "clock" | "newId">;

/**
 * Puts a file into the queue once more. Nothing happens while it waits or is being read already, so a double click is one
 * reading. The new reading changes the certificates that the viewer may correct, and never what a person corrected.
 *
 * @throws Refusal `not_found`, also where the sending is nothing the viewer may know of · `illegal_transition` where
 * nothing came of the file that the viewer may still correct
 */
export async function readAgain(
  world: World,
  viewer: Viewer,
  submissionId: string,
  choices: ReadingChoices = usualChoices,
): Promise<void> {
  await world.db.write(async (tx) => {
    const sending = await sendingFor(world, tx, viewer, submissionId);
    if (!mayReadAgain(viewer, sending)) throw new Refusal("illegal_transition", submissionId);
    if ((await listJobsOf(tx, [submissionId])).some(isJobUnderWay)) return;
    await queueAgain(world, tx, viewer, submissionId, choices);
  });
}

/**
 * Calls off the reading of a file; the file and whatever was read of it before stay. Nothing happens where none goes on.
 *
 * @throws Refusal `not_found`, also where the sending is nothing the viewer may know of · `forbidden` where somebody else asked for it
 */
export async function cancelReading(world: World, viewer: Viewer, submissionId: string): Promise<void> {
  await world.db.write(async (tx) => {
    const sending = await sendingFor(world, tx, viewer, submissionId);
    const job = (await listJobsOf(tx, [submissionId])).find(isJobUnderWay);
    if (job === undefined) return;
    if (!mayCancelReading(viewer, sending, job.askedById)) throw new Refusal("forbidden", submissionId);
    const at = world.clock.now();
    await cancelJobsOf(tx, submissionId, at);
    await addEvent(tx, { at, userId: viewer.id, action: "cancelled-reading", subjectId: submissionId });
  });
}

/** Sending a file again whose reading failed or was called off asks to read it again; what was read stays as it is. */
export async function readAgainIfUnread(
  world: Omit<World, "db">,
  tx: Queryable,
  viewer: Viewer,
  submissionId: string,
): Promise<void> {
  const jobs = await listJobsOf(tx, [submissionId]);
  if (jobs.some(isJobUnderWay) || jobs.at(-1)?.state === "done") return;
  if (jobs.at(-1)?.state === "cancelled" && jobs.some(({ state }) => state === "done")) return;
  await queueAgain(world, tx, viewer, submissionId, usualChoices);
}

async function sendingFor(
  { clock }: Pick<World, "clock">,
  q: Queryable,
  viewer: Viewer,
  submissionId: string,
): Promise<SendingFacts> {
  const submission = await getSubmittedFile(q, submissionId);
  if (submission === null) throw new Refusal("not_found", submissionId);
  const certificates = await listCertificatesOf(q, [submissionId]);
  const ties = await tiesToSending(q, viewer, submission, dayInKazakhstan(clock.now()));
  const sending = { senderId: submission.senderId, states: certificates.map(({ state }) => state), ties };
  if (!maySeeSending(viewer, sending)) throw new Refusal("not_found", submissionId);
  return sending;
}

async function queueAgain(
  { clock, newId }: Omit<World, "db">,
  tx: Queryable,
  viewer: Viewer,
  submissionId: string,
  choices: ReadingChoices,
) {
  const at = clock.now();
  await insertJob(tx, { id: newId(), submissionId, at, askedById: viewer.id, choices });
  await addEvent(tx, {
    at,
    userId: viewer.id,
    action: "asked-to-read-again",
    subjectId: submissionId,
    after: choices,
  });
}
