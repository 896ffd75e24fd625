const vowel = "аәеёиоөуұүыіэюя";
/** Between a vowel and a consonant that has a vowel behind it: where both languages may break a word. */
const joint = new RegExp(`(?<=[${vowel}])(?=[^${vowel}\\P{L}][${vowel}])`, "giu");

/** Puts soft hyphens into long words, at least three letters from either end. */
export function hyphenate(text: string): string {
  return text.replace(/\p{Script=Cyrillic}{8,}/gu, (word) =>
    word.replace(joint, (_match, at: number) => (at >= 3 && word.length - at >= 3 ? "\u00ad" : "")),
  );
}
