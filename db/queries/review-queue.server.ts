import { and, asc, count, desc, eq, exists, inArray, ne, notExists, or, sql, type Column, type SQL } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Severity } from "#app/model/finding.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { users } from "../schema/accounts.ts";
import { certificateAuthors, certificateFindings, certificates } from "../schema/certificates.ts";
import { affiliations, departments } from "../schema/people.ts";

/** Which certificates, and in which order. `null`: no such condition. */
export type QueueCondition = {
  state: Exclude<ReviewState, "draft"> | null;
  departmentId: string | null;
  /** Heaviest finding; `none`: no findings at all. */
  severity: Severity | "none" | null;
  /** Part of a number as typed, of a folded title, or of a title in one of several cases. */
  search: { number: string; titleKey: string; wordings: readonly string[] } | null;
  sort: "oldest" | "newest" | "number" | "date";
  /** Authors of certificates without a date are looked up on this day. */
  today: CalendarDate;
};

export type QueueRow = {
  id: string;
  version: number;
  number: string | null;
  registeredOn: CalendarDate | null;
  titleKk: string | null;
  titleRu: string | null;
  titleEn: string | null;
  state: ReviewState;
  submittedAt: string | null;
  senderId: string;
  senderName: string;
};

/** One page of the queue. */
export async function listQueue(
  q: Queryable,
  condition: QueueCondition,
  { offset, limit }: { offset: number; limit: number },
): Promise<QueueRow[]> {
  return await q
    .select({
      id: certificates.id,
      version: certificates.version,
      number: certificates.number,
      registeredOn: certificates.registeredOn,
      titleKk: certificates.titleKk,
      titleRu: certificates.titleRu,
      titleEn: certificates.titleEn,
      state: certificates.state,
      submittedAt: certificates.submittedAt,
      senderId: certificates.senderId,
      senderName: users.displayName,
    })
    .from(certificates)
    .innerJoin(users, eq(users.id, certificates.senderId))
    .where(matching(q, condition))
    .orderBy(...inOrder(condition.sort))
    .limit(limit)
    .offset(offset);
}

/** How many certificates of each state there are under the other conditions. */
export async function countQueue(q: Queryable, condition: QueueCondition): Promise<Map<ReviewState, number>> {
  const rows = await q
    .select({ state: certificates.state, n: count() })
    .from(certificates)
    .where(matching(q, { ...condition, state: null }))
    .groupBy(certificates.state);
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** Where a certificate stands in the queue. Position from 1. */
export type QueueNeighbours = { previousId: string | null; nextId: string | null; position: number; total: number };

/** The certificates before and after this one in the same queue; `null` when it is not in it. */
export async function queueNeighbours(
  q: Queryable,
  condition: QueueCondition,
  certificateId: string,
): Promise<QueueNeighbours | null> {
  const order = sql.join(inOrder(condition.sort), sql`, `);
  const queue = q
    .select({
      id: certificates.id,
      previousId: sql<string | null>`lag(${certificates.id}) over (order by ${order})`.as("previous_id"),
      nextId: sql<string | null>`lead(${certificates.id}) over (order by ${order})`.as("next_id"),
      position: sql<number>`row_number() over (order by ${order})`.as("position"),
      total: sql<number>`count(*) over ()`.as("total"),
    })
    .from(certificates)
    .where(matching(q, condition))
    .as("queue");
  const [row] = await q.select().from(queue).where(eq(queue.id, certificateId)).limit(1);
  if (row === undefined) return null;
  return { previousId: row.previousId, nextId: row.nextId, position: row.position, total: row.total };
}

/** The first certificate of the queue, `null` when it is empty. */
export async function firstInQueue(q: Queryable, condition: QueueCondition): Promise<string | null> {
  const [row] = await q
    .select({ id: certificates.id })
    .from(certificates)
    .where(matching(q, condition))
    .orderBy(...inOrder(condition.sort))
    .limit(1);
  return row?.id ?? null;
}

/** Authors' names of several certificates, in printed order. */
export async function listAuthorNames(
  q: Queryable,
  certificateIds: readonly string[],
): Promise<{ certificateId: string; name: string }[]> {
  if (certificateIds.length === 0) return [];
  return await q
    .select({ certificateId: certificateAuthors.certificateId, name: certificateAuthors.name })
    .from(certificateAuthors)
    .where(inArray(certificateAuthors.certificateId, [...certificateIds]))
    .orderBy(asc(certificateAuthors.certificateId), asc(certificateAuthors.position));
}

/** How many findings of each severity several certificates have. */
export async function countFindings(
  q: Queryable,
  certificateIds: readonly string[],
): Promise<{ certificateId: string; severity: Severity; n: number }[]> {
  if (certificateIds.length === 0) return [];
  return await q
    .select({
      certificateId: certificateFindings.certificateId,
      severity: certificateFindings.severity,
      n: count(),
    })
    .from(certificateFindings)
    .where(inArray(certificateFindings.certificateId, [...certificateIds]))
    .groupBy(certificateFindings.certificateId, certificateFindings.severity);
}

function inOrder(sort: QueueCondition["sort"]): SQL[] {
  const last = asc(certificates.id);
  if (sort === "newest") return [desc(certificates.submittedAt), last];
  // As text a shorter number would come after a longer one that starts with a lower digit.
  if (sort === "number") return [sql`length(${certificates.number})`, asc(certificates.number), last];
  if (sort === "date") return [desc(certificates.registeredOn), last];
  return [asc(certificates.submittedAt), last];
}

function matching(q: Queryable, { state, departmentId, severity, search, today }: QueueCondition): SQL | undefined {
  return and(
    ne(certificates.state, "draft"),
    state === null ? undefined : eq(certificates.state, state),
    departmentId === null ? undefined : exists(authorsOf(q, departmentId, today)),
    severity === null ? undefined : ofSeverity(q, severity),
    search === null ? undefined : found(search),
  );
}

function authorsOf(q: Queryable, departmentId: string, today: CalendarDate) {
  const day = sql`coalesce(${certificates.registeredOn}, ${today})`;
  return q
    .select({ one: sql`1` })
    .from(certificateAuthors)
    .innerJoin(affiliations, eq(affiliations.staffId, certificateAuthors.staffId))
    .innerJoin(departments, eq(departments.id, affiliations.departmentId))
    .where(
      and(
        eq(certificateAuthors.certificateId, certificates.id),
        eq(departments.id, departmentId),
        sql`${affiliations.fromOn} <= ${day}`,
        sql`(${affiliations.toOn} is null or ${affiliations.toOn} >= ${day})`,
      ),
    );
}

const heavier: Record<Severity, Severity[]> = { error: [], warning: ["error"], note: ["error", "warning"] };

function ofSeverity(q: Queryable, severity: Severity | "none"): SQL | undefined {
  const findings = (among?: Severity[]) =>
    q
      .select({ one: sql`1` })
      .from(certificateFindings)
      .where(
        and(
          eq(certificateFindings.certificateId, certificates.id),
          among === undefined ? undefined : inArray(certificateFindings.severity, among),
        ),
      );
  if (severity === "none") return notExists(findings());
  const worse = heavier[severity];
  return and(exists(findings([severity])), worse.length === 0 ? undefined : notExists(findings(worse)));
}

function found({ number, titleKey, wordings }: NonNullable<QueueCondition["search"]>): SQL | undefined {
  const holds = (column: Column, text: string) => sql`${column} like ${`%${withoutWildcards(text)}%`} escape '\\'`;
  const titles = [certificates.titleKk, certificates.titleRu, certificates.titleEn];
  return or(
    number === "" ? undefined : holds(certificates.number, number),
    titleKey === "" ? undefined : holds(certificates.titleKey, titleKey),
    ...wordings.flatMap((wording) => titles.map((title) => holds(title, wording))),
  );
}

/** `%` and `_` as the signs they are. */
function withoutWildcards(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
