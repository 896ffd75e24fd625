import { changedPoints } from "#app/certificate/aggregate/compare-points.ts";
import { count, type Figures } from "#app/certificate/aggregate/count.ts";
import { frameOf, loadFacts } from "#app/certificate/aggregate/load-facts.server.ts";
import { openPeriod } from "#app/certificate/aggregate/rating-rules.server.ts";
import type { AppContext } from "#app/context.server.ts";
import type { Language } from "#app/model/language.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { Refusal } from "#app/model/result.ts";
import type { Viewer } from "#app/model/viewer.ts";
import { mayInHouse } from "#app/people/permissions.ts";
import { loadReport, peopleOf, unitNamesOf } from "./load-report.server.ts";
import { named, type RuleEffect } from "./rule-effect.ts";

/** So many people are listed; the counts are of all. */
const mostPeople = 100;

/**
 * Counts a period by a rule that is not saved and says who gains and who loses. Writes nothing but the first tie of a
 * period to the rule in force, as every look at a period does.
 *
 * @throws Refusal `forbidden` · `not_found`
 */
export async function previewRule(
  context: AppContext,
  viewer: Viewer,
  { rule, periodId, language }: { rule: RatingRule; periodId: string; language: Language },
): Promise<RuleEffect> {
  if (!mayInHouse(viewer, "edit-rules")) throw new Refusal("forbidden");
  const loaded = await loadReport(context, { period: periodId });
  const q = context.db.read;
  const known = await openPeriod(context, periodId);
  const frame = { ...(await frameOf(q, known)), rule };
  const { counted } = await loadFacts(q, frame);
  const before = loaded.report.figures;
  const after = count(counted, rule);
  const units = unitNamesOf(loaded, language);
  const names = new Map([...loaded.people, ...peopleOf(counted)].map(({ staffId, name }) => [staffId, name]));
  const people = changedPoints(pointsOf(before.byPerson), pointsOf(after.byPerson));
  const gaining = people.filter((line) => line.after > line.before).length;
  return {
    periodId,
    total: { before: before.university, after: after.university },
    departments: named(changedPoints(pointsOf(before.byDepartment), pointsOf(after.byDepartment)), units),
    people: named(people.slice(0, mostPeople), names),
    gaining,
    losing: people.length - gaining,
    same: names.size - people.length,
  };
}

function pointsOf(tallies: Figures["byPerson"]): Map<string, number> {
  return new Map([...tallies].map(([key, { points }]) => [key, points]));
}
