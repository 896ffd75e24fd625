import * as fc from "fast-check";

import type { Language } from "#app/model/language.ts";

/** One invented person as each language writes the name: surname, given name, patronymic (or none). */
export type InventedPerson = Record<Language, string>;

type Spellings = readonly [kk: string, ru: string, en: string];

const surnames: readonly Spellings[] = [
  ["Қасымбеков", "Касымбеков", "Kassymbekov"],
  ["Өтегенов", "Утегенов", "Utegenov"],
  ["Жұмағұлов", "Жумагулов", "Zhumagulov"],
  ["Бөлегенов", "Булегенов", "Bulegenov"],
  ["Сәрсенов", "Сарсенов", "Sarsenov"],
  ["Нұрғалиев", "Нургалиев", "Nurgaliyev"],
  ["Тілеубаев", "Тлеубаев", "Tleubayev"],
  ["Петров", "Петров", "Petrov"],
  ["Дүйсенов", "Дуйсенов", "Duisenov"],
  ["Ысқақов", "Искаков", "Iskakov"],
];
const givenNames: { female: readonly Spellings[]; male: readonly Spellings[] } = {
  female: [
    ["Гүлнұр", "Гульнур", "Gulnur"],
    ["Әсел", "Асель", "Assel"],
    ["Мәдина", "Мадина", "Madina"],
    ["Қарлығаш", "Карлыгаш", "Karlygash"],
    ["Айгүл", "Айгуль", "Aigul"],
    ["Жанар", "Жанар", "Zhanar"],
    ["Ольга", "Ольга", "Olga"],
  ],
  male: [
    ["Нұржан", "Нуржан", "Nurzhan"],
    ["Әділет", "Адилет", "Adilet"],
    ["Дәурен", "Даурен", "Dauren"],
    ["Ғалымжан", "Галымжан", "Galymzhan"],
    ["Тимур", "Тимур", "Timur"],
    ["Еркін", "Еркин", "Yerkin"],
    ["Сергей", "Сергей", "Sergey"],
  ],
};
const fathers: readonly Spellings[] = [
  ["Болат", "Болат", "Bolat"],
  ["Мұхтар", "Мухтар", "Mukhtar"],
  ["Серік", "Серик", "Serik"],
  ["Қайрат", "Кайрат", "Kairat"],
  ["Төлеген", "Толеген", "Tolegen"],
];
const patronymicEndings = {
  female: { kazakh: ["қызы", "кызы", "kyzy"], russian: ["овна", "овна", "ovna"] },
  male: { kazakh: ["ұлы", "улы", "uly"], russian: ["ович", "ович", "ovich"] },
} as const;

/** A person of either gender, with a Kazakh, a Russian or no patronymic. */
export const arbitraryPerson: fc.Arbitrary<InventedPerson> = fc
  .record({
    gender: fc.constantFrom("female" as const, "male" as const),
    surname: fc.constantFrom(...surnames),
    given: fc.nat(6),
    father: fc.constantFrom(...fathers),
    patronymic: fc.constantFrom("kazakh" as const, "russian" as const, "none" as const),
  })
  .map(({ gender, surname, given, father, patronymic }) => {
    const names = givenNames[gender];
    const first = names[given % names.length] ?? names[0];
    const ending = patronymic === "none" ? null : patronymicEndings[gender][patronymic];
    const spell = (at: 0 | 1 | 2): string => {
      const family = `${surname[at]}${gender === "female" ? ["а", "а", "a"][at] : ""}`;
      return [family, first?.[at], ending === null ? undefined : `${father[at]}${ending[at]}`]
        .filter(Boolean)
        .join(" ");
    };
    return { kk: spell(0), ru: spell(1), en: spell(2) };
  });
