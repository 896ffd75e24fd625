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
 * When the next letter leaves. `on`: that day, today where one is owed; `no-closing`: no closing day that lies ahead is
 * announced; `no-more`: the letters before the closing days that lie ahead have gone; `too-late`: the day of that letter
 * was over when the schedule was set up. `until`: the last closing day before which none comes any more.
 */
export type NextLetter =
  | { is: "on"; day: CalendarDate }
  | { is: "no-closing" }
  | { is: "no-more"; until: CalendarDate }
  | { is: "too-late"; until: CalendarDate };

/**
 * The due day of the letter that is owed today, or `null` when none is. However long the server was down, of weekly and
 * monthly letters only the last one is owed; before closing days each is, the one that fell due first first, until its
 * closing day is over. Days never depend on the time zone of the server: the caller says what day it is in Kazakhstan.
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
  const due =
    schedule.rhythm === "before-closing"
      ? daysBeforeClosings(schedule, today, closings).filter((day) => day <= today)
      : [lastRegular(schedule, today)];
  const since = dayInKazakhstan(new Date(schedule.createdAt));
  return due.find((day) => day >= since && (lastDueOn === null || day > lastDueOn)) ?? null;
}

/** When the next letter leaves, or why none does. The parameters are those of {@link dueOn}. */
export function nextLetter(
  schedule: ScheduleRhythm,
  today: CalendarDate,
  closings: readonly CalendarDate[],
  lastDueOn: CalendarDate | null,
): NextLetter {
  if (dueOn(schedule, today, closings, lastDueOn) !== null) return { is: "on", day: today };
  if (schedule.rhythm !== "before-closing") return { is: "on", day: nextRegular(schedule, today) };
  const days = daysBeforeClosings(schedule, today, closings);
  const last = days.at(-1);
  if (last === undefined) return { is: "no-closing" };
  const ahead = days.find((day) => day > today);
  if (ahead !== undefined) return { is: "on", day: ahead };
  const isLate = last < dayInKazakhstan(new Date(schedule.createdAt));
  return { is: isLate ? "too-late" : "no-more", until: shifted(last, schedule.day) };
}

/** Due days before the closing days that are not over: after that day a letter before it helps nobody. The first first. */
function daysBeforeClosings(
  { day }: ScheduleRhythm,
  today: CalendarDate,
  closings: readonly CalendarDate[],
): CalendarDate[] {
  return closings
    .filter((closing) => closing >= today)
    .map((closing) => shifted(closing, -day))
    .sort();
}

/** The next day from tomorrow on that a weekly or monthly letter falls due on. */
function nextRegular(schedule: ScheduleRhythm, today: CalendarDate): CalendarDate {
  let day = shifted(today, 1);
  // Each rhythm meets one of the next 31 days.
  while (lastRegular(schedule, day) !== day) day = shifted(day, 1);
  return day;
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
