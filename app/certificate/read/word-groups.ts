import { russianLetters } from "./fold-text.ts";
import type { Word } from "./page-text.ts";

/** The word with its confidence lessened. */
export function weaker(word: Word, share: number): Word {
  return { ...word, confidence: word.confidence * share };
}

export type Group = { ones: Word[]; others: Word[] };

/** Words of two looks that cover the same stretch of a row, whether one look parted them or not. */
export function groupsOf(first: readonly Word[], second: readonly Word[]): Group[] {
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

export function textOf(words: readonly Word[]): string {
  return words
    .map((word) => word.text)
    .join(" ")
    .normalize("NFC");
}

export function leastSure(words: readonly Word[]): number {
  return Math.min(1, ...words.map((word) => word.confidence));
}

/** „№29409“ read with the small alphabet against „М29409“ read with all letters: the digits are what counts. */
export function onlyDigits(one: string, other: string): boolean {
  const digits = one.replace(/\D/gu, "");
  return digits.length >= 3 && digits === other.replace(/\D/gu, "") && one.replace(/\d/gu, "").length <= 2;
}

/** Whether there are Latin letters without a Cyrillic twin of the same shape: „BEKMYXAMBET“ has none. One alone may be a slip. */
export function hasOwnLetters(latin: string, least = 2): boolean {
  return (latin.match(/[dfgjlqrstvwzDFGJLNQRSUVWZ]/gu) ?? []).length >= least;
}

export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

export type Heard = { text: string; sure: number };

/** A Kazakh letter is lost more easily than invented; a word of two scripts or with digits among its letters is no word. */
export function isBetter(one: Heard, other: Heard): boolean {
  const kazakh = (text: string) => (text.match(/[әғқңөұүһі]/giu) ?? []).length;
  const plain = (text: string) => russianLetters(text.toLowerCase());
  if (plain(one.text) === plain(other.text) && kazakh(one.text) !== kazakh(other.text)) {
    return kazakh(one.text) > kazakh(other.text) ? one.sure > other.sure * 0.5 : one.sure * 0.5 >= other.sure;
  }
  // The Kazakh model hardly knows щ and writes ш for it; nobody writes it the other way round.
  const withoutTail = (text: string) => text.replaceAll("щ", "ш").replaceAll("Щ", "Ш");
  if (one.text !== other.text && withoutTail(one.text) === withoutTail(other.text)) return /щ/iu.test(one.text);
  // Э stands at the beginning of words; within a name it is an Ә that lost its shape („МЭДИНА“).
  const schwa = (text: string) => text.replaceAll("э", "ә").replaceAll("Э", "Ә");
  if (one.text !== other.text && schwa(one.text) === schwa(other.text)) return !/\p{L}э/iu.test(one.text);
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
