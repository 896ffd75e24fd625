import type { Box } from "#app/model/reading.ts";
import type { PageText, Word } from "./page-text.ts";

/** A word as recognition found it; the box is in pixels of the picture it was given. */
export type FoundWord = { text: string; /** 0–1. */ confidence: number; box: PixelBox } & Pick<Word, "isBesideLost">;
export type PixelBox = { x0: number; y0: number; x1: number; y1: number };

/** A row of words with its baseline (from one end of the row to the other) and the height of its type, in pixels. */
export type FoundLine = { words: FoundWord[]; baseline: PixelBox; height: number };

/** A found word as the functions that compare words take it; its places stay in pixels. */
export function asWord({ box: { x0, y0, x1, y1 }, ...word }: FoundWord): Word {
  return { ...word, box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }, baseline: y1, size: y1 - y0 };
}

/** The way back from {@link asWord}. */
export function asFound(word: Word): FoundWord {
  const { x, y, width, height } = word.box;
  const box = { x0: x, y0: y, x1: x + width, y1: y + height };
  return { text: word.text, confidence: word.confidence, box, ...lossBeside(word) };
}

function lossBeside({ isBesideLost }: Pick<Word, "isBesideLost">): Pick<Word, "isBesideLost"> {
  return isBesideLost === undefined ? {} : { isBesideLost };
}

/** Where a part that was recognised by itself lies on its page, both in pixels; `scale`: pixels of the part per pixel of the page. */
export type Part = { x: number; y: number; scale: number };
type Size = { width: number; height: number };

/** The longer side of a page that came as pixels only is taken for that of A4. */
export const longSidePt = 842;

const leastSure = 0.2;
const sure = 0.6;

/** Lines of a part as words of the page; what only looks like letters (frames, emblems, strokes of a pen) is dropped. */
export function wordsOfPage(lines: readonly FoundLine[], part: Part, page: Size): Word[] {
  return lines.flatMap((line) =>
    line.words.filter((word) => isWriting(word, line)).map((word) => wordOfPage(word, line, part, page)),
  );
}

function wordOfPage(word: FoundWord, line: FoundLine, part: Part, page: Size): Word {
  return {
    text: word.text,
    box: boxOnPage(word.box, part, page),
    baseline: (part.y + baselineAt(line.baseline) / part.scale) / page.height,
    size: (line.height / part.scale) * (longSidePt / Math.max(page.width, page.height)),
    confidence: word.confidence,
    ...lossBeside(word),
  };
}

/** Width of the space between two words, in heights of the type, at most. */
const widestSpace = 1.2;

/** The line with a mark on the words beside those that {@link wordsOfPage} will drop. For lines in their own letters. */
export function markBesideLost(line: FoundLine): FoundLine {
  const dropped = line.words.filter((word) => !isWriting(word, line));
  const isMarked = (word: FoundWord) => dropped.some((other) => other !== word && isBeside(other, word));
  const mark = (word: FoundWord): FoundWord => ({ ...word, isBesideLost: true });
  return { ...line, words: line.words.map((word) => (!dropped.includes(word) && isMarked(word) ? mark(word) : word)) };
}

/** The lines with a mark on the last word above a line that will be dropped as a whole: a title may go on there. */
export function markAboveLost(lines: readonly FoundLine[]): FoundLine[] {
  return lines.map((line, index) => {
    const below = lines[index + 1];
    const last = line.words.at(-1);
    if (below === undefined || last === undefined || !isLostLine(below) || !isRightAbove(line, below)) return line;
    return { ...line, words: [...line.words.slice(0, -1), { ...last, isBesideLost: true }] };
  });
}

/** Not one word of it will be kept, though one is as long as words are. */
function isLostLine(line: FoundLine): boolean {
  return !line.words.some((word) => isWriting(word, line)) && line.words.some(({ text }) => /\p{L}{3}/u.test(text));
}

function isRightAbove(line: FoundLine, below: FoundLine): boolean {
  const [left, right] = [line.words[0]?.box.x0 ?? 0, line.words.at(-1)?.box.x1 ?? 0];
  const start = below.words[0]?.box.x0 ?? 0;
  const gap = below.baseline.y0 - line.baseline.y0;
  return start > left - line.height && start < right && gap > 0 && gap < 2.5 * line.height;
}

function isBeside(lost: FoundWord, word: FoundWord): boolean {
  if ((lost.text.match(/[\p{L}\p{N}]/gu) ?? []).length < longWord - 1) return false;
  const gap = Math.max(lost.box.x0 - word.box.x1, word.box.x0 - lost.box.x1);
  return gap < widestSpace * (word.box.y1 - word.box.y0);
}

function boxOnPage({ x0, y0, x1, y1 }: PixelBox, part: Part, page: Size): Box {
  return {
    x: (part.x + x0 / part.scale) / page.width,
    y: (part.y + y0 / part.scale) / page.height,
    width: (x1 - x0) / part.scale / page.width,
    height: (y1 - y0) / part.scale / page.height,
  };
}

/** One baseline for a whole row, however it leans: its words are one row for everything that follows. */
function baselineAt({ y0, y1 }: PixelBox): number {
  return (y0 + y1) / 2;
}

/** Signs that no certificate prints by themselves. */
const speck = /^[`'´’‘~^|¦\\_*<>{}[\]=°©®™§¢£€$¥@]+$/u;

/** Signs without letter or digit stay only where the reader is sure or words stand beside them. */
function isWriting(word: FoundWord, line: FoundLine): boolean {
  const isTooThin = word.box.y1 - word.box.y0 < 2 || word.box.x1 - word.box.x0 < 2;
  if (isTooThin || word.confidence < leastSure || speck.test(word.text)) return false;
  if (/[\p{L}\p{N}]/u.test(word.text)) return word.confidence > sure || lineIsWriting(line);
  return word.confidence > sure && lineIsWriting(line);
}

/** Most of a written line is letters that recognition is fairly sure of; ornament is neither. */
function lineIsWriting({ words }: FoundLine): boolean {
  let letters = 0;
  let weighted = 0;
  for (const { text, confidence } of words) {
    const count = text.replace(/[^\p{L}\p{N}]/gu, "").length;
    letters += count;
    weighted += count * confidence;
  }
  return letters >= 3 && weighted / letters > 0.4;
}

/** Words as long as this are text, wherever they stand. */
const longWord = 4;
const surelyText = 0.8;
/** How far short words may stand outside of the long ones, in heights of the type: numbers of a list, a closing quote. */
const outside = 1.6;

/** Drops what stands in the margins: ornaments and frames are read as „-8(“, „P|“, „52“, but never as long words. */
export function withoutMargins(words: readonly Word[], page: Size): Word[] {
  const text = words.filter(
    ({ text, confidence }) => confidence > surelyText && (text.match(/\p{L}/gu) ?? []).length >= longWord,
  );
  if (text.length < 10) return [...words];
  const size = text.map((word) => word.size).sort((a, b) => a - b)[Math.floor(text.length / 2)] ?? 0;
  const [marginX, marginY] = [(outside * size) / ptWide(page), (outside * size) / ptHigh(page)];
  const left = Math.min(...text.map(({ box }) => box.x)) - marginX;
  const right = Math.max(...text.map(({ box }) => box.x + box.width)) + marginX;
  const top = Math.min(...text.map(({ box }) => box.y)) - marginY;
  const bottom = Math.max(...text.map(({ box }) => box.y + box.height)) + marginY;
  return words.filter(
    ({ box }) => box.x >= left && box.x + box.width <= right && box.y >= top && box.y + box.height <= bottom,
  );
}

function ptWide({ width, height }: Size): number {
  return (longSidePt * width) / Math.max(width, height);
}

function ptHigh({ width, height }: Size): number {
  return (longSidePt * height) / Math.max(width, height);
}

/** Whether the words run down the page: recognition reads a page that lies on its side, but in no order. */
export function liesOnSide(words: readonly Word[], { width, height }: Size): boolean {
  const long = words.filter(({ text }) => /\p{L}{5}/u.test(text));
  const upended = long.filter(({ box }) => box.height * height > box.width * width);
  return long.length >= 8 && upended.length > long.length / 2;
}

/** How sure recognition is of a page as a whole, by letters, 0–1; 0 for a page without letters. */
export function sureness(words: readonly Pick<Word, "text" | "confidence">[]): number {
  const letters = words.map((word) => word.text.replace(/[^\p{L}\p{N}]/gu, "").length);
  const all = letters.reduce((sum, count) => sum + count, 0);
  return all === 0
    ? 0
    : words.reduce((sum, { confidence }, index) => sum + confidence * (letters[index] ?? 0), 0) / all;
}

/** A page whose words were recognised from its picture. */
export function recognisedText(
  page: number,
  { width, height }: Size,
  words: Word[],
  gutter: PageText["gutter"] | undefined,
): PageText {
  const ptPerPixel = longSidePt / Math.max(width, height);
  return {
    page,
    widthPt: width * ptPerPixel,
    heightPt: height * ptPerPixel,
    witness: "ocr",
    words,
    unmappedShare: 0,
    pictureShare: 1,
    ...(gutter === undefined ? {} : { gutter }),
    hasContent: true,
  };
}
