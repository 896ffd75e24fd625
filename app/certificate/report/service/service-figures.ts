import type { CalendarDate } from "#app/model/calendar-date.ts";
import { percentile } from "./percentile.ts";
import type { Decision, ReviewRound } from "./review-rounds.ts";

/** Figures of one group of decided rounds. */
export type ServiceFigures = Record<Decision, number> & {
  decided: number;
  /** Working days; `null`: nothing was decided. */
  median: number | null;
  ninetieth: number | null;
  longest: number | null;
  /** Decided within the office's service time. */
  inTime: number;
};

/** Adds rounds up. The figures are of certificates: nobody who decides is named. */
export function serviceFigures(rounds: readonly ReviewRound[], serviceDays: number): ServiceFigures {
  const days = rounds.map(({ workingDays }) => workingDays);
  const of = (wanted: Decision) => rounds.filter(({ decision }) => decision === wanted).length;
  return {
    decided: rounds.length,
    approved: of("approved"),
    returned: of("returned"),
    rejected: of("rejected"),
    median: percentile(days, 0.5),
    ninetieth: percentile(days, 0.9),
    longest: percentile(days, 1),
    inTime: rounds.filter(({ calendarDays }) => calendarDays <= serviceDays).length,
  };
}

/** Rounds by a key, keys in byte order. */
export function roundsBy(
  rounds: readonly ReviewRound[],
  keyOf: (round: ReviewRound) => string,
): Map<string, ReviewRound[]> {
  const groups = new Map<string, ReviewRound[]>();
  for (const round of rounds) {
    const key = keyOf(round);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [round]);
    else group.push(round);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a day lies in a span; `null` is no bound. */
export function isWithin(
  day: CalendarDate,
  { from, to }: { from: CalendarDate | null; to: CalendarDate | null },
): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** Ages of the queue in working days: "0–1", "2–3", "4–5", "6–10", "11+". */
export const ageBands = [
  { from: 0, to: 1 },
  { from: 2, to: 3 },
  { from: 4, to: 5 },
  { from: 6, to: 10 },
  { from: 11, to: null },
] as const;
