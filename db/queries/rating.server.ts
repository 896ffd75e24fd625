import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { PeriodClosing, PeriodKind, PeriodState, RatingPeriod, RuleVersion } from "#app/model/rating.ts";
import { ratingRule } from "#app/model/rating-rule.ts";
import type { Queryable } from "../client.server.ts";
import { ratingPeriods, ratingRules } from "../schema/periods.ts";

type RuleRow = typeof ratingRules.$inferSelect;

/** What an earlier version of Tizilim did not know of a rule gets its default. */
function ruleVersion({ rule, ...row }: RuleRow): RuleVersion {
  return { ...row, rule: ratingRule.parse(rule) };
}

/** All versions of the rule, newest first. */
export async function listRules(q: Queryable): Promise<RuleVersion[]> {
  return (await q.select().from(ratingRules).orderBy(desc(ratingRules.version))).map(ruleVersion);
}

/** The rule in force: the newest version; `null` before set-up. */
export async function latestRule(q: Queryable): Promise<RuleVersion | null> {
  const [row] = await q.select().from(ratingRules).orderBy(desc(ratingRules.version)).limit(1);
  return row === undefined ? null : ruleVersion(row);
}

/** One version of the rule, or `null` when there is no such id. */
export async function getRule(q: Queryable, ruleId: string): Promise<RuleVersion | null> {
  const [row] = await q.select().from(ratingRules).where(eq(ratingRules.id, ruleId)).limit(1);
  return row === undefined ? null : ruleVersion(row);
}

export async function insertRule(tx: Queryable, row: RuleVersion): Promise<void> {
  await tx.insert(ratingRules).values(row);
}

/** A period with the version of the rule it is counted by, and how far it has come. */
export type PeriodWithRule = {
  period: RatingPeriod;
  rule: RuleVersion;
  state: PeriodState;
  closesOn: CalendarDate | null;
  /** `false`: it is only looked at and tied to no rule. */
  isOpened: boolean;
};

/** The period of this name with its rule; `null` while nobody opened it. */
export async function getPeriod(q: Queryable, periodId: string): Promise<PeriodWithRule | null> {
  const [row] = await joined(q).where(eq(ratingPeriods.id, periodId)).limit(1);
  return row === undefined ? null : { ...row, rule: ruleVersion(row.rule), isOpened: true };
}

/** All periods that were opened, newest first. */
export async function listPeriods(q: Queryable): Promise<PeriodWithRule[]> {
  const rows = await joined(q).orderBy(desc(ratingPeriods.startsOn), desc(ratingPeriods.id));
  return rows.map(({ period, state, closesOn, rule }) => ({
    period,
    state,
    closesOn,
    rule: ruleVersion(rule),
    isOpened: true,
  }));
}

function joined(q: Queryable) {
  const { id, kind, startsOn, endsOn, state, closesOn } = ratingPeriods;
  return q
    .select({ period: { id, kind, startsOn, endsOn }, state, closesOn, rule: ratingRules })
    .from(ratingPeriods)
    .innerJoin(ratingRules, eq(ratingRules.id, ratingPeriods.ruleId));
}

/** Periods of one kind whose closing day is known, the earliest first. */
export async function listClosings(q: Queryable, kind: PeriodKind): Promise<PeriodClosing[]> {
  const { id, startsOn, endsOn, closesOn } = ratingPeriods;
  const rows = await q
    .select({ id, kind: ratingPeriods.kind, startsOn, endsOn, closesOn })
    .from(ratingPeriods)
    .where(and(eq(ratingPeriods.kind, kind), isNotNull(closesOn)))
    .orderBy(asc(startsOn));
  return rows.flatMap((row) => (row.closesOn === null ? [] : [{ ...row, closesOn: row.closesOn }]));
}

/** Adds a period; one that is there already keeps the rule it has. */
export async function insertPeriod(tx: Queryable, period: RatingPeriod, ruleId: string): Promise<void> {
  await tx
    .insert(ratingPeriods)
    .values({ ...period, ruleId })
    .onConflictDoNothing();
}

/** Counts a period by another version of the rule from now on. */
export async function setPeriodRule(tx: Queryable, periodId: string, ruleId: string): Promise<void> {
  await tx.update(ratingPeriods).set({ ruleId }).where(eq(ratingPeriods.id, periodId));
}

/** Moves a period on: announced, closed, or open again. */
export async function setPeriodState(
  tx: Queryable,
  periodId: string,
  change: { state: PeriodState; closesOn: CalendarDate | null },
): Promise<void> {
  await tx.update(ratingPeriods).set(change).where(eq(ratingPeriods.id, periodId));
}
