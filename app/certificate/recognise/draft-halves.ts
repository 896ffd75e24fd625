import type { Edition } from "#app/model/edition.ts";
import type { Language } from "#app/model/language.ts";
import { findDates } from "../read/dates.ts";
import { joinLines } from "../read/join-lines.ts";
import { type Line, lineText } from "../read/page-text.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import type { LabelledField } from "./label-vocabulary.ts";
import { linesBetween, type Token, tokensOf } from "./tokens.ts";
import { withoutWordsOfTitle } from "./words-of-title.ts";

/** What stands between one anchor and the next. */
export type Section = {
  anchor: Anchor;
  lines: Line[];
  /** No further anchor follows in the block: what comes after a wide gap is the footer. */
  isLast: boolean;
};

/** A block cut at its anchors. */
export type CutBlock = {
  /** Lines before the first anchor: the end of a value from the page before, or an emblem's words. */
  leading: Line[];
  sections: Section[];
};

/** One language half as far as the form tells: which lines hold which field, still unread. */
export type DraftHalf = {
  language: Language;
  editions: Set<Edition>;
  hasHeading: boolean;
  hasNumberLine: boolean;
  /** Lines that may hold number and date, the surest first. */
  head: Line[];
  fields: Map<LabelledField, Line[]>;
};

/** Cuts a block into what each anchor is followed by, or preceded by where the labels stand below their lines. */
export function cutBlock(lines: readonly Line[], widthPt: number, before: Language | null): CutBlock {
  const tokens = tokensOf(lines, widthPt);
  const found = anchorsOf(tokens, before);
  const gapAfter = (anchors: readonly Anchor[]) =>
    anchors.map((anchor, index) => gap(lines, tokens, anchor.end, anchors[index + 1]?.start ?? tokens.length));
  const leading = gap(lines, tokens, 0, found[0]?.start ?? tokens.length);
  const below = labelsStandBelow(found, gapAfter(found), leading);
  const isFollowedByDate = (anchor: Anchor) =>
    beginsWithDate(gap(lines, tokens, anchor.end, Math.min(anchor.end + tokensOfDate, tokens.length)));
  const anchors = withoutWordsOfTitle(found, below, isFollowedByDate);
  const between = gapAfter(anchors);
  const sections = anchors.map((anchor, index): Section => {
    if (anchor.kind === "number-line") {
      const own = linesBetween(lines, tokens, anchor.start, anchor.end);
      return { anchor, lines: below ? own : [...own, ...(between[index] ?? [])], isLast: false };
    }
    if (!below || anchor.kind !== "label")
      return { anchor, lines: between[index] ?? [], isLast: index === anchors.length - 1 };
    return { anchor, lines: between[index - 1] ?? leading, isLast: false };
  });
  return { leading: below ? [] : leading, sections };
}

function gap(lines: readonly Line[], tokens: readonly Token[], from: number, to: number): Line[] {
  return linesBetween(lines, tokens, from, to).filter((line) => /[\p{L}\p{N}]/u.test(lineText(line)));
}

/** A date with its quotes and words has at most so many tokens. */
const tokensOfDate = 8;

/** Told by the creation date, the only field whose value shows its kind: it stands before its label, not after. */
function labelsStandBelow(anchors: readonly Anchor[], between: readonly Line[][], leading: Line[]): boolean {
  const hasDate = (lines: readonly Line[] | undefined) =>
    lines !== undefined && findDates(joinLines(lines.map(lineText))).length > 0;
  const created = anchors.flatMap((anchor, index) =>
    anchor.kind === "label" && anchor.field === "createdOn" ? [index] : [],
  );
  const before = (index: number) => (index === 0 ? leading : between[index - 1]);
  // A title may hold the label's words, so one label that shows it is enough as long as none shows the opposite.
  return created.every((index) => !hasDate(between[index])) && created.some((index) => isOnlyDate(before(index)));
}

function beginsWithDate(lines: readonly Line[]): boolean {
  const [date] = findDates(joinLines(lines.map(lineText)));
  return date !== undefined && date.start <= 3;
}

function isOnlyDate(lines: readonly Line[] | undefined): boolean {
  const text = joinLines((lines ?? []).map(lineText));
  const [date] = findDates(text);
  return date !== undefined && text.length - (date.end - date.start) <= 4;
}

const widestValueGap = 2.4;

/** Lines of a value that nothing ends: up to the first wide gap. */
export function untilWideGap(lines: readonly Line[], heightPt: number): Line[] {
  const end = lines.findIndex((line, index) => {
    const [before, word] = [lines[index - 1]?.words[0], line.words[0]];
    if (before === undefined || word === undefined || lines[index - 1]?.page !== line.page) return false;
    return (word.baseline - before.baseline) * heightPt > widestValueGap * Math.max(word.size, before.size);
  });
  return end === -1 ? [...lines] : lines.slice(0, end);
}
