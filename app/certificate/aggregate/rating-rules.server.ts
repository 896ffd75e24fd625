import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { RatingPeriod, RuleVersion } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { AppContext } from "#app/context.server.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import type { Queryable } from "#db/client.server.ts";
import { addEvent } from "#db/queries/events.server.ts";
import {
  getPeriod,
  getRule,
  insertPeriod,
  insertRule,
  latestRule,
  setPeriodRule,
  type PeriodWithRule,
} from "#db/queries/rating.server.ts";
import { approvedMonths } from "#db/queries/register.server.ts";
import { isInPeriod, parsePeriod } from "./period.ts";
import { exampleRule } from "./rule-templates.ts";

type Ids = Pick<AppContext, "clock" | "newId">;

/** The rule in force; on an empty table the example becomes version 1. Set-up calls it, and so does the first report. */
export async function ensureRule(tx: Queryable, { clock, newId }: Ids): Promise<RuleVersion> {
  const latest = await latestRule(tx);
  if (latest !== null) return latest;
  const first = { id: newId(), version: 1, rule: exampleRule, createdAt: clock.now().toISOString() };
  await insertRule(tx, first);
  return first;
}

/**
 * The period with its rule. A period that something was registered in, or that today falls into, is tied to the rule in
 * force the first time it is asked for and keeps it; any other is only looked at.
 *
 * @throws Refusal `not_found` when there is no such period
 */
export async function openPeriod(context: AppContext, periodId: string): Promise<PeriodWithRule> {
  const known = await getPeriod(context.db.read, periodId);
  if (known !== null) return known;
  const period = parsePeriod(periodId);
  if (period === null) throw new Refusal("not_found", periodId);
  const days = [dayInKazakhstan(context.clock.now()), ...(await approvedMonths(context.db.read))];
  return await context.db.write(async (tx) => {
    const rule = await ensureRule(tx, context);
    if (!days.some((day) => isInPeriod(day, period))) return lookedAt(period, rule);
    await insertPeriod(tx, period, rule.id);
    return (await getPeriod(tx, periodId)) ?? lookedAt(period, rule);
  });
}

function lookedAt(period: RatingPeriod, rule: RuleVersion): PeriodWithRule {
  return { period, rule, state: "open", closesOn: null, isOpened: false };
}

/**
 * Saves a new version of the rule. Periods that were opened keep theirs.
 *
 * @throws Refusal `forbidden`
 */
export async function saveRule(context: AppContext, viewer: Viewer, rule: RatingRule): Promise<RuleVersion> {
  if (!mayInHouse(viewer, "edit-rules")) throw new Refusal("forbidden");
  const at = context.clock.now();
  return await context.db.write(async (tx) => {
    const before = await ensureRule(tx, context);
    const after = { id: context.newId(), version: before.version + 1, rule, createdAt: at.toISOString() };
    await insertRule(tx, after);
    await addEvent(tx, {
      at,
      userId: viewer.id,
      action: "saved-rating-rule",
      subjectId: after.id,
      before: { version: before.version, ...before.rule },
      after: { version: after.version, ...rule },
    });
    return after;
  });
}

/**
 * Counts an opened period by another version from now on: an explicit choice, with its event.
 *
 * @returns the version chosen
 * @throws Refusal `forbidden` · `not_found` · `period_closed`
 */
export async function choosePeriodRule(
  context: AppContext,
  viewer: Viewer,
  { periodId, ruleId }: { periodId: string; ruleId: string },
): Promise<RuleVersion> {
  if (!mayInHouse(viewer, "edit-rules")) throw new Refusal("forbidden");
  return await context.db.write(async (tx) => {
    const [before, rule] = [await getPeriod(tx, periodId), await getRule(tx, ruleId)];
    if (before === null || rule === null) throw new Refusal("not_found", `${periodId} ${ruleId}`);
    if (before.rule.id === rule.id) return rule;
    if (before.state === "closed") throw new Refusal("period_closed", periodId);
    await setPeriodRule(tx, periodId, ruleId);
    await addEvent(tx, {
      at: context.clock.now(),
      userId: viewer.id,
      action: "changed-period-rule",
      subjectId: periodId,
      before: { version: before.rule.version },
      after: { version: rule.version },
    });
    return rule;
  });
}
