import type { Box, QuarterTurns, Witness } from "#app/model/reading.ts";
import { cutGrey, within, withMargin } from "./cut-grey.ts";
import { lookFirst } from "./first-look.server.ts";
import { recognisedText, wordsOfPage } from "./found-words.ts";
import { linesFromWords } from "./lines-from-words.ts";
import { localTools } from "./local-tools.server.ts";
import { mediaTypeOf } from "./media-type.ts";
import { mendNumberMarks } from "./mend-number-marks.ts";
import { isPictureWithText, lineText, type PageText, trustOf } from "./page-text.ts";
import { turnGrey } from "./picture/turn-grey.ts";
import type { GreyRaster, PageSource } from "./reading-tools.ts";

/** A place on a page: `turns` to the left until the page is upright, the box in fractions of the page so turned. */
export type WantedPlace = { page: number; turns: QuarterTurns; box: Box };

/** What stands at a place, line by line. `confidence`: 0–1, of its weakest word. */
export type PlaceReading = { lines: string[]; witness: Witness; confidence: number };

/**
 * Reads what stands at one place of a page: the page's own text where it can be believed, otherwise the letters of the
 * picture there and nowhere else.
 *
 * @returns null where nothing can be read, or there is no such page
 */
export async function readPlace(bytes: Uint8Array, { page, turns, box }: WantedPlace): Promise<PlaceReading | null> {
  const mediaType = mediaTypeOf(bytes);
  const source = mediaType === null ? "damaged" : await localTools.open(bytes, mediaType);
  if (typeof source === "string") return null;
  try {
    if (page < 1 || page > source.pageCount) return null;
    const text = source.readText(page, turns);
    const isText = trustOf(text) === "text" && !isPictureWithText(text);
    return placeIn(isText ? text : await recognisePlace(source, page, turns, box), box);
  } finally {
    source.close();
  }
}

function placeIn(text: PageText | null, box: Box): PlaceReading | null {
  const words = text?.words.filter((word) => isInside(word.box, box)) ?? [];
  if (text === null || words.length === 0) return null;
  const lines = linesFromWords(text, words).map(lineText);
  return { lines, witness: text.witness, confidence: Math.min(...words.map(({ confidence }) => confidence)) };
}

/** A word belongs to the place its middle lies in: nobody drags a box to the pixel. */
function isInside({ x, y, width, height }: Box, place: Box): boolean {
  const [middle, centre] = [x + width / 2, y + height / 2];
  const isAcross = middle >= place.x && middle <= place.x + place.width;
  return isAcross && centre >= place.y && centre <= place.y + place.height;
}

/** As large as whole pages are read. */
const longSidePx = 2520;
/** White around the place: letters at the very edge of a picture are read badly. */
const marginPx = 30;

async function recognisePlace(
  source: PageSource,
  page: number,
  turns: QuarterTurns,
  box: Box,
): Promise<PageText | null> {
  const raster = await source.raster(page, Math.min(longSidePx, source.longSidePx?.(page) ?? longSidePx));
  if (raster === null) return null;
  const upright = turnGrey(raster, turns);
  const rect = pixelsOf(box, upright);
  const picture = withMargin(cutGrey(upright, rect, 1), marginPx);
  const { lines } = await lookFirst(picture, "block");
  const part = { x: rect.x - marginPx, y: rect.y - marginPx, scale: 1 };
  return mendNumberMarks(recognisedText(page, upright, wordsOfPage(lines, part, upright), undefined));
}

function pixelsOf({ x, y, width, height }: Box, raster: Pick<GreyRaster, "width" | "height">) {
  const rect = {
    x: Math.round(x * raster.width),
    y: Math.round(y * raster.height),
    width: Math.round(width * raster.width),
    height: Math.round(height * raster.height),
  };
  return within(rect, raster);
}
