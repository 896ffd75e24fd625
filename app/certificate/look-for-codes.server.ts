import type { Box, CertificateReading, ReadingProgress, ReadPage } from "#app/model/reading.ts";
import { invertGrey, stretchGrey } from "./read/grey-levels.ts";
import type { GreyRaster, PageSource, PartPicture, ReadingTools } from "./read/reading-tools.ts";
import { boxUpright } from "./read/turned-page.ts";

const usualLongSidePx = 1600;
/** Small or blurred codes need more pixels, even those that are only made up between the scanned ones. */
const largeLongSidePx = 2600;
const largestLongSidePx = 4000;

type Code = CertificateReading["qrCodes"][number];
type Found = { text: string; box: Box };

/**
 * The codes on the pages of one certificate, their boxes on the page as `ReadPage.turns` turns it.
 *
 * Pages with text are searched where a code may stand, pictures as a whole and, when nothing is found, in other lights.
 */
export async function lookForCodes(
  source: PageSource,
  tools: ReadingTools,
  pages: readonly ReadPage[],
  onProgress?: (progress: ReadingProgress) => void,
): Promise<Code[]> {
  const { findQrCodes } = tools;
  if (findQrCodes === undefined) return [];
  const codes: Code[] = [];
  for (const { page, turns, readBy } of pages) {
    onProgress?.({ stage: "codes", page, pageCount: source.pageCount });
    const isText = readBy === "text-layer";
    const found = isText
      ? await searchParts(source, findQrCodes, page)
      : await searchPicture(source, findQrCodes, page);
    codes.push(
      ...withoutDoubles(found).map(({ text, box }) => ({ text, place: { page, boxes: [boxUpright(box, turns)] } })),
    );
  }
  return codes;
}

type Find = (raster: GreyRaster) => Promise<Found[]>;

async function searchParts(source: PageSource, find: Find, page: number): Promise<Found[]> {
  const parts = source.codePictures?.(page) ?? null;
  if (parts === null) return searchWhole(source, find, page, usualLongSidePx);
  const found: Found[] = [];
  for (const part of parts) found.push(...(await find(part.raster)).map((code) => onPage(code, part)));
  return found;
}

function onPage({ text, box }: Found, part: PartPicture): Found {
  const { x, y, width, height } = part.box;
  const [left, top] = [x + box.x * width, y + box.y * height];
  return { text, box: { x: left, y: top, width: box.width * width, height: box.height * height } };
}

async function searchWhole(source: PageSource, find: Find, page: number, longSidePx: number): Promise<Found[]> {
  const raster = await source.raster(page, longSidePx);
  return raster === null ? [] : find(raster);
}

async function searchPicture(source: PageSource, find: Find, page: number): Promise<Found[]> {
  for await (const raster of inAllLights(source, page)) {
    const found = await find(raster);
    if (found.length > 0) return found;
  }
  return [];
}

/** A code printed white on dark, or washed out by a lamp, is tried for only when the picture as it is shows none. */
async function* inAllLights(source: PageSource, page: number): AsyncGenerator<GreyRaster> {
  const usual = await source.raster(page, usualLongSidePx);
  if (usual !== null) yield usual;
  const large = await source.raster(page, largeLongSidePx);
  if (large === null) return;
  yield large;
  const largest = await source.raster(page, largestLongSidePx);
  if (largest !== null) yield largest;
  const stretched = stretchGrey(large);
  yield stretched;
  yield invertGrey(stretched);
}

/** Places that overlap show the same code twice. */
function withoutDoubles(codes: readonly Found[]): Found[] {
  return codes.filter(
    (code, index) =>
      !codes.slice(0, index).some((before) => before.text === code.text && overlaps(before.box, code.box)),
  );
}

function overlaps(one: Box, other: Box): boolean {
  const acrossX = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const acrossY = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return acrossX > 0 && acrossY > 0;
}
