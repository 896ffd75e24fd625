import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { splitAuthors } from "#app/certificate/extract/split-authors.ts";
import { lines } from "#test/factories/page-lines.ts";

const wide = 1;
const names = (...rows: string[]) => splitAuthors(lines(...rows), wide).map(({ name }) => name);

describe("the list of authors", () => {
  test.each([
    ["one", ["Ким Виктор"], ["Ким Виктор"]],
    ["commas", ["Ким Виктор, Сейтқали Айнұр Ерболқызы"], ["Ким Виктор", "Сейтқали Айнұр Ерболқызы"]],
    ["semicolons over rows", ["Ким Виктор; Сейтқали", "Айнұр Ерболқызы"], ["Ким Виктор", "Сейтқали Айнұр Ерболқызы"]],
    ["a row each", ["КИМ ВИКТОР", "СЕЙТҚАЛИ АЙНҰР ЕРБОЛҚЫЗЫ"], ["КИМ ВИКТОР", "СЕЙТҚАЛИ АЙНҰР ЕРБОЛҚЫЗЫ"]],
    [
      "a row each, one wrapped",
      ["Иванов-Смирнов Мұрат", "Қайратұлы", "Ким Виктор"],
      ["Иванов-Смирнов Мұрат Қайратұлы", "Ким Виктор"],
    ],
    [
      "a surname alone in its row",
      ["Иванов-Смирнов", "Мұрат Қайратұлы", "Ким Виктор"],
      ["Иванов-Смирнов Мұрат Қайратұлы", "Ким Виктор"],
    ],
    [
      "a double surname broken at its hyphen",
      ["Ким Виктор, Иванов-", "Смирнов Мұрат"],
      ["Ким Виктор", "Иванов-Смирнов Мұрат"],
    ],
    ["a soft hyphen", ["Әбенова Гүлнұр; Өте\u2010", "генова Гүлнұр"], ["Әбенова Гүлнұр", "Өтегенова Гүлнұр"]],
    ["numbered", ["1. Ким Виктор", "2. Сейтқали Айнұр"], ["Ким Виктор", "Сейтқали Айнұр"]],
    ["initials", ["Ким В. П., Сейтқали А.Е."], ["Ким В. П.", "Сейтқали А.Е."]],
    ["a full stop at the end", ["Ким Виктор, Сейтқали Айнұр."], ["Ким Виктор", "Сейтқали Айнұр"]],
    [
      "a pseudonym with a comma",
      ["Ким Виктор (псевдоним: Дала, бел), Сейтқали Айнұр"],
      ["Ким Виктор (псевдоним: Дала, бел)", "Сейтқали Айнұр"],
    ],
    ["ұлы written apart", ["Ахмет Мұрат Бекен", "ұлы", "Ким Виктор"], ["Ахмет Мұрат Бекен ұлы", "Ким Виктор"]],
    ["and", ["Ким Виктор и Сейтқали Айнұр"], ["Ким Виктор", "Сейтқали Айнұр"]],
    ["look-alikes", ["Қасымбекoвa Aйгүл"], ["Қасымбекова Айгүл"]],
    ["Latin names", ["KIM VIKTOR, SEITKALI AINUR"], ["KIM VIKTOR", "SEITKALI AINUR"]],
    ["blanks of the form", ["________", "Ким Виктор ______"], ["Ким Виктор"]],
    ["nothing", ["____________", "—"], []],
  ])("%s", (_name, rows, expected) => {
    expect(names(...rows)).toEqual(expected);
  });

  test("a name that did not fit goes on in the next row", () => {
    const rows = lines("Сейтқали Айнұр", "Ерболқызы Ким Виктор");
    const [first] = rows;
    const end = Math.max(...(first?.words ?? []).map((word) => word.box.x + word.box.width));
    expect(splitAuthors(lines("Қасымбекова Қарлығаш", "Болатқызы"), end).map(({ name }) => name)).toEqual([
      "Қасымбекова Қарлығаш Болатқызы",
    ]);
  });

  test("each author is shown in the row that prints the name", () => {
    const authors = splitAuthors(lines("Ким Виктор, Сейтқали", "Айнұр Ерболқызы"), wide);
    expect(authors.map(({ lines }) => lines.map((line) => line.words.map((word) => word.text).join(" ")))).toEqual([
      ["Ким Виктор,"],
      ["Сейтқали", "Айнұр Ерболқызы"],
    ]);
  });

  const surnames = ["Сейтқали", "Әбенова", "Ким", "Иванов-Смирнов", "Өтегенов"];
  const given = ["Айнұр", "Виктор", "Дәулет", "Гүлнұр"];
  const patronymics = ["", " Ерболқызы", " Мұхтарұлы", " Сергеевич"];
  const person = fc
    .tuple(fc.constantFrom(...surnames), fc.constantFrom(...given), fc.constantFrom(...patronymics))
    .map(([surname, name, patronymic]) => `${surname} ${name}${patronymic}`);

  test("1–26 names, whatever stands between them and wherever rows end", () => {
    const separator = fc.constantFrom(", ", "; ", " , ", " ; ");
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 26 }),
        separator,
        fc.integer({ min: 3, max: 9 }),
        (people, separator, wordsARow) => {
          const words = people.join(separator).split(" ");
          const rows = Array.from({ length: Math.ceil(words.length / wordsARow) }, (_, row) =>
            words.slice(row * wordsARow, (row + 1) * wordsARow).join(" "),
          );
          expect(names(...rows)).toEqual(people);
        },
      ),
    );
  });
});
