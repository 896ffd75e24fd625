import { desc, eq } from "drizzle-orm";
import type { RatingPeriod, RuleVersion } from "#app/model/rating.ts";
import type { Queryable } from "../client.server.ts";
import { ratingPeriods, ratingRules } from "../schema/periods.ts";

/** All versions of the rule, newest first. */
export async function listRules(q: Queryable): Promise<RuleVersion[]> {
  return await q.select().from(ratingRules).orderBy(desc(ratingRules.version));
}

/** The rule in force: the newest version; `null` before set-up. */
export async function latestRule(q: Queryable): Promise<RuleVersion | null> {
  const [row] = await q.select().from(ratingRules).orderBy(desc(ratingRules.version)).limit(1);
  return row ?? null;
}

/** One version of the rule, or `null` when there is no such id. */
export async function getRule(q: Queryable, ruleId: string): Promise<RuleVersion | null> {
  const [row] = await q.select().from(ratingRules).where(eq(ratingRules.id, ruleId)).limit(1);
  return row ?? null;
}

export async function insertRule(tx: Queryable, row: RuleVersion): Promise<void> {
  await tx.insert(ratingRules).values(row);
}

/** A period with the version of the rule it is counted by. */
export type PeriodWithRule = { period: RatingPeriod; rule: RuleVersion };

/** The period of this name with its rule; `null` while nobody opened it. */
export async function getPeriod(q: Queryable, periodId: string): Promise<PeriodWithRule | null> {
  const [row] = await joined(q).where(eq(ratingPeriods.id, periodId)).limit(1);
  return row ?? null;
}

/** All periods that were opened, newest first. */
export async function listPeriods(q: Queryable): Promise<PeriodWithRule[]> {
  return await joined(q).orderBy(desc(ratingPeriods.startsOn), desc(ratingPeriods.id));
}

function joined(q: Queryable) {
  const { id, kind, startsOn, endsOn } = ratingPeriods;
  return q
    .select({ period: { id, kind, startsOn, endsOn }, rule: ratingRules })
    .from(ratingPeriods)
    .innerJoin(ratingRules, eq(ratingRules.id, ratingPeriods.ruleId));
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
