import type { Word } from "./page-text.ts";

/** One drawn character; places in points from the page's top left corner, as the page is shown. */
export type Glyph = {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
  /** Height of the type in points. */
  size: number;
};

type Run = { glyphs: Glyph[]; spaceAfter: boolean };

/** A gap wider than this part of the type's height parts two words even without a space. */
const wordGap = 0.22;
/** Pieces nearer than this belong together when no space was drawn between them. */
const glueGap = 0.1;

/**
 * Builds words from characters, in whatever order they were drawn.
 *
 * @param glyphs in drawing order; spaces (also those the text tool made up) part words and are not kept
 */
export function wordsFromGlyphs(glyphs: readonly Glyph[], page: { widthPt: number; heightPt: number }): Word[] {
  const runs = glueNeighbours(withoutDoubles(runsOf(withoutLeaders(glyphs)).flatMap(splitAtKernedSpaces)));
  return runs.map(({ glyphs }) => {
    const left = Math.min(...glyphs.map((glyph) => glyph.left));
    const right = Math.max(...glyphs.map((glyph) => glyph.right));
    const top = Math.min(...glyphs.map((glyph) => glyph.top));
    const bottom = Math.max(...glyphs.map((glyph) => glyph.bottom));
    return {
      text: glyphs
        .map((glyph) => glyph.text)
        .join("")
        .normalize("NFC"),
      box: {
        x: rounded(left / page.widthPt),
        y: rounded(top / page.heightPt),
        width: rounded((right - left) / page.widthPt),
        height: rounded((bottom - top) / page.heightPt),
      },
      baseline: rounded((glyphs[0]?.baseline ?? bottom) / page.heightPt),
      size: Math.round((glyphs[0]?.size ?? 0) * 100) / 100,
      confidence: 1,
    };
  });
}

/** Five digits place a box within a hundredth of a point and keep recordings readable. */
function rounded(fraction: number): number {
  return Math.round(fraction * 1e5) / 1e5;
}

/** The dots that lead the eye from a label to its value („Название объекта ........ Словарь“) part words as a space does. */
const leader = /(?:[.\u00b7\u2024]\s*){5,}|\u2026[\u2026\s.]*\u2026/gu;

function withoutLeaders(glyphs: readonly Glyph[]): Glyph[] {
  // One character a glyph, so that places in the text are places in the list.
  const text = glyphs.map((glyph) => (glyph.text.length === 1 ? glyph.text : "x")).join("");
  const kept = [...glyphs];
  for (const match of text.matchAll(leader)) {
    for (let index = match.index; index < match.index + match[0].length; index += 1) {
      const glyph = glyphs[index];
      if (glyph !== undefined) kept[index] = { ...glyph, text: " " };
    }
  }
  return kept;
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let run: Glyph[] = [];
  const close = (spaceAfter: boolean) => {
    if (run.length > 0) runs.push({ glyphs: run, spaceAfter });
    run = [];
  };
  for (const glyph of glyphs) {
    if (/^[\s\p{Cc}]*$/u.test(glyph.text)) {
      close(true);
      continue;
    }
    const last = run.at(-1);
    if (last !== undefined && !isNext(last, glyph)) close(false);
    run.push(glyph);
  }
  close(true);
  return runs;
}

function isNext(last: Glyph, glyph: Glyph): boolean {
  const gap = glyph.left - last.right;
  const em = Math.max(last.size, glyph.size);
  // The letters of a ligature („fi“) share one place, so the next letter may begin where the last one did.
  const goesForward = glyph.left > last.left - 0.1 * em;
  return Math.abs(glyph.baseline - last.baseline) < 0.3 * em && gap < wordGap * em && goesForward;
}

/** Letters of one word follow without a gap; so much more than is usual in the run is a space that kerning ate („…ОВА А…“). */
const kernedSpace = 0.1;
const fewestGlyphs = 4;

/** Browsers draw no space character between words but move the pen; between A and A hardly at all. */
function splitAtKernedSpaces(run: Run): Run[] {
  const { glyphs } = run;
  if (glyphs.length < fewestGlyphs) return [run];
  const gaps = glyphs.slice(1).map((glyph, index) => glyph.left - (glyphs[index]?.right ?? glyph.left));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const parts: Run[] = [{ glyphs: glyphs.slice(0, 1), spaceAfter: run.spaceAfter }];
  for (const [index, glyph] of glyphs.slice(1).entries()) {
    const part = parts.at(-1);
    const before = glyphs[index];
    const isSpace = (gaps[index] ?? 0) > Math.max(usual, 0) + kernedSpace * glyph.size;
    if (part === undefined || before === undefined) continue;
    if (isSpace && isLetter(before) && isLetter(glyph)) {
      part.spaceAfter = true;
      parts.push({ glyphs: [glyph], spaceAfter: run.spaceAfter });
    } else part.glyphs.push(glyph);
  }
  return parts;
}

function isLetter(glyph: Glyph): boolean {
  return /[\p{L}\p{N}]/u.test(glyph.text);
}

/** Bold is sometimes made by drawing the same word twice, a hair apart. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Glyph[]>();
  return runs.filter(({ glyphs }) => {
    const [first] = glyphs;
    if (first === undefined) return false;
    const text = glyphs.map((glyph) => glyph.text).join("");
    const before = seen.get(text) ?? [];
    const near = 0.15 * first.size;
    if (before.some((other) => Math.hypot(other.left - first.left, other.baseline - first.baseline) < near))
      return false;
    seen.set(text, [...before, first]);
    return true;
  });
}

/** Joins pieces of one word that were drawn apart (a bold letter, a producer that places every letter). */
function glueNeighbours(runs: readonly Run[]): Run[] {
  const glued: Run[] = [];
  for (const run of [...runs].sort(byPlace)) {
    const previous = glued.at(-1);
    const last = previous?.glyphs.at(-1);
    const [first] = run.glyphs;
    if (previous !== undefined && !previous.spaceAfter && last && first && touches(last, first)) {
      previous.glyphs = [...previous.glyphs, ...run.glyphs];
      previous.spaceAfter = run.spaceAfter;
    } else glued.push({ ...run });
  }
  return glued;
}

function byPlace(a: Run, b: Run): number {
  const [first, second] = [a.glyphs[0], b.glyphs[0]];
  if (!first || !second) return 0;
  return Math.round(first.baseline) - Math.round(second.baseline) || first.left - second.left;
}

function touches(last: Glyph, first: Glyph): boolean {
  const em = Math.max(last.size, first.size);
  const gap = first.left - last.right;
  return Math.abs(first.baseline - last.baseline) < 0.2 * em && gap < glueGap * em && gap > -0.3 * em;
}
