import type { AppContext } from "#app/context.server.ts";
import { dayInKazakhstan, daysBetween } from "#app/model/calendar-date.ts";
import type { Severity } from "#app/model/finding.ts";
import { Refusal } from "#app/model/result.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { listDepartments } from "#db/queries/people.server.ts";
import type { QueueCondition } from "#db/queries/queue-condition.server.ts";
import {
  countFindings,
  countMatching,
  countQueue,
  firstInQueue,
  listAuthorNames,
  listQueue,
  listSenders,
  queueNeighbours,
  type QueueNeighbours,
  type QueueRow,
} from "#db/queries/review-queue.server.ts";
import type { Queryable } from "#db/client.server.ts";
import { readDeskSettings } from "./desk-settings.server.ts";
import { conditionOf } from "./queue-condition-of.server.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { queuePageSize, type QueueLine, type QueuePage, type QueueView } from "./queue-view.ts";
import { refreshSearch } from "./refresh-search.server.ts";
import { viewsOf } from "./saved-views.server.ts";

type World = Pick<AppContext, "db" | "clock">;

/**
 * One page of the office's queue and what its filters offer. A page beyond the end shows the last one.
 *
 * @throws Refusal `forbidden`
 */
export async function openQueue(app: World, viewer: Viewer, filter: QueueFilter): Promise<QueueView> {
  const { condition, now, serviceDays } = await conditionFor(app, viewer, filter);
  const q = app.db.read;
  const counts = await countQueue(q, condition);
  const total = filter.state === "all" ? sum(counts) : (counts.get(filter.state) ?? 0);
  const departments = await listDepartments(q);
  return {
    ...(await pageOf(q, { condition, total, page: filter.page, viewer, now, serviceDays })),
    counts: Object.fromEntries(counts),
    departments: departments.map(({ id, nameKk, nameRu, nameEn }) => ({
      id,
      name: { kk: nameKk, ru: nameRu, en: nameEn },
    })),
    senders: await listSenders(q),
    serviceDays,
    views: await viewsOf(app, viewer, serviceDays),
  };
}

/**
 * Further lines of a queue that is open already, for scrolling on.
 *
 * @throws Refusal `forbidden`
 */
export async function openQueuePage(app: World, viewer: Viewer, filter: QueueFilter): Promise<QueuePage> {
  const { condition, now, serviceDays } = await conditionFor(app, viewer, filter);
  const total = await countMatching(app.db.read, condition);
  return await pageOf(app.db.read, { condition, total, page: filter.page, viewer, now, serviceDays });
}

/**
 * What stands before and after a certificate in the same filtered queue.
 * A certificate outside of it (a link from elsewhere) has the queue's first as its next.
 *
 * @throws Refusal `forbidden`
 */
export async function openNeighbours(
  app: World,
  viewer: Viewer,
  filter: QueueFilter,
  certificateId: string,
): Promise<QueueNeighbours> {
  const { condition } = await conditionFor(app, viewer, filter);
  const neighbours = await queueNeighbours(app.db.read, condition, certificateId);
  if (neighbours !== null) return neighbours;
  return { previousId: null, nextId: await firstInQueue(app.db.read, condition), position: 0, total: 0 };
}

/** What the filter asks, with the search brought up to date where it is asked. */
async function conditionFor(app: World, viewer: Viewer, filter: QueueFilter) {
  if (!mayInHouse(viewer, "open-queue")) throw new Refusal("forbidden");
  if (filter.q !== "") await refreshSearch(app);
  const now = app.clock.now();
  const { serviceDays } = await readDeskSettings(app.db.read);
  return { condition: conditionOf(filter, { viewer, now, serviceDays }), now, serviceDays };
}

type Asked = {
  condition: QueueCondition;
  total: number;
  page: number;
  viewer: Viewer;
  now: Date;
  serviceDays: number;
};

async function pageOf(q: Queryable, asked: Asked): Promise<QueuePage> {
  const { condition, total } = asked;
  const pageCount = Math.max(1, Math.ceil(total / queuePageSize));
  const page = Math.min(asked.page, pageCount);
  const rows = await listQueue(q, condition, { offset: (page - 1) * queuePageSize, limit: queuePageSize });
  const ids = rows.map((row) => row.id);
  const authors = await listAuthorNames(q, ids);
  const findings = await countFindings(q, ids);
  const lines = rows.map((row) =>
    Object.assign(lineOf(row, asked), {
      authors: authors.filter((author) => author.certificateId === row.id).map((author) => author.name),
      findings: countBySeverity(findings.filter((finding) => finding.certificateId === row.id)),
    }),
  );
  return { lines, total, page, pageCount };
}

function lineOf(row: QueueRow, { viewer, now, serviceDays }: Asked): Omit<QueueLine, "authors" | "findings"> {
  const { id, number, registeredOn, titleKk, titleRu, titleEn, state, submittedAt, doubtfulValues, senderId } = row;
  const submittedOn = submittedAt === null ? null : dayInKazakhstan(new Date(submittedAt));
  const ageDays = submittedOn === null ? null : daysBetween(submittedOn, dayInKazakhstan(now));
  const isWaiting = state === "submitted" || state === "held";
  return {
    id,
    number,
    registeredOn,
    titles: { kk: titleKk, ru: titleRu, en: titleEn },
    state,
    senderName: row.senderName,
    isOwn: senderId === viewer.id,
    submittedAt,
    ageDays,
    isOverdue: isWaiting && ageDays !== null && ageDays > serviceDays,
    doubtfulValues,
    claim: row.claimerName === null ? null : { name: row.claimerName, isOwn: row.claimedById === viewer.id },
  };
}

function countBySeverity(rows: readonly { severity: Severity; n: number }[]): Record<Severity, number> {
  const countOf = (severity: Severity) => rows.find((row) => row.severity === severity)?.n ?? 0;
  return { error: countOf("error"), warning: countOf("warning"), note: countOf("note") };
}

function sum(counts: ReadonlyMap<ReviewState, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0);
}
