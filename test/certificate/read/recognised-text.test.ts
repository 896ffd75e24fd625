import { describe, expect, test } from "vitest";

import { blocksOf } from "#app/certificate/read/columns.ts";
import { liesOnSide, sureness, withoutMargins, wordsOfPage } from "#app/certificate/read/found-words.ts";
import { gapsBetweenLines } from "#app/certificate/read/lost-lines.ts";
import { mendNumberMarks } from "#app/certificate/read/mend-number-marks.ts";
import { lineText, type PageText, trustOf } from "#app/certificate/read/page-text.ts";
import { readsLikeLanguage } from "#app/certificate/read/reads-like-language.ts";
import { pageOf } from "#test/factories/page-lines.ts";

function recognised(...rows: string[]): PageText {
  return { ...pageOf(rows), witness: "ocr" };
}

function mended(...rows: string[]): string[] {
  return blocksOf(mendNumberMarks(recognised(...rows))).flatMap(({ lines }) => lines.map(lineText));
}

describe("the mark of the number line (Order 1315, App. 2)", () => {
  test.each([
    ["2022 жылғы «27» тамыз М29409", "2022 жылғы «27» тамыз №29409"],
    ["2014 жылғы 15 наурыз М2%5262", "2014 жылғы 15 наурыз №5262"],
    ["Мо 28888 от 5 мая 2021 года", "№ 28888 от 5 мая 2021 года"],
    ["Ne 55818 dated May 26, 2021", "№ 55818 dated May 26, 2021"],
    ["2021 жылғы 26 мамыр 18045", "2021 жылғы 26 мамыр №18045"],
    ["№ 18O45 от 26 мая 2021 года", "№ 18045 от 26 мая 2021 года"],
  ])("%s", (row, right) => {
    expect(mended(row)).toEqual([right]);
  });

  test("is mended in titles only where no word looks so", () => {
    expect(mended("Сборник трудов, выпуск М% 3")).toEqual(["Сборник трудов, выпуск № 3"]);
    expect(mended("Дом 12 и другие рассказы")).toEqual(["Дом 12 и другие рассказы"]);
  });

  test("a number without a mark is doubted, for the mark may have become a digit", () => {
    const { words } = mendNumberMarks(recognised("2021 жылғы 26 мамыр 948858"));
    expect(words.at(-1)?.confidence).toBeLessThan(0.9);
  });

  test("text that is no recognition stays as it is", () => {
    const page = pageOf(["М29409 от 27 августа 2022 года"]);
    expect(mendNumberMarks(page)).toBe(page);
  });
});

const a4 = { width: 1700, height: 2400 };
const line = (text: string, confidence: number, top: number, left = 300) => ({
  words: [{ text, confidence, box: { x0: left, y0: top, x1: left + text.length * 18, y1: top + 34 } }],
  baseline: { x0: left, y0: top + 28, x1: left + 200, y1: top + 28 },
  height: 34,
});
const whole = { x: 0, y: 0, scale: 1 };

describe("words out of a picture", () => {
  test("keep what is writing and drop what only looks like it", () => {
    const words = wordsOfPage([line("Авторлық", 0.95, 100), line("`~", 0.9, 200), line("ғй", 0.1, 300)], whole, a4);
    expect(words.map(({ text }) => text)).toEqual(["Авторлық"]);
  });

  test("stand where the part they were read in lies, whatever its scale", () => {
    const [word] = wordsOfPage([line("Авторлық", 0.95, 100)], { x: 170, y: 240, scale: 2 }, a4);
    expect(word?.box.x).toBeCloseTo((170 + 150) / 1700, 6);
    expect(word?.box.y).toBeCloseTo((240 + 50) / 2400, 6);
  });

  test("ornaments in the margins go, the text's own first letters stay", () => {
    const rows = Array.from({ length: 12 }, (_, index) => line("Авторлық", 0.95, 300 + index * 60));
    const words = wordsOfPage([...rows, line("-8(", 0.8, 400, 20), line("О", 0.95, 500, 285)], whole, a4);
    expect(withoutMargins(words, a4).map(({ text }) => text)).not.toContain("-8(");
    expect(withoutMargins(words, a4).map(({ text }) => text)).toContain("О");
  });

  test("tell how well a page was read, and whether it lies on its side", () => {
    const rows = Array.from({ length: 12 }, (_, index) => line("Авторлық", 0.9, 300 + index * 60));
    const words = wordsOfPage(rows, whole, a4);
    expect(sureness(words)).toBeCloseTo(0.9, 6);
    expect(sureness([])).toBe(0);
    expect(liesOnSide(words, a4)).toBe(false);
    const upended = words.map((word) => Object.assign({}, word, { box: { ...word.box, width: 0.01, height: 0.1 } }));
    expect(liesOnSide(upended, a4)).toBe(true);
  });
});

test("a gap that would hold another line is looked into, the usual distance of lines is not", () => {
  const rows = ["бір", "екі", "үш", "төрт", "бес", "", "жеті", "сегіз", "тоғыз"].map((word) =>
    word === "" ? "" : `${word} сөз`,
  );
  expect(gapsBetweenLines(recognised(...rows))).toHaveLength(1);
  expect(gapsBetweenLines(recognised(...rows.filter((row) => row !== "")))).toEqual([]);
});

describe("text that cannot be believed", () => {
  const page = (text: string) => pageOf(Array.from({ length: 10 }, () => text));

  test("is told by signs inside of Cyrillic words", () => {
    expect(trustOf(page("Автордыңғ (лардың) тегі аты жөні"))).toBe("text");
    expect(trustOf(page("Авторды¿ (ларды¿) тегÄ аты ж¼нÄ"))).toBe("picture");
  });

  test("is told by the lack of small words", () => {
    expect(readsLikeLanguage(page("Название объекта для школы по физике"))).toBe(true);
    expect(readsLikeLanguage(page("Обиёбойж пвюёлуб емг щлпмь рп хйийлж"))).toBe(false);
  });
});
