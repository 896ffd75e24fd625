import { describe, expect, test } from "vitest";
import { compareNames } from "#app/certificate/match/compare-names.ts";
import { wordsOfName } from "#app/certificate/match/name-words.ts";

const agreement = (one: string, other: string) => {
  const found = compareNames(wordsOfName(one), wordsOfName(other));
  return found === null ? null : [found.strength, ...found.reasons];
};

describe("two spellings of one person", () => {
  test.each([
    ["Kazakh against Russian letters", "Әбенова Гүлнұр Серікқызы", "Абенова Гульнур Сериккызы", ["full"]],
    ["any order of the words", "Гүлнұр Серікқызы Әбенова", "Әбенова Гүлнұр Серікқызы", ["full"]],
    ["patronymic in the other language", "Цой Нұржан Болатұлы", "Цой Нуржан Болатович", ["full", "patronymic-stem"]],
    ["the ending written apart", "Цой Нұржан Болат ұлы", "Цой Нұржан Болатұлы", ["full"]],
    [
      "surname without its ending",
      "Қасым Асан Серікұлы",
      "Касымов Асан Серикович",
      ["full", "surname-ending", "patronymic-stem"],
    ],
    ["-баев and -бай", "Серікбай Асан Болатұлы", "Серікбаев Асан Болатұлы", ["full", "surname-ending"]],
    ["the father's name without an ending", "Цой Нұржан Болат", "Цой Нұржан Болатұлы", ["open", "patronymic-ending"]],
    ["initials", "Әбенова Г.С.", "Абенова Гульнур Сериковна", ["open", "initials"]],
    ["no patronymic", "Цой Нұржан", "Цой Нұржан Болатұлы", ["open", "patronymic-missing"]],
    ["a passport's Latin letters", "Kassymbekov Adilet", "Қасымбеков Әділет", ["near", "transcription"]],
    [
      "transcription of ө",
      "Утегенова Асель Болатовна",
      "Өтегенова Әсел Болатқызы",
      ["near", "patronymic-stem", "transcription"],
    ],
    [
      "-ин and -ын, two surnames or a slip",
      "Лисицина Вера Петровна",
      "Лисицына Вера Петровна",
      ["near", "transcription"],
    ],
    [
      "a slip in a long surname",
      "Қасымбекв Әділет Болатұлы",
      "Қасымбеков Әділет Болатұлы",
      ["near", "few-letters-differ"],
    ],
    ["half of a double surname", "Иванова Анна Петровна", "Иванова-Смирнова Анна Петровна", ["near", "hyphen-part"]],
    ["a surname changed by marriage", "Оспанова Анна Петровна", "Иванова Анна Петровна", ["near", "other-surname"]],
  ])("%s", (_case, one, other, expected) => {
    expect(agreement(one, other)).toEqual(expected);
    expect(agreement(other, one)?.toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ["another given name, one letter away", "Цой Мұрат Болатұлы", "Цой Марат Болатұлы"],
    ["Александр and Александра", "Цой Александр", "Цой Александра"],
    ["son and daughter of one father", "Серік Жанар Болатұлы", "Серік Жанар Болатқызы"],
    ["another father", "Цой Нұржан Болатұлы", "Цой Нұржан Серікұлы"],
    ["surname and given name exchanged with their endings", "Асанов Серік Болатұлы", "Серіков Асан Болатұлы"],
    ["another surname of one stem", "Серіков Асан Болатұлы", "Серікин Асан Болатұлы"],
    ["another surname of a man", "Оспанов Иван Петрович", "Иванов Иван Петрович"],
    ["one word only", "Цой", "Цой Нұржан"],
    ["initials that fit nothing", "Әбенова Д.С.", "Абенова Гульнур Сериковна"],
  ])("are not: %s", (_case, one, other) => {
    expect(agreement(one, other)).toBeNull();
    expect(agreement(other, one)).toBeNull();
  });
});
