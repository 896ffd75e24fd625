import { monthsOf } from "#app/certificate/aggregate/period.ts";
import type { RatingPeriod } from "#app/model/rating.ts";
import type { ReportFilter } from "../report-filter.ts";

/**
 * The same question about another period of the same kind: a month keeps its place in the year, a frozen state does not
 * exist there.
 */
export function filterInPeriod(filter: ReportFilter, from: RatingPeriod, to: RatingPeriod): ReportFilter {
  const { month, snapshot: _ofTheOther, ...rest } = filter;
  const moved = month === undefined ? undefined : monthsOf(to)[monthsOf(from).indexOf(month)];
  // A month outside the period shows nothing there, and must not become the whole other year.
  const kept = month === undefined ? {} : { month: moved ?? month };
  return { ...rest, ...kept, period: to.id };
}
