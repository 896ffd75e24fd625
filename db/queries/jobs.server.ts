import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Queryable } from "../client.server.ts";
import { readingJobs, workerBeats } from "../schema/files.ts";

export type JobRow = typeof readingJobs.$inferSelect;

/** Who holds a job: a job claimed again has one attempt more, so a worker that was believed dead no longer fits. */
export type Claim = Pick<JobRow, "id" | "attempts">;

/** Puts a reading into the queue. */
export async function insertJob(
  tx: Queryable,
  { id, submissionId, at }: { id: string; submissionId: string; at: Date },
): Promise<void> {
  await tx.insert(readingJobs).values({ id, submissionId, queuedAt: at.toISOString() });
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
    .set({ state: "running", attempts: sql`${readingJobs.attempts} + 1`, startedAt: now, heartbeatAt: now })
    .where(and(inArray(readingJobs.id, next), eq(readingJobs.state, "queued")))
    .returning();
  return claimed ?? null;
}

const held = ({ id, attempts }: Claim) =>
  and(eq(readingJobs.id, id), eq(readingJobs.state, "running"), eq(readingJobs.attempts, attempts));

/** Says that the job's worker lives. `false`: the job is no longer this worker's. */
export async function beatJob(tx: Queryable, claim: Claim, at: Date): Promise<boolean> {
  const beaten = await tx
    .update(readingJobs)
    .set({ heartbeatAt: at.toISOString() })
    .where(held(claim))
    .returning({ id: readingJobs.id });
  return beaten.length > 0;
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
 *
 * @param error code of the failure; `null`: the worker was stopped, which is no attempt
 */
export async function requeueJob(tx: Queryable, claim: Claim, error: string | null, at: Date): Promise<void> {
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
