import type { Block } from "../read/columns.ts";
import { boxAround, type Line } from "../read/page-text.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { tokensOf } from "./tokens.ts";

const fewestLabels = 3;

/**
 * Where labels stand in the left column and values in the right one, puts each value behind its label.
 * Two halves side by side have labels in both columns and stay as they are.
 */
export function rejoinLabelTables(blocks: readonly Block[], widthPt: number): Block[] {
  const rejoined: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [left, right] = [blocks[index], blocks[index + 1]];
    const joined =
      left?.side === "left" && right?.side === "right" ? joinTable(left.lines, right.lines, widthPt) : null;
    if (joined !== null) {
      rejoined.push({ lines: joined, side: "whole" });
      index += 1;
    } else if (left !== undefined) rejoined.push(left);
  }
  return rejoined;
}

function joinTable(left: readonly Line[], right: readonly Line[], widthPt: number): Line[] | null {
  const labels = labelRows(left, widthPt);
  if (labels.length < fewestLabels || labelRows(right, widthPt).length > 0) return null;
  const valuesOf = shareOut(left, labels, right);
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

/** Each value goes to the last label that begins no lower than its middle. */
function shareOut(left: readonly Line[], labels: readonly LabelRows[], right: readonly Line[]): Map<number, Line[]> {
  const shared = new Map<number, Line[]>();
  for (const line of right) {
    const box = boxAround(line.words);
    const middle = box.y + box.height / 2;
    const label = labels.findLast(({ first }) => topOf(left[first]) <= middle);
    if (label !== undefined) shared.set(label.first, [...(shared.get(label.first) ?? []), line]);
  }
  return shared;
}

function topOf(line: Line | undefined): number {
  return line === undefined ? 1 : boxAround(line.words).y;
}
