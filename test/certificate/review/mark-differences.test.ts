import { array, assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { markDifferences, type Piece } from "#app/certificate/review/mark-differences.ts";

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join("");
const marks = (pieces: readonly Piece[]) => pieces.filter(({ differs }) => differs).map((piece) => piece.text);

const letters = Array.from('Алматы қаласының «шәй» n2ё -№ё"');
const anyText = array(constantFrom(...letters), { maxLength: 40 }).map((parts) => parts.join(""));

describe("differences between two printings", () => {
  test("joined, the pieces are the texts again, whatever stands in them", () => {
    assert(
      property(tuple(anyText, anyText), ([one, other]) => {
        const marked = markDifferences(one, other);
        expect([text(marked.one), text(marked.other)]).toEqual([one, other]);
      }),
    );
    assert(
      property(string({ unit: "grapheme" }), string({ unit: "grapheme" }), (one, other) => {
        const marked = markDifferences(one, other, "name");
        expect([text(marked.one), text(marked.other)]).toEqual([one, other]);
      }),
    );
  });

  test("identical texts have no marks; texts that differ have some", () => {
    assert(
      property(anyText, (one) => {
        const same = markDifferences(one, one);
        expect([same.relation, marks(same.one), marks(same.other)]).toEqual(["same", [], []]);
      }),
    );
    assert(
      property(anyText, anyText, (one, other) => {
        const { relation, one: left, other: right } = markDifferences(one, other);
        expect(relation === "differ").toBe(marks(left).length + marks(right).length > 0);
      }),
    );
  });

  test("one digit, one letter, a word that is missing", () => {
    expect(markDifferences("71480", "71430")).toEqual({
      relation: "differ",
      one: [
        { text: "714", differs: false },
        { text: "8", differs: true },
        { text: "0", differs: false },
      ],
      other: [
        { text: "714", differs: false },
        { text: "3", differs: true },
        { text: "0", differs: false },
      ],
    });
    const birds = markDifferences("Алакөл ойпаты құстарының анықтағышы", "Алакөл ойпаты қустарының анықтағышы");
    expect([marks(birds.one), marks(birds.other)]).toEqual([["ұ"], ["у"]]);
    const field = markDifferences("құстардың далалық анықтағышы", "құстардың анықтағышы");
    expect([marks(field.one), marks(field.other)]).toEqual([["далалық"], []]);
  });

  test("words that have nothing in common are marked as words, not letter by letter", () => {
    const { one, other } = markDifferences("ғылым туындысы", "ғылым база");
    expect([marks(one), marks(other)]).toEqual([["туындысы"], ["база"]]);
  });

  test("look-alike letters, quotes and spaces are no difference", () => {
    expect(markDifferences("«Cорта»  пшеницы", "Сорта пшеницы").relation).toBe("same");
  });

  test.each([
    ["Әбдірова Гүлнар Сейітқызы", "Абдирова Гульнар Сейиткызы"],
    ["Өтегенов Мұрат", "Утегенов Мурат"],
    ["Нүсіпов Берік Маратұлы", "НУСИПОВ БЕРИК МАРАТУЛЫ"],
  ])("%s and %s are spellings of one name, not a mistake", (one, other) => {
    const marked = markDifferences(one, other, "name");
    expect([marked.relation, marks(marked.one), marks(marked.other)]).toEqual(["spellings", [], []]);
  });

  test("another given name is a difference, even one letter away", () => {
    const { relation, one, other } = markDifferences("Өтегенов Мұрат", "Өтегенов Марат", "name");
    expect([relation, marks(one), marks(other)]).toEqual(["differ", ["ұ"], ["а"]]);
  });
});
