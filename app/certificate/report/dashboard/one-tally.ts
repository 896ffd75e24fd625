import {
  noTally,
  roundFigures,
  type ExactFigures,
  type ExactTally,
  type Tally,
} from "#app/certificate/aggregate/count.ts";
import { roundPoints } from "#app/certificate/aggregate/round-points.ts";
import type { Rounding } from "#app/model/rating-rule.ts";
import type { ReportFilter } from "../report-filter.ts";

/** The one filter of an address besides the period and its frozen state; `null`: none, `several`: more than one. */
function onlyFilter({ period: _period, snapshot: _snapshot, ...rest }: ReportFilter) {
  const chosen = Object.entries(rest).filter(([, value]) => value !== undefined);
  return chosen.length > 1 ? "several" : (chosen[0] ?? null);
}

const groupings = {
  faculty: "faculty",
  department: "department",
  type: "object-type",
  kind: "work-kind",
  person: "person",
  month: "month",
} as const satisfies Record<string, keyof ExactFigures>;

/**
 * The three figures under a filter, from figures that are kept added up: no row has to be read where at most one thing
 * is chosen.
 *
 * @returns `null` where the kept figures do not tell: several things are chosen, or kinds of work were not kept yet
 */
export function oneTally(figures: ExactFigures, filter: ReportFilter, rounding: Rounding): Tally | null {
  const only = onlyFilter(filter);
  if (only === "several") return null;
  if (only === null) return roundFigures(figures, rounding).university;
  const [name, key] = only;
  const grouping = groupings[name as keyof typeof groupings];
  if (grouping === "work-kind" && !hasWorkKinds(figures)) return null;
  const tally = (figures[grouping] as ReadonlyMap<string, ExactTally>).get(String(key));
  return tally === undefined ? noTally : { ...tally, points: roundPoints(tally.points, rounding) };
}

/** Whether kept figures know kinds of work: states frozen earlier do not. */
export function hasWorkKinds(figures: ExactFigures): boolean {
  return figures["work-kind"].size > 0 || figures.university.size === 0;
}
