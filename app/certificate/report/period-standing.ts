import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { PeriodState } from "#app/model/rating.ts";

/** Whether a period still moves, and since when not. */
export type PeriodStanding = {
  state: PeriodState;
  closesOn: CalendarDate | null;
  /** The frozen state that is shown; `null` while the period is not closed. */
  snapshot: { number: number; madeAt: string; madeBy: string } | null;
};
