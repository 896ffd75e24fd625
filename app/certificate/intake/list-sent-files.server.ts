import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { countOpenRemarks } from "#db/queries/comments.server.ts";
import { listSharedCertificates } from "#db/queries/further-senders.server.ts";
import { listPrincipals, type Principal } from "#db/queries/ties.server.ts";
import { listJobsOf, type JobRow } from "#db/queries/jobs.server.ts";
import { listLastReadingsOf, type ReadingRow } from "#db/queries/readings.server.ts";
import {
  countSubmissionsOf,
  listCertificatesOf,
  listSubmissionsOf,
  type NamedSubmission,
} from "#db/queries/submissions.server.ts";
import { passedOver } from "./passed-over.ts";
import { readingState, type ReadingState } from "./reading-state.ts";
import type { ReadingStatus, SentCertificate, SentFile } from "./submission-view.ts";

const filesOnPage = 25;

/** One page of what somebody sent. Pages are counted from 1. */
export type SentFilesPage = {
  files: SentFile[];
  total: number;
  page: number;
  pages: number;
  /** In whose name the viewer may send besides their own. */
  principals: Principal[];
};

/** The viewer's own files and those sent in the name of others, newest first, with the state of their reading and their certificates. */
export async function listSentFiles(
  { db, clock }: Pick<AppContext, "db" | "clock">,
  viewer: Viewer,
  page = 1,
): Promise<SentFilesPage> {
  const principals = await listPrincipals(db.read, viewer.id, dayInKazakhstan(clock.now()));
  const asked = { userId: viewer.id, principalIds: principals.map(({ id }) => id) };
  const total = await countSubmissionsOf(db.read, asked);
  const pages = Math.max(1, Math.ceil(total / filesOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  const portion = { offset: (shown - 1) * filesOnPage, limit: filesOnPage };
  const submissions = await listSubmissionsOf(db.read, asked, portion);
  const ids = submissions.map(({ id }) => id);
  const jobs = bySubmission(await listJobsOf(db.read, ids));
  const readings = bySubmission(await listLastReadingsOf(db.read, ids));
  const certificates = bySubmission(await listCertificatesOf(db.read, ids));
  const shared = bySubmission(await listSharedCertificates(db.read, ids));
  const found = [...certificates.values(), ...shared.values()].flat();
  const remarks = await countOpenRemarks(
    db.read,
    found.map(({ id }) => id),
  );
  const files = submissions.map((submission) =>
    sentFile(viewer, submission, {
      jobs: jobs.get(submission.id) ?? [],
      reading: readings.get(submission.id)?.at(-1) ?? null,
      certificates: [
        ...(certificates.get(submission.id) ?? []).map((row) => sentCertificate(row, null, remarks)),
        ...(shared.get(submission.id) ?? []).map((row) => sentCertificate(row, row.firstSender, remarks)),
      ],
    }),
  );
  return { files, total, page: shown, pages, principals };
}

function bySubmission<Row extends { submissionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.submissionId, [...(groups.get(row.submissionId) ?? []), row]);
  return groups;
}

type Known = { jobs: readonly JobRow[]; reading: ReadingRow | null; certificates: SentCertificate[] };

function sentFile(viewer: Viewer, submission: NamedSubmission, { jobs, reading, certificates }: Known): SentFile {
  const { id, senderId, originalName, sentAt, senderName, uploaderName } = submission;
  const isOwn = senderId === viewer.id;
  const ownStates = certificates.flatMap(({ state, firstSender }) => (firstSender === null ? [state] : []));
  const sending = { senderId, states: ownStates, ...(isOwn ? {} : { ties: ["uploader" as const] }) };
  const state = readingState(viewer, { submissionId: id, sending, jobs, outcome: reading?.outcome ?? null });
  const last = state.underWay === null ? (reading?.reading ?? null) : null;
  return {
    id,
    fileName: originalName,
    sentAt,
    forWhom: isOwn ? null : senderName,
    byWhom: isOwn ? uploaderName : null,
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

function sentCertificate(
  row: Omit<CertificateRow, "submissionId">,
  firstSender: string | null,
  remarks: ReadonlyMap<string, number>,
): SentCertificate {
  const { id, state, number, registeredOn, decisionReason, findings } = row;
  const titles = { kk: row.titleKk, ru: row.titleRu, en: row.titleEn };
  const isDecided = state === "returned" || state === "rejected";
  return {
    id,
    state,
    number,
    registeredOn,
    titles,
    findings,
    openRemarks: state === "draft" ? 0 : (remarks.get(id) ?? 0),
    firstSender,
    decisionReason: isDecided ? decisionReason : null,
  };
}
