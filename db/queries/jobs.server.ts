import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { ReadingChoices, ReadingProgress } from "#app/model/reading.ts";
import type { Queryable } from "../client.server.ts";
import { readingJobs, workerBeats } from "../schema/files.ts";

export type JobRow = typeof readingJobs.$inferSelect;

/** Who holds a job: a job claimed again has one attempt more, so a worker that was believed dead no longer fits. */
export type Claim = Pick<JobRow, "id" | "attempts">;

/** `askedById`, `choices`: only where a person asked for another reading. */
export type NewJob = { id: string; submissionId: string; at: Date; askedById?: string; choices?: ReadingChoices };

/** Puts a reading into the queue. */
export async function insertJob(tx: Queryable, { at, ...job }: NewJob): Promise<void> {
  await tx.insert(readingJobs).values({ ...job, queuedAt: at.toISOString() });
}

/** Whether anything waits: a cheap look before the writer's door is taken. */
export async function hasQueuedJob(q: Queryable): Promise<boolean> {
  const [row] = await q
    .select({ id: readingJobs.id })
    .from(readingJobs)
    .where(eq(readingJobs.state, "queued"))
    .limit(1);
  return row !== undefined;
}

/**
 * Takes the job that waits longest and counts the attempt. One statement inside the only write transaction:
 * no two workers get the same job.
 *
 * @returns `null` when nothing waits
 */
export async function claimNextJob(tx: Queryable, at: Date): Promise<JobRow | null> {
  const next = tx
    .select({ id: readingJobs.id })
    .from(readingJobs)
    .where(eq(readingJobs.state, "queued"))
    .orderBy(asc(readingJobs.queuedAt), asc(readingJobs.id))
    .limit(1);
  const now = at.toISOString();
  const [claimed] = await tx
    .update(readingJobs)
    .set({
      state: "running",
      attempts: sql`${readingJobs.attempts} + 1`,
      startedAt: now,
      heartbeatAt: now,
      ...noProgress,
    })
    .where(and(inArray(readingJobs.id, next), eq(readingJobs.state, "queued")))
    .returning();
  return claimed ?? null;
}

const noProgress = { stage: null, page: null, pageCount: null };

const held = ({ id, attempts }: Claim) =>
  and(eq(readingJobs.id, id), eq(readingJobs.state, "running"), eq(readingJobs.attempts, attempts));

/**
 * Says that the job's worker lives and, where it knows, how far the reading has come.
 *
 * @returns whether somebody wants it cancelled; `null`: the job is no longer this worker's
 */
export async function beatJob(
  tx: Queryable,
  claim: Claim,
  at: Date,
  progress: ReadingProgress | null = null,
): Promise<{ isCancelled: boolean } | null> {
  const [beaten] = await tx
    .update(readingJobs)
    .set({ heartbeatAt: at.toISOString(), ...progress })
    .where(held(claim))
    .returning({ cancelRequestedAt: readingJobs.cancelRequestedAt });
  return beaten === undefined ? null : { isCancelled: beaten.cancelRequestedAt !== null };
}

/** As {@link beatJob} answers, without a write: cheap enough to ask every second. */
export async function lookAtJob(q: Queryable, claim: Claim): Promise<{ isCancelled: boolean } | null> {
  const [row] = await q
    .select({ cancelRequestedAt: readingJobs.cancelRequestedAt })
    .from(readingJobs)
    .where(held(claim));
  return row === undefined ? null : { isCancelled: row.cancelRequestedAt !== null };
}

/**
 * Calls off what waits, and asks the worker to stop what runs. From now on none of these readings is kept.
 *
 * @returns how many there were
 */
export async function cancelJobsOf(tx: Queryable, submissionId: string, at: Date): Promise<number> {
  const now = at.toISOString();
  const called = await tx
    .update(readingJobs)
    .set({ state: "cancelled", finishedAt: now })
    .where(and(eq(readingJobs.submissionId, submissionId), eq(readingJobs.state, "queued")))
    .returning({ id: readingJobs.id });
  const asked = await tx
    .update(readingJobs)
    .set({ cancelRequestedAt: now })
    .where(
      and(
        eq(readingJobs.submissionId, submissionId),
        eq(readingJobs.state, "running"),
        isNull(readingJobs.cancelRequestedAt),
      ),
    )
    .returning({ id: readingJobs.id });
  return called.length + asked.length;
}

/** Ends a job that somebody wants cancelled. `false`: nobody does, or it is no longer this worker's. */
export async function endIfCancelled(tx: Queryable, claim: Claim, at: Date): Promise<boolean> {
  const ended = await tx
    .update(readingJobs)
    .set({ state: "cancelled", finishedAt: at.toISOString() })
    .where(and(held(claim), isNotNull(readingJobs.cancelRequestedAt)))
    .returning({ id: readingJobs.id });
  return ended.length > 0;
}

/** Ends the job. `error`: code of the failure, `null` when all went well. `false`: it is no longer this worker's. */
export async function finishJob(
  tx: Queryable,
  claim: Claim,
  { state, error, at }: { state: "done" | "failed"; error: string | null; at: Date },
): Promise<boolean> {
  const finished = await tx
    .update(readingJobs)
    .set({ state, error, finishedAt: at.toISOString() })
    .where(held(claim))
    .returning({ id: readingJobs.id });
  return finished.length > 0;
}

/**
 * Puts the job back for another attempt, behind all that wait now: a file that hangs must not hold up the others.
 * One that somebody wants cancelled ends here instead.
 *
 * @param error code of the failure; `null`: the worker was stopped, which is no attempt
 */
export async function requeueJob(tx: Queryable, claim: Claim, error: string | null, at: Date): Promise<void> {
  if (await endIfCancelled(tx, claim, at)) return;
  const attempts = error === null ? claim.attempts - 1 : claim.attempts;
  await tx
    .update(readingJobs)
    .set({ state: "queued", error, attempts, queuedAt: at.toISOString(), startedAt: null, heartbeatAt: null })
    .where(held(claim));
}

/** Running jobs whose worker has not been heard since `before`. */
export async function listStaleJobs(q: Queryable, before: Date): Promise<JobRow[]> {
  return await q
    .select()
    .from(readingJobs)
    .where(and(eq(readingJobs.state, "running"), lt(readingJobs.heartbeatAt, before.toISOString())))
    .orderBy(asc(readingJobs.queuedAt));
}

/** All jobs of these sendings, oldest first. */
export async function listJobsOf(q: Queryable, submissionIds: readonly string[]): Promise<JobRow[]> {
  if (submissionIds.length === 0) return [];
  return await q
    .select()
    .from(readingJobs)
    .where(inArray(readingJobs.submissionId, [...submissionIds]))
    .orderBy(asc(readingJobs.queuedAt), asc(readingJobs.id));
}

/** Says that a worker lives, and forgets those not heard since `forgetBefore`. */
export async function beatWorker(tx: Queryable, workerId: string, at: Date, forgetBefore: Date): Promise<void> {
  const now = at.toISOString();
  await tx
    .insert(workerBeats)
    .values({ workerId, at: now })
    .onConflictDoUpdate({ target: workerBeats.workerId, set: { at: now } });
  await tx.delete(workerBeats).where(lt(workerBeats.at, forgetBefore.toISOString()));
}
