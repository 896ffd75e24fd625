import { foldTitle, similarity } from "#app/certificate/read/fold-text.ts";

import { bothPrinted, clauses, finding, printedTwice, type Rule } from "../rule.ts";
import { titleLanguage } from "../title-language.ts";

/** Optical recognition garbles a few letters of a long title; what is less alike than this is another title. */
const alikeWhenRecognised = 0.85;

/**
 * When both halves print the title in the same language, it must be the same title. Titles in two languages are translations of
 * one another, and whether a translation is right is not for a program to say.
 *
 * @see Order 1315, Rules, para. 13
 */
export const titleMismatch: Rule = (reading) => {
  const pair = printedTwice(reading, (half) => half.title);
  if (pair === null) return [];
  const [one, other] = pair;
  const language = titleLanguage(one.value);
  if (language === null || language !== titleLanguage(other.value)) return [];
  const needed = one.witness === "ocr" || other.witness === "ocr" ? alikeWhenRecognised : 1;
  if (similarity(foldTitle(one.value), foldTitle(other.value), needed) >= needed) return [];
  return [
    finding("title-mismatch", "warning", { field: "title", clause: clauses.bothLanguages, ...bothPrinted(one, other) }),
  ];
};
