import { describe, expect, test } from "vitest";

import { hearLatinLook } from "#app/certificate/read/latin-look.ts";
import { lineText, type PageText, type Word } from "#app/certificate/read/page-text.ts";
import { hearLooks, linesToLookAt } from "#app/certificate/read/second-look.ts";
import { boxAround } from "#app/certificate/read/page-text.ts";
import { pageOf, rowOfWords } from "#test/factories/page-lines.ts";

function sure(words: readonly Word[], confidence: number): Word[] {
  return words.map((word) => Object.assign({}, word, { confidence }));
}

function recognised(row: string, confidence = 0.9): PageText {
  const page = pageOf([row]);
  return { ...page, witness: "ocr", words: sure(page.words, confidence) };
}

/** What both looks say together of one row. */
function together(first: string, second: string, by: "kazakh" | "latin" = "kazakh", confidence = 0.9) {
  const page = recognised(first);
  const line = { box: boxAround(page.words), size: 10, by };
  const heard = hearLooks(page, [line], [sure(rowOfWords(second), confidence)]).together.words;
  return { text: lineText({ page: 1, words: heard }), least: Math.min(...heard.map((word) => word.confidence)) };
}

describe("a second look at a row", () => {
  test("makes words surer that both looks read alike", () => {
    const { text, least } = together("Тарих оқулығы", "Тарих оқулығы");
    expect(text).toBe("Тарих оқулығы");
    expect(least).toBeGreaterThan(0.98);
  });

  test("leaves a doubt where the looks differ", () => {
    expect(together("История города", "История горола", "kazakh", 0.7)).toMatchObject({ text: "История города" });
    expect(together("История города", "История горола", "kazakh", 0.7).least).toBeLessThan(0.6);
  });

  test.each([
    ["a Kazakh letter is lost more easily than invented", "окулыгы", "оқулығы", "оқулығы"],
    ["щ is taken for ш, never the other way round", "учашихся", "учащихся", "учащихся"],
    ["digits among letters are no word", "обь3кт", "обьект", "обьект"],
  ])("%s", (_why, one, other, chosen) => {
    expect(together(one, other).text).toBe(chosen);
    expect(together(other, one).text).toBe(chosen);
  });

  test("drops the speck at a row's end that it does not see again, but no word", () => {
    expect(together("туынды u", "туынды").text).toBe("туынды");
    expect(together("құрама туынды", "құрама").text).toBe("құрама туынды");
  });

  test("a row is read to the end of its column, where a stamp may have hidden its end", () => {
    const page = recognised("Тарих оқулығы мен оның тарауларының толық тізімі");
    const box = boxAround(page.words.slice(0, 2));
    const columns: PageText = {
      ...page,
      words: [...page.words.slice(0, 2), ...sure(rowOfWords("Келесі жолда ұзын сөйлем тұр", { row: 1 }), 0.9)],
    };
    const [line] = linesToLookAt(columns, [{ page: 1, boxes: [box], kind: "text" }]);
    expect(line?.box.width).toBeGreaterThan(box.width * 1.2);
  });
});

describe("the Latin model's look", () => {
  test("has the last word on digits, but nobody vouches for it", () => {
    const { text, least } = together("2025 жылғы", "2023 xbinfbl", "latin", 0.95);
    expect(text).toBe("2023 жылғы");
    expect(least).toBeLessThan(0.8);
  });

  test("makes digits surer that it reads alike", () => {
    expect(together("№ 40135", "Ne 40135", "latin").least).toBeGreaterThan(0.85);
  });

  test("does not take the mark „№“ for a digit", () => {
    expect(together("№15995", "N215995", "latin").text).toBe("№15995");
  });

  test("brings back a Latin word that was forced into Cyrillic letters", () => {
    expect(together("«Сгееп Епегду»", "«Green Energy»", "latin", 0.95).text).toBe("«Green Energy»");
    expect(together("у.2.1", "v.2.1", "latin", 0.95).text).toBe("v.2.1");
    expect(together("Те!едгат-бот", "Telegram-6om", "latin", 0.5).text).toBe("Telegram-бот");
  });

  test("has no say in Cyrillic words", () => {
    const words = sure(rowOfWords("Обьектінің атауы"), 0.9);
    expect(hearLatinLook(words, words, sure(rowOfWords("O6bekTiHiH aTaybl"), 0.6))).toEqual(words);
  });
});
