import type { Box } from "#app/model/reading.ts";
import { russianLetters } from "./fold-text.ts";
import type { PageText, Word } from "./page-text.ts";
import type { LookedAt } from "./reading-tools.ts";

/** What may stand in a place: a number, a date, or any text. */
export type LookKind = "number" | "date" | "text";
export type PlaceToLookAt = { page: number; boxes: Box[]; kind: LookKind };

/** A small alphabet leaves less to confuse: „З“ can be no 3 where only digits may stand. */
const alphabets: Record<LookKind, string | undefined> = {
  // The letters that „№“ is taken for are among them: otherwise it is taken for a digit.
  number: "№NМMНHКK0123456789",
  date: '0123456789«»"“”„. ,-абвгдежзийклмнопрстуфхцчшщыьэюяәғқңөұүһіЖГСМАabcdefghijlmnoprstuvyJFMASOND',
  text: undefined,
};

/** The lines of a page that hold values, each once, as they are to be looked at again. */
export function linesToLookAt(page: PageText, places: readonly PlaceToLookAt[]): LookedAt[] {
  return places
    .filter((place) => place.page === page.page)
    .flatMap(({ boxes, kind }) => joinRows(boxes).map((box) => lineToLookAt(page, box, alphabets[kind])));
}

function lineToLookAt(page: PageText, box: Box, alphabet: string | undefined): LookedAt {
  const size = median(wordsIn(page.words, box).map((word) => word.size));
  return alphabet === undefined ? { box, size } : { box, size, alphabet };
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

/** Two readings of a page: what the second look alone says, and what both say together. */
export type TwoLooks = { second: PageText; both: PageText };

/**
 * Puts the second look beside the first, word by word. Words that both read are surer than either; where they differ the
 * likelier one stands, with little confidence.
 *
 * @param looked for each line what was found in it
 */
export function hearSecondLook(first: PageText, lines: readonly LookedAt[], looked: readonly Word[][]): TwoLooks {
  let [second, both] = [first.words, first.words];
  for (const [index, { box }] of lines.entries()) {
    const old = wordsIn(both, box);
    if (old.length === 0) continue;
    const found = settle(wordsIn(looked[index] ?? [], box), old);
    const outside = (words: readonly Word[]) => {
      const inside = wordsIn(words, box);
      return words.filter((word) => !inside.includes(word));
    };
    second = [...outside(second), ...(found.length > 0 ? found : old.map((word) => weaker(word, unseen)))];
    both = [...outside(both), ...vote(old, found)];
  }
  return { second: { ...first, words: second }, both: { ...first, words: both } };
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
  return groupsOf(first, second).flatMap(({ ones, others }) => {
    if (others.length === 0) return ones.map((word) => weaker(word, unseen));
    if (ones.length === 0)
      return others.filter(({ confidence }) => confidence > unseen).map((word) => weaker(word, disputed));
    const [one, other] = [textOf(ones), textOf(others)];
    const [sureOne, sureOther] = [leastSure(ones), leastSure(others)];
    if (one === other || onlyDigits(one, other)) {
      return ones.map((word) => ({ ...word, confidence: 1 - (1 - sureOne) * (1 - sureOther) }));
    }
    if (lettersOf(one) === lettersOf(other)) return ones;
    const better = isBetter({ text: one, sure: sureOne }, { text: other, sure: sureOther }) ? ones : others;
    return better.map((word) => weaker(word, disputed));
  });
}

function weaker(word: Word, share: number): Word {
  return { ...word, confidence: word.confidence * share };
}

type Group = { ones: Word[]; others: Word[] };

/** Words that cover the same stretch of the row, whether one look parted them or not. */
function groupsOf(first: readonly Word[], second: readonly Word[]): Group[] {
  const groups: (Group & { from: number; to: number })[] = [];
  const all = [
    ...first.map((word) => ({ word, key: "ones" as const })),
    ...second.map((word) => ({ word, key: "others" as const })),
  ];
  for (const { word, key } of all.sort((a, b) => a.word.box.x - b.word.box.x)) {
    const [from, to] = [word.box.x, word.box.x + word.box.width];
    const open = groups.at(-1);
    const shared = open === undefined ? 0 : Math.min(open.to, to) - from;
    if (open === undefined || shared < 0.3 * Math.min(to - from, open.to - open.from)) {
      groups.push({ ones: [], others: [], from, to, [key]: [word] });
    } else {
      open[key].push(word);
      open.to = Math.max(open.to, to);
    }
  }
  return groups;
}

function textOf(words: readonly Word[]): string {
  return words
    .map((word) => word.text)
    .join(" ")
    .normalize("NFC");
}

function leastSure(words: readonly Word[]): number {
  return Math.min(1, ...words.map((word) => word.confidence));
}

/** „№29409“ read with the small alphabet against „М29409“ read with all letters: the digits are what counts. */
function onlyDigits(one: string, other: string): boolean {
  const digits = one.replace(/\D/gu, "");
  return digits.length >= 3 && digits === other.replace(/\D/gu, "") && one.replace(/\d/gu, "").length <= 2;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

type Heard = { text: string; sure: number };

/** A Kazakh letter is lost more easily than invented; a word of two scripts or with digits among its letters is no word. */
function isBetter(one: Heard, other: Heard): boolean {
  const kazakh = (text: string) => (text.match(/[әғқңөұүһі]/giu) ?? []).length;
  const plain = (text: string) => russianLetters(text.toLowerCase());
  if (plain(one.text) === plain(other.text) && kazakh(one.text) !== kazakh(other.text)) {
    return kazakh(one.text) > kazakh(other.text) ? one.sure > other.sure * 0.5 : one.sure * 0.5 >= other.sure;
  }
  const odd = (text: string) =>
    text
      .split(/[\s-]+/u)
      .some(
        (word) =>
          /\p{L}\d|\d\p{L}/u.test(word) || (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)),
      );
  if (odd(one.text) !== odd(other.text)) return odd(other.text);
  return one.sure >= other.sure;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
