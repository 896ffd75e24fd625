/** Letters of windows-1251 that neither Russian nor Kazakh has, and what stands in their place in KZ-1048 (STRK 1048-2002). */
const kazakhFor: Record<string, string> = {
  Ќ: "Қ", ќ: "қ", Ћ: "Һ", ћ: "һ", Ў: "Ұ", ў: "ұ", Ј: "Ә", ј: "ә", Ґ: "Ө", ґ: "ө", Є: "Ғ", є: "ғ", Ї: "Ү", ї: "ү", Ѕ: "Ң", ѕ: "ң",
}; // prettier-ignore

/**
 * Text of a file in whatever encoding spreadsheets here save it: UTF-8 or UTF-16 with or without a mark, windows-1251, and its
 * Kazakh sister KZ-1048.
 *
 * @param decode the platform's decoder; a wrong byte sequence throws where `fatal` is asked for
 */
export function decodeText(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: string, fatal: boolean) => string,
): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le", false);
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be", false);
  try {
    return decode(bytes, "utf-8", true);
  } catch {
    return decode(bytes, "windows-1251", false).replace(
      /[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/gu,
      (letter) => kazakhFor[letter] ?? letter,
    );
  }
}

/** The sign between cells: a semicolon where the system writes decimals with a comma, as here. */
export function delimiterOf(text: string): ";" | "," | "\t" {
  const head = text
    .split(/\r?\n/u, 20)
    .join("\n")
    .replace(/"(?:[^"]|"")*"/gu, "");
  const count = (sign: string) => head.split(sign).length;
  const [semicolons, commas, tabs] = [count(";"), count(","), count("\t")];
  if (tabs > semicolons && tabs > commas) return "\t";
  return semicolons >= commas ? ";" : ",";
}
