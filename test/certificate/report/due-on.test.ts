import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueOn, letterOn, type ScheduleRhythm } from "#app/certificate/report/saved/due-on.ts";
import { calendarDate, daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";

const dayAt = (offset: number): CalendarDate =>
  calendarDate(new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10));

/** 08:00 in Kazakhstan. */
const morningOf = (day: string) => `${day}T03:00:00.000Z`;

const schedule = (rhythm: ScheduleRhythm["rhythm"], day: number, since = "2020-01-01"): ScheduleRhythm => ({
  rhythm,
  day,
  createdAt: morningOf(since),
});

const anyRegular = fc.oneof(
  fc.record({ rhythm: fc.constant("weekly" as const), day: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ rhythm: fc.constant("monthly" as const), day: fc.integer({ min: 1, max: 28 }) }),
);

describe("the day a report is due", () => {
  test.each([
    ["a Monday letter on Monday", schedule("weekly", 1), "2026-11-23", "2026-11-23"],
    ["a Tuesday letter on Monday: that of last week", schedule("weekly", 2), "2026-11-23", "2026-11-17"],
    ["a Sunday letter on Monday", schedule("weekly", 7), "2026-11-23", "2026-11-22"],
    ["the 28th in a leap year on 29 February", schedule("monthly", 28), "2028-02-29", "2028-02-28"],
    ["the 28th on 1 March of a common year", schedule("monthly", 28), "2026-03-01", "2026-02-28"],
    ["the 15th on New Year's day", schedule("monthly", 15), "2027-01-01", "2026-12-15"],
  ])("%s", (_name, given, today, due) => {
    expect(dueOn(given, calendarDate(today), [], null)).toBe(due);
  });

  test("of a day before the schedule was set up is owed to nobody", () => {
    expect(dueOn(schedule("weekly", 1, "2026-11-24"), calendarDate("2026-11-25"), [], null)).toBeNull();
  });

  test("begins with the day in Kazakhstan it was set up on", () => {
    const evening = { rhythm: "weekly", day: 2, createdAt: "2026-11-23T19:30:00.000Z" } as const;
    expect(dueOn(evening, calendarDate("2026-11-24"), [], null)).toBe("2026-11-24");
  });

  test("an owed one leaves today, the next one on its day", () => {
    const monday = calendarDate("2026-11-23");
    expect(letterOn(schedule("weekly", 2), monday, [], null)).toBe(monday);
    expect(letterOn(schedule("weekly", 2), monday, [], calendarDate("2026-11-17"))).toBe("2026-11-24");
    expect(letterOn(schedule("before-closing", 7), monday, [], null)).toBeNull();
  });

  test("never comes twice and none is left out, on whichever days the server was up", () => {
    fc.assert(
      fc.property(anyRegular, fc.uniqueArray(fc.nat(800), { minLength: 1, maxLength: 60 }), (rhythm, ups) => {
        const given = { ...rhythm, createdAt: morningOf(dayAt(0)) };
        let last: CalendarDate | null = null;
        for (const up of ups.sort((a, b) => a - b)) {
          const today = dayAt(up);
          const due: CalendarDate | null = dueOn(given, today, [], last);
          if (due === null) continue;
          expect(due <= today).toBe(true);
          expect(last === null || due > last).toBe(true);
          // What was missed meanwhile is sent once, not once for each missed day.
          expect(daysBetween(due, today)).toBeLessThan(rhythm.rhythm === "weekly" ? 7 : 31);
          last = due;
          expect(dueOn(given, today, [], last)).toBeNull();
        }
      }),
    );
  });

  test("comes next on the day that is then due", () => {
    fc.assert(
      fc.property(anyRegular, fc.nat(1500), (rhythm, at) => {
        const given = { ...rhythm, createdAt: morningOf(dayAt(0)) };
        const today = dayAt(at);
        const next = letterOn(given, today, [], dueOn(given, today, [], null));
        expect(next).not.toBeNull();
        if (next === null) return;
        expect(next > today).toBe(true);
        expect(dueOn(given, next, [], null)).toBe(next);
      }),
    );
  });
});

describe("a letter before the closing day", () => {
  const given = schedule("before-closing", 7);
  const closing = calendarDate("2026-12-25");
  const due = calendarDate("2026-12-18");

  test("is due so many days before, still on the closing day itself, and not after it", () => {
    expect(dueOn(given, calendarDate("2026-12-17"), [closing], null)).toBeNull();
    expect(dueOn(given, due, [closing], null)).toBe(due);
    expect(dueOn(given, closing, [closing], null)).toBe(due);
    expect(dueOn(given, calendarDate("2026-12-26"), [closing], null)).toBeNull();
    expect(dueOn(given, due, [], null)).toBeNull();
  });

  test("goes once for a closing day, and once more when that moves later", () => {
    expect(dueOn(given, calendarDate("2026-12-20"), [closing], due)).toBeNull();
    const moved = calendarDate("2026-12-30");
    expect(letterOn(given, calendarDate("2026-12-20"), [moved], due)).toBe("2026-12-23");
    expect(dueOn(given, calendarDate("2026-12-22"), [moved], due)).toBeNull();
    expect(dueOn(given, calendarDate("2026-12-23"), [moved], due)).toBe("2026-12-23");
  });

  test("never goes twice for one due day, however the closing day moves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(120), { minLength: 1 }), (days, moves) => {
        const one = { ...schedule("before-closing", days), createdAt: morningOf(dayAt(0)) };
        const taken = new Set<string>();
        let last: CalendarDate | null = null;
        moves.forEach((move, today) => {
          const closesOn = dayAt(move);
          const found: CalendarDate | null = dueOn(one, dayAt(today), [closesOn], last);
          if (found === null) return;
          expect(taken.has(found)).toBe(false);
          taken.add(found);
          last = found;
        });
      }),
    );
  });
});
