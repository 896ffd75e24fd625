import { daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";

/**
 * Mondays to Fridays after one day up to and including another: what was sent and decided on one day took 0. Holidays
 * and days moved by the government are not known here.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / 7);
  const first = new Date(`${from}T00:00:00Z`).getUTCDay();
  let rest = 0;
  for (let after = 1; after <= days % 7; after += 1) {
    const weekday = (first + after) % 7;
    if (weekday !== 0 && weekday !== 6) rest += 1;
  }
  return weeks * 5 + rest;
}
