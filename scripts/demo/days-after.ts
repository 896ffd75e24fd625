import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";

/** The day so many days later; earlier for a negative number. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return calendarDate(moved.toISOString().slice(0, 10));
}
