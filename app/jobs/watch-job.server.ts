import type { AppContext } from "#app/context.server.ts";
import type { ReadingProgress } from "#app/model/reading.ts";
import { beatJob, lookAtJob, type JobRow } from "#db/queries/jobs.server.ts";

/** How often the job is looked at: progress is written at most so often, and a wish to cancel is heard so soon. */
const tickMs = 1000;
/** A beat at the latest after so many ticks, whether or not the reading has come any further. */
const ticksBetweenBeats = 5;

/** The reading of a job that was cancelled, or that another worker took over, is not wanted any more. */
export class NotWanted extends Error {
  override readonly name = "NotWanted";
}

export type JobWatch = {
  /** Aborted when `stop` is (with its reason), or with {@link NotWanted}. */
  signal: AbortSignal;
  /** Remembers how far the reading is; it is written with the next beat. */
  onProgress: (progress: ReadingProgress) => void;
  end: () => void;
};

/** Keeps a running job's row alive and up to date, and hears when nobody wants the reading any more. */
export function watchJob(
  world: Pick<AppContext, "db" | "clock" | "log">,
  job: JobRow,
  stop: AbortSignal | undefined,
): JobWatch {
  const { db, clock, log } = world;
  const ended = new AbortController();
  let progress: ReadingProgress | null = null;
  let ticksLeft = ticksBetweenBeats;
  let isBusy = false;

  const look = async () => {
    ticksLeft -= 1;
    if (progress === null && ticksLeft > 0) return await lookAtJob(db.read, job);
    const news = progress;
    progress = null;
    ticksLeft = ticksBetweenBeats;
    return await db.write(async (tx) => await beatJob(tx, job, clock.now(), news));
  };
  const tick = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      const seen = await look();
      if (seen === null || seen.isCancelled) ended.abort(new NotWanted());
    } catch (error) {
      log.warn({ jobId: job.id, err: error }, "heartbeat failed");
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void tick(), tickMs);
  timer.unref();
  const passOn = () => ended.abort(stop?.reason);
  stop?.addEventListener("abort", passOn);
  if (stop?.aborted === true) passOn();
  return {
    signal: ended.signal,
    onProgress: (news) => {
      progress = news;
    },
    end: () => {
      clearInterval(timer);
      stop?.removeEventListener("abort", passOn);
    },
  };
}
