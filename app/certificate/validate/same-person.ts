import { similarity } from "#app/certificate/read/fold-text.ts";
import { latinOf } from "#app/certificate/read/latin-of-name.ts";

/** Endings of a patronymic: Russian and Kazakh, as they stand in a rough Latin skeleton (-қызы → kizi, -ұлы → oli). */
const femaleEnding = /(?:ovna|evna|iovna|kizi)$/u;
const maleEnding = /(?:ovich|evich|iovich|oli)$/u;

/**
 * Whether two spellings can be one person's, across Kazakh, Russian and romanised letters and in any order of the words.
 * Forgiven: what transcription does (Өтегенов/Утегенов, Тілеубаев/Тлеубаев, Қасымбеков/Kassymbekov), a patronymic of the other
 * language (-қызы/-овна), a patronymic or a given name shortened to an initial, or a patronymic left out.
 * Not forgiven: another given name, even one letter away (Мұрат/Марат).
 */
export function isSamePerson(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (fewer === undefined || more === undefined || fewer.length === 0) return false;
  if (more.length - fewer.length > 1 || (fewer.length === 1 && more.length > 1)) return false;
  const left = [...more];
  for (const word of fewer) {
    const at = bestFit(word, left);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

function wordsOf(name: string): string[] {
  return latinOf(name)
    .split(" ")
    .filter((word) => word !== "");
}

/** Equal words go first, so that an initial never takes the place of the whole word. */
function bestFit(word: string, candidates: readonly string[]): number {
  const equal = candidates.indexOf(word);
  return equal >= 0 ? equal : candidates.findIndex((candidate) => isSameWord(word, candidate));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const stems = patronymicStems(one, other);
  if (stems !== null) return sameFather(stems[0], stems[1]);
  if (withoutI(one) === withoutI(other)) return withoutI(one).length > 1;
  if (one === `${other}a` || other === `${one}a`) return false; // Александр and Александра
  const longest = Math.max(one.length, other.length);
  const allowed = longest >= 11 ? 2 : longest >= 7 ? 1 : 0;
  return allowed > 0 && similarity(one, other, 1 - allowed / longest) > 0;
}

/** The skeleton has no double letters, so „Серікқызы“ and „Сериковна“ part with one k less and one more. */
function sameFather(one: string, other: string): boolean {
  const [a, b] = [withoutI(one), withoutI(other)];
  return a === b || a === `${b}k` || b === `${a}k`;
}

/** ы and і come and go in transcription: Тілеубаев, Тлеубаев. */
function withoutI(word: string): string {
  return word.replaceAll("i", "");
}

/** The father's name in both, if both words are patronymics of one gender; otherwise `null`. */
function patronymicStems(one: string, other: string): readonly [string, string] | null {
  for (const ending of [femaleEnding, maleEnding]) {
    if (ending.test(one) && ending.test(other)) return [one.replace(ending, ""), other.replace(ending, "")];
  }
  return null;
}
