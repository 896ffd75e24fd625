import { access } from "node:fs/promises";
import { originalPath } from "#app/certificate/intake/original-path.server.ts";
import { engineVersion } from "#app/certificate/read/engine-version.ts";
import { fileFinding } from "#app/certificate/read/file-finding.ts";
import type { AppContext } from "#app/context.server.ts";
import type { FileReading, ReadingChoices, ReadingProgress } from "#app/model/reading.ts";
import {
  claimNextJob,
  endIfCancelled,
  finishJob,
  hasQueuedJob,
  requeueJob,
  type JobRow,
} from "#db/queries/jobs.server.ts";
import { getSubmittedFile, type SubmittedFile } from "#db/queries/submissions.server.ts";
import { recordReading } from "./record-reading.server.ts";
import { NotWanted, watchJob } from "./watch-job.server.ts";

export type ReadFileOptions = {
  /** What the sender calls it. */
  fileName: string;
  signal?: AbortSignal;
  /** What a person asked of this reading; the usual way when absent. */
  choices?: ReadingChoices;
  /** May be called as often as the reader likes; never awaited. */
  onProgress?: (progress: ReadingProgress) => void;
};

/** Reads one original. Rejects when the reader broke down, or with the signal's reason. */
export type ReadFile = (path: string, options: ReadFileOptions) => Promise<FileReading>;

export type JobWorld = Pick<AppContext, "db" | "config" | "clock" | "newId" | "log">;

/** How often a file is tried before it is called unreadable. */
export const mostAttempts = 3;

type Failure = "reading-timed-out" | "unreadable-file" | "missing-file";

/** How one turn of the worker ended. */
export type JobOutcome = "done" | "failed" | "cancelled" | "idle";

/**
 * Takes the job that waits longest, reads its file and keeps what was read, all certificates or none.
 * Any number may run at the same time, in one process or in several.
 *
 * @param signal ends the reading; the job goes back into the queue and the attempt does not count
 * @returns `failed`: this attempt failed, the file waits for another one or has its finding now; `cancelled`: nobody
 * wants it any more, nothing was kept; `idle`: nothing waits
 */
export async function runNextJob(
  world: JobWorld,
  readFile: ReadFile,
  { signal }: { signal?: AbortSignal } = {},
): Promise<JobOutcome> {
  const { db, clock, log } = world;
  if (!(await hasQueuedJob(db.read))) return "idle";
  const job = await db.write(async (tx) => await claimNextJob(tx, clock.now()));
  if (job === null) return "idle";
  const watch = watchJob(world, job, signal);
  try {
    const original = await findOriginal(world, job);
    if (original === null) return await giveUp(world, job, "missing-file");
    const { path, fileName } = original;
    const { onProgress } = watch;
    const reading = await readFile(path, { fileName, signal: watch.signal, choices: job.choices, onProgress });
    const failure = failureIn(reading);
    if (failure === null) return await record(world, job, reading, null);
    // Ctrl+C reaches the reader's process, too: that it died then says nothing about the file.
    watch.signal.throwIfAborted();
    return await failAttempt(world, job, failure);
  } catch (error) {
    if (watch.signal.aborted) return await letGo(world, job, watch.signal);
    log.error({ jobId: job.id, attempt: job.attempts, err: error }, "reading broke down");
    return await failAttempt(world, job, "unreadable-file");
  } finally {
    watch.end();
  }
}

/** Ends a job whose reading was stopped from outside: it was cancelled, or the worker has to go and another takes over. */
async function letGo({ db, clock }: JobWorld, job: JobRow, { reason }: AbortSignal): Promise<JobOutcome> {
  return await db.write(async (tx) => {
    if (await endIfCancelled(tx, job, clock.now())) return "cancelled";
    if (!(reason instanceof NotWanted)) await requeueJob(tx, job, null, clock.now());
    return "failed";
  });
}

/** Where the file lies and what its sender calls it; `null`: it is gone from the disk, which no attempt will change. */
async function findOriginal(world: JobWorld, job: JobRow): Promise<{ path: string; fileName: string } | null> {
  const { fileId, originalName } = await submissionOf(world, job);
  const path = originalPath(world.config, fileId);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return { path, fileName: originalName };
  world.log.error({ jobId: job.id, path }, "the original is missing: restore it from a backup");
  return null;
}

/** A job refers to its sending: that it is there is the database's promise. */
async function submissionOf({ db }: JobWorld, { submissionId }: JobRow): Promise<SubmittedFile> {
  const submission = await getSubmittedFile(db.read, submissionId);
  if (submission === null) throw new Error(`no submission ${submissionId}`);
  return submission;
}

/**
 * What another attempt may change: time ran out, or the reader died before it could look at the file (then it does not
 * know its type either). Damaged, encrypted or strange files stay what they are.
 */
function failureIn({ outcome, mediaType, findings }: FileReading): Failure | null {
  if (outcome !== "unreadable" || mediaType !== null) return null;
  if (findings.some(({ code }) => code === "reading-timed-out")) return "reading-timed-out";
  return findings.some(({ code }) => code === "unreadable-file") ? "unreadable-file" : null;
}

/** Ends the job with its reading in one transaction, unless it was cancelled or another worker took it over meanwhile. */
async function record(world: JobWorld, job: JobRow, reading: FileReading, error: Failure | null): Promise<JobOutcome> {
  const { db, clock } = world;
  const { id: jobId, submissionId, askedById } = job;
  const state = error === null ? "done" : "failed";
  const { senderId } = await submissionOf(world, job);
  return await db.write(async (tx) => {
    if (await endIfCancelled(tx, job, clock.now())) return "cancelled";
    if (!(await finishJob(tx, job, { state, error, at: clock.now() }))) return "failed";
    await recordReading(world, tx, { submissionId, senderId, jobId, askedById }, reading);
    return state;
  });
}

/** Lets the file wait for another attempt, or says after the last one what is wrong with it. */
export async function failAttempt(world: JobWorld, job: JobRow, failure: Failure): Promise<JobOutcome> {
  if (job.attempts < mostAttempts) {
    await world.db.write(async (tx) => await requeueJob(tx, job, failure, world.clock.now()));
    return "failed";
  }
  return await giveUp(world, job, failure);
}

async function giveUp(world: JobWorld, job: JobRow, failure: Failure): Promise<JobOutcome> {
  const { mediaType } = await submissionOf(world, job);
  return await record(world, job, { ...nothingRead, mediaType, findings: [fileFinding(failure)] }, failure);
}

const nothingRead: FileReading = {
  engine: engineVersion,
  outcome: "unreadable",
  kind: "other",
  mediaType: null,
  pageCount: 0,
  certificates: [],
  findings: [],
  skippedPages: [],
  ms: 0,
};
