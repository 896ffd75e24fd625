import type { CalendarDate } from "#app/model/calendar-date.ts";
import { filledIn, type CommonWords } from "./common-words.ts";
import { dayInFigures } from "./parameter-rows.ts";

/** "01.01.2021 – 31.12.2025", open on either side, or all time. */
export function spanInWords(
  common: CommonWords,
  { from, to }: { from: CalendarDate | null; to: CalendarDate | null },
): string {
  if (from !== null && to !== null) return `${dayInFigures(from)} – ${dayInFigures(to)}`;
  if (from !== null) return filledIn(common.since, { day: dayInFigures(from) });
  return to === null ? common.allTime : filledIn(common.until, { day: dayInFigures(to) });
}
