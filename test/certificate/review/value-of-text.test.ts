import { assert, constantFrom, array, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { certificateColumns } from "#app/certificate/review/certificate-fields.ts";
import { valueOfText } from "#app/certificate/review/value-of-text.ts";
import { parseCalendarDate } from "#app/model/calendar-date.ts";

describe("the value in a text that a person marked", () => {
  test.each([
    [["2026 жылғы 18 наурыз № 71480"], "71480"],
    [["№ 0071480 от 18 марта 2026 года"], "0071480"],
    [["71480"], "71480"],
    [["71 480."], "71480"],
    [["18 марта 2026 года"], null],
    [["авторлар"], null],
  ])("number in %j: %s", (lines, number) => {
    expect(valueOfText(lines, "number")).toBe(number);
  });

  test.each([
    [["2026 жылғы «18» наурыз № 71480"], "2026-03-18"],
    [["от 18", "марта 2026 года"], "2026-03-18"],
    [["01.12.2025"], "2025-12-01"],
    [["31 февраля 2026 года"], null],
  ])("day in %j: %s", (lines, day) => {
    expect(valueOfText(lines, "createdOn")).toBe(day);
  });

  test("titles and names are taken without the form's label, and with whatever else stands before a colon", () => {
    expect(valueOfText(["Алакөл ойпаты құстарының", "далалық анықтағышы"], "titleKk")).toBe(
      "Алакөл ойпаты құстарының далалық анықтағышы",
    );
    expect(valueOfText(["Оқу құралы: күрделі жүйелер"], "titleKk")).toBe("Оқу құралы: күрделі жүйелер");
    expect(valueOfText(["Название объекта: Сорта пшеницы"], "titleRu")).toBe("Сорта пшеницы");
    expect(valueOfText(["Лисицына Вероника Аркадьевна,"], "author")).toBe("Лисицына Вероника Аркадьевна");
  });

  test("a type is taken where the law knows it", () => {
    expect(valueOfText(["произведение науки"], "objectType")).toBe("scientific");
    expect(valueOfText(["что-то другое"], "objectType")).toBeNull();
  });

  test("whatever stands there: a day exists, a number has digits, and nothing throws", () => {
    const piece = constantFrom("№", "71480", "18", "наурыз", "2026", "марта", "«", "»", ":", "-", "жылғы", "а");
    const texts = array(piece, { maxLength: 9 }).map((pieces) => pieces.join(" "));
    const targets = constantFrom(...certificateColumns, "author" as const);
    const holds = (text: string, target: (typeof certificateColumns)[number] | "author") => {
      const value = valueOfText([text], target);
      if (value === null) return;
      const isNumber = target !== "number" || /^\d{1,9}$/u.test(value);
      const isDay = !target.endsWith("On") || parseCalendarDate(value) === value;
      expect([isNumber, isDay, value.trim() !== ""]).toEqual([true, true, true]);
    };
    assert(property(texts, targets, holds));
    assert(property(string({ unit: "grapheme" }), targets, holds));
  });
});
