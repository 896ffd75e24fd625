import { describe, expect, test } from "vitest";
import { isInPeriod, monthsOf, parsePeriod, periodOf, periodsCovering } from "#app/certificate/aggregate/period.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

describe("periods", () => {
  test("a calendar year runs from 1 January to 31 December", () => {
    expect(parsePeriod("2026")).toEqual({ id: "2026", kind: "calendar", startsOn: "2026-01-01", endsOn: "2026-12-31" });
  });

  test("an academic year runs from 1 September to 31 August", () => {
    expect(parsePeriod("2025-2026")).toEqual({
      id: "2025-2026",
      kind: "academic",
      startsOn: "2025-09-01",
      endsOn: "2026-08-31",
    });
  });

  test.each(["", "26", "2025-2027", "2026-2025", "2025/2026", "1899", "2199", "2026 "])(
    "%j names no period",
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  test.each([
    ["2026-08-31", "2026", "2025-2026"],
    ["2026-09-01", "2026", "2026-2027"],
    ["2026-12-31", "2026", "2026-2027"],
    ["2027-01-01", "2027", "2026-2027"],
  ])("%s falls into %s and %s", (day, calendar, academic) => {
    expect(periodOf(calendarDate(day), "calendar").id).toBe(calendar);
    expect(periodOf(calendarDate(day), "academic").id).toBe(academic);
    for (const id of [calendar, academic]) {
      const period = parsePeriod(id);
      expect(period !== null && isInPeriod(calendarDate(day), period)).toBe(true);
    }
  });

  test("lists every period that something falls into once, newest first", () => {
    const days = ["2025-03-01", "2026-08-31", "2026-09-01"].map(calendarDate);
    expect(periodsCovering(days).map(({ id }) => id)).toEqual(["2026", "2025", "2026-2027", "2025-2026", "2024-2025"]);
  });

  test("an academic year has its twelve months across the turn of the year", () => {
    const period = parsePeriod("2025-2026");
    expect((period === null ? [] : monthsOf(period)).join(" ")).toBe(
      "2025-09 2025-10 2025-11 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08",
    );
  });
});
