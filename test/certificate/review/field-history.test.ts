import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldHistory, newReadingOf, type KeptCorrection } from "#app/certificate/review/field-history.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";
import { aHalf, aValue } from "#test/factories/unjudged-reading.ts";

const day = (n: number) => `2026-11-${String(n).padStart(2, "0")}T05:00:00.000Z`;
const readAs = (number: string) =>
  aJudgedReading([aHalf("kk", { number: aValue(number) }), aHalf("ru", { number: aValue(number) })]);
const kept = (n: number, number: string) => ({ at: day(n), engine: "4", reading: readAs(number) });
const correction = (n: number, before: string, after: string): KeptCorrection => ({
  field: "number",
  before,
  after,
  byName: "Бір Қызметкер",
  at: day(n),
});

describe("the history of a field", () => {
  test("is what the machine read, what people set or confirmed, and what was read again, in order of time", () => {
    const { number } = fieldHistory(
      [kept(9, "400"), kept(1, "300")],
      [correction(3, "300", "301"), correction(5, "301", "301")],
    );
    expect(number).toMatchObject([
      { is: "read", value: "300", witness: "text-layer", isAgain: false },
      { is: "corrected", before: "300", after: "301", who: "Бір Қызметкер" },
      { is: "confirmed", after: "301" },
      { is: "read", value: "400", isAgain: true },
    ]);
  });

  test("what only the office fills in was never read", () => {
    expect(fieldHistory([kept(1, "300")], []).workKind).toEqual([]);
  });

  test("authors are one list", () => {
    const { authors } = fieldHistory(
      [kept(1, "300")],
      [{ field: "authors", before: ["Бір А.", "Екі Б."], after: ["Бір А."], byName: "Қызметкер", at: day(2) }],
    );
    expect(authors.at(-1)).toMatchObject({ before: "Бір А., Екі Б.", after: "Бір А." });
  });
});

describe("a new reading beside a person's value", () => {
  const entriesOf = (...[readings, corrections]: Parameters<typeof fieldHistory>) =>
    fieldHistory(readings, corrections).number;

  test("is offered where the file was read otherwise after the person set the value", () => {
    expect(newReadingOf(entriesOf([kept(1, "300"), kept(9, "400")], [correction(3, "300", "301")]), "301")).toBe("400");
  });

  test("is none where it says what was read before, what counts anyway, or where nobody set anything", () => {
    expect(newReadingOf(entriesOf([kept(1, "300"), kept(9, "300")], [correction(3, "300", "301")]), "301")).toBeNull();
    expect(newReadingOf(entriesOf([kept(1, "300"), kept(9, "301")], [correction(3, "300", "301")]), "301")).toBeNull();
    expect(newReadingOf(entriesOf([kept(1, "300"), kept(9, "400")], []), "400")).toBeNull();
    expect(newReadingOf(entriesOf([kept(1, "300")], [correction(3, "300", "301")]), "301")).toBeNull();
  });

  test("is never the value that counts, whatever happened", () => {
    const number = constantFrom("300", "301", "400");
    const days = integer({ min: 1, max: 28 });
    const readings = array(record({ n: days, number }), { maxLength: 4 });
    const changes = array(record({ n: days, before: number, after: number }), { maxLength: 4 });
    assert(
      property(readings, changes, number, (read, set, value) => {
        const entries = entriesOf(
          read.map((one) => kept(one.n, one.number)),
          set.map((one) => correction(one.n, one.before, one.after)),
        );
        expect(newReadingOf(entries, value)).not.toBe(value);
        expect(entries).toHaveLength(read.length + set.length);
      }),
      { numRuns: 40 },
    );
  });
});
