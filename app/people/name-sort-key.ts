const cyrillic = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
const latin = "abcdefghijklmnopqrstuvwxyz";

/** First code after the digits: 42 Cyrillic and 26 Latin letters end at "}", so every code is one byte of ASCII. */
const firstCode = 0x3a;

const codes = new Map(
  Array.from(cyrillic + latin, (letter, index) => [letter, String.fromCharCode(firstCode + index)]),
);

/**
 * A key that sorts names by the Kazakh alphabet (ә after а, і after ы, һ after х; Latin after Cyrillic)
 * under a plain comparison of bytes, which is all a database offers: its collations put ә and ө after я.
 *
 * Case and accents on Latin letters do not count. Space sorts before the hyphen, the hyphen before letters,
 * so "Ким Анна" stands before "Ким-Ли" before "Кимова". The key is for sorting only; it is not the name.
 *
 * @param name surname first, as the directory shows it
 */
export function nameSortKey(name: string): string {
  const plain = name.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
  return Array.from(plain, (letter) => codes.get(letter) ?? codeOfAccented(letter)).join("");
}

/** é sorts as e; what is in neither alphabet stands for itself, after all letters. */
function codeOfAccented(letter: string): string {
  const base = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return codes.get(base) ?? letter;
}
