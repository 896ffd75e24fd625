import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldForSearch, searchWords } from "#app/certificate/match/search-text.ts";

describe("what the search compares", () => {
  test.each([
    ["Kazakh letters as Russian neighbours", "Өтегенова Гүлнұр", "отегенова гулнур"],
    ["case and ё", "ЁЛКА Алёна", "елка алена"],
    ["look-alikes, typed in the other alphabet", "Cарыарқа", "сарыарка"],
    ["quotes, dashes and other signs as a space", "«Физика–9»: есептер", "физика 9 есептер"],
    ["numbers without leading zeros", "№ 0018045", "18045"],
  ])("%s", (_name, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test("folding what is folded changes nothing, so that a row finds itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
      }),
    );
  });

  test("whatever letter of a twin is typed, the word is the same", () => {
    const twins = ["аa", "сc", "оo", "рp", "еe", "хx", "уyүұ", "кkқ", "нң", "гғ", "оө", "аә"];
    const letter = fc.constantFrom(...twins).chain((same) => fc.tuple(fc.constant(same), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
        const one = letters.map(([same, i]) => same[i % same.length]).join("");
        const other = letters.map(([same, , j]) => same[j % same.length]).join("");
        expect(foldForSearch(one)).toBe(foldForSearch(other.toUpperCase()));
      }),
    );
  });
});

describe("the words somebody looks for", () => {
  test("the mark of a number is no word, and nothing is looked for twice", () => {
    expect(searchWords("№ 39362  № 39362 Химия")).toEqual(["39362", "химия"]);
    expect(searchWords("No. 39362")).toEqual(["39362"]);
  });

  test("are letters and digits whatever is typed, so that nothing of them is syntax", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (typed) => {
        for (const word of searchWords(typed)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
