import type { Box } from "#app/model/reading.ts";
import { hearLatinLook } from "./latin-look.ts";
import { blocksOf } from "./columns.ts";
import { boxAround, type PageText, type Word } from "./page-text.ts";
import type { LookedAt } from "./reading-tools.ts";
import { hearRussianLetters, perhapsRussianLetter } from "./russian-letters.ts";
import { groupsOf, isBetter, leastSure, lettersOf, onlyDigits, textOf, weaker } from "./word-groups.ts";

/** What may stand in a place: a number, a date, a date of which only the digits are in question, a title, names, or any other text. */
export type LookKind = "number" | "date" | "digits" | "title" | "names" | "text";
export type PlaceToLookAt = { page: number; boxes: Box[]; kind: LookKind };

/** Only digits and the signs and letters „№“ is taken for: with fewer it would be taken for a digit. */
const numberAlphabet = "№NМMНHКK0123456789";

/**
 * The lines of a page that hold values, as they are to be looked at again: each by all models, with all letters; the number
 * with a small alphabet besides; and lines with digits or titles by the Latin model alone, which knows digits and Latin words best.
 */
export function linesToLookAt(page: PageText, places: readonly PlaceToLookAt[]): LookedAt[] {
  const columns = blocksOf(page).map(({ lines }) => boxAround(lines.flatMap((line) => line.words)));
  return places
    .filter((place) => place.page === page.page)
    .flatMap(({ boxes, kind }) => {
      const rows = joinRows(boxes);
      return (kind === "number" ? rows : rows.map((row) => toColumn(page, row, columns))).flatMap((row) =>
        looksAt(page, row, kind),
      );
    });
}

/** The row as far as its column goes, or the next word: where a stamp has hidden the end of a line, the first look ended early. */
function toColumn(page: PageText, row: Box, columns: readonly Box[]): Box {
  const [middleX, middleY] = [row.x + row.width / 2, row.y + row.height / 2];
  const column = columns.find(
    ({ x, y, width, height }) => middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height,
  );
  if (column === undefined) return row;
  const beside = page.words.filter(({ box }) => box.y < middleY && box.y + box.height > middleY);
  const gap = 0.004;
  const before = beside.map(({ box }) => box.x + box.width).filter((right) => right <= row.x + gap);
  const behind = beside.map(({ box }) => box.x).filter((left) => left >= row.x + row.width - gap);
  const left = Math.min(row.x, Math.max(column.x, ...before.map((right) => right + gap)));
  const right = Math.max(row.x + row.width, Math.min(column.x + column.width, ...behind.map((x) => x - gap)));
  return { ...row, x: left, width: right - left };
}

function looksAt(page: PageText, box: Box, kind: LookKind): LookedAt[] {
  const words = wordsIn(page.words, box);
  const size = median(words.map((word) => word.size));
  if (kind === "number") return [{ box, size, by: "russian", alphabet: numberAlphabet }];
  if (kind === "digits") return [{ box, size, by: "latin" }];
  const script = kind === "date" ? "kazakh" : scriptOf(words);
  if (script === "latin") return [{ box, size, by: "latin" }];
  const look: LookedAt = { box, size, by: script === "russian" ? "russian" : "kazakh" };
  const looks: LookedAt[] = needsLatinLook(words, kind) ? [look, { box, size, by: "latin" }] : [look];
  const hasLetter = words.some(({ text }) => perhapsRussianLetter.test(text));
  if (kind === "names" && script === "kazakh" && hasLetter) looks.push({ box, size, by: "russian", hears: "letters" });
  return looks;
}

/** Without a single Kazakh letter a line of some length is Russian: one word in two of Kazakh has one. */
function scriptOf(words: readonly Word[]): "kazakh" | "russian" | "latin" {
  const text = words.map((word) => word.text).join(" ");
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin >= 6 && cyrillic === 0) return "latin";
  return cyrillic >= 6 && cyrillic > latin && !/[әғқңөұүһі]/iu.test(text) ? "russian" : "kazakh";
}

/** Below this a word may be a Latin one that was forced into Cyrillic letters. */
const wellRead = 0.94;

/** Digits and Latin words; and in titles, where Latin names stand, whatever was read with some doubt. */
function needsLatinLook(words: readonly Word[], kind: LookKind): boolean {
  const isLatin = ({ text }: Word) => /\d|\p{Script=Latin}/u.test(text);
  const isDoubted = ({ text, confidence }: Word) => confidence < wellRead && /^[^әғқңөұүһі]+$/iu.test(text);
  return kind === "date" || words.some(isLatin) || (kind === "title" && words.some(isDoubted));
}

/** Boxes that stand in one row (two authors, for example) as one. */
function joinRows(boxes: readonly Box[]): Box[] {
  const rows: Box[] = [];
  for (const box of boxes) {
    const index = rows.findIndex((row) => shareRow(row, box));
    const row = rows[index];
    if (row === undefined) rows.push(box);
    else rows[index] = union(row, box);
  }
  return rows;
}

function shareRow(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared > 0.6 * Math.min(a.height, b.height);
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

/** A page as each further look alone has it, the rest as the first look had it; and as all looks have it together. */
export type HeardLooks = { alone: PageText[]; together: PageText };

/**
 * Puts further looks beside the first, word by word. Words that two looks read alike are surer than either; where they
 * differ the likelier one stands, with little confidence.
 *
 * @param looked for each line what was found in it
 */
export function hearLooks(first: PageText, lines: readonly LookedAt[], looked: readonly Word[][]): HeardLooks {
  const [close, small, latin] = [new Map<Word, Word[]>(), new Map<Word, Word[]>(), new Map<Word, Word[]>()];
  let together = first.words;
  for (const [index, line] of lines.entries()) {
    const old = wordsIn(together, line.box);
    if (old.length === 0) continue;
    const found = settle(wordsIn(looked[index] ?? [], line.box), old);
    if (line.hears === "letters") {
      together = [...together.filter((word) => !old.includes(word)), ...hearRussianLetters(old, found)];
      continue;
    }
    const before = wordsIn(first.words, line.box);
    const alone = line.by === "latin" ? hearLatinLook(before, before, found) : found;
    const kept = line.by === "latin" ? latin : line.alphabet === undefined ? close : small;
    replace(kept, before, alone);
    const heard = line.by === "latin" ? hearLatinLook(old, before, found) : vote(old, found);
    together = [...together.filter((word) => !old.includes(word)), ...heard];
  }
  const pageOf = (words: Word[]): PageText => ({ ...first, words });
  const alone = [close, small, latin].map((map) => pageOf(first.words.flatMap((word) => map.get(word) ?? [word])));
  return { alone, together: pageOf(together) };
}

/** The first of the replaced words stands for all that take their place. */
function replace(map: Map<Word, Word[]>, old: readonly Word[], found: readonly Word[]): void {
  for (const [index, word] of old.entries())
    map.set(word, index === 0 && found.length > 0 ? [...found] : found.length > 0 ? [] : [word]);
}

function wordsIn(words: readonly Word[], { x, y, width, height }: Box): Word[] {
  return words.filter((word) => {
    const [middleX, middleY] = [word.box.x + word.box.width / 2, word.box.y + word.box.height / 2];
    return middleX > x - 0.002 && middleX < x + width + 0.002 && middleY > y && middleY < y + height;
  });
}

/** The row stays where it is: two looks at one row must not become two rows. */
function settle(found: readonly Word[], old: readonly Word[]): Word[] {
  const baseline = median(old.map((word) => word.baseline));
  const size = median(old.map((word) => word.size));
  return found.map((word) => ({ ...word, baseline, size }));
}

/** Words of one look only; words on which the looks differ. */
const unseen = 0.6;
const disputed = 0.5;

function vote(first: readonly Word[], second: readonly Word[]): Word[] {
  if (second.length === 0) return first.map((word) => weaker(word, unseen));
  const groups = groupsOf(first, second);
  return groups.flatMap(({ ones, others }, index) => {
    // A speck, an ornament or the end of a stamp's circle is seen once and then no more.
    const isEdge = index === 0 || index === groups.length - 1;
    const isSpeck = ({ text }: Word) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length <= (isEdge ? 2 : 0);
    if (others.length === 0) return ones.filter((word) => !isSpeck(word)).map((word) => weaker(word, unseen));
    if (ones.length === 0)
      return others.filter(({ confidence }) => confidence > unseen).map((word) => weaker(word, disputed));
    const [one, other] = [textOf(ones), textOf(others)];
    const [sureOne, sureOther] = [leastSure(ones), leastSure(others)];
    if (one === other || onlyDigits(one, other)) {
      return ones.map((word) => ({ ...word, confidence: 1 - (1 - sureOne) * (1 - sureOther) }));
    }
    if (lettersOf(one) === lettersOf(other)) return ones;
    // A model that knows no Latin letters has nothing to say of a Latin word.
    if (isLatinWord(one) && /\p{Script=Cyrillic}/u.test(other)) return ones;
    const better = isBetter({ text: one, sure: sureOne }, { text: other, sure: sureOther }) ? ones : others;
    return better.map((word) => weaker(word, disputed));
  });
}

function isLatinWord(text: string): boolean {
  return /\p{Script=Latin}{3}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text);
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
