import type { Box } from "#app/model/reading.ts";
import { blocksOf } from "./columns.ts";
import { boxAround, type PageText } from "./page-text.ts";

/** Between two lines of one text there is no more than this many heights of the type; more has room for another line. */
const widestStep = 1.5;
const fewestSteps = 6;

/**
 * Where a line may have been lost: gaps within a column that would hold one to three more lines. A stamp or a pen's stroke joins
 * lines so that recognition takes them for a drawing and leaves them out.
 */
export function gapsBetweenLines(page: PageText): Box[] {
  return blocksOf(page).flatMap(({ lines }) => {
    const boxes = lines.map((line) => boxAround(line.words));
    const steps = boxes.slice(1).map((box, index) => box.y - (boxes[index]?.y ?? 0));
    const sizes = lines.flatMap((line) => line.words.map((word) => word.size / page.heightPt));
    if (steps.length < fewestSteps) return [];
    const size = median(sizes);
    const column = boxAround(lines.flatMap((line) => line.words));
    return boxes.slice(1).flatMap((below, index) => {
      const above = boxes[index];
      if (above === undefined) return [];
      const [top, bottom] = [above.y + above.height, below.y];
      const room = bottom - top;
      if (room < widestStep * size * 0.75 || room > 6 * size) return [];
      return [{ x: column.x, y: top, width: column.width, height: room }];
    });
  });
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
