import { listStaleJobs } from "#db/queries/jobs.server.ts";
import { failAttempt, type JobWorld } from "./run-next-job.server.ts";

/** A running job that was silent for so long belongs to a worker that died; beats come every few seconds. */
const silentMs = 30_000;

/**
 * Gives the jobs of dead workers another attempt; a file whose worker died at every attempt gets its finding instead,
 * so that it cannot bring down one worker after the other. Run at start and every now and then.
 *
 * @returns how many jobs were stale
 */
export async function requeueStaleJobs(world: JobWorld): Promise<number> {
  const before = new Date(world.clock.now().getTime() - silentMs);
  const stale = await listStaleJobs(world.db.read, before);
  for (const job of stale) await failAttempt(world, job, "unreadable-file");
  if (stale.length > 0) world.log.warn({ jobIds: stale.map(({ id }) => id) }, "jobs of dead workers queued again");
  return stale.length;
}
