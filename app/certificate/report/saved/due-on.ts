import { dayFromNumbers, dayInKazakhstan, type CalendarDate } from "#app/model/calendar-date.ts";
import type { scheduleRhythms } from "#app/model/report.ts";

/** When one saved report is sent. */
export type ScheduleRhythm = {
  rhythm: (typeof scheduleRhythms)[number];
  /** 1 (Monday) – 7 of a weekly one, 1–28 of a monthly one, days before the closing day otherwise. */
  day: number;
  /** When it was set up (ISO): a letter of an earlier day, in Kazakhstan, is owed to nobody. */
  createdAt: string;
};

/**
 * The due day of the letter that is owed today, or `null` when none is. However long the server was down, only the last
 * one is owed. Days never depend on the time zone of the server: the caller says what day it is in Kazakhstan.
 *
 * @param closings closing days that are announced for the periods the report is of, in any order
 * @param lastDueOn due day of the last letter, `null` before the first; one that failed counts, for its day was taken
 */
export function dueOn(
  schedule: ScheduleRhythm,
  today: CalendarDate,
  closings: readonly CalendarDate[],
  lastDueOn: CalendarDate | null,
): CalendarDate | null {
  const due = lastDue(schedule, today, closings);
  if (due === null || due < dayInKazakhstan(new Date(schedule.createdAt))) return null;
  return lastDueOn !== null && due <= lastDueOn ? null : due;
}

/** The day the next letter leaves on, today where one is owed; `null` while no closing day that lies ahead is announced. */
export function letterOn(
  schedule: ScheduleRhythm,
  today: CalendarDate,
  closings: readonly CalendarDate[],
  lastDueOn: CalendarDate | null,
): CalendarDate | null {
  return dueOn(schedule, today, closings, lastDueOn) === null ? nextDueOn(schedule, today, closings) : today;
}

/** The next day from tomorrow on that a letter falls due on. */
function nextDueOn(
  schedule: ScheduleRhythm,
  today: CalendarDate,
  closings: readonly CalendarDate[],
): CalendarDate | null {
  const tomorrow = shifted(today, 1);
  if (schedule.rhythm === "before-closing") {
    const ahead = closings.map((closing) => shifted(closing, -schedule.day)).filter((day) => day >= tomorrow);
    return ahead.sort()[0] ?? null;
  }
  // Each rhythm meets one of the next 31 days.
  for (let day = tomorrow, seen = 0; seen < 31; seen += 1, day = shifted(day, 1)) {
    if (lastRegular(schedule, day) === day) return day;
  }
  return null;
}

function lastDue(
  schedule: ScheduleRhythm,
  today: CalendarDate,
  closings: readonly CalendarDate[],
): CalendarDate | null {
  if (schedule.rhythm !== "before-closing") return lastRegular(schedule, today);
  const owed = closings
    // After the closing day a letter before it helps nobody.
    .filter((closing) => closing >= today)
    .map((closing) => shifted(closing, -schedule.day))
    .filter((due) => due <= today);
  return owed.sort().at(-1) ?? null;
}

/** The last day up to and including `today` that a weekly or monthly letter falls on. */
function lastRegular({ rhythm, day }: ScheduleRhythm, today: CalendarDate): CalendarDate {
  if (rhythm === "weekly") return shifted(today, -((weekday(today) - day + 7) % 7));
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (Number(today.slice(8)) >= day) return real(year, month, day);
  return month === 1 ? real(year - 1, 12, day) : real(year, month - 1, day);
}

/** So many days later, or earlier. */
function shifted(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate;
}

/** 1 (Monday) – 7 */
function weekday(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Day 1–28 is in every month. */
function real(year: number, month: number, day: number): CalendarDate {
  const found = dayFromNumbers(year, month, day);
  if (found === null) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return found;
}
