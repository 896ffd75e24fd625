import type { ReportSearch } from "#app/model/report.ts";
import type { ReportField } from "../ready/report-field.ts";

/** `current`: of whichever period is the present one when it is opened; `fixed`: always of the same. */
export const spans = ["current", "fixed"] as const;
export type Span = (typeof spans)[number];

/** Which period a report is of; `null`: it has none. */
export type PeriodOfReport = {
  span: Span;
  /** The fixed one, or the one that is current now. */
  periodId: string;
  /** It names a month or a frozen state: those belong to one period, so it cannot move with the years. */
  isPinned: boolean;
};

/** Says which period the report of an address is of. */
export function periodOfReport(
  search: ReportSearch,
  fields: readonly ReportField[],
  presentId: string,
): PeriodOfReport | null {
  if (!fields.includes("period")) return null;
  const { period } = search;
  return {
    span: period === undefined ? "current" : "fixed",
    periodId: period ?? presentId,
    isPinned: isPinned(search),
  };
}

/**
 * What is kept of an address: its language apart, and the period as it was chosen. A month or a frozen state names its
 * period, even where the address says "the current one": next year it would show nothing, or something else.
 *
 * @param span `null`: as the address says
 */
export function keptSearch(
  search: ReportSearch,
  fields: readonly ReportField[],
  { span, presentId }: { span: Span | null; presentId: string },
): ReportSearch {
  const { language: _apart, ...asked } = search;
  if (!fields.includes("period")) return asked;
  const { period, ...others } = asked;
  const isFixed = isPinned(asked) || (span === null ? period !== undefined : span === "fixed");
  return isFixed ? { period: period ?? presentId, ...others } : others;
}

/** Whether two addresses ask for the same report, in whatever order they name what they want. */
export function isSameReport(one: ReportSearch, other: ReportSearch): boolean {
  return sorted(one) === sorted(other);
}

function isPinned({ month, snapshot, from, to }: ReportSearch): boolean {
  // `from` and `to` of a report with a period are numbers of frozen states.
  return month !== undefined || snapshot !== undefined || isNumber(from) || isNumber(to);
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/u.test(text);
}

function sorted(search: ReportSearch): string {
  return JSON.stringify(Object.entries(search).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
