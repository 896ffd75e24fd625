import { describe, expect, test } from "vitest";

import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import type { UnjudgedReading } from "#app/certificate/validate/rule.ts";
import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";
import { aHalf, aReading, aValue } from "#test/factories/unjudged-reading.ts";

const context = { today: calendarDate("2026-11-01"), numberLine: knownNumberLine };
const judge = (reading: UnjudgedReading) => validateReading(reading, context);
const codesOf = (kk: Partial<HalfReading>, ru: Partial<HalfReading>) =>
  judge(aReading([aHalf("kk", kk), aHalf("ru", ru)])).map(({ code }) => code);
const authors = (...names: string[]) => ({ authors: names.map((name) => aValue(name)) });
const title = (text: string) => ({ title: aValue(text) });
const recognised = { witness: "ocr", confidence: 0.95 } as const;

test("nothing is odd about a certificate whose halves agree", () => {
  expect(judge(aReading())).toEqual([]);
});

describe("numbers and dates of the two halves (Rules, para. 13)", () => {
  test("different numbers are an error that shows both", () => {
    const [found, ...others] = judge(aReading([aHalf("kk"), aHalf("ru", { number: aValue("39363") })]));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "number-mismatch", severity: "error", field: "number" });
    expect(found?.params).toEqual({ one: "39362", other: "39363" });
    expect(found?.places).toHaveLength(2);
  });

  test("a digit that recognition lost beside the sign accuses nobody", () => {
    expect(codesOf({ number: aValue("39362", recognised) }, { number: aValue("9362", recognised) })).toEqual([]);
  });

  test("weak characters accuse nobody", () => {
    const weak = aValue("18362", { witness: "ocr", confidence: 0.4 });
    expect(codesOf({}, { number: weak })).toEqual([]);
  });

  test("different certificate dates are an error, different creation dates a warning", () => {
    const other = aValue(calendarDate("2023-10-03"));
    expect(codesOf({}, { registeredOn: other })).toEqual(["date-mismatch"]);
    expect(codesOf({}, { createdOn: aValue(calendarDate("2023-02-02")) })).toEqual(["created-mismatch"]);
  });

  test("different types differ by what they stand for, not by their wording", () => {
    expect(codesOf({}, { objectType: aValue("научное произведение") })).toEqual([]);
    expect(codesOf({}, { objectType: aValue("база данных") })).toEqual(["type-mismatch"]);
  });
});

describe("authors of the two halves", () => {
  test.each([
    ["Kazakh and Russian letters", ["Өтегенова Гүлнұр Қайратқызы"], ["УТЕГЕНОВА ГУЛЬНУР КАЙРАТКЫЗЫ"]],
    ["another order of authors", ["Цой Әсел", "Серікова Мәдина"], ["Серикова Мадина", "Цой Асель"]],
    ["given name first", ["Нұржан Цой"], ["Цой Нуржан"]],
    ["a dropped vowel", ["Тілеубаев Тимур"], ["Тлеубаев Тимур"]],
    ["a father whose name ends in k", ["Әбенова Әсел Серікқызы"], ["Абенова Асель Сериковна"]],
    ["a patronymic of the other language", ["Әбенова Әсел Қайратқызы"], ["Абенова Асель Кайратовна"]],
    ["a patronymic in one half only", ["Әбенова Әсел"], ["Абенова Асель Кайратовна"]],
    ["initials", ["Әбенова Ә. Қ."], ["Абенова Асель Кайратовна"]],
  ])("%s are the same persons", (_name, kazakh, russian) => {
    expect(codesOf(authors(...kazakh), authors(...russian))).toEqual([]);
  });

  test.each([
    ["another given name", ["Соколова Гүлнұр Мұхтаровна"], ["Соколова Айгуль Мухтаровна"]],
    ["a given name one letter away", ["Цой Мұрат"], ["Цой Марат"]],
    ["another surname", ["Серікова Әсел"], ["Сарсенова Асель"]],
    ["father and daughter", ["Цой Серік Болатұлы"], ["Цой Серик Болаткызы"]],
    ["namesakes of other fathers", ["Цой Серік Болатұлы"], ["Цой Серик Мухтарович"]],
    ["brother and sister of like names", ["Иванов Александр"], ["Иванова Александра"]],
    ["one author fewer", ["Цой Мұрат", "Цой Әсел"], ["Цой Мурат"]],
    ["one person named twice", ["Цой Мұрат", "Цой Әсел"], ["Цой Мурат", "Цой Мурат"]],
  ])("%s is a mismatch", (_name, kazakh, russian) => {
    expect(codesOf(authors(...kazakh), authors(...russian))).toEqual(["author-mismatch"]);
  });

  test("the finding names those who stand in one half only", () => {
    const halves = [aHalf("kk", authors("Цой Мұрат", "Цой Әсел")), aHalf("ru", authors("Цой Мурат"))];
    expect(judge(aReading(halves))[0]?.params).toEqual({ names: "Цой Әсел" });
  });

  test("romanised names of an English half are the same persons", () => {
    const kazakh = authors("Қасымбеков Әділет Болатұлы", "Нұрғалиева Мәдина Әбдіғаневна");
    const english = authors("KASSYMBEKOV ADILET BOLATULY", "NURGALIYEVA MADINA ABDIGANIOVNA");
    const codes = judge(aReading([aHalf("kk", kazakh), aHalf("en", english)])).map(({ code }) => code);
    expect(codes).toEqual(["unofficial-translation"]);
  });
});

describe("titles of the two halves", () => {
  const russian = "Технологии дистанционного обучения";

  test.each([
    ["a translation", "Қашықтықтан оқыту технологиялары", russian],
    ["the same title in other quotes and case", `«${russian}»`, russian.toUpperCase()],
    ["a Kazakh title around a Russian quotation", `«${russian}» оқу құралы`, "Учебное пособие «Цифровая среда»"],
    ["titles that show no language", "Педагогика", "Психология"],
  ])("%s is no mismatch", (_name, kk, ru) => {
    expect(codesOf(title(kk), title(ru))).toEqual([]);
  });

  test.each([
    ["two Russian titles", russian, "Цифровизация региональной экономики"],
    ["two Kazakh titles", "Қашықтықтан оқыту технологиялары", "Өңірлік экономиканы цифрландыру"],
    ["two parts of one work", `${russian}. Часть 1`, `${russian}. Часть 2`],
  ])("%s that differ are a mismatch", (_name, kk, ru) => {
    expect(codesOf(title(kk), title(ru))).toEqual(["title-mismatch"]);
  });

  test("letters that recognition swapped are no mismatch", () => {
    const garbled = { title: aValue("Технологни дистанционного обучения", recognised) };
    expect(codesOf(title(russian), garbled)).toEqual([]);
  });
});
