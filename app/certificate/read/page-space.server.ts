import type { Pdfium } from "./pdfium.server.ts";

export type Point = { x: number; y: number };
/** Page space, as the file counts it, to points from the shown page's top left corner. */
export type ToShown = (x: number, y: number) => Point;

/** PDFium answers places in whole units of the picture, so a large picture keeps the fractions. */
const fineness = 100_000;

/**
 * How places in the file become places on the page as it is shown (turned, cropped).
 *
 * @param scratch eight bytes of PDFium's memory
 */
export function pageAsShown(
  pdfium: Pdfium,
  pageHandle: number,
  scratch: number,
  { widthPt, heightPt }: { widthPt: number; heightPt: number },
): ToShown {
  const shown = (x: number, y: number) => {
    pdfium.FPDF_PageToDevice(pageHandle, 0, 0, fineness, fineness, 0, x, y, scratch, scratch + 4);
    const [deviceX = 0, deviceY = 0] = new Int32Array(pdfium.memory().buffer, scratch, 2);
    return { x: (deviceX / fineness) * widthPt, y: (deviceY / fineness) * heightPt };
  };
  // The mapping is affine, so three points tell it and 1,000 characters need no further calls.
  const step = 1000;
  const [origin, alongX, alongY] = [shown(0, 0), shown(step, 0), shown(0, step)];
  return (x, y) => ({
    x: origin.x + ((alongX.x - origin.x) * x + (alongY.x - origin.x) * y) / step,
    y: origin.y + ((alongX.y - origin.y) * x + (alongY.y - origin.y) * y) / step,
  });
}
