import { restoreLookAlikes } from "#app/certificate/read/fold-text.ts";

const latinFor: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  і: "i",
  ә: "ə",
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  Х: "X",
  І: "I",
  Ә: "Ə",
  Ө: "Θ",
};

/**
 * Types one look-alike letter into every word that offers one, as a clerk without a Kazakh keyboard would. Every word keeps
 * a letter that shows it is Cyrillic, so a careful reader can undo it.
 *
 * @param canPrint says whether the font has a sign; letters whose twin it has not are left alone
 */
export function typeLookAlikes(text: string, canPrint: (sign: string) => boolean = () => true): string {
  return text.replace(/\p{Script=Cyrillic}{3,}/gu, (word) => {
    const at = Array.from(word).findIndex((letter) => {
      const twin = latinFor[letter];
      return twin !== undefined && canPrint(twin);
    });
    const typed = Array.from(word, (letter, index) => (index === at ? (latinFor[letter] ?? letter) : letter)).join("");
    return restoreLookAlikes(typed) === word ? typed : word;
  });
}
