/** What the file says a letter is, given the code point it truly is. */
export type LetterMap = (codePoint: number) => number;

/** PDFKit's own fonts, of which its type declarations say nothing: `unicode` becomes the map of glyphs to letters. */
type WithLetters = { unicode?: number[][] };
const fontsKey = "_fontFamilies";

/** Lets every font of a document say wrong letters, as careless producers do: eyes see the page, copying gives rubbish. */
export function breakLetterMaps(document: PDFKit.PDFDocument, letterMap: LetterMap): void {
  for (const font of Object.values(
    (document as unknown as Record<typeof fontsKey, Record<string, WithLetters>>)[fontsKey],
  )) {
    if (font.unicode !== undefined) font.unicode = font.unicode.map((codes) => codes.map(letterMap));
  }
}
