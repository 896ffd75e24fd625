import { cutGrey, type PixelRect, within, withMargin } from "./cut-grey.ts";
import { markAboveLost, markBesideLost, type FoundLine, type FoundWord } from "./found-words.ts";
import { mayHoldLatin, withLatinWords } from "./latin-lines.ts";
import type { GreyRaster, LookingModel } from "./reading-tools.ts";
import { mayReadBetter, withRussianWords } from "./russian-lines.ts";
import { type Layout, recognise } from "./tesseract.server.ts";

/** White around a line: letters at the very edge of a picture are read badly. */
const marginPx = 30;

/** The lines of a picture; `latin`: those that the Latin model has seen, and all that it saw there. */
export type FirstLook = { lines: FoundLine[]; latin: FoundLine[] };

/**
 * Reads a picture with the Kazakh model, and again those lines of which it is unsure: with the Latin one (the English half,
 * names of programs) and the Russian one (№). All three at once on every word cost half as much again.
 */
export async function lookFirst(picture: GreyRaster, layout: Layout = "page"): Promise<FirstLook> {
  const found = await recognise(picture, layout);
  const lines = await Promise.all(found.map(async (line) => await lookAtLine(picture, line)));
  return {
    lines: markAboveLost(lines.map(({ line }) => markBesideLost(line))),
    latin: lines.flatMap(({ latin }) => latin ?? []),
  };
}

async function lookAtLine(picture: GreyRaster, found: FoundLine): Promise<{ line: FoundLine; latin?: FoundLine }> {
  const latin = mayHoldLatin(found) ? { ...found, words: await readLine(picture, found, "latin") } : null;
  const line = latin === null ? found : withLatinWords(found, latin.words);
  const better = mayReadBetter(line) ? withRussianWords(line, await readLine(picture, found, "russian")) : line;
  return { line: better, ...(latin === null ? {} : { latin }) };
}

async function readLine(picture: GreyRaster, line: FoundLine, by: LookingModel): Promise<FoundWord[]> {
  const rect = within(pixelsOf(line), picture);
  const found = await recognise(withMargin(cutGrey(picture, rect, 1), marginPx), "line", { by });
  const [x, y] = [rect.x - marginPx, rect.y - marginPx];
  return found.flatMap(({ words }) =>
    words.map((word) => {
      const { x0, y0, x1, y1 } = word.box;
      return { ...word, box: { x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y } };
    }),
  );
}

/** The pixels a line covers, and a little more. */
function pixelsOf({ words, height }: FoundLine): PixelRect {
  const margin = Math.round(height * 0.15) + 2;
  const [left, top] = [Math.min(...words.map(({ box }) => box.x0)), Math.min(...words.map(({ box }) => box.y0))];
  const [right, bottom] = [Math.max(...words.map(({ box }) => box.x1)), Math.max(...words.map(({ box }) => box.y1))];
  return { x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
}
