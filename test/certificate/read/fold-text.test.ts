import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  foldLabel,
  foldName,
  foldTitle,
  restoreLookAlikes,
  similarity,
  tidyText,
} from "#app/certificate/read/fold-text.ts";
import { latinOf } from "#app/certificate/read/latin-of-name.ts";
import { typeLookAlikes } from "#scripts/certificate-printer/type-look-alikes.ts";
import { headings, labels } from "#scripts/certificate-printer/wording.ts";
import { arbitraryPerson } from "#test/factories/invented-people.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 40 });
const cyrillicWord = fc.string({
  unit: fc.constantFrom(...Array.from("абвгдеёжзиклмнопрстуфхцчшщыьэюяәғқңөұүһі")),
  maxLength: 12,
});

describe("restoring look-alike letters", () => {
  test.each([
    ["КУӘЛIК", "КУӘЛІК"],
    ["Мəдина Θтегенова", "Мәдина Өтегенова"],
    ["Aвтордың (лapдың)", "Автордың (лардың)"],
    ["«Smart Campus» IT жобасы", "«Smart Campus» IT жобасы"],
    ["Python тілінде, Pythonда", "Python тілінде, Pythonда"],
    ["E-learning 2.0", "E-learning 2.0"],
  ])("%s becomes %s", (typed, meant) => {
    expect(restoreLookAlikes(typed)).toBe(meant);
  });

  test("undoes what a clerk without a Kazakh keyboard types, in every label and heading of the forms", () => {
    const texts = Object.values(labels).flatMap((wordings) => Object.values(wordings).flatMap(Object.values<string>));
    const words = Object.values(headings).flatMap((halves) => Object.values(halves).flatMap(Object.values<string>));
    for (const text of [...texts, ...words]) expect(restoreLookAlikes(typeLookAlikes(text))).toBe(text);
  });

  test("keeps the length of every text and needs no second pass", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = restoreLookAlikes(text);
        expect(once).toHaveLength(text.length);
        expect(restoreLookAlikes(once)).toBe(once);
      }),
    );
  });
});

describe("folding", () => {
  test("reads a heading that was spaced out unevenly", () => {
    expect(foldLabel("С В И Д Е Т Е Л Ь СТ В О")).toBe(foldLabel("Свидетельство"));
  });

  test("ignores case, quotes, dashes and soft hyphens of a title", () => {
    expect(foldTitle("«Цифро\u00adвая – среда»  2.0")).toBe(foldTitle('"ЦИФРОВАЯ - СРЕДА" 2.0'));
  });

  test("folds English the same in capitals and small letters", () => {
    expect(foldLabel("PHOTOGRAPHIC WORK BY HAND")).toBe(foldLabel("photographic work by hand"));
  });

  test("tells C, C++ and C# apart", () => {
    expect(new Set(["Язык C", "Язык C++", "Язык C#"].map(foldTitle)).size).toBe(3);
  });

  test.each([
    ["Әбенова Гүлнұр", "АБЕНОВА ГУЛЬНУР"],
    ["Иванов – Смирнов Мұрат", "Иванов-Смирнов Мурат"],
    ["Серікұлы Ғалымжан", "Серикулы Галымжан"],
    ["Ёлкин Артём", "Елкин Артем"],
  ])("%s and %s fold to one name", (kazakh, russian) => {
    expect(foldName(kazakh)).toBe(foldName(russian));
  });

  test("folded text folds to itself", () => {
    fc.assert(
      fc.property(fc.array(cyrillicWord), (words) => {
        const text = words.join(" ");
        for (const fold of [foldLabel, foldTitle, foldName, tidyText]) expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("similarity", () => {
  test("is 1 only for equal texts, symmetric, and between 0 and 1", () => {
    fc.assert(
      fc.property(cyrillicWord, cyrillicWord, (one, other) => {
        const alike = similarity(one, other);
        expect(alike).toBe(similarity(other, one));
        expect(alike >= 0 && alike <= 1).toBe(true);
        expect(alike === 1).toBe(one === other);
      }),
    );
  });

  test("a bound changes nothing above it and gives 0 below", () => {
    fc.assert(
      fc.property(cyrillicWord, cyrillicWord, fc.constantFrom(0.3, 0.5, 0.8), (one, other, bound) => {
        const free = similarity(one, other);
        expect(similarity(one, other, bound)).toBe(free >= bound - 1e-9 ? free : 0);
      }),
    );
  });
});

describe("the Latin skeleton of a name", () => {
  test.each([
    ["Қасымбеков", "Kassymbekov"],
    ["Қасымбеков", "Qasymbekov"],
    ["Өтегенов", "Utegenov"],
    ["Нұрғалиев Сергей Сергеевич", "Nurgaliyev Sergey Sergeyevich"],
    ["Жұмағұлова", "Zhumagulova"],
    ["Жұмағұлова", "Jumağūlova"],
    ["Алексеевич", "Alexeyevich"],
    ["Евгений", "Yevgeniy"],
    ["Щукин", "Shchukin"],
    ["Викторовна", "Victorovna"],
    ["Сұңқар", "Sungkar"],
  ])("%s meets %s", (cyrillic, latin) => {
    expect(latinOf(cyrillic)).toBe(latinOf(latin));
  });

  test("is close for every invented person in all three languages", () => {
    fc.assert(
      fc.property(arbitraryPerson, ({ kk, ru, en }) => {
        expect(similarity(latinOf(kk), latinOf(ru))).toBeGreaterThan(0.85);
        expect(similarity(latinOf(kk), latinOf(en))).toBeGreaterThan(0.85);
      }),
    );
  });
});
