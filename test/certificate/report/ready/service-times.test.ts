import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percentile } from "#app/certificate/report/service/percentile.ts";
import { reviewRounds, type ReviewStep } from "#app/certificate/report/service/review-rounds.ts";
import { workingDaysBetween } from "#app/certificate/report/service/working-days.ts";
import { calendarDate, daysBetween, type CalendarDate } from "#app/model/calendar-date.ts";

const dayArb = fc.integer({ min: 0, max: 3000 }).map((days) => dayNumber(days));

function dayNumber(days: number): CalendarDate {
  return calendarDate(new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
}

describe("working days", () => {
  test.each([
    ["2026-11-23", "2026-11-23", 0],
    ["2026-11-20", "2026-11-23", 1],
    ["2026-11-21", "2026-11-22", 0],
    ["2026-11-21", "2026-11-23", 1],
    ["2026-11-23", "2026-11-30", 5],
    ["2025-12-31", "2026-01-02", 2],
  ])("%s to %s: %i", (from, to, days) => {
    expect(workingDaysBetween(calendarDate(from), calendarDate(to))).toBe(days);
  });

  test("are the Mondays to Fridays among the days after the first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 400 }), (first, length) => {
        let counted = 0;
        for (let day = first + 1; day <= first + length; day += 1) {
          if (![0, 6].includes(new Date(`${dayNumber(day)}T00:00:00Z`).getUTCDay())) counted += 1;
        }
        expect(workingDaysBetween(dayNumber(first), dayNumber(first + length))).toBe(counted);
      }),
    );
  });

  test("add up over a day between", () => {
    fc.assert(
      fc.property(fc.tuple(dayArb, dayArb, dayArb), (days) => {
        const [a, b, c] = days.sort();
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c));
        expect(workingDaysBetween(a, c)).toBeLessThanOrEqual(daysBetween(a, c));
      }),
    );
  });
});

describe("a percentile", () => {
  test.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[4, 1, 3, 2], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 2, 3], 1, 3],
  ])("of %j at %d is %s", (values, part, expected) => {
    expect(percentile(values, part)).toBe(expected);
  });

  test("is a value that occurred, not exceeded by this part of all, and the smallest such one", () => {
    const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, fc.constantFrom(0.1, 0.25, 0.5, 0.9, 0.95, 1), (all, part) => {
        const found = percentile(all, part) ?? -1;
        const hundredths = Math.round(part * 100) * all.length;
        expect(all).toContain(found);
        expect(all.filter((one) => one <= found).length * 100).toBeGreaterThanOrEqual(hundredths);
        expect(all.filter((one) => one < found).length * 100).toBeLessThan(hundredths);
      }),
    );
  });

  test("never changes the list it is asked about", () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("rounds of review", () => {
  const step = (certificateId: string, day: string, action: ReviewStep["action"]): ReviewStep => ({
    certificateId,
    at: `${day}T05:00:00.000Z`,
    action,
  });

  test("pair each sending with the decision that answered it, and name what gives none", () => {
    const { rounds, submitted, withdrawnOn, withoutSendingOn } = reviewRounds([
      step("a", "2026-11-02", "submitted"),
      step("b", "2026-11-03", "submitted"),
      step("a", "2026-11-04", "returned"),
      step("b", "2026-11-05", "withdrawn"),
      step("a", "2026-11-09", "submitted"),
      step("a", "2026-11-16", "approved"),
      step("a", "2026-11-17", "reopened"),
      step("a", "2026-11-18", "rejected"),
      step("c", "2026-11-19", "approved"),
      step("d", "2026-11-20", "submitted"),
    ]);
    expect(
      rounds.map(({ certificateId, decision, workingDays, calendarDays }) => [
        certificateId,
        decision,
        workingDays,
        calendarDays,
      ]),
    ).toEqual([
      ["a", "returned", 2, 2],
      ["a", "approved", 5, 7],
    ]);
    expect(submitted.map(({ certificateId }) => certificateId)).toEqual(["a", "b", "a", "d"]);
    expect([withdrawnOn, withoutSendingOn]).toEqual([["2026-11-05"], ["2026-11-18", "2026-11-19"]]);
  });

  test("go by the calendar of Kazakhstan: late in the evening of UTC is the next day", () => {
    const { rounds } = reviewRounds([
      { certificateId: "a", at: "2026-11-22T20:00:00.000Z", action: "submitted" },
      { certificateId: "a", at: "2026-11-23T18:59:00.000Z", action: "approved" },
    ]);
    expect(rounds).toMatchObject([{ submittedOn: "2026-11-23", decidedOn: "2026-11-23", workingDays: 0 }]);
  });

  test("lose no step: every decision is a round or named as without a sending", () => {
    const action = fc.constantFrom("submitted", "withdrawn", "reopened", "approved", "returned", "rejected" as const);
    const steps = fc.array(
      fc.record({
        certificateId: fc.constantFrom("a", "b", "c"),
        action,
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        const all = list.map((one, index) => step(one.certificateId, dayNumber(index), one.action));
        const { rounds, submitted, withdrawnOn, withoutSendingOn } = reviewRounds(all);
        const decisions = list.filter((one) => ["approved", "returned", "rejected"].includes(one.action));
        expect(rounds.length + withoutSendingOn.length).toBe(decisions.length);
        expect(rounds.length + withdrawnOn.length).toBeLessThanOrEqual(submitted.length);
      }),
    );
  });
});
