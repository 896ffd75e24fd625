import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "#app/model/language.ts";
import { formatTenge, mostTiyn, parseTenge, tengeInFigures, tengeOf } from "#app/model/money.ts";

const tiyn = fc.integer({ min: 0, max: mostTiyn });

describe("a sum somebody typed", () => {
  test.each([
    ["6932,80", 693_280],
    ["6932.80", 693_280],
    ["6932.8", 693_280],
    ["6 932,80", 693_280],
    ["6\u00A0932,80", 693_280],
    ["6\u202F932,80", 693_280],
    ["  7117  ", 711_700],
    ["7 117 ₸", 711_700],
    ["200 тг.", 20_000],
    ["200 теңге", 20_000],
    ["0", 0],
    ["0,05", 5],
    ["007", 700],
    ["1 000 000", 100_000_000],
  ])("%j is read as tiyn, whole", (text, expected) => {
    expect(parseTenge(text)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ["", "money_unreadable"],
    ["семь тысяч", "money_unreadable"],
    ["-200", "money_unreadable"],
    ["1e3", "money_unreadable"],
    ["0x10", "money_unreadable"],
    ["NaN", "money_unreadable"],
    ["٧١١٧", "money_unreadable"],
    ["6932,", "money_unreadable"],
    [",80", "money_unreadable"],
    ["6.932,80", "money_unreadable"],
    ["6,932.80", "money_unreadable"],
    ["69 32,80", "money_unreadable"],
    ["6932 80", "money_unreadable"],
    ["1000 000", "money_unreadable"],
    ["6,932", "money_decimals"],
    ["6932,805", "money_decimals"],
    ["1 000 000,01", "money_too_large"],
    ["99999999999999999999999", "money_too_large"],
  ])("%j is refused with its reason, never guessed", (text, error) => {
    expect(parseTenge(text)).toEqual({ ok: false, error });
  });

  test("whatever is shown is read back to the tiyn, in each language and as machines write it", () => {
    fc.assert(
      fc.property(tiyn, fc.constantFrom(...languages), (sum, language) => {
        for (const text of [formatTenge(sum, language), `${formatTenge(sum, language)} ₸`, tengeInFigures(sum)]) {
          expect(parseTenge(text)).toEqual({ ok: true, value: sum });
        }
      }),
    );
  });

  test("any text is a whole number of tiyn within bounds or a named problem", () => {
    const digitLike = fc.string({ unit: fc.constantFrom(...Array.from("0123456789,. \u00A0-₸")) });
    fc.assert(
      fc.property(fc.oneof(fc.string(), digitLike), (text) => {
        const parsed = parseTenge(text);
        if (!parsed.ok) return;
        expect(Number.isInteger(parsed.value)).toBe(true);
        expect(parsed.value).toBeGreaterThanOrEqual(0);
        expect(parsed.value).toBeLessThanOrEqual(mostTiyn);
      }),
    );
  });
});

test("sums for reading have their spaces where thousands end, and always two decimals", () => {
  expect(formatTenge(123_456_789_05, "ru")).toBe("123\u00A0456\u00A0789,05");
  expect(formatTenge(693_280, "kk")).toBe("6\u00A0932,80");
  expect(formatTenge(693_280, "en")).toBe("6\u00A0932.80");
  expect(formatTenge(5, "ru")).toBe("0,05");
});

test("a cell of a spreadsheet gets the very sum, not the outcome of dividing", () => {
  fc.assert(
    fc.property(tiyn, (sum) => {
      expect(tengeOf(sum).toFixed(2)).toBe(tengeInFigures(sum));
    }),
  );
});
