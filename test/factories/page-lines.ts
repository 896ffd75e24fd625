import type { Line, PageText, Word } from "#app/certificate/read/page-text.ts";

/** An A4 page at 10-point type: words 6 points a letter, rows 14 points apart. */
const letterPt = 6;
export const a4 = { widthPt: 595, heightPt: 842 };

/** Words of one row from `left` points on, `row` rows below the top. */
export function rowOfWords(text: string, { left = 50, row = 0 }: { left?: number; row?: number } = {}): Word[] {
  let x = left;
  return text.split(" ").map((word) => {
    const width = word.length * letterPt;
    const box = {
      x: x / a4.widthPt,
      y: (40 + row * 14) / a4.heightPt,
      width: width / a4.widthPt,
      height: 12 / a4.heightPt,
    };
    x += width + 3;
    return { text: word, box, baseline: (50 + row * 14) / a4.heightPt, size: 10, confidence: 1 };
  });
}

/** Rows below one another, as lines of one column. */
export function lines(...rows: string[]): Line[] {
  return rows.map((text, row) => ({ page: 1, words: rowOfWords(text, { row }) }));
}

/** A page of such rows; a row with `|` has a left and a right part, as two columns have. */
export function pageOf(rows: readonly string[], page = 1): PageText {
  const words = rows.flatMap((text, row) => {
    const [left = "", right] = text.split("|");
    const leftWords = left.trim() === "" ? [] : rowOfWords(left.trim(), { row });
    return right === undefined ? leftWords : [...leftWords, ...rowOfWords(right.trim(), { row, left: 310 })];
  });
  return { page, ...a4, witness: "text-layer", words, unmappedShare: 0, pictureShare: 0, hasContent: true };
}
