import { describe, expect, test } from "vitest";
import { typedFindings } from "#app/certificate/review/typed-findings.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

const context = { today: calendarDate("2026-11-23"), numberLine: knownNumberLine };
const likely = { number: "71284", registeredOn: calendarDate("2026-03-23"), createdOn: calendarDate("2025-10-29") };

describe("a certificate typed from a file nobody could read", () => {
  test("is fine when its values fit together", () => {
    expect(typedFindings(likely, context)).toEqual([]);
  });

  test.each([
    ["a work created after its registration", { createdOn: calendarDate("2026-03-24") }, "created-after-registered"],
    ["a day that is still to come", { registeredOn: calendarDate("2026-11-24") }, "registered-in-future"],
    ["a number far off its day", { number: "7128" }, "number-date-implausible"],
  ])("is questioned for %s", (_name, change, code) => {
    expect(typedFindings({ ...likely, ...change }, context).map((finding) => finding.code)).toContain(code);
  });

  test("is not reproached for what is not typed yet", () => {
    expect(typedFindings({ number: null, registeredOn: null, createdOn: null }, context)).toEqual([]);
  });
});
