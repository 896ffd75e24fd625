import { calendarDate, daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";

/** Known points of the register's running number; between them numbers grow evenly. */
const points: readonly { day: CalendarDate; number: number }[] = [
  { day: calendarDate("2023-10-02"), number: 39_362 },
  { day: calendarDate("2025-03-18"), number: 55_942 },
  { day: calendarDate("2026-09-04"), number: 78_109 },
  { day: calendarDate("2026-12-31"), number: 82_950 },
];

/** A number such as a certificate of this day would carry; days before the first point get its number. */
export function numberForDay(day: CalendarDate): number {
  const next = points.findIndex((point) => point.day >= day);
  const before = points[next - 1] ?? points[0];
  const after = points[next] ?? points.at(-1);
  if (before === undefined || after === undefined || before.day >= day) return before?.number ?? 0;
  const share = daysBetween(before.day, day) / daysBetween(before.day, after.day);
  return Math.round(before.number + share * (after.number - before.number));
}
