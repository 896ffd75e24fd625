import type { Box, QuarterTurns, ReadingChoices } from "#app/model/reading.ts";
import { cutGrey, type PixelRect, withMargin } from "./cut-grey.ts";
import { boxThrough } from "./picture/homography.ts";
import { type PreparedPicture, preparePicture, textAxis } from "./picture/prepare-picture.ts";
import { turnGrey } from "./picture/turn-grey.ts";
import { recognisedText, sureness, withoutMargins, wordsOfPage } from "./found-words.ts";
import type { Word } from "./page-text.ts";
import type { GreyRaster, LookedAt, PageSource, RecognisedPage } from "./reading-tools.ts";
import { recognise, turnsUntilUpright } from "./tesseract.server.ts";

/** Long side in pixels in which letters of a certificate are read best: about 205 dpi of an A4 page. */
const workingLongSide = 2400;
/** A phone's photo holds more than the sheet, so more of it is taken. */
const rasterLongSide = 3200;
/** Below this the page may stand on its head, and is asked. */
const wellRead = 0.75;

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
  const raster = await source.raster(page, rasterLongSide);
  if (raster === null) return null;
  if (turn !== "auto") return await readUpright(raster, page, turn);
  const asked = textAxis(raster) === "horizontal" ? 0 : await turnsUntilUpright(raster);
  const read = await readUpright(raster, page, asked ?? 0);
  if (asked !== 0 || sureness(read.text.words) > wellRead) return read;
  const turns = await turnsUntilUpright(raster);
  if (turns === null || turns === 0) return read;
  const turned = await readUpright(raster, page, turns);
  return sureness(turned.text.words) > sureness(read.text.words) ? turned : read;
}

async function readUpright(raster: GreyRaster, page: number, turns: QuarterTurns): Promise<RecognisedPage> {
  const prepared = preparePicture(turnGrey(raster, turns), { longSide: workingLongSide });
  const words: Word[] = [];
  for (const part of partsOf(prepared)) {
    const lines = await recognise(cutGrey(prepared.raster, part, 1), "page");
    words.push(...wordsOfPage(lines, { ...part, scale: 1 }, prepared.raster));
  }
  return {
    text: recognisedText(page, prepared.raster, withoutMargins(words, prepared.raster)),
    turns,
    toShown: (box) => boxThrough(prepared.toSource, box),
    lookAgain: async (boxes) => await lookAgain(prepared.raster, boxes),
  };
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

async function lookAgain(raster: GreyRaster, boxes: readonly LookedAt[]): Promise<Word[][]> {
  const found: Word[][] = [];
  for (const { box, size, by, alphabet } of boxes) {
    const rect = rectAround(box, raster);
    const typePx = (size / 842) * Math.max(raster.width, raster.height);
    const scale = Math.min(largestScale, Math.max(1.15, closeTypePx / Math.max(typePx, 1)));
    const lines = await recognise(withMargin(cutGrey(raster, rect, scale), marginPx), "line", { by, alphabet });
    const part = { x: rect.x - marginPx / scale, y: rect.y - marginPx / scale, scale };
    found.push(wordsOfPage(lines, part, raster));
  }
  return found;
}

/** A little more than the line itself; what stands beside it would be read as part of it. */
function rectAround(box: Box, { width, height }: GreyRaster): PixelRect {
  const margin = Math.round(box.height * height * 0.12) + 2;
  const x = Math.max(0, Math.round(box.x * width) - margin);
  const y = Math.max(0, Math.round(box.y * height) - margin);
  const right = Math.min(width, Math.round((box.x + box.width) * width) + margin);
  const bottom = Math.min(height, Math.round((box.y + box.height) * height) + margin);
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}
