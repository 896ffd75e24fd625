import { type CalendarDate, dayFromNumbers } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import { foldLetters, similarity } from "./fold-text.ts";

/** A date in running text. `date` is null when it is written like one but no such day exists (31 February). */
export type FoundDate = {
  date: CalendarDate | null;
  /** Characters of the text, quotes and „года“ included. */
  start: number;
  end: number;
  /** Language of the month or of the word for the year; null for 01.02.2024. */
  language: Language | null;
};

/** January to December; Russian ones as in a date. */
export const monthNames: Record<Language, string[]> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const nominativeRu = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const shortEn = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const monthByName = new Map<string, { month: number; language: Language }>();
const learn = (names: readonly string[], language: Language) => {
  for (const [index, name] of names.entries()) monthByName.set(foldLetters(name), { month: index + 1, language });
};
learn(shortEn, "en");
learn(nominativeRu, "ru");
for (const language of ["en", "ru", "kk"] as const) learn(monthNames[language], language);

/** „наурыздағы“, „сәуірде“, „ақпаннан“: endings of case in Kazakh. */
const kazakhEnding = /(?:да|де|та|те)(?:ғы|гі|гы|ғі)?$|(?:дан|ден|тан|тен|нан|нен)$/u;

type Piece = { start: number; end: number; text: string } & (
  | { kind: "number"; value: number; digits: number }
  | { kind: "month"; month: number; language: Language }
  | { kind: "year-word"; language: Language }
  | { kind: "filler" }
  | { kind: "other" }
);

/**
 * Every date in the text, in order: „2021 жылғы «26» мамыр“, „26 мая 2021 года“, „May 26, 2021“, „26.05.2021“,
 * „2021-05-26“; any quotes around the day or none, months with Kazakh endings, look-alike letters.
 */
export function findDates(text: string): FoundDate[] {
  const pieces = Array.from(text.matchAll(/\p{L}+|\d+/gu), (match) => pieceOf(match, text.slice(0, match.index)));
  const found: FoundDate[] = [];
  for (let index = 0; index < pieces.length;) {
    const match = numericDate(text, pieces, index) ?? wordDate(text, pieces, index);
    if (match === null) index += 1;
    else {
      found.push(match.found);
      index = match.next;
    }
  }
  return found;
}

/** „№ 1932 23 сентября 2008 года“: what follows the mark is a number, however like a year it looks. */
const afterNumberMark = /(?:№|(?<!\p{L})[NН][oоº°]?\.?)\s*$/u;

function pieceOf(match: RegExpExecArray, before: string): Piece {
  const [text] = match;
  const place = { start: match.index, end: match.index + text.length, text };
  if (/^\d/u.test(text) && afterNumberMark.test(before)) return { ...place, kind: "other" };
  if (/^\d/u.test(text)) return { ...place, kind: "number", value: Number(text), digits: text.length };
  const folded = foldLetters(text);
  const month = monthOf(folded);
  if (month !== null) return { ...place, kind: "month", ...month };
  if (/^жыл(ғы|гы|ы|дың|дын)?$|^ж$/u.test(folded)) return { ...place, kind: "year-word", language: "kk" };
  if (/^г(ода|од|г)?$/u.test(folded)) return { ...place, kind: "year-word", language: "ru" };
  const isFiller = ["st", "nd", "rd", "th", "day", "of", "the"].includes(text.toLowerCase());
  if (isFiller || kazakhEnding.test(folded)) return { ...place, kind: "filler" };
  return { ...place, kind: "other" };
}

function monthOf(folded: string): { month: number; language: Language } | null {
  const exact = monthByName.get(folded) ?? monthByName.get(folded.replace(kazakhEnding, ""));
  if (exact !== undefined) return exact;
  if (folded.length < 5) return null;
  for (const [name, month] of monthByName) {
    if (name.length >= 5 && similarity(folded, name, 1 - 1.01 / folded.length) > 0) return month;
  }
  return null;
}

type Match = { found: FoundDate; next: number };

/** „26.05.2021“, „26/05/2021“, „2021-05-26“: three numbers with the same sign between. */
function numericDate(text: string, pieces: readonly Piece[], index: number): Match | null {
  const [first, second, third] = pieces.slice(index, index + 3);
  if (first?.kind !== "number" || second?.kind !== "number" || third?.kind !== "number") return null;
  const signs = [text.slice(first.end, second.start), text.slice(second.end, third.start)];
  if (!signs.every((sign) => /^\s?[./-]\s?$/u.test(sign)) || signs[0]?.trim() !== signs[1]?.trim()) return null;
  const isIso = first.digits === 4;
  const [year, day] = isIso ? [first, third] : [third, first];
  if (year.digits !== 4 || day.digits > 2 || second.digits > 2) return null;
  const following = pieces[index + 3];
  const yearWord = following?.kind === "year-word" && following.start - third.end <= 2 ? following : null;
  const found: FoundDate = {
    date: dayFromNumbers(year.value, second.value, day.value),
    start: first.start,
    end: yearWord === null ? third.end : endWithDot(text, yearWord.end),
    language: yearWord?.language ?? null,
  };
  return { found, next: index + (yearWord === null ? 3 : 4) };
}

/** Signs that may stand between the parts of a date: quotes, commas, dots, hyphens, blanks of the form. */
const between = /^[\s"'`´«»‹›“”„‟‘’‚‛″′,.\-–_]*$/u;
const mostPieces = 7;

/** A day, a month in letters and a year, in any of the three languages' orders. */
function wordDate(text: string, pieces: readonly Piece[], index: number): Match | null {
  const first = pieces[index];
  if (first?.kind !== "number" && first?.kind !== "month") return null;
  const parts: { day?: number; month?: number; year?: number } = {};
  let language: Language | null = null;
  let end = first.end;
  let next = index;
  for (let at = index; at < Math.min(index + mostPieces, pieces.length); at += 1) {
    const piece = pieces[at];
    const before = pieces[at - 1];
    if (piece === undefined || (at > index && !between.test(text.slice(before?.end, piece.start)))) break;
    if (!takePart(parts, piece, { closes: parts.day !== undefined && parts.month !== undefined })) break;
    if (piece.kind === "month" || (piece.kind === "year-word" && language === null)) language = piece.language;
    end = piece.kind === "year-word" ? endWithDot(text, piece.end) : piece.end;
    next = at + 1;
  }
  const { day, month, year } = parts;
  if (day === undefined || month === undefined || year === undefined) return null;
  const start = text.slice(0, first.start).search(/["'`«‹“„‘‚]\s*$/u);
  return {
    found: { date: dayFromNumbers(year, month, day), start: start === -1 ? first.start : start, end, language },
    next,
  };
}

/** Adds a piece to the date; false when it cannot belong to it. */
function takePart(
  parts: { day?: number; month?: number; year?: number },
  piece: Piece,
  { closes }: { closes: boolean },
): boolean {
  if (piece.kind === "other") return false;
  if (piece.kind === "filler") return parts.year === undefined || !closes;
  if (piece.kind === "year-word") return parts.year !== undefined;
  if (piece.kind === "month") {
    if (parts.month !== undefined) return false;
    parts.month = piece.month;
    return true;
  }
  if (piece.digits === 4 && parts.year === undefined) parts.year = piece.value;
  else if (piece.digits <= 2 && parts.day === undefined) parts.day = piece.value;
  else return false;
  return true;
}

function endWithDot(text: string, end: number): number {
  return text[end] === "." ? end + 1 : end;
}
