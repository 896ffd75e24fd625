import { setTimeout as sleep } from "node:timers/promises";
import { refreshSearch } from "#app/certificate/review/refresh-search.server.ts";
import { beatWorker } from "#db/queries/jobs.server.ts";
import { requeueStaleJobs } from "./requeue-stale-jobs.server.ts";
import { runNextJob, type JobWorld, type ReadFile } from "./run-next-job.server.ts";

const lookEveryMs = 500;
const beatEveryMs = 5000;
/** How often jobs of dead workers are looked for. */
const lookAfterEveryMs = 10_000;
const dayMs = 86_400_000;

/**
 * Reads what waits, one file after the other, until `stop` is aborted; then the file in hand goes back into the queue.
 * Trouble with the database is logged and outlived: the next look may succeed.
 */
export async function work(world: JobWorld, readFile: ReadFile, stop: AbortSignal): Promise<void> {
  const workerId = world.newId();
  let lookAfterAt = 0;
  const beating = setInterval(() => void beat(world, workerId), beatEveryMs);
  await beat(world, workerId);
  while (!stop.aborted) {
    try {
      if (world.clock.now().getTime() >= lookAfterAt) {
        await requeueStaleJobs(world);
        await refreshSearch(world);
        lookAfterAt = world.clock.now().getTime() + lookAfterEveryMs;
      }
      if ((await runNextJob(world, readFile, { signal: stop })) !== "idle") continue;
    } catch (error) {
      world.log.error({ err: error }, "the worker could not work");
    }
    await sleep(lookEveryMs, undefined, { signal: stop }).catch(() => undefined);
  }
  clearInterval(beating);
}

async function beat({ db, clock, log }: JobWorld, workerId: string): Promise<void> {
  const now = clock.now();
  const yesterday = new Date(now.getTime() - dayMs);
  await db
    .write(async (tx) => await beatWorker(tx, workerId, now, yesterday))
    .catch((error: unknown) => log.warn({ err: error }, "the worker's beat failed"));
}
