import { foldLetters, russianLetters } from "#app/certificate/read/fold-text.ts";

/**
 * A text as the search compares it: lower case, look-alikes one letter, Kazakh letters as their Russian neighbours, words
 * apart by one space, leading zeros of numbers gone. Whoever types „Отегенова“, „ӨТЕГЕНОВА“ or with Latin letters among
 * them looks for the same.
 */
export function foldForSearch(text: string): string {
  return russianLetters(foldLetters(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(^| )0+(?=\p{N})/gu, "$1")
    .trim();
}

/** The words somebody looks for, folded, each once; the mark for a number before one is no word. At most eight. */
export function searchWords(typed: string): string[] {
  const words = foldForSearch(typed.replace(/№|\bNo\b\.?/giu, " ")).split(" ");
  return [...new Set(words.filter((word) => word !== ""))].slice(0, 8);
}
