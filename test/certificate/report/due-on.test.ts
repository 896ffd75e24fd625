import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueOn, nextLetter, type ScheduleRhythm } from "#app/certificate/report/saved/due-on.ts";
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
    const tuesdays = schedule("weekly", 2);
    expect(nextLetter(tuesdays, monday, [], null)).toEqual({ is: "on", day: monday });
    const gone = calendarDate("2026-11-17");
    expect(nextLetter(tuesdays, monday, [], gone)).toEqual({ is: "on", day: "2026-11-24" });
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
        const next = nextLetter(given, today, [], dueOn(given, today, [], null));
        if (next.is !== "on") throw new Error(`there is always a next one: ${next.is}`);
        expect(next.day > today).toBe(true);
        expect(dueOn(given, next.day, [], null)).toBe(next.day);
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
    expect(nextLetter(given, calendarDate("2026-12-20"), [moved], due)).toEqual({ is: "on", day: "2026-12-23" });
    expect(dueOn(given, calendarDate("2026-12-22"), [moved], due)).toBeNull();
    expect(dueOn(given, calendarDate("2026-12-23"), [moved], due)).toBe("2026-12-23");
  });

  test("that does not come says why: none announced, gone already, or set up too late", () => {
    const [before, after] = [calendarDate("2026-12-10"), calendarDate("2026-12-20")];
    expect(nextLetter(given, before, [], null)).toEqual({ is: "no-closing" });
    expect(nextLetter(given, before, [closing], null)).toEqual({ is: "on", day: due });
    expect(nextLetter(given, after, [closing], null)).toEqual({ is: "on", day: after });
    expect(nextLetter(given, after, [closing], due)).toEqual({ is: "no-more", until: closing });
    const late = schedule("before-closing", 7, "2026-12-20");
    expect(dueOn(late, after, [closing], null)).toBeNull();
    expect(nextLetter(late, after, [closing], null)).toEqual({ is: "too-late", until: closing });
    expect(nextLetter(late, calendarDate("2026-12-26"), [closing], null)).toEqual({ is: "no-closing" });
    const next = calendarDate("2027-03-20");
    expect(nextLetter(late, after, [next, closing], null)).toEqual({ is: "on", day: "2027-03-13" });
  });

  test("goes for each of several closing days, though the server was down on both due days", () => {
    const closings = [calendarDate("2027-03-22"), calendarDate("2027-03-20")];
    const up = calendarDate("2027-03-17");
    expect(dueOn(given, up, closings, null)).toBe("2027-03-13");
    expect(dueOn(given, up, closings, calendarDate("2027-03-13"))).toBe("2027-03-15");
    expect(dueOn(given, up, closings, calendarDate("2027-03-15"))).toBeNull();
    expect(nextLetter(given, up, closings, calendarDate("2027-03-15"))).toEqual({ is: "no-more", until: "2027-03-22" });
    expect(dueOn(given, calendarDate("2027-03-21"), closings, null)).toBe("2027-03-15");
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
