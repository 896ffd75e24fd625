import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { PeriodState } from "#app/model/rating.ts";

/** One opened period as the page of periods shows it. */
export type PeriodLine = {
  id: string;
  state: PeriodState;
  closesOn: CalendarDate | null;
  ruleVersion: number;
  /** The newest first. */
  snapshots: { number: number; madeAt: string; madeBy: string | null }[];
};
