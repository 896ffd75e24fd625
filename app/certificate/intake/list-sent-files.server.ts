import type { AppContext } from "#app/context.server.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { listJobsOf, type JobRow } from "#db/queries/jobs.server.ts";
import { listReadingsOf, type ReadingRow } from "#db/queries/readings.server.ts";
import {
  countSubmissionsOf,
  listCertificatesOf,
  listSubmissionsOf,
  type SubmissionRow,
} from "#db/queries/submissions.server.ts";
import type { ReadingStatus, SentCertificate, SentFile } from "./submission-view.ts";

const filesOnPage = 25;

/** One page of what somebody sent. Pages are counted from 1. */
export type SentFilesPage = { files: SentFile[]; total: number; page: number; pages: number };

/** The viewer's own files, newest first, with the state of their reading and their certificates. */
export async function listSentFiles(
  { db }: Pick<AppContext, "db">,
  viewer: Pick<Viewer, "id">,
  page = 1,
): Promise<SentFilesPage> {
  const total = await countSubmissionsOf(db.read, viewer.id);
  const pages = Math.max(1, Math.ceil(total / filesOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  const portion = { offset: (shown - 1) * filesOnPage, limit: filesOnPage };
  const submissions = await listSubmissionsOf(db.read, viewer.id, portion);
  const ids = submissions.map(({ id }) => id);
  const jobs = bySubmission(await listJobsOf(db.read, ids));
  const readings = bySubmission(await listReadingsOf(db.read, ids));
  const certificates = bySubmission(await listCertificatesOf(db.read, ids));
  const files = submissions.map((submission) =>
    sentFile(submission, {
      job: jobs.get(submission.id)?.at(-1) ?? null,
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

type Known = { job: JobRow | null; reading: ReadingRow | null; certificates: SentCertificate[] };

function sentFile({ id, originalName, sentAt }: SubmissionRow, { job, reading, certificates }: Known): SentFile {
  const status = statusOf(job, reading);
  const isOver = status !== "queued" && status !== "reading";
  const findings = isOver ? (reading?.reading.findings ?? []) : [];
  return {
    id,
    fileName: originalName,
    sentAt,
    status,
    kind: isOver ? (reading?.reading.kind ?? null) : null,
    findings: findings.map(({ code, params, severity }) => ({ code, params, severity })),
    certificates,
  };
}

function statusOf(job: JobRow | null, reading: ReadingRow | null): ReadingStatus {
  if (job?.state === "queued") return "queued";
  if (job?.state === "running") return "reading";
  if (job?.state === "failed") return "failed";
  return reading?.outcome ?? "queued";
}

type CertificateRow = Awaited<ReturnType<typeof listCertificatesOf>>[number];

function sentCertificate(row: CertificateRow): SentCertificate {
  const { id, state, number, registeredOn, decisionReason, findings } = row;
  const titles = { kk: row.titleKk, ru: row.titleRu, en: row.titleEn };
  const isDecided = state === "returned" || state === "rejected";
  return { id, state, number, registeredOn, titles, findings, decisionReason: isDecided ? decisionReason : null };
}
