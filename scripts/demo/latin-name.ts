const letters: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch",
  ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
}; // prettier-ignore

/** A Russian spelling in Latin letters, as on an unofficial English translation. */
export function latinName(russian: string): string {
  return Array.from(russian, (letter) => {
    const latin = letters[letter.toLowerCase()];
    if (latin === undefined) return letter;
    return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }).join("");
}
