import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { objectTypeOf, objectTypeWordings } from "#app/certificate/extract/object-type-vocabulary.ts";
import { objectTypes as englishNames } from "#app/i18n/en/object-types.ts";
import { objectTypes as kazakhNames } from "#app/i18n/kk/object-types.ts";
import { objectTypes as russianNames } from "#app/i18n/ru/object-types.ts";
import { languages } from "#app/model/language.ts";
import { objectTypes, type KnownObjectType } from "#app/model/object-type.ts";
import { typeLookAlikes } from "#scripts/certificate-printer/type-look-alikes.ts";

const knownTypes: readonly KnownObjectType[] = objectTypes.filter((type) => type !== "unknown");
const everyWording = languages.flatMap((language) =>
  knownTypes.flatMap((type) => objectTypeWordings[language][type].map((wording) => [wording, type] as const)),
);

describe("the type of an object", () => {
  test.each([
    ["программа для ЭВМ", "computer-program"],
    ["произведение науки", "scientific"],
    ["произведение литературы", "literary"],
    ["сценарное произведение", "script"],
    ["произведение скульптуры", "fine-art"],
    ["произведение дизайна", "fine-art"],
    ["аудиовизуальное произведение", "audiovisual"],
    ["составное произведение", "composite"],
    ["произведение изобразительного искусства", "fine-art"],
    ["музыкальное произведение с текстом", "music"],
    ["музыкальное произведение без текста", "music"],
    ["произведение живописи", "fine-art"],
    ["база данных", "database"],
    ["произведение архитектуры", "architecture"],
    ["произведение хореографии", "choreographic"],
    ["произведение графики", "fine-art"],
    ["произведение прикладного искусства", "applied-art"],
    ["произведение садово-паркового искусства", "architecture"],
    ["производное произведение", "derivative"],
    ["фотографическое произведение", "photographic"],
    ["драматическое произведение", "dramatic"],
    ["карты", "map-plan"],
    ["эскизы", "map-plan"],
  ])("the register's wording „%s“ is %s", (wording, type) => {
    expect(objectTypeOf(wording)).toBe(type);
  });

  test.each(everyWording)("„%s“ is %s in any case, with look-alikes and with stray signs", (wording, type) => {
    for (const printed of [wording, wording.toUpperCase(), typeLookAlikes(wording), ` «${wording}». `]) {
      expect(objectTypeOf(printed)).toBe(type);
    }
  });

  test.each([
    ["произведения науки", "scientific"],
    ["Программы для ЭВМ", "computer-program"],
    ["ғылым туындылары", "scientific"],
    ["туынды шығармалар", "derivative"],
    ["Эдеби туынды", "literary"],
    ["Гылым туындысы", "scientific"],
    ["Сценарное лроизведение", "script"],
    ["компьютерная прогамма", "computer-program"],
  ])("forgives an ending or a slip: „%s“ is %s", (wording, type) => {
    expect(objectTypeOf(wording)).toBe(type);
  });

  test.each([
    "рационализаторское предложение",
    "полезная модель",
    "географическое произведение",
    "туынды",
    "произведение",
    "картина",
    "",
    "…",
  ])("„%s“ is not on the list, so nobody guesses", (wording) => {
    expect(objectTypeOf(wording)).toBe("unknown");
  });

  test("other text is never taken for a type", () => {
    const letters = fc.constantFrom(...Array.from("бгджзлфцчшщ"));
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 3, maxLength: 30 }), (text) => {
        expect(objectTypeOf(text)).toBe("unknown");
      }),
    );
  });

  test("the names on our own screens are understood, too", () => {
    for (const type of knownTypes) {
      expect([russianNames[type], kazakhNames[type]].map(objectTypeOf)).toEqual([type, type]);
      expect(englishNames[type]).not.toBe("");
    }
  });
});
