import type { Box, QuarterTurns, ReadingChoices } from "#app/model/reading.ts";
import { cutGrey, type PixelRect, within, withMargin } from "./cut-grey.ts";
import { boxThrough } from "./picture/homography.ts";
import { type PreparedPicture, preparePicture, textAxis } from "./picture/prepare-picture.ts";
import { turnGrey } from "./picture/turn-grey.ts";
import { lookFirst } from "./first-look.server.ts";
import { densestLines } from "./densest-lines.ts";
import { gapsBetweenLines } from "./lost-lines.ts";
import {
  markBesideLost,
  type FoundLine,
  liesOnSide,
  recognisedText,
  sureness,
  withoutMargins,
  wordsOfPage,
} from "./found-words.ts";
import type { PageText, Word } from "./page-text.ts";
import type { GreyRaster, LookedAt, PageSource, RecognisedPage } from "./reading-tools.ts";
import { recognise, turnsUntilUpright } from "./tesseract.server.ts";

/** Long side in pixels in which letters of a certificate are read best: about 205 dpi of an A4 page. */
const workingLongSide = 2400;
/** A phone's photo holds more than the sheet, so more of it is taken. */
const mostLongSide = 3200;
/** Text that is read worse than this may stand on its head. */
const wellRead = 0.75;
/** A whole page of text is read better than this, or the glance was wrong. */
const surelyUpright = 0.8;

/**
 * Reads the picture of a page: turned upright, sheet found, light evened, each column by itself.
 *
 * @param turn what a person said of the page, or `auto`
 * @returns null when the page cannot be drawn
 */
export async function recognisePage(
  source: PageSource,
  page: number,
  turn: ReadingChoices["turn"],
): Promise<RecognisedPage | null> {
  const raster = await source.raster(page, rasterLongSide(source, page));
  if (raster === null) return null;
  if (turn !== "auto") return await readUpright(prepare(raster, turn), page, turn);
  const asShown = prepare(raster, 0);
  const runsAcross = textAxis(raster) === "horizontal";
  const looksUpright = runsAcross && (await readsUpright(asShown.raster));
  const read = looksUpright ? await readUpright(asShown, page, 0) : null;
  if (read !== null && isReadWell(read, asShown.raster)) return read;
  // The models of orientation see nothing in a shadow, so they are shown the prepared picture.
  const told = await turnsUntilUpright(asShown.raster);
  const turns = told ?? (runsAcross ? 0 : await sidewaysTurns(raster));
  if (turns === 0) return read ?? (await readUpright(asShown, page, 0));
  return await readUpright(prepare(raster, turns), page, turns);
}

function isReadWell({ text }: RecognisedPage, raster: GreyRaster): boolean {
  return sureness(text.words) > surelyUpright && !liesOnSide(text.words, raster);
}

/** Of the two ways to turn a page that lies on its side the one in which it can be read. */
async function sidewaysTurns(raster: GreyRaster): Promise<QuarterTurns> {
  return (await readsUpright(prepare(raster, 1).raster)) ? 1 : 3;
}

function rasterLongSide(source: PageSource, page: number): number {
  if (source.longSidePx === undefined) return workingLongSide * 1.05;
  return Math.min(mostLongSide, source.longSidePx(page));
}

function prepare(raster: GreyRaster, turns: QuarterTurns): PreparedPicture {
  return preparePicture(turnGrey(raster, turns), { longSide: workingLongSide });
}

/**
 * A glance at a line or two tells whether the page stands upright, as nearly all do: a page on its head would be read
 * for many seconds, and in vain. Only where the glance says no are the models of orientation loaded and asked.
 */
async function readsUpright(raster: GreyRaster): Promise<boolean> {
  for (const rect of densestLines(raster, mostGlances)) {
    const lines = await recognise(withMargin(cutGrey(raster, rect, 1), marginPx), "line");
    const words = wordsOfPage(lines, { x: 0, y: 0, scale: 1 }, rect);
    // The words at both ends are cut in two.
    if (sureness(words.slice(1, -1)) > wellRead) return true;
  }
  return false;
}

const mostGlances = 2;

async function readUpright(prepared: PreparedPicture, page: number, turns: QuarterTurns): Promise<RecognisedPage> {
  const words: Word[] = [];
  const latin: Word[] = [];
  const parts = partsOf(prepared);
  const looks = await Promise.all(parts.map(async (part) => await lookFirst(cutGrey(prepared.raster, part, 1))));
  for (const [index, look] of looks.entries()) {
    const part = parts[index];
    if (part === undefined) continue;
    words.push(...wordsOfPage(look.lines, { ...part, scale: 1 }, prepared.raster));
    latin.push(...wordsOfPage(look.latin, { ...part, scale: 1 }, prepared.raster));
  }
  const found = recognisedText(page, prepared.raster, withoutMargins(words, prepared.raster), prepared.gutters[0]);
  const text = { ...found, words: [...found.words, ...(await readLostLines(prepared.raster, found))] };
  return {
    text,
    turns,
    toShown: (box) => boxThrough(prepared.toSource, box),
    lookAgain: async (boxes) => await lookAgain(prepared.raster, latin, boxes),
  };
}

/** What was left out at first is never sure. */
const lostAndFound = 0.6;
const surelyFound = 0.7;
const letterShades = 150;
const leastInk = 0.012;
/** A whole page has two or three. */
const mostGaps = 8;

/** Words in the gaps between lines, where there is ink that nobody read. */
async function readLostLines(raster: GreyRaster, page: PageText): Promise<Word[]> {
  const found: Word[] = [];
  for (const gap of inkedGaps(raster, page)) {
    const rect = rectAround(gap, raster);
    const part = withMargin(cutGrey(raster, rect, 1), marginPx);
    // Most gaps hold a stamp or a signature: one model sees that as well as all, in a third of the time.
    if (!hasWords(await recognise(part, "block", { by: "russian" }))) continue;
    const lines = await recognise(part, "block");
    const words = wordsOfPage(lines, { x: rect.x - marginPx, y: rect.y - marginPx, scale: 1 }, raster);
    const isNew = ({ box }: Word) => box.y + box.height / 2 > gap.y && box.y + box.height / 2 < gap.y + gap.height;
    for (const word of words.filter(isNew)) {
      if (word.confidence > surelyFound) found.push({ ...word, confidence: word.confidence * lostAndFound });
    }
  }
  return found.some(({ text }) => /\p{L}{4}/u.test(text)) ? found : [];
}

/** Gaps that somebody wrote in, from the top; of a page that is all gaps only those with the most ink. */
function inkedGaps(raster: GreyRaster, page: PageText): Box[] {
  const gaps = gapsBetweenLines(page).map((gap) => ({
    gap,
    ink: inkShare(cutGrey(raster, innerRect(gap, raster), 1)),
  }));
  const inked = gaps.filter(({ ink }) => ink >= leastInk).toSorted((a, b) => b.ink - a.ink);
  return inked
    .slice(0, mostGaps)
    .map(({ gap }) => gap)
    .toSorted((a, b) => a.y - b.y);
}

function hasWords(lines: readonly FoundLine[]): boolean {
  return lines.some(({ words }) =>
    words.some(({ text, confidence }) => confidence > surelyFound && /[\p{L}\p{N}]{4}/u.test(text)),
  );
}

/** The middle of a gap: the tails of the letters above and the heads of those below are no lost line. */
function innerRect({ x, y, width, height }: Box, raster: GreyRaster): PixelRect {
  return {
    x: Math.round(x * raster.width),
    y: Math.round((y + height * 0.25) * raster.height),
    width: Math.max(1, Math.round(width * raster.width)),
    height: Math.max(1, Math.round(height * 0.5 * raster.height)),
  };
}

function inkShare({ grey }: GreyRaster): number {
  let dark = 0;
  for (const level of grey) if (level < letterShades) dark += 1;
  return dark / grey.length;
}

/** Columns are read one by one, for otherwise their rows are taken for one; what stands above and below them spans the page. */
function partsOf({ raster, gutters }: PreparedPicture): PixelRect[] {
  const { width, height } = raster;
  const [gutter] = gutters;
  if (gutter === undefined) return [{ x: 0, y: 0, width, height }];
  const [x, top, bottom] = [
    Math.round(gutter.x * width),
    Math.round(gutter.top * height),
    Math.round(gutter.bottom * height),
  ];
  const parts = [
    { x: 0, y: 0, width, height: top },
    { x: 0, y: top, width: x, height: bottom - top },
    { x, y: top, width: width - x, height: bottom - top },
    { x: 0, y: bottom, width, height: height - bottom },
  ];
  return parts.filter((part) => part.width > 40 && part.height > 40);
}

/** Height of the type in a closer look: larger than on the page, so that the letters are drawn and parted anew. */
const closeTypePx = 44;
const largestScale = 2;
/** White around a line: letters at the very edge of a picture are read badly. */
const marginPx = 30;

async function lookAgain(raster: GreyRaster, latin: readonly Word[], boxes: readonly LookedAt[]): Promise<Word[][]> {
  return await Promise.all(boxes.map(async (looked) => await lookAtRow(raster, latin, looked)));
}

async function lookAtRow(raster: GreyRaster, latin: readonly Word[], looked: LookedAt): Promise<Word[]> {
  const { box, size, by, alphabet } = looked;
  const seen = by === "latin" ? latin.filter((word) => isInRow(word, box)) : [];
  if (seen.length > 0) return seen;
  const rect = rectAround(box, raster);
  const typePx = (size / 842) * Math.max(raster.width, raster.height);
  const scale = Math.min(largestScale, Math.max(1.15, closeTypePx / Math.max(typePx, 1)));
  const lines = await recognise(withMargin(cutGrey(raster, rect, scale), marginPx), "line", { by, alphabet });
  const part = { x: rect.x - marginPx / scale, y: rect.y - marginPx / scale, scale };
  return wordsOfPage(by === "latin" ? lines : lines.map(markBesideLost), part, raster);
}

function isInRow({ box }: Word, row: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x > row.x && x < row.x + row.width && y > row.y && y < row.y + row.height;
}

/** A little more than the line itself; what stands beside it would be read as part of it. */
function rectAround(box: Box, { width, height }: GreyRaster): PixelRect {
  const margin = Math.round(box.height * height * 0.12) + 2;
  const [x, y] = [Math.round(box.x * width) - margin, Math.round(box.y * height) - margin];
  const right = Math.round((box.x + box.width) * width) + margin;
  const bottom = Math.round((box.y + box.height) * height) + margin;
  return within({ x, y, width: right - x, height: bottom - y }, { width, height });
}
