import { findDates } from "#app/certificate/read/dates.ts";
import { tidyText } from "#app/certificate/read/fold-text.ts";
import { dayFromNumbers, parseCalendarDate, type CalendarDate } from "#app/model/calendar-date.ts";

/** What 02/03/2024 means in a sheet: days first, as here; months first, as programs set to English write; or nobody knows. */
export type SlashOrder = "day-first" | "month-first" | "unknown";

/** A cell as a day, or why it is none. An empty cell is `null`. */
export type DayCell = { day: CalendarDate | null; problem: "not-a-day" | "day-order" | null };

const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})(?:\s*(?:г|ж|года|жыл[ыс]?)\.?)?$/u;
const timeOfDay = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z)?$/u;

/** Reads ISO, 02.10.2023, 2/10/23, with a time of day, words in three languages, and the number a spreadsheet keeps for a day. */
export function readDayCell(text: string, order: SlashOrder): DayCell {
  const tidy = tidyText(text).replace(timeOfDay, "").trim();
  if (tidy === "") return { day: null, problem: null };
  const match = numeric.exec(tidy);
  if (match !== null) return numericDay(match, order);
  const day = parseCalendarDate(tidy) ?? serialDay(tidy) ?? dayInWords(tidy);
  return { day, problem: day === null ? "not-a-day" : null };
}

function numericDay([, first, sign, second, end]: RegExpExecArray, order: SlashOrder): DayCell {
  const year = fullYear(end ?? "");
  const [one, two] = [Number(first), Number(second)];
  // Only the slash is used both ways; programs write dots and hyphens with the day in front.
  const dayFirst = dayFromNumbers(year, two, one);
  const monthFirst = sign === "/" ? dayFromNumbers(year, one, two) : null;
  const wanted = order === "month-first" && sign === "/" ? monthFirst : dayFirst;
  const isOpen = order === "unknown" && dayFirst !== null && monthFirst !== null && one !== two;
  if (isOpen) return { day: null, problem: "day-order" };
  const day = order === "unknown" ? (dayFirst ?? monthFirst) : wanted;
  return { day, problem: day === null ? "not-a-day" : null };
}

/** Two figures are of this century up to 49, as spreadsheets read them. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** 1950 to 2099: what is outside is no day of a certificate but some other number. */
const serials = { first: 18_264, last: 73_050 };

function serialDay(text: string): CalendarDate | null {
  if (!/^\d{5}(?:[.,]\d+)?$/u.test(text)) return null;
  const serial = Math.floor(Number(text.replace(",", ".")));
  if (serial < serials.first || serial > serials.last) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return dayFromNumbers(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** One date in words, with nothing beside it that could be another. */
function dayInWords(text: string): CalendarDate | null {
  const [found, another] = findDates(text);
  if (found?.date == null || another !== undefined) return null;
  return /\d/u.test(text.slice(0, found.start) + text.slice(found.end)) ? null : found.date;
}

/** What slashes mean, by the dates of the sheet that can be read in one way only. */
export function slashOrderOf(cells: Iterable<string>): SlashOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const [, first, sign, second] = numeric.exec(tidyText(cell).replace(timeOfDay, "").trim()) ?? [];
    if (sign !== "/") continue;
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return "unknown";
  return monthFirst ? "month-first" : "day-first";
}

/** A number as written, without its mark; with the day where the cell names one: „№ 39362 от 02.10.2023 г.“ */
export type NumberCell = { number: string | null; day: CalendarDate | null };

const numberPattern = /^\p{N}[\p{N}\p{L}/-]*$/u;
const longestNumber = 30;

/** Reads the number of a certificate. A number cell that lost its zeros, or got „.0“, is read as its digits. */
export function readNumberCell(text: string): NumberCell {
  const tidy = tidyText(text);
  const dates = findDates(tidy);
  const [found] = dates;
  const day = dates.length === 1 && found !== undefined ? found.date : null;
  const rest = day === null || found === undefined ? tidy : tidy.slice(0, found.start) + tidy.slice(found.end);
  const bare = rest
    .replace(/(?<!\p{L})(?:от|dated|of|of the)(?!\p{L})/giu, "")
    .replace(/^[^\d№]*№\s*|^\s*(?:No\.?|N[oº°]?\.?|#)\s*/iu, "")
    .replace(/(?<=\d)\s(?=\d{3}(?:\D|$))/gu, "")
    .replace(/(?<=\d)[.,]0*$/u, "")
    .trim();
  const isNumber = bare.length <= longestNumber && numberPattern.test(bare) && /\p{N}/u.test(bare);
  return isNumber ? { number: bare, day } : { number: null, day: null };
}
