import { foldLabel } from "../read/fold-text.ts";
import type { Line, Word } from "../read/page-text.ts";

/** A piece of a word that a phrase may begin or end with: words are cut at colons and brackets. */
export type Token = {
  line: number;
  word: number;
  /** Characters of the word's text. */
  from: number;
  to: number;
  /** The piece as printed. */
  text: string;
  /** Folded letters; empty for numbers and signs. */
  letters: string;
  /** Whether a label may begin here: first in its row, or after a wide gap. */
  opens: boolean;
};

const pieces = /[:()]|[^:()]+/gu;
/** A gap of so many heights of the type sets two things apart that stand in one row. */
const wideGap = 2;

export function tokensOf(lines: readonly Line[], widthPt: number): Token[] {
  const tokens: Token[] = [];
  for (const [line, { words }] of lines.entries()) {
    let opens = true;
    for (const [index, word] of words.entries()) {
      opens ||= gapBefore(words[index - 1], word) * widthPt > wideGap * word.size;
      for (const piece of word.text.matchAll(pieces)) {
        const from = piece.index;
        const letters = foldLabel(piece[0]);
        tokens.push({ line, word: index, from, to: from + piece[0].length, text: piece[0], letters, opens });
        // A bullet, a number („1.“) or a bracket before a label does not close its place.
        if (letters !== "") opens = false;
      }
    }
  }
  return tokens;
}

function gapBefore(previous: Word | undefined, word: Word): number {
  return previous === undefined ? 0 : word.box.x - (previous.box.x + previous.box.width);
}

/** The lines from token `from` up to token `to` (not included), with words cut where a token cuts them. */
export function linesBetween(lines: readonly Line[], tokens: readonly Token[], from: number, to: number): Line[] {
  const found = new Map<number, Word[]>();
  let open: { token: Token; end: number } | null = null;
  const keep = () => {
    if (open === null) return;
    const line = lines[open.token.line];
    const word = line?.words[open.token.word];
    if (word === undefined) return;
    const part = cutWord(word, open.token.from, open.end);
    found.set(open.token.line, [...(found.get(open.token.line) ?? []), part]);
  };
  for (const token of tokens.slice(from, to)) {
    if (open !== null && open.token.line === token.line && open.token.word === token.word && open.end === token.from) {
      open.end = token.to;
      continue;
    }
    keep();
    open = { token, end: token.to };
  }
  keep();
  return Array.from(found, ([line, words]) => ({ page: lines[line]?.page ?? 1, words }));
}

/** Part of a word; its box is shared out by the number of characters. */
function cutWord(word: Word, from: number, to: number): Word {
  const length = Math.max(word.text.length, 1);
  if (from === 0 && to >= word.text.length) return word;
  const x = word.box.x + (word.box.width * from) / length;
  return {
    ...word,
    text: word.text.slice(from, to),
    box: { ...word.box, x, width: (word.box.width * (to - from)) / length },
  };
}
