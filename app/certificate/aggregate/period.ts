import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import type { PeriodKind, RatingPeriod } from "#app/model/rating.ts";

const calendarName = /^(\d{4})$/;
const academicName = /^(\d{4})-(\d{4})$/;

/** 1 January – 31 December, named "2026". */
export function calendarYear(year: number): RatingPeriod {
  return {
    id: String(year),
    kind: "calendar",
    startsOn: calendarDate(`${year}-01-01`),
    endsOn: calendarDate(`${year}-12-31`),
  };
}

/** 1 September – 31 August, named "2025-2026". */
export function academicYear(firstYear: number): RatingPeriod {
  return {
    id: `${firstYear}-${firstYear + 1}`,
    kind: "academic",
    startsOn: calendarDate(`${firstYear}-09-01`),
    endsOn: calendarDate(`${firstYear + 1}-08-31`),
  };
}

/** The period of this name, "2026" or "2025-2026"; `null` for any other text, also for years outside 1900–2198. */
export function parsePeriod(id: string): RatingPeriod | null {
  const calendar = calendarName.exec(id);
  if (calendar !== null) return isCounted(Number(calendar[1])) ? calendarYear(Number(calendar[1])) : null;
  const academic = academicName.exec(id);
  if (academic === null) return null;
  const first = Number(academic[1]);
  return isCounted(first) && Number(academic[2]) === first + 1 ? academicYear(first) : null;
}

function isCounted(year: number): boolean {
  return year >= 1900 && year <= 2198;
}

/** The period of the same kind a year before; `null` before the first year that is counted. */
export function previousPeriod({ kind, startsOn }: RatingPeriod): RatingPeriod | null {
  const year = Number(startsOn.slice(0, 4)) - 1;
  if (!isCounted(year)) return null;
  return kind === "calendar" ? calendarYear(year) : academicYear(year);
}

/** The one period of this kind that the day falls into. */
export function periodOf(day: CalendarDate, kind: PeriodKind): RatingPeriod {
  const year = Number(day.slice(0, 4));
  if (kind === "calendar") return calendarYear(year);
  return academicYear(day.slice(5) >= "09-01" ? year : year - 1);
}

/** Whether the day lies in the period; both ends belong to it. */
export function isInPeriod(day: CalendarDate, period: RatingPeriod): boolean {
  return period.startsOn <= day && day <= period.endsOn;
}

/** Every period, of both kinds, that one of the days falls into: newest first, calendar years before academic years. */
export function periodsCovering(days: readonly CalendarDate[]): RatingPeriod[] {
  const found = new Map<string, RatingPeriod>();
  for (const kind of ["calendar", "academic"] as const) {
    const ofKind = days.map((day) => periodOf(day, kind)).sort((a, b) => b.startsOn.localeCompare(a.startsOn));
    for (const period of ofKind) found.set(period.id, period);
  }
  return [...found.values()];
}

/** The months of a period as "YYYY-MM", in order. */
export function monthsOf(period: RatingPeriod): string[] {
  const first = monthNumber(period.startsOn);
  return Array.from({ length: monthNumber(period.endsOn) - first + 1 }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function monthNumber(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The month of a day as "YYYY-MM". */
export function monthOf(day: CalendarDate): string {
  return day.slice(0, 7);
}
