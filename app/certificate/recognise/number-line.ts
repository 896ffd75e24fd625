import type { Language } from "#app/model/language.ts";
import { findDates } from "../read/dates.ts";
import { cyrillicFor } from "../read/look-alike-letters.ts";
import type { Token } from "./tokens.ts";

/** „№“ as printed, typed or recognised: №, N, No., Nº. */
export const numberMark = /(?:№|(?<![\p{L}\p{N}])[NН](?:[oоº°]\.?|\.)?(?=\s*[\d_:]|\s*$|\s+(?:от|dated|of)\b))\s*:?/iu;

const ruWord = /^от$/iu;
const enWord = /^(?:dated|of)$/iu;
const kkWord = /^(?:жыл|ж$|ж\.)/iu;
const ownWords =
  /^(?:от|года?|г|жыл\p{L}*|ж|dated|of|date|the|day|year|регистрационный|тіркеу|нөмірі|номер|№|n|no|нo|no)$/iu;
const longestLine = 24;

/**
 * The line with number and date: „20__ жылғы … № …“, „№ … от … года“, „No. … dated …“ (Order 1315, App. 2).
 * It needs the mark „№“ and a date or one of its words, and nothing else may stand in it. The date may wrap.
 */
export function numberLineAt(tokens: readonly Token[], start: number): { language: Language; end: number } | null {
  const line = tokens[start]?.line;
  if (line === undefined || tokens[start - 1]?.line === line) return null;
  if (!/^[\d№NnНн«"“„'_]/u.test(tokens[start]?.text ?? "")) return null;
  const oneRow = rowsFrom(tokens, start, 1);
  const twoRows = rowsFrom(tokens, start, 2);
  return readLine(tokens, start, twoRows) ?? readLine(tokens, start, oneRow);
}

function rowsFrom(tokens: readonly Token[], start: number, rows: number): number {
  const first = tokens[start]?.line ?? 0;
  let end = start;
  while (end < tokens.length && (tokens[end]?.line ?? 0) < first + rows && end - start < longestLine) end += 1;
  return end;
}

function readLine(tokens: readonly Token[], start: number, end: number): { language: Language; end: number } | null {
  const text = tokens
    .slice(start, end)
    .map((token) => token.text)
    .join(" ");
  const language = languageOfNumberLine(text);
  return language === null ? null : { language, end };
}

const certificateWord = /^\s*(?:свидетельство|куәлік|certificate)(?!\p{L})/iu;

/** Whether a row is a number line with no more than the certificate's own name before it („СВИДЕТЕЛЬСТВО № 18045 от …“). */
export function isNumberLine(row: string): boolean {
  return languageOfNumberLine(row.replace(certificateWord, "")) !== null;
}

function languageOfNumberLine(text: string): Language | null {
  if (!numberMark.test(text)) return null;
  const dates = findDates(text);
  let rest = text;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  rest = rest.replace(numberMark, " ");
  const words = Array.from(rest.matchAll(/\p{L}+/gu), ([letters]) => letters);
  if (words.some((letters) => !ownWords.test(letters))) return null;
  const hasOwnWord = words.some(
    (letters) => ruWord.test(fold(letters)) || enWord.test(letters) || kkWord.test(letters),
  );
  if (dates.length !== 1 && !(dates.length === 0 && hasOwnWord)) return null;
  return languageOf(text, dates[0]?.language ?? null);
}

function fold(text: string): string {
  return Array.from(text, cyrillicFor).join("");
}

function languageOf(text: string, monthLanguage: Language | null): Language {
  const words = Array.from(text.matchAll(/\p{L}+/gu), ([letters]) => letters);
  if (words.some((letters) => kkWord.test(letters))) return "kk";
  if (words.some((letters) => enWord.test(letters))) return "en";
  if (words.some((letters) => ruWord.test(fold(letters)))) return "ru";
  return monthLanguage ?? "kk";
}
