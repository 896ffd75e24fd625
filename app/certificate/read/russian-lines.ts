import { asFound, asWord, type FoundLine } from "./found-words.ts";
import { groupsOf } from "./word-groups.ts";

/** A word that the Kazakh model is less sure of than this was not read. */
const hardlyRead = 0.6;
/** What the Kazakh model makes of „№“, which it does not know: „М29409“, „М2 17779“, „Хо186“. */
const likeMark = /^(?:[МMНNХX][2%оoеe°º*]?|Ко|No|Ne|№)\d*$/u;

/** Whether the Russian model should see a line that the Kazakh one has read: a word was not read, or may be a number's mark. */
export function mayReadBetter({ words }: FoundLine): boolean {
  return words.some(
    ({ text, confidence }, index) =>
      (confidence < hardlyRead && /\p{Script=Cyrillic}{4}/u.test(text)) ||
      (likeMark.test(text) && /^\d/u.test(text.replace(/^\D+/u, "") || (words[index + 1]?.text ?? ""))),
  );
}

/** The line with what the Russian model read better: words that were not read, and numbers with their marks. */
export function withRussianWords(line: FoundLine, russian: FoundLine["words"]): FoundLine {
  const words = groupsOf(line.words.map(asWord), russian.map(asWord)).flatMap(({ ones, others }) => {
    if (ones.length === 0 || others.length === 0) return ones;
    const sure = (list: typeof ones) => Math.min(...list.map(({ confidence }) => confidence));
    const isMarked = ones.some(({ text }) => likeMark.test(text)) && others.some(({ text }) => text.startsWith("№"));
    if (isMarked) return others;
    // Letters that the Russian model does not have are no misreading of others.
    if (ones.some(({ text }) => /[әғқңөұү]/iu.test(text))) return ones;
    return sure(ones) < hardlyRead && sure(others) > Math.max(hardlyRead, sure(ones)) ? others : ones;
  });
  return { ...line, words: words.map(asFound) };
}
