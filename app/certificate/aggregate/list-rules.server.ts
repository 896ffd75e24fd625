import type { AppContext } from "#app/context.server.ts";
import type { PeriodState, RuleVersion } from "#app/model/rating.ts";
import { listPeriods, listRules } from "#db/queries/rating.server.ts";
import { ensureRule } from "./rating-rules.server.ts";

/** A version with the periods that are counted by it. */
export type RuleUse = RuleVersion & { periods: string[] };

/** All versions, newest (in force) first, and the version of every opened period. */
export async function listRuleUses(
  context: AppContext,
): Promise<{ versions: RuleUse[]; periods: { id: string; ruleId: string; version: number; state: PeriodState }[] }> {
  await context.db.write(async (tx) => await ensureRule(tx, context));
  const opened = await listPeriods(context.db.read);
  const versions = await listRules(context.db.read);
  return {
    versions: versions.map(({ id, version, rule, createdAt }) => ({
      id,
      version,
      rule,
      createdAt,
      periods: opened.filter((one) => one.rule.id === id).map(({ period }) => period.id),
    })),
    periods: opened.map(({ period, rule, state }) => ({
      id: period.id,
      ruleId: rule.id,
      version: rule.version,
      state,
    })),
  };
}
