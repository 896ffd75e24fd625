/**
 * A day on the calendar, written `YYYY-MM-DD`. Never an instant: it has no time zone,
 * so a certificate of 1 January stays in its year wherever the server stands.
 */
export type CalendarDate = string & { readonly __brand: "CalendarDate" };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the numbers name a day that exists in the Gregorian calendar (years 1900–2199). */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199) return false;
  const asUtc = new Date(Date.UTC(year, month - 1, day));
  return asUtc.getUTCFullYear() === year && asUtc.getUTCMonth() === month - 1 && asUtc.getUTCDate() === day;
}

/** Builds a day from its numbers (month 1–12); `null` when there is no such day. */
export function dayFromNumbers(year: number, month: number, day: number): CalendarDate | null {
  if (!isRealDay(year, month, day)) return null;
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return iso as CalendarDate;
}

/** Reads `YYYY-MM-DD`; `null` when the text is anything else or no such day exists. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  return dayFromNumbers(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * `YYYY-MM-DD` that the caller knows to be a real day (literals, tests).
 *
 * @throws TypeError when it is not: that is a bug of the caller
 */
export function calendarDate(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (day === null) throw new TypeError(`not a calendar date: ${text}`);
  return day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The calendar day of an instant in Kazakhstan (UTC+5 in the whole country since 1 March 2024). */
export function dayInKazakhstan(instant: Date): CalendarDate {
  return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 10) as CalendarDate;
}

/** The day before a day. */
export function dayBefore(day: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as CalendarDate;
}

/** The instant at which a day begins in Kazakhstan. */
export function startOfDayInKazakhstan(day: CalendarDate): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 5 * 3_600_000);
}

/** The hour of the day (0–23) of an instant in Kazakhstan. */
export function hourInKazakhstan(instant: Date): number {
  return new Date(instant.getTime() + 5 * 3_600_000).getUTCHours();
}
