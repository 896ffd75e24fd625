import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { nameSortKey } from "#app/people/name-sort-key.ts";

const letters = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".split("");
const collator = new Intl.Collator("kk", { sensitivity: "base" });

/** How a database compares: byte by byte. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(nameSortKey(a)), Buffer.from(nameSortKey(b)));
}

describe("sorting names by the Kazakh alphabet", () => {
  test("orders every letter of the alphabet, capitals too", () => {
    expect([...letters].reverse().sort(compareBytes)).toEqual(letters);
    expect("ЯӘАІЫЬҺХ".split("").sort(compareBytes).join("")).toBe("АӘХҺЫІЬЯ");
  });

  test("puts a short surname before a longer one, and a double surname between", () => {
    const sorted = ["Кимова Анна", "Ким-Ли Анна", "Ким Яна", "Ким Анна"].sort(compareBytes);
    expect(sorted).toEqual(["Ким Анна", "Ким Яна", "Ким-Ли Анна", "Кимова Анна"]);
  });

  test("puts Latin names after Cyrillic ones and ignores accents", () => {
    expect(["Müller", "Яковлев", "Muller A", "Adams"].sort(compareBytes)).toEqual([
      "Яковлев",
      "Adams",
      "Müller",
      "Muller A",
    ]);
  });

  test("agrees with Intl.Collator for names of any letters", () => {
    const word = string({
      unit: constantFrom(...letters, "a", "b", "c", "x", "y", "z"),
      minLength: 1,
      maxLength: 6,
    });
    const name = array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    expect.hasAssertions();
    assert(
      property(name, name, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });
});
