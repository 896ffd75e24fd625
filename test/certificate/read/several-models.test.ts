import { describe, expect, test } from "vitest";

import { asFound, asWord, markBesideLost, type FoundLine } from "#app/certificate/read/found-words.ts";
import { mayHoldLatin, withLatinWords } from "#app/certificate/read/latin-lines.ts";
import { hearRussianLetters } from "#app/certificate/read/russian-letters.ts";
import { mayReadBetter, withRussianWords } from "#app/certificate/read/russian-lines.ts";

/** „ақын 96“ is the word with its confidence in hundredths; the words stand where the others of the same order do. */
function row(...words: string[]): FoundLine {
  return {
    words: words.map((entry, index) => {
      const [text = "", sure = "96"] = entry.split(" ");
      return { text, confidence: Number(sure) / 100, box: { x0: index * 100, y0: 0, x1: index * 100 + 90, y1: 30 } };
    }),
    baseline: { x0: 0, y0: 28, x1: 500, y1: 28 },
    height: 30,
  };
}

const textOf = ({ words }: FoundLine) => words.map(({ text }) => text).join(" ");

describe("a line that the Kazakh model is unsure of", () => {
  test("gets the Latin words that the Latin model saw", () => {
    const line = row("«5тагі 84", "Сатрив» 79", "мақалалар");
    expect(mayHoldLatin(line)).toBe(true);
    expect(textOf(withLatinWords(line, row("«Smart 93", "Campus» 93", "MaKananap 54").words))).toBe(
      "«Smart Campus» мақалалар",
    );
  });

  test("is all Latin where nearly all of it is", () => {
    const line = row("Туре 93", "оҒ 62", "соругіеінс 10", "оБфесе: 19");
    const latin = row("Type 96", "of 95", "copyright 94", "object: 92").words;
    expect(textOf(withLatinWords(line, latin))).toBe("Type of copyright object:");
  });

  test.each([
    ["a month the Latin model spells in its own letters", "апреля 80", "anpens 81"],
    ["a name with its Ы", "КОНЫСОВА 80", "KOHbICOBA 90"],
    ["a name with its З", "КУЗЬМИНА 40", "KY3bMUHA 90"],
    ["a word with letters of Kazakh", "ҚАЙРАТ 60", "KAUPAT 90"],
    ["what the Kazakh model is sure of", "Сатира 93", "Catupa 95"],
  ])("keeps %s", (_, own, latin) => {
    expect(textOf(withLatinWords(row("текст", own), row("tekct 30", latin).words))).toBe(
      `текст ${own.split(" ")[0] ?? ""}`,
    );
  });

  test("is looked at for its digits when it names a day that does not exist", () => {
    const line = row("«50»", "июля", "2016", "года");
    expect(mayHoldLatin(line)).toBe(true);
    const mended = withLatinWords(line, row("«30» 91", "wions 40", "2016", "ropa 40").words);
    expect(textOf(mended)).toBe("«30» июля 2016 года");
    expect(mended.words[0]?.confidence).toBeLessThan(0.9);
  });

  test("is not looked at for an address", () => {
    expect(mayHoldLatin(row("сайтының", "Кагратепі.К2 0", "һ4рс://соругі.каз 0"))).toBe(false);
  });

  test("gets its number's mark from the Russian model, which knows it", () => {
    const line = row("2021", "жылғы", "мамыр", "М215995 90");
    expect(mayReadBetter(line)).toBe(true);
    expect(textOf(withRussianWords(line, row("2021", "жылгы 70", "мамыр", "№15995 90").words))).toBe(
      "2021 жылғы мамыр №15995",
    );
  });

  test("gets a word that was not read from the Russian model, but none of Kazakh letters", () => {
    const line = row("являете: 10", "обһекта 57", "туындысы 40", "құқық 40");
    const russian = row("является: 92", "объекта 90", "туындысы 30", "кукык 80").words;
    expect(textOf(withRussianWords(line, russian))).toBe("является: объекта туындысы құқық");
  });
});

describe("Щ and Ё in names of a Kazakh half", () => {
  const hear = (own: string, russian: string) =>
    textOf({
      ...row(),
      words: hearRussianLetters(row(own).words.map(asWord), row(russian).words.map(asWord)).map(asFound),
    });

  test.each([
    ["ШЕРБАКОВ", "ЩЕРБАКОВ", "ЩЕРБАКОВ"],
    ["ЦЕРБАКОВА", "ЩЕРБАКОВА", "ЩЕРБАКОВА"],
    ["ІЦЕРБАКОВА", "ЩЕРБАКОВА", "ЩЕРБАКОВА"],
    ["Соловьев", "Соловьёв", "Соловьёв"],
  ])("%s beside %s is %s", (own, russian, right) => {
    expect(hear(own, russian)).toBe(right);
  });

  test.each([
    ["Шәріпова", "Шарипова"],
    ["МӘҢГІЛІК", "МЭНГІЛІК"],
    ["ҚАЙРАТ", "КАЙРАТОВИЧ"],
  ])("%s stays, whatever the Russian model makes of it (%s)", (own, russian) => {
    expect(hear(own, russian)).toBe(own);
  });
});

describe("what stands beside a word that cannot be read", () => {
  test("is marked, for the value goes on there", () => {
    const line = row("Казахский", "язык", "(А1—В2) 10");
    expect(markBesideLost(line).words.map(({ isBesideLost }) => isBesideLost === true)).toEqual([false, true, false]);
  });

  test("is not marked for a speck or what stands far away", () => {
    expect(markBesideLost(row("Казахский", "язык", ".- 10"))).toEqual(row("Казахский", "язык", ".- 10"));
  });
});
