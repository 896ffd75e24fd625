import { readingStages, type FileOutcome, type ReadingProgress } from "#app/model/reading.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayCancelReading, mayReadAgain, type SendingFacts } from "./may-read-again.ts";

/** What is needed of a reading job to tell people how it stands. */
export type JobFacts = {
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  cancelRequestedAt: string | null;
  askedById: string | null;
  stage: ReadingProgress["stage"] | null;
  page: number | null;
  pageCount: number | null;
};

/** How the reading of a file stands, and what the viewer can do about it. */
export type ReadingState = {
  submissionId: string;
  /** `null`: nothing waits or goes on. */
  underWay: { isWaiting: boolean; progress: ReadingProgress | null } | null;
  /** Why the last attempt left everything as it was; `null` where it did not, or where there was nothing before it. */
  inVain: "failed" | "cancelled" | "found-nothing" | null;
  may: { cancel: boolean; readAgain: boolean };
};

/** Whether a reading waits or goes on that somebody still wants. */
export function isJobUnderWay({ state, cancelRequestedAt }: Pick<JobFacts, "state" | "cancelRequestedAt">): boolean {
  return state === "queued" || (state === "running" && cancelRequestedAt === null);
}

/**
 * @param jobs of one sending, oldest first
 * @param outcome of its last reading
 */
export function readingState(
  viewer: Viewer,
  known: { submissionId: string; sending: SendingFacts; jobs: readonly JobFacts[]; outcome: FileOutcome | null },
): ReadingState {
  const { submissionId, sending, jobs, outcome } = known;
  const job = jobs.find(isJobUnderWay);
  if (job !== undefined) {
    const underWay = { isWaiting: job.state === "queued", progress: progressOf(job) };
    const may = { cancel: mayCancelReading(viewer, sending, job.askedById), readAgain: false };
    return { submissionId, underWay, inVain: null, may };
  }
  const inVain = sending.states.length === 0 ? null : vain(jobs.at(-1), outcome);
  return { submissionId, underWay: null, inVain, may: { cancel: false, readAgain: mayReadAgain(viewer, sending) } };
}

function vain(last: JobFacts | undefined, outcome: FileOutcome | null): ReadingState["inVain"] {
  if (last === undefined) return null;
  if (last.state === "failed") return "failed";
  if (last.state === "done") return outcome === "read" ? null : "found-nothing";
  return "cancelled";
}

function progressOf({ state, stage, page, pageCount }: JobFacts): ReadingProgress | null {
  const known = readingStages.find((candidate) => candidate === stage);
  if (state !== "running" || known === undefined) return null;
  return { stage: known, page: page ?? 0, pageCount: pageCount ?? 0 };
}
