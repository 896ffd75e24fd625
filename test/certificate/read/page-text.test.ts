import { expect, test } from "vitest";

import { isPictureWithText, trustOf } from "#app/certificate/read/page-text.ts";
import { type Glyph, wordsFromGlyphs } from "#app/certificate/read/words-from-glyphs.ts";
import { a4, pageOf } from "#test/factories/page-lines.ts";

const plain = "Настоящим удостоверяется, что объeкт (aвторского права) № 5 внесён в реестр: C++ и Java, www.example.kz";

test("text whose letters were lost is read from the picture", () => {
  expect(trustOf(pageOf([plain]))).toBe("text");
  const lost = "А6FBD?Oқ құқOқC9A қBDғ4?4FOA B5N9>Fі?9D79 құқOқF4D8Oң @9@?9>9FFі> Fі;і?і@79 @ә?і@9FF9D8і 9A7і;G FGD4?O";
  expect(trustOf(pageOf([lost]))).toBe("picture");
});

test("text typed with look-alike letters is no lost text", () => {
  const typed = "Oбъектінің aтауы: Θңірлік экoномиканы цифpландыру, əдеби туынды, əкесінің aты, көpсетілсе, Ɵнер";
  expect(trustOf(pageOf([typed]))).toBe("text");
});

test("a picture as large as the page may say more than the text over it", () => {
  expect(isPictureWithText(pageOf([plain]))).toBe(false);
  expect(isPictureWithText({ ...pageOf([plain]), pictureShare: 0.98 })).toBe(true);
});

test("dots that lead from a label to its value belong to neither", () => {
  const glyphs = Array.from("Вид.........Сб.", (text, index): Glyph => {
    return { text, left: index * 5, right: index * 5 + 5, top: 0, bottom: 10, baseline: 8, size: 10 };
  });
  expect(wordsFromGlyphs(glyphs, a4).map(({ text }) => text)).toEqual(["Вид", "Сб."]);
});
