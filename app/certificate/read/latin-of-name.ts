import { restoreLookAlikes, tidyText } from "./fold-text.ts";

/** One rough Latin letter for each Cyrillic one; letters that romanisations mix up (о/ө/у/ү/ұ, и/і/ы/й) share a letter. */
const roughLatin: Record<string, string> = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "z", з: "z", и: "i", й: "i", і: "i",
  ы: "i", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", у: "o", ү: "o", ұ: "o", п: "p", р: "r",
  с: "s", т: "t", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ь: "", э: "e", ю: "io", я: "ia",
}; // prettier-ignore

/** Spellings of one sound in the passports' systems (1997, GOST, ICAO) and the Kazakh Latin alphabets, longest first. */
const roughSpellings: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/gu, "sh"],
  [/dzh|zh|dj|ž/gu, "z"],
  [/kh/gu, "h"],
  [/x/gu, "ks"],
  [/gh|ğ|ǵ/gu, "g"],
  [/ck|q|c(?!h)/gu, "k"],
  [/ng(?=[^aeiou]|$)|ñ|ń|ŋ/gu, "n"],
  [/tz/gu, "ts"],
  [/ph/gu, "f"],
  [/ş|š/gu, "sh"],
  [/ç|č/gu, "ch"],
  [/i?[yi]e/gu, "e"],
  [/yo/gu, "e"],
  [/i?[yi]u/gu, "io"],
  [/i?[yi]a/gu, "ia"],
  [/(?<=[aeou])j/gu, "i"],
  [/j/gu, "z"],
  [/[äáə]/gu, "a"],
  [/w/gu, "u"],
  [/[uūúüöóō]/gu, "o"],
  [/[yıýİí]/gu, "i"],
];

/**
 * A rough Latin skeleton of a name, the same for its Kazakh, Russian and romanised spellings as far as the systems allow:
 * Қасымбеков, Касымбеков, Kassymbekov and Qasymbekov meet. Words apart by one space, hyphens as spaces. Only for comparing,
 * and best with {@link similarity}: dropped letters (Тілеубаев/Tleubayev) still differ.
 */
export function latinOf(name: string): string {
  const lower = restoreLookAlikes(tidyText(name)).toLowerCase().normalize("NFC");
  const latin = Array.from(lower, (letter) => roughLatin[letter] ?? letter).join("");
  // Cyrillic words go through the same spellings, so that „ие“ of Нұрғалиев meets „iye“ of Nurgaliyev.
  const rough = roughSpellings.reduce((text, [spelling, letter]) => text.replace(spelling, letter), latin);
  return rough
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(\p{L})\1+/gu, "$1")
    .trim();
}
