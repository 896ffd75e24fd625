import { describe, expect, test } from "vitest";
import { guessWorkKind } from "#app/certificate/extract/guess-work-kind.ts";

const guess = (kk: string | null, ru: string | null = null, en: string | null = null) => guessWorkKind({ kk, ru, en });

describe("the kind of work in the words of its title", () => {
  test.each([
    ["«Цитология» электрондық оқулығы", "textbook"],
    ["Электронный учебник «Цитология»", "textbook"],
    ["Жалпы химия: оқу құралы", "teaching-aid"],
    ["Общая химия. Учебно-методическое пособие", "teaching-aid"],
    ["Методические рекомендации по практике", "teaching-aid"],
    ["Алакөл құстары. Монография", "monograph"],
    ["Программа для ЭВМ «Учёт часов»", "software"],
    ["ЭЕМ-ге арналған бағдарлама «Сағат есебі»", "software"],
    ["База данных растений", "database"],
    ["Видеокурс по анатомии", "video-course"],
    ["Бейнедәрістер топтамасы", "video-course"],
  ] as const)("%s", (title, kind) => {
    expect(guess(title)).toBe(kind);
  });

  test.each(["Полевой определитель птиц", "Баланың мінезі", ""])("names none: %s", (title) => {
    expect(guess(title)).toBeNull();
  });

  test("two kinds in one title, or in its two languages, are a question for the office", () => {
    expect(guess("Оқулық және бейнекурс")).toBeNull();
    expect(guess("Цитология: оқулық", "Цитология: учебное пособие")).toBeNull();
  });

  test("both languages naming the same kind agree", () => {
    expect(guess("Цитология: оқулық", "Цитология: учебник")).toBe("textbook");
  });
});
