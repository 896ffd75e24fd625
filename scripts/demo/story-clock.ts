/** Monday of each of the story's three weeks: sending, checking, deciding. Working hours in Kazakhstan begin at 4:00 UTC. */
const weeks = { sending: "2026-11-02", checking: "2026-11-09", deciding: "2026-11-16" } as const;
export type Week = keyof typeof weeks;

const actsADay = 12;
const minutesBetween = 37;

/**
 * The moment of the n-th act of a week (counted from 0): twelve acts a working day, so that the demonstration's history
 * looks like work of weeks instead of seconds, and is the same on every machine.
 */
export function momentOf(week: Week, act: number): Date {
  const monday = Date.parse(`${weeks[week]}T04:10:00Z`);
  const day = Math.floor(act / actsADay);
  return new Date(monday + day * 86_400_000 + (act % actsADay) * minutesBetween * 60_000);
}
