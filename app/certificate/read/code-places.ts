import type { Box } from "#app/model/reading.ts";

/** Something drawn on a page that is no text; the box is in fractions of the page as shown. */
export type Mark = {
  kind: "picture" | "drawing";
  box: Box;
  /** How many lines it is drawn with; 1 for a picture. */
  strokes: number;
  /** Whether its strokes run along rows and columns. */
  isSquare: boolean;
};

/** Where a code may stand, and as part of what: a picture may hold much else. */
export type CodePlace = { kind: Mark["kind"]; box: Box };

/** Points of the page, to judge how large a mark is on paper. */
type PageSize = { widthPt: number; heightPt: number };

/** A code that a phone can read is not smaller: 21 squares of 0.3 mm. */
const leastSidePt = 18;
/** Squares of one code are drawn one after the other and touch, or lie a few squares apart. */
const gapPt = 8;
/** The smallest code has some 120 dark runs of four strokes each, or an outline of 200 strokes. */
const fewestStrokes = 120;
/** Ornaments are drawn with curves and slanting lines, codes hardly ever; a code of round dots has very many. */
const slantedPerSquare = 8;
/** More places than this are no codes but a style of drawing; the whole page is searched then. */
const mostPlaces = 12;

/**
 * Where on a page with text a code may stand: pictures, and drawings dense enough to be one. Generous, because a wrong
 * place costs a millisecond and a missed one a code.
 *
 * @param marks in drawing order
 * @returns null when the whole page has to be searched
 */
export function placesForCodes(marks: readonly Mark[], page: PageSize): CodePlace[] | null {
  const pictures = marks.filter((mark) => mark.kind === "picture" && isLargeEnough(mark.box, page));
  const drawings = marks.filter((mark) => !pictures.includes(mark) && isSmallEnough(mark.box, page));
  const places = [...pictures, ...denseGroups(drawings, page)].map(({ kind, box }) => ({ kind, box }));
  const apart = withoutInner(places);
  return apart.length > mostPlaces ? null : apart;
}

function isLargeEnough({ width, height }: Box, { widthPt, heightPt }: PageSize): boolean {
  return Math.min(width * widthPt, height * heightPt) >= leastSidePt;
}

/** Frames, rules and backgrounds are larger than any code. */
function isSmallEnough({ width, height }: Box, { widthPt, heightPt }: PageSize): boolean {
  return Math.max(width * widthPt, height * heightPt) <= Math.min(widthPt, heightPt) / 2;
}

function denseGroups(drawings: readonly Mark[], page: PageSize): CodePlace[] {
  const groups: { box: Box; weight: number }[] = [];
  for (const { box, strokes, isSquare } of drawings) {
    const weight = isSquare ? strokes : strokes / slantedPerSquare;
    const last = groups.at(-1);
    const together = last === undefined ? null : around(last.box, box);
    if (last !== undefined && together !== null && isNear(last.box, box, page) && isSmallEnough(together, page)) {
      last.box = together;
      last.weight += weight;
    } else groups.push({ box, weight });
  }
  return groups
    .filter(({ box, weight }) => weight >= fewestStrokes && isLargeEnough(box, page))
    .map(({ box }) => ({ kind: "drawing", box }));
}

function isNear(one: Box, other: Box, { widthPt, heightPt }: PageSize): boolean {
  const gapX = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  const gapY = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
  return gapX * widthPt < gapPt && gapY * heightPt < gapPt;
}

function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** A place inside another is searched with it. */
function withoutInner(places: readonly CodePlace[]): CodePlace[] {
  const covers = (at: number, index: number, { box }: CodePlace, other: CodePlace) =>
    at !== index && isInside(box, other.box) && (at < index || !isInside(other.box, box));
  return places.filter((place, index) => !places.some((other, at) => covers(at, index, place, other)));
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
