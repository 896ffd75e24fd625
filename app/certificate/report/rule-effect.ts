import type { PointsChange } from "#app/certificate/aggregate/compare-points.ts";
import type { Tally } from "#app/certificate/aggregate/count.ts";

/** One line of the effect with its name. */
export type NamedChange = PointsChange & { name: string };

/** What a rule would change in a period, before anything is saved. */
export type RuleEffect = {
  periodId: string;
  total: { before: Tally; after: Tally };
  departments: NamedChange[];
  /** The largest changes only. */
  people: NamedChange[];
  gaining: number;
  losing: number;
  same: number;
};

/** Lines with the names of their units or people; a key nobody knows names itself. */
export function named(changes: readonly PointsChange[], names: ReadonlyMap<string, string>): NamedChange[] {
  return changes.map(({ key, before, after }) => ({ key, before, after, name: names.get(key) ?? key }));
}
