import { restoreLookAlikes, tidyText } from "#app/certificate/read/fold-text.ts";
import { dayFromNumbers, parseCalendarDate, type CalendarDate } from "#app/model/calendar-date.ts";

/** Days before this one are typing errors or empty cells of a spreadsheet. */
const earliestYear = 1940;

/** Reads 01.09.2024, 1/9/2024, 2024-09-01; `null` when it is no such day. */
export function readDay(text: string): CalendarDate | null {
  const tidy = text.trim().replace(/\s*(?:г\.?|ж\.?)$/u, "");
  const day = parseCalendarDate(tidy.slice(0, 10)) ?? fromDotted(tidy);
  return day !== null && Number(day.slice(0, 4)) >= earliestYear ? day : null;
}

function fromDotted(text: string): CalendarDate | null {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text);
  return match === null ? null : dayFromNumbers(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** Reads 1, 0,5, 0.25, 50 %, 1/2, „0,5 ставки“ as per cent of a full post; `null` when it is none between 1 and 150. */
export function readShare(text: string): number | null {
  const tidy = text.trim().replace(/\s*(?:ст\.?|ставк\p{L}*|мөлшерлеме\p{L}*)$/u, "");
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:\/\s*(\d+)|(%))?$/u.exec(tidy);
  if (match === null) return null;
  const value = Number((match[1] ?? "").replace(",", ".")) / Number(match[2] ?? 1);
  // Nobody holds ten posts: 25, 50, 75 and 100 are per cent also where the sign was left out.
  const isPercent = match[3] !== undefined || value >= 10;
  const percent = Math.round(isPercent ? value : value * 100);
  return percent >= 1 && percent <= 150 ? percent : null;
}

/** An address in lower case; `null` when it cannot be one. */
export function readEmail(text: string): string | null {
  const lower = text.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(lower) && lower.length <= 254 ? lower : null;
}

/**
 * Sixteen digits in four groups, also out of an address; `null` when the check digit is wrong.
 *
 * @see ISO 7064, MOD 11-2
 */
export function readOrcid(text: string): string | null {
  const digits = text
    .trim()
    .replace(/^https?:\/\/orcid\.org\//u, "")
    .replace(/[\s-]/gu, "")
    .toUpperCase();
  if (!/^\d{15}[\dX]$/u.test(digits)) return null;
  const total = Array.from(digits.slice(0, 15)).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  if (digits.at(15) !== (check === 10 ? "X" : String(check))) return null;
  return digits.replace(/(.{4})(?=.)/gu, "$1-");
}

/** A name as the directory keeps it: look-alike letters restored, ӘБЕНОВА as Әбенова, one space between words. */
export function readName(text: string): string {
  return restoreLookAlikes(tidyText(text)).replace(/\p{L}+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );
}

/** The name of a faculty or department as typed, with one space between words. */
export function readTitle(text: string): string {
  return restoreLookAlikes(tidyText(text));
}
