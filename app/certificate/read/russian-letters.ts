import { russianLetters } from "./fold-text.ts";
import type { Word } from "./page-text.ts";
import { groupsOf, leastSure, textOf } from "./word-groups.ts";

/** What the Kazakh model makes of Щ, which its language hardly has: Ш, Ц or two letters; and of Ё: Е. */
export const perhapsRussianLetter = /[шц]|ье/iu;
const twoForOne = /[іІiI](?=[цЦ])/gu;
/** More letters than this that differ otherwise are another word. */
const mostDifferences = 2;

/** The words with the Щ and Ё that the Russian model saw in them; about all other letters of a Kazakh line it knows less. */
export function hearRussianLetters(words: readonly Word[], russian: readonly Word[]): Word[] {
  return groupsOf(words, russian).flatMap(({ ones, others }) => {
    const [one] = ones;
    if (one === undefined || ones.length > 1 || others.length === 0) return ones;
    const text = withRussianLetters(one.text, textOf(others));
    if (text === null || text === one.text) return ones;
    return [{ ...one, text, confidence: Math.min(one.confidence, leastSure(others)) }];
  });
}

function withRussianLetters(text: string, seen: string): string | null {
  const letters = Array.from(text.replace(twoForOne, ""));
  const others = Array.from(seen);
  if (letters.length !== others.length) return null;
  let differences = 0;
  const heard = letters.map((letter, index) => {
    const other = others[index] ?? "";
    if (/щ/iu.test(other) && /[шц]/iu.test(letter)) return likeCase("щ", letter);
    if (/ё/iu.test(other) && /е/iu.test(letter)) return likeCase("ё", letter);
    if (russianLetters(letter.toLowerCase()) !== russianLetters(other.toLowerCase())) differences += 1;
    return letter;
  });
  return differences > mostDifferences ? null : heard.join("");
}

function likeCase(letter: string, model: string): string {
  return model === model.toUpperCase() ? letter.toUpperCase() : letter;
}
