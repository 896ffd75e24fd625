import type { Line, PageText, Word } from "./page-text.ts";

/** Words whose baselines are nearer than this part of their height stand in one row (hints in small type do, too). */
const rowTolerance = 0.4;

/** Groups the words of one column into rows, top to bottom, each left to right. */
export function linesFromWords(page: Pick<PageText, "page" | "heightPt" | "widthPt">, words: readonly Word[]): Line[] {
  const rows: { baseline: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const near = (rowTolerance * word.size) / page.heightPt;
    if (row !== undefined && word.baseline - row.baseline <= near) row.words.push(word);
    else rows.push({ baseline: word.baseline, words: [word] });
  }
  return rows.map((row) => ({
    page: page.page,
    words: joinSpacedLetters(
      [...row.words].sort((a, b) => a.box.x - b.box.x),
      page,
    ),
  }));
}

/** From so many single letters in a row on, the row is letter-spaced. */
const fewestSpacedLetters = 5;

/** A letter-spaced row („К У Ә Л І К“) becomes words again: its larger gaps are the spaces. */
function joinSpacedLetters(words: Word[], page: Pick<PageText, "heightPt" | "widthPt">): Word[] {
  const single = words.filter((word) => /^\p{L}$/u.test(word.text)).length;
  if (single < fewestSpacedLetters || single < words.length * 0.6) return words;
  const gaps = words.slice(1).map((word, index) => word.box.x - endOf(words[index]));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const space = usual + (0.18 * (words[0]?.size ?? 0)) / page.widthPt;
  const joined: Word[] = [];
  for (const [index, word] of words.entries()) {
    const last = joined.at(-1);
    if (last === undefined || (gaps[index - 1] ?? 0) > space) joined.push(word);
    else joined[joined.length - 1] = joinWords(last, word, "");
  }
  return joined;
}

function endOf(word: Word | undefined): number {
  return word === undefined ? 0 : word.box.x + word.box.width;
}

/** Two neighbours of one row as one word. */
function joinWords(first: Word, second: Word, between: string): Word {
  const y = Math.min(first.box.y, second.box.y);
  const bottom = Math.max(first.box.y + first.box.height, second.box.y + second.box.height);
  return {
    ...first,
    text: first.text + between + second.text,
    box: { x: first.box.x, y, width: endOf(second) - first.box.x, height: bottom - y },
    confidence: Math.min(first.confidence, second.confidence),
  };
}
