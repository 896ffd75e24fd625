import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { listJobsOf, type JobRow } from "#db/queries/jobs.server.ts";
import { listLastReadingsOf, type ReadingRow } from "#db/queries/readings.server.ts";
import {
  countSubmissionsOf,
  listCertificatesOf,
  listSubmissionsOf,
  type SubmissionRow,
} from "#db/queries/submissions.server.ts";
import { passedOver } from "./passed-over.ts";
import { readingState, type ReadingState } from "./reading-state.ts";
import type { ReadingStatus, SentCertificate, SentFile } from "./submission-view.ts";

const filesOnPage = 25;

/** One page of what somebody sent. Pages are counted from 1. */
export type SentFilesPage = { files: SentFile[]; total: number; page: number; pages: number };

/** The viewer's own files, newest first, with the state of their reading and their certificates. */
export async function listSentFiles({ db }: Pick<AppContext, "db">, viewer: Viewer, page = 1): Promise<SentFilesPage> {
  const total = await countSubmissionsOf(db.read, viewer.id);
  const pages = Math.max(1, Math.ceil(total / filesOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  const portion = { offset: (shown - 1) * filesOnPage, limit: filesOnPage };
  const submissions = await listSubmissionsOf(db.read, viewer.id, portion);
  const ids = submissions.map(({ id }) => id);
  const jobs = bySubmission(await listJobsOf(db.read, ids));
  const readings = bySubmission(await listLastReadingsOf(db.read, ids));
  const certificates = bySubmission(await listCertificatesOf(db.read, ids));
  const files = submissions.map((submission) =>
    sentFile(viewer, submission, {
      jobs: jobs.get(submission.id) ?? [],
      reading: readings.get(submission.id)?.at(-1) ?? null,
      certificates: (certificates.get(submission.id) ?? []).map(sentCertificate),
    }),
  );
  return { files, total, page: shown, pages };
}

function bySubmission<Row extends { submissionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.submissionId, [...(groups.get(row.submissionId) ?? []), row]);
  return groups;
}

type Known = { jobs: readonly JobRow[]; reading: ReadingRow | null; certificates: SentCertificate[] };

function sentFile(viewer: Viewer, submission: SubmissionRow, { jobs, reading, certificates }: Known): SentFile {
  const { id, senderId, originalName, sentAt } = submission;
  const sending = { senderId, states: certificates.map(({ state }) => state) };
  const state = readingState(viewer, { submissionId: id, sending, jobs, outcome: reading?.outcome ?? null });
  const last = state.underWay === null ? (reading?.reading ?? null) : null;
  return {
    id,
    fileName: originalName,
    sentAt,
    status: statusOf(state, jobs.at(-1) ?? null, reading),
    kind: last?.kind ?? null,
    findings: (last?.findings ?? []).map(({ code, params, severity }) => ({ code, params, severity })),
    certificates,
    skippedPages: last === null ? [] : passedOver(last),
    reading: state,
  };
}

function statusOf({ underWay }: ReadingState, job: JobRow | null, reading: ReadingRow | null): ReadingStatus {
  if (underWay !== null) return underWay.isWaiting ? "queued" : "reading";
  if (job?.state === "failed") return "failed";
  return reading?.outcome ?? (job === null ? "queued" : "cancelled");
}

type CertificateRow = Awaited<ReturnType<typeof listCertificatesOf>>[number];

function sentCertificate(row: CertificateRow): SentCertificate {
  const { id, state, number, registeredOn, decisionReason, findings } = row;
  const titles = { kk: row.titleKk, ru: row.titleRu, en: row.titleEn };
  const isDecided = state === "returned" || state === "rejected";
  return { id, state, number, registeredOn, titles, findings, decisionReason: isDecided ? decisionReason : null };
}
