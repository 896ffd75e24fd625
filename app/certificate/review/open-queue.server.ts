import { foldTitle } from "#app/certificate/read/fold-text.ts";
import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, daysBetween } from "#app/model/calendar-date.ts";
import type { Severity } from "#app/model/finding.ts";
import { Refusal } from "#app/model/result.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { listDepartments } from "#db/queries/people.server.ts";
import {
  countFindings,
  countQueue,
  firstInQueue,
  listAuthorNames,
  listQueue,
  queueNeighbours,
  type QueueCondition,
  type QueueNeighbours,
  type QueueRow,
} from "#db/queries/review-queue.server.ts";
import type { QueueFilter } from "./queue-filter.ts";
import type { QueueLine, QueueView } from "./queue-view.ts";

const pageSize = 50;

/**
 * One page of the office's queue. A page beyond the end shows the last one.
 *
 * @throws Refusal `forbidden`
 */
export async function openQueue({ db, clock }: AppContext, viewer: Viewer, filter: QueueFilter): Promise<QueueView> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  const now = clock.now();
  const condition = conditionOf(filter, now);
  const counts = await countQueue(db.read, condition);
  const total = filter.state === "all" ? sum(counts) : (counts.get(filter.state) ?? 0);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pageCount);
  const rows = await listQueue(db.read, condition, { offset: (page - 1) * pageSize, limit: pageSize });
  const ids = rows.map((row) => row.id);
  const authors = await listAuthorNames(db.read, ids);
  const findings = await countFindings(db.read, ids);
  const departments = await listDepartments(db.read);
  return {
    lines: rows.map((row) =>
      Object.assign(lineOf(row, viewer, now), {
        authors: authors.filter((author) => author.certificateId === row.id).map((author) => author.name),
        findings: countBySeverity(findings.filter((finding) => finding.certificateId === row.id)),
      }),
    ),
    total,
    counts: Object.fromEntries(counts),
    departments: departments.map(({ id, nameKk, nameRu, nameEn }) => ({
      id,
      name: { kk: nameKk, ru: nameRu, en: nameEn },
    })),
    page,
    pageCount,
  };
}

/**
 * What stands before and after a certificate in the same filtered queue.
 * A certificate outside of it (a link from elsewhere) has the queue's first as its next.
 *
 * @throws Refusal `forbidden`
 */
export async function openNeighbours(
  { db, clock }: AppContext,
  viewer: Viewer,
  filter: QueueFilter,
  certificateId: string,
): Promise<QueueNeighbours> {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  const condition = conditionOf(filter, clock.now());
  const neighbours = await queueNeighbours(db.read, condition, certificateId);
  if (neighbours !== null) return neighbours;
  return { previousId: null, nextId: await firstInQueue(db.read, condition), position: 0, total: 0 };
}

function conditionOf(filter: QueueFilter, now: Date): QueueCondition {
  const number = filter.q.replace(/^(?:№|N|No\.?)\s*/iu, "");
  return {
    state: filter.state === "all" ? null : filter.state,
    departmentId: filter.department === "" ? null : filter.department,
    severity: filter.severity === "" ? null : filter.severity,
    search: filter.q === "" ? null : { number, titleKey: foldTitle(filter.q), wordings: wordingsOf(filter.q) },
    sort: filter.sort,
    today: dayInKazakhstan(now),
  };
}

/** What was typed in the cases in which titles print it: the database compares Cyrillic letters sign by sign. */
function wordingsOf(typed: string): string[] {
  const lower = typed.toLowerCase();
  return [...new Set([typed, lower, typed.toUpperCase(), lower.slice(0, 1).toUpperCase() + lower.slice(1)])];
}

function lineOf(row: QueueRow, viewer: Viewer, now: Date): Omit<QueueLine, "authors" | "findings"> {
  const { id, number, registeredOn, titleKk, titleRu, titleEn, state, submittedAt, senderId, senderName } = row;
  const submittedOn = submittedAt === null ? null : dayInKazakhstan(new Date(submittedAt));
  return {
    id,
    number,
    registeredOn,
    titles: { kk: titleKk, ru: titleRu, en: titleEn },
    state,
    senderName,
    isOwn: senderId === viewer.id,
    submittedAt,
    ageDays: submittedOn === null ? null : daysBetween(submittedOn, dayInKazakhstan(now)),
  };
}

function countBySeverity(rows: readonly { severity: Severity; n: number }[]): Record<Severity, number> {
  const countOf = (severity: Severity) => rows.find((row) => row.severity === severity)?.n ?? 0;
  return { error: countOf("error"), warning: countOf("warning"), note: countOf("note") };
}

function sum(counts: ReadonlyMap<ReviewState, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}
