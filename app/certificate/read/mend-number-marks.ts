import { blocksOf } from "./columns.ts";
import { findDates } from "./dates.ts";
import { type Line, lineText, type PageText, type Word } from "./page-text.ts";

/** What recognition makes of „№“: one to three letters or signs right before the digits („М29409“, „Мо 28888“, „Ne“). */
const brokenMark = /^[\p{L}№º°*][\p{L}º°.]{0,2}:?$/u;
const ownWord = /^(?:от|от:|г\.?|года|жыл\p{L}*|ж\.?|of|dated)$/iu;
const digitsAfterMark = /^(?:[\p{L}№º°][\p{L}º°.]{0,2}:?|[MМNН]2?[%°])?([\dOОoоЗзбlI|SВB]{1,9})[.,]?$/u;
/** Without its mark a number of one or two digits may be anything. */
const shortestUnmarked = 3;

/** Letters that recognition writes for digits. */
const digitFor: Record<string, string> = {
  O: "0",
  О: "0",
  o: "0",
  о: "0",
  З: "3",
  з: "3",
  б: "6",
  l: "1",
  I: "1",
  "|": "1",
  S: "5",
  В: "8",
  B: "8",
};
const doubted = 0.5;

/**
 * Gives the number line its mark back. A row that holds a date and, besides, nothing but digits is a number line
 * (Order 1315, App. 2), however the sign before the digits came out. Touches recognised pages only.
 */
export function mendNumberMarks(page: PageText): PageText {
  if (page.witness !== "ocr") return page;
  const mended = new Map<Word, Word | null>();
  for (const line of blocksOf(page).flatMap((block) => block.lines)) mendLine(line, mended);
  for (const line of blocksOf(page).flatMap((block) => block.lines)) mendMarksInText(line, mended);
  if (mended.size === 0) return page;
  return { ...page, words: page.words.flatMap((word) => (mended.has(word) ? (mended.get(word) ?? []) : [word])) };
}

function mendLine(line: Line, mended: Map<Word, Word | null>): void {
  const text = lineText(line);
  const [date, second] = findDates(text);
  if (date === undefined || second !== undefined) return;
  const besides = wordsBeside(line, date).filter(({ text }) => /[\p{L}\p{N}№]/u.test(text) && !ownWord.test(text));
  const [first, next, tooMany] = besides;
  if (first === undefined || tooMany !== undefined) return;
  const [mark, number] = next === undefined ? [null, first] : [first, next];
  const digits = digitsAfterMark.exec(number.text)?.[1];
  if (digits === undefined || !/\d/u.test(digits)) return;
  if (mark === null && digits.length < shortestUnmarked) return;
  if (mark !== null && (!brokenMark.test(mark.text) || line.words.indexOf(number) !== line.words.indexOf(mark) + 1))
    return;
  const plain = Array.from(digits, (sign) => digitFor[sign] ?? sign).join("");
  // The form prints a mark. Where none was seen, it may have become one of the digits.
  const hasMark = mark !== null || number.text.length > digits.length;
  const confidence = plain === digits && hasMark ? number.confidence : number.confidence * doubted;
  if (mark !== null) mended.set(mark, { ...mark, text: "№" });
  mended.set(number, { ...number, text: mark === null ? `№${plain}` : plain, confidence });
}

/** „выпуск М% 3“: no word looks so, and what stands before a number is its mark. */
const markInText = /^(?:[MМNН][%°º*]|[NМM][eеoо]|№)$/u;

function mendMarksInText({ words }: Line, mended: Map<Word, Word | null>): void {
  for (const [index, word] of words.entries()) {
    const isMark = word.text !== "№" && markInText.test(word.text) && /^\d/u.test(words[index + 1]?.text ?? "");
    if (isMark && !mended.has(word)) mended.set(word, { ...word, text: "№" });
  }
}

/** Words of the line that are no part of its date. */
function wordsBeside(line: Line, date: { start: number; end: number }): Word[] {
  let at = 0;
  return line.words.filter((word) => {
    const [start, end] = [at, at + word.text.length];
    at = end + 1;
    return end <= date.start || start >= date.end;
  });
}
