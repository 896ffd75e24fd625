import { calendarDate, daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";

/** A certificate number whose day is known: one point of the line the register's running number follows. */
export type NumberPoint = { on: CalendarDate; number: number };

/**
 * Published certificates of the running series, which goes on over the years since 2018. Configuration, not law:
 * approved certificates of the university may add points and make the line finer.
 */
export const knownNumberLine: readonly NumberPoint[] = [
  { on: calendarDate("2021-05-26"), number: 18_045 },
  { on: calendarDate("2023-10-02"), number: 39_362 },
  { on: calendarDate("2025-03-18"), number: 55_942 },
  { on: calendarDate("2026-09-04"), number: 78_109 },
  { on: calendarDate("2026-09-14"), number: 78_433 },
];

/** An application number that is known with its day: applications run in a series of their own, far ahead of the certificates. */
export const knownApplication: NumberPoint = { on: calendarDate("2025-03-17"), number: 89_027 };

/**
 * Numbers that are plausible around the line: what the office issues in this many days. Numbers are given at receipt and
 * the day is the registration's, offices stop over holidays, and the points are two years apart.
 */
const toleranceDays = 120;

/** Outside the known points the daily rate is a guess (it grew from 25 to 41 in five years), so the band widens by this share. */
const rateUncertainty = 0.5;

/** Shortest span from which a daily rate is drawn: over a few days it says nothing. */
const leastSpanDays = 90;

/** The number the line expects on a day, and how far off a real one may be. `null`: too few points. */
export function expectedNumber(
  line: readonly NumberPoint[],
  on: CalendarDate,
): { number: number; tolerance: number } | null {
  const points = [...line].sort((a, b) => a.on.localeCompare(b.on));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const anchor = points.findLast((point) => point.on <= on) ?? first;
  const next = points.find((point) => point.on > on && daysBetween(anchor.on, point.on) > 0);
  const rate = dailyRate(points, anchor, next);
  if (rate === null) return null;
  const beyondDays = Math.max(daysBetween(last.on, on), daysBetween(on, first.on), 0);
  return {
    number: anchor.number + rate * daysBetween(anchor.on, on),
    tolerance: rate * (toleranceDays + rateUncertainty * beyondDays),
  };
}

/** Numbers a day near `anchor`: towards the next point where there is one, otherwise from an earlier point far enough away. */
function dailyRate(points: readonly NumberPoint[], anchor: NumberPoint, next: NumberPoint | undefined): number | null {
  const other = next ?? points.findLast((point) => daysBetween(point.on, anchor.on) >= leastSpanDays) ?? points.at(0);
  if (other === undefined || other.on === anchor.on) return null;
  const rate = (other.number - anchor.number) / daysBetween(anchor.on, other.on);
  return rate > 0 ? rate : null;
}
