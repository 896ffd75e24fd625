import { and, eq, exists, gt, gte, inArray, isNull, lt, ne, notExists, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { FindingCode, Severity } from "#app/model/finding.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { Queryable } from "../client.server.ts";
import { certificateAuthors, certificateFindings, certificates } from "../schema/certificates.ts";
import { claims, fullLooks } from "../schema/desk.ts";
import { affiliations, departments } from "../schema/people.ts";
import { hasWords } from "./search.server.ts";

/** Which certificates, and in which order. `null`: no such condition. */
export type QueueCondition = {
  state: Exclude<ReviewState, "draft"> | null;
  departmentId: string | null;
  finding: FindingCode | null;
  /** Heaviest finding; `none`: no findings at all. */
  severity: Severity | "none" | null;
  /** `full-look`: drawn for one that was not made yet. */
  sureness: "doubtful" | "certain" | "full-look" | null;
  /** Submitted before this instant (`overdue`), or not. */
  age: { overdue: boolean; since: string } | null;
  senderId: string | null;
  /** Whose claim, from where this person stands. */
  assigned: { to: "mine" | "others" | "nobody"; viewerId: string } | null;
  /** Folded words, all of which are there; none: nothing is found, because what was typed has no letter or digit. */
  words: readonly string[] | null;
  sort: "oldest" | "newest" | "number" | "date" | "title" | "doubt";
  /** Authors of certificates without a date are looked up on this day. */
  today: CalendarDate;
};

/** What the queue is sorted by: never null and all in one direction, so that "after this row" is one comparison. */
export type QueueOrder = { keys: SQL[]; isDescending: boolean };

/** The id comes last, so that no two rows are alike. */
export function orderOf(sort: QueueCondition["sort"]): QueueOrder {
  const { id, submittedAt, number, registeredOn, titleKey, leastConfidence } = certificates;
  const sent = sql`${submittedAt}`;
  const last = sql`${id}`;
  switch (sort) {
    case "newest":
      return { keys: [sent, last], isDescending: true };
    case "number":
      // As text a shorter number would come after a longer one that starts with a lower digit.
      return { keys: [sql`coalesce(length(${number}), 0)`, sql`coalesce(${number}, '')`, last], isDescending: false };
    case "date":
      return { keys: [sql`coalesce(${registeredOn}, '')`, last], isDescending: true };
    case "title":
      return { keys: [sql`${titleKey}`, last], isDescending: false };
    case "doubt":
      return { keys: [sql`coalesce(${leastConfidence}, 2)`, last], isDescending: false };
    default:
      return { keys: [sent, last], isDescending: false };
  }
}

/** The condition as a `where` over certificates. */
export function matching(q: Queryable, condition: QueueCondition): SQL | undefined {
  const { state, departmentId, finding, severity, sureness, age, senderId, assigned, words, today } = condition;
  return and(
    state === null ? ne(certificates.state, "draft") : eq(certificates.state, state),
    departmentId === null ? undefined : exists(authorsOf(q, departmentId, today)),
    finding === null ? undefined : exists(findingsOf(q, eq(certificateFindings.code, finding))),
    severity === null ? undefined : ofSeverity(q, severity),
    sureness === null ? undefined : ofSureness(q, sureness),
    age === null
      ? undefined
      : age.overdue
        ? lt(certificates.submittedAt, age.since)
        : gte(certificates.submittedAt, age.since),
    senderId === null ? undefined : eq(certificates.senderId, senderId),
    assigned === null ? undefined : ofClaim(q, assigned),
    words === null ? undefined : words.length === 0 ? sql`false` : hasWords(words),
  );
}

const one = { one: sql`1` };

function authorsOf(q: Queryable, departmentId: string, today: CalendarDate) {
  const day = sql`coalesce(${certificates.registeredOn}, ${today})`;
  return q
    .select(one)
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

function findingsOf(q: Queryable, among?: SQL) {
  return q
    .select(one)
    .from(certificateFindings)
    .where(and(eq(certificateFindings.certificateId, certificates.id), among));
}

const heavier: Record<Severity, Severity[]> = { error: [], warning: ["error"], note: ["error", "warning"] };

function ofSeverity(q: Queryable, severity: Severity | "none"): SQL | undefined {
  if (severity === "none") return notExists(findingsOf(q));
  const worse = heavier[severity];
  return and(
    exists(findingsOf(q, eq(certificateFindings.severity, severity))),
    worse.length === 0 ? undefined : notExists(findingsOf(q, inArray(certificateFindings.severity, worse))),
  );
}

function ofSureness(q: Queryable, sureness: "doubtful" | "certain" | "full-look"): SQL | undefined {
  if (sureness === "certain") return eq(certificates.doubtfulValues, 0);
  // What was never judged is never taken for certain.
  if (sureness === "doubtful") return or(isNull(certificates.doubtfulValues), gt(certificates.doubtfulValues, 0));
  const open = and(eq(fullLooks.certificateId, certificates.id), isNull(fullLooks.doneAt));
  return exists(q.select(one).from(fullLooks).where(open));
}

function ofClaim(q: Queryable, { to, viewerId }: NonNullable<QueueCondition["assigned"]>): SQL | undefined {
  const claim = (whose?: SQL) =>
    q
      .select(one)
      .from(claims)
      .where(and(eq(claims.certificateId, certificates.id), whose));
  if (to === "nobody") return notExists(claim());
  return exists(claim(to === "mine" ? eq(claims.userId, viewerId) : ne(claims.userId, viewerId)));
}
