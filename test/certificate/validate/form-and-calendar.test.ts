import { describe, expect, test } from "vitest";

import { expectedNumber, knownNumberLine } from "#app/certificate/validate/number-line.ts";
import type { UnjudgedReading } from "#app/certificate/validate/rule.ts";
import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";
import { aHalf, aReading, aValue } from "#test/factories/unjudged-reading.ts";

const context = { today: calendarDate("2026-11-01"), numberLine: knownNumberLine };
const judge = (reading: UnjudgedReading) => validateReading(reading, context);
const codes = (reading: UnjudgedReading) => judge(reading).map(({ code }) => code);
const both = (overrides: Partial<HalfReading>) => aReading([aHalf("kk", overrides), aHalf("ru", overrides)]);
const on = (day: string) => aValue(calendarDate(day));

describe("what the form demands (Order 1315, App. 2)", () => {
  test.each<[code: string, lack: Partial<HalfReading>, severity: string]>([
    ["missing-number", { number: null }, "error"],
    ["missing-date", { registeredOn: null }, "error"],
    ["missing-authors", { authors: [] }, "error"],
    ["missing-type", { objectType: null }, "error"],
    ["missing-title", { title: null }, "error"],
    ["missing-created", { createdOn: null }, "warning"],
  ])("%s is said once when no half prints it, and names the half when one does not", (code, lack, severity) => {
    expect(judge(both(lack))).toMatchObject([{ code, severity, half: null }]);
    const one = aReading([aHalf("kk"), aHalf("ru", lack)]);
    expect(judge(one)).toMatchObject([{ code, severity: "warning", half: "ru" }]);
  });

  test("a half read by recognition may have been unread, so only the other half counts", () => {
    const seen = { witness: "ocr", confidence: 0.9 } as const;
    const recognised = aHalf("ru", { number: null, title: aValue("Технологии дистанционного обучения", seen) });
    expect(codes(aReading([aHalf("kk"), recognised]))).toEqual([]);
  });

  test("one half alone is an incomplete copy, unless the form had only one", () => {
    expect(judge(aReading([aHalf("ru")]))).toMatchObject([{ code: "half-missing", half: "ru" }]);
    const legacy = { objectType: null, registeredOn: on("2008-08-02"), createdOn: on("2005-10-21") };
    expect(codes(aReading([aHalf("ru", legacy)], { edition: "legacy2006" }))).toEqual([]);
  });

  test("an English half makes it an unofficial translation", () => {
    expect(codes(aReading([aHalf("kk"), aHalf("en")]))).toEqual(["unofficial-translation"]);
  });

  test("the form of 2010 asks for a second look and for nothing that is not known of it", () => {
    const former = { registeredOn: on("2015-03-04"), createdOn: null, objectType: null, number: aValue("0405") };
    expect(codes({ ...both(former), edition: "form2010" })).toEqual(["other-edition"]);
  });

  test("a type is unknown only if no half's wording is on the list", () => {
    const odd = aValue("рационализаторское предложение");
    expect(judge(both({ objectType: odd }))).toMatchObject([
      { code: "unknown-type", severity: "warning", params: { wording: `${odd.printed} / ${odd.printed}` } },
    ]);
    expect(codes(aReading([aHalf("kk"), aHalf("ru", { objectType: odd })]))).toEqual([]);
  });
});

describe("forms in their time", () => {
  test.each([
    ["form2018", "2018-09-22", true],
    ["form2018", "2018-09-23", false],
    ["form2010", "2018-09-22", false],
    ["form2010", "2018-09-23", true],
    ["form2010", "2010-04-21", true],
    ["legacy2006", "2010-04-22", false],
    ["legacy2006", "2006-01-30", true],
  ] as const)("%s dated %s: out of its time is %s", (edition, day, isOdd) => {
    const reading = { ...both({ registeredOn: on(day), createdOn: on("2001-01-01"), number: aValue("77") }), edition };
    expect(codes(reading).includes("form-not-in-force")).toBe(isOdd);
  });
});

describe("days in their order", () => {
  test.each([
    ["created earlier", "2023-10-01", []],
    ["created on the same day", "2023-10-02", []],
    ["created later", "2023-10-03", ["created-after-registered"]],
  ])("%s", (_name, created, expected) => {
    expect(codes(both({ createdOn: on(created) }))).toEqual(expected);
  });

  test("a half that contradicts the other is not proof of a reversed order", () => {
    const reading = aReading([aHalf("kk"), aHalf("ru", { createdOn: on("2024-01-01") })]);
    expect(codes(reading)).toEqual(["created-mismatch"]);
  });

  test("a certificate of tomorrow is an error, one of today is not", () => {
    const dated = (day: string) => both({ registeredOn: on(day), number: aValue("80000") });
    expect(codes(dated("2026-11-02"))).toEqual(["registered-in-future"]);
    expect(codes(dated("2026-11-01"))).toEqual([]);
  });
});

describe("numbers against the calendar", () => {
  test("every known point lies on its own line", () => {
    for (const point of knownNumberLine) {
      expect(expectedNumber(knownNumberLine, point.on)?.number).toBeCloseTo(point.number, 5);
    }
  });

  test("between two points the line is straight, and farther out it forgives more", () => {
    const line = [
      { on: calendarDate("2024-01-01"), number: 1000 },
      { on: calendarDate("2024-07-01"), number: 1000 + 182 * 10 },
    ];
    expect(expectedNumber(line, calendarDate("2024-01-11"))).toEqual({ number: 1100, tolerance: 1200 });
    const far = expectedNumber(line, calendarDate("2025-07-01"));
    expect(far?.number).toBeCloseTo(1000 + 547 * 10, 5);
    expect(far?.tolerance).toBeGreaterThan(2000);
  });

  test("one point is no line", () => {
    expect(expectedNumber(knownNumberLine.slice(0, 1), calendarDate("2024-01-11"))).toBeNull();
  });

  test.each([
    ["a number of its days", "39700", "2023-10-02", []],
    ["an early number of the series", "4591", "2019-05-28", []],
    ["a number that lost its last digit", "3936", "2023-10-02", ["number-date-implausible"]],
    ["the number of an application", "89027", "2025-03-17", ["looks-like-application-number"]],
  ])("%s", (_name, number, day, expected) => {
    const created = on("2018-12-01");
    expect(codes(both({ number: aValue(number), registeredOn: on(day), createdOn: created }))).toEqual(expected);
  });

  test("numbers of the years with yearly counters are never judged", () => {
    const dated = both({ number: aValue("0405"), registeredOn: on("2018-05-02"), createdOn: on("2018-01-01") });
    expect(codes(dated)).toEqual(["form-not-in-force"]);
  });
});

describe("the entry in the register (Order 146, App. 2)", () => {
  const day = calendarDate("2008-08-02");
  const legacy = (entry: HalfReading["registerEntry"]) => {
    const overrides = {
      number: aValue("162"),
      registeredOn: aValue(day),
      createdOn: on("2005-10-21"),
      objectType: null,
    };
    return aReading([aHalf("ru", { ...overrides, registerEntry: entry })], { edition: "legacy2006" });
  };

  test("repeats number and date of the heading", () => {
    expect(codes(legacy(aValue({ number: "162", registeredOn: day })))).toEqual([]);
    expect(codes(legacy(aValue({ number: "162", registeredOn: null })))).toEqual([]);
    expect(codes(legacy(null))).toEqual([]);
  });

  test("is odd with another number or day", () => {
    const other = aValue({ number: "163", registeredOn: day }, { printed: "№163 от 02.08.2008" });
    expect(judge(legacy(other))).toMatchObject([
      { code: "register-entry-mismatch", half: "ru", params: { one: "162 2008-08-02", other: "№163 от 02.08.2008" } },
    ]);
    expect(codes(legacy(aValue({ number: "162", registeredOn: calendarDate("2008-08-03") })))).toHaveLength(1);
  });
});
