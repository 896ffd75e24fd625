import type { Block } from "../read/columns.ts";
import { boxAround, type Line } from "../read/page-text.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { tokensOf } from "./tokens.ts";

type PageSize = { widthPt: number; heightPt: number };

const fewestLabels = 3;

/**
 * Where labels stand in one column and values in the other, puts each value behind its label.
 * Two halves side by side have labels in both columns and stay as they are.
 */
export function rejoinLabelTables(blocks: readonly Block[], page: PageSize): Block[] {
  const rejoined: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [left, right] = [blocks[index], blocks[index + 1]];
    const areBeside = left?.side === "left" && right?.side === "right";
    const joined = areBeside
      ? (joinTable(left.lines, right.lines, page) ?? joinTable(right.lines, left.lines, page, true))
      : null;
    if (joined !== null) {
      rejoined.push({ lines: joined, side: "whole" });
      index += 1;
    } else if (left !== undefined) rejoined.push(left);
  }
  return rejoined;
}

/** @param isComplete whether every label must get a value: a few words to the left of a half are no column of values */
function joinTable(left: readonly Line[], right: readonly Line[], page: PageSize, isComplete = false): Line[] | null {
  const labels = labelRows(left, page.widthPt);
  // A word of a title may pass for a label; the labels of a second half do not come alone.
  if (labels.length < fewestLabels || labelRows(right, page.widthPt).length >= fewestLabels) return null;
  const valuesOf = shareOut(left, labels, right, page);
  if (isComplete && !labels.every(({ first }) => valuesOf.has(first))) return null;
  const before = right.filter((line) => !Array.from(valuesOf.values()).some((lines) => lines.includes(line)));
  return [
    ...before,
    ...left.flatMap((line, row) => {
      const label = labels.findLast(({ first }) => first <= row);
      return label?.last === row ? [line, ...(valuesOf.get(label.first) ?? [])] : [line];
    }),
  ];
}

type LabelRows = { first: number; last: number };

function labelRows(lines: readonly Line[], widthPt: number): LabelRows[] {
  const tokens = tokensOf(lines, widthPt);
  const isLabel = (anchor: Anchor) => anchor.kind === "label" && anchor.field !== "number";
  return anchorsOf(tokens)
    .filter(isLabel)
    .map((anchor) => ({ first: tokens[anchor.start]?.line ?? 0, last: tokens[anchor.end - 1]?.line ?? 0 }));
}

/** Each cell goes to the label beside it, whether both begin at one height or are centred on each other. */
function shareOut(
  left: readonly Line[],
  labels: readonly LabelRows[],
  right: readonly Line[],
  page: PageSize,
): Map<number, Line[]> {
  const shared = new Map<number, Line[]>();
  const give = (label: LabelRows | undefined, lines: readonly Line[]) => {
    if (label !== undefined) shared.set(label.first, [...(shared.get(label.first) ?? []), ...lines]);
  };
  for (const cell of cellsOf(right, page.heightPt)) {
    const { top, bottom } = extentOf(cell);
    const beside = labels.filter(({ first, last }) => {
      const label = extentOf(left.slice(first, last + 1));
      return Math.min(bottom, label.bottom) > Math.max(top, label.top);
    });
    if (beside.length === 1) give(beside[0], cell);
    // Rows so close that cells cannot be told apart: a row belongs to the label that began last.
    else
      for (const line of cell)
        give(
          labels.findLast(({ first }) => topOf(left[first]) <= middleOf(line)),
          [line],
        );
  }
  return shared;
}

/** Rows of one cell follow at the usual distance; between cells there is more. */
const widestRowStep = 1.55;

function cellsOf(lines: readonly Line[], heightPt: number): Line[][] {
  const cells: Line[][] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const cell = cells.at(-1);
    if (cell === undefined || above === undefined || isWideStep(above, line, heightPt)) cells.push([line]);
    else cell.push(line);
    above = line;
  }
  return cells;
}

function isWideStep(above: Line, line: Line, heightPt: number): boolean {
  const [first, second] = [above.words[0], line.words[0]];
  if (first === undefined || second === undefined) return false;
  return (second.baseline - first.baseline) * heightPt > widestRowStep * Math.min(first.size, second.size);
}

function extentOf(lines: readonly Line[]): { top: number; bottom: number } {
  const box = boxAround(lines.flatMap((line) => line.words));
  return { top: box.y, bottom: box.y + box.height };
}

function middleOf(line: Line): number {
  const box = boxAround(line.words);
  return box.y + box.height / 2;
}

function topOf(line: Line | undefined): number {
  return line === undefined ? 1 : boxAround(line.words).y;
}
