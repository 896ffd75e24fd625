/**
 * Latin letters (and other signs) that look like a Cyrillic one of the Kazakh alphabet and are typed in its place:
 * about 200 of them stand in the published forms alone. Both cases, because „H“ is Н while „h“ is һ.
 */
const cyrillicForSign: Record<string, string> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  I: "І",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "У",
  a: "а",
  c: "с",
  e: "е",
  h: "һ",
  i: "і",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
  // Schwa, barred o, Greek theta, Cyrillic fita: typed for ә and ө where a keyboard had no Kazakh.
  ə: "ә",
  Ə: "Ә",
  ǝ: "ә",
  Ǝ: "Ә",
  ɵ: "ө",
  Ɵ: "Ө",
  θ: "ө",
  ϴ: "Ө",
  Θ: "Ө",
  ѳ: "ө",
  Ѳ: "Ө",
  // The yen sign stands for Ұ; Greek and dotless letters for their twins.
  "¥": "Ұ",
  ı: "і",
  Α: "А",
  Ε: "Е",
  Ο: "О",
  ο: "о",
  Ї: "І",
  ї: "і",
};

const anySign = new RegExp(`[${Object.keys(cyrillicForSign).join("")}]`, "gu");
const word = /[\p{L}\p{M}¥]+/gu;
const trueCyrillic = /[\u0400-\u04ff]/u;
/** Latin letters (with their diacritics) that have no Cyrillic twin show that a word is really Latin. */
const onlyLatin = /[\p{Script=Latin}]/u;

/** The Cyrillic letter a sign stands for, or the sign itself. */
export function cyrillicFor(sign: string): string {
  return cyrillicForSign[sign] ?? sign;
}

/**
 * Gives words that were typed with foreign look-alikes their Cyrillic letters back: „КУӘЛIК“ with a Latin I.
 *
 * Only words that also hold a Cyrillic letter change, and only if every Latin letter in them has a twin:
 * „Smart“, „IT“ and „Pythonда“ stay as they are. Length and case are kept.
 */
export function restoreLookAlikes(text: string): string {
  return text.replace(word, (letters) => {
    if (!trueCyrillic.test(letters)) return letters;
    const restored = restoreEvery(letters);
    return onlyLatin.test(restored) ? letters : restored;
  });
}

/** As {@link restoreLookAlikes}, but unconditionally: for comparing, never for showing. */
export function restoreEvery(text: string): string {
  return text.replace(anySign, cyrillicFor);
}
