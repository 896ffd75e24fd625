import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { ReadValue, Witness } from "#app/model/reading.ts";
import { findDates, type FoundDate } from "../read/dates.ts";
import { readValue } from "../read/join-lines.ts";
import { type Line, lineText } from "../read/page-text.ts";
import { numberMark } from "../recognise/number-line.ts";

type NumberAndDate = { number: ReadValue<string> | null; registeredOn: ReadValue<CalendarDate> | null };

const longestNumber = 9;

/**
 * Number and date from the lines above the fields. The number keeps its zeros; digits that stand apart („№5 5818“)
 * are one number. A date without „№“, or „№“ without digits, leaves the other one null.
 */
export function numberAndDate(head: readonly Line[], witness: Witness): NumberAndDate {
  const { text, linesAt } = runningText(head);
  const dates = findDates(text);
  const number = numberIn(text, dates);
  const date = dateNear(dates, number);
  return {
    number: number === null ? null : readValue(number.digits, linesAt(number.start, number.end), witness),
    registeredOn: date?.date ? readValue(date.date, linesAt(date.start, date.end), witness) : null,
  };
}

/** The number after „№“ in a labelled line („Номер свидетельства: 55818“), where the label itself was cut off. */
export function labelledNumber(lines: readonly Line[], witness: Witness): ReadValue<string> | null {
  const { text, linesAt } = runningText(lines);
  const match = /\d[\d ]*/u.exec(text);
  if (match === null) return null;
  const digits = match[0].replace(/\D/gu, "");
  return readValue(digits, linesAt(match.index, match.index + match[0].trimEnd().length), witness);
}

/** The first date of a value, as `CalendarDate`; null when none is printed or the day does not exist. */
export function labelledDate(lines: readonly Line[], witness: Witness): ReadValue<CalendarDate> | null {
  const { text, linesAt } = runningText(lines);
  const [found] = findDates(text);
  return found?.date ? readValue(found.date, linesAt(found.start, found.end), witness) : null;
}

export type FoundNumber = { digits: string; start: number; end: number };

/** The number in a text whose dates are known: after „№“, or the only digits beside a date. */
export function numberIn(text: string, dates: readonly FoundDate[]): FoundNumber | null {
  // Blanks keep every place as it is while the digits of dates are out of the way.
  let rest = text;
  for (const { start, end } of dates) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  const mark = numberMark.exec(rest);
  if (mark !== null) return digitsAt(rest, mark.index + mark[0].length);
  const [only, second] = Array.from(rest.matchAll(/(?<![\p{L}\d-])\d{3,9}(?![\p{L}\d-])/gu));
  if (dates.length === 0 || only === undefined || second !== undefined) return null;
  return { digits: only[0], start: only.index, end: only.index + only[0].length };
}

function digitsAt(text: string, after: number): FoundNumber | null {
  // More than one blank is the place of a date that was taken out: the number does not go on behind it.
  const match = /^[\s:_]{0,12}(\d+(?: \d+)*)/u.exec(text.slice(after));
  if (match?.[1] === undefined) return null;
  const digits = match[1].replaceAll(" ", "");
  if (digits.length > longestNumber) return null;
  const end = after + match[0].length;
  return { digits, start: end - match[1].length, end };
}

/** The number's date is the one beside it; the heading may name the order's own date. */
function dateNear(dates: readonly FoundDate[], number: FoundNumber | null): FoundDate | undefined {
  if (number === null) return dates[0];
  const distance = (date: FoundDate) => Math.min(Math.abs(date.start - number.end), Math.abs(number.start - date.end));
  return [...dates].sort((a, b) => distance(a) - distance(b))[0];
}

/** Lines as one text, and the way back from characters to the words they stand in. */
function runningText(lines: readonly Line[]) {
  const starts: number[] = [];
  let text = "";
  for (const line of lines) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += lineText(line);
  }
  const linesAt = (from: number, to: number): Line[] =>
    lines.flatMap((line, index) => {
      let at = starts[index] ?? 0;
      const words = line.words.filter((word) => {
        const start = at;
        at += word.text.length + 1;
        return start < to && start + word.text.length > from;
      });
      return words.length === 0 ? [] : [{ ...line, words }];
    });
  return { text, linesAt };
}
