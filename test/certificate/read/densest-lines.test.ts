import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { densestLines } from "#app/certificate/read/densest-lines.ts";
import type { GreyRaster } from "#app/certificate/read/reading-tools.ts";

/** A white page of 1000 × 1400 pixels with bars of ink in place of lines; `dots`: of so many pixels every second one is dark. */
function page(bars: readonly { y: number; height: number; dots?: number }[]): GreyRaster {
  const [width, height] = [1000, 1400];
  const grey = new Uint8Array(width * height).fill(255);
  for (const bar of bars) {
    for (let y = bar.y; y < bar.y + bar.height; y += 1) {
      for (let x = 0; x < width; x += bar.dots ?? 4) grey[y * width + x] = 0;
    }
  }
  return { width, height, grey };
}

describe("the lines at which a page is glanced", () => {
  test("are whole lines, the densest first", () => {
    const lines = densestLines(
      page([
        { y: 300, height: 20, dots: 8 },
        { y: 400, height: 20 },
        { y: 500, height: 18 },
      ]),
      2,
    );
    expect(lines.map(({ y }) => y)).toEqual([394, 494]);
    expect(lines[0]?.height).toBe(32);
  });

  test("are none where text runs down the page and nothing parts the lines", () => {
    expect(densestLines(page([{ y: 200, height: 900 }]), 2)).toEqual([]);
  });

  test("are neither pictures nor ruled lines", () => {
    const bars = [
      { y: 300, height: 30, dots: 1 },
      { y: 400, height: 2 },
    ];
    expect(densestLines(page(bars), 2)).toEqual([]);
  });

  test("never leave the page, whatever is on it", () => {
    const rasters = fc
      .record({ width: fc.integer({ min: 1, max: 80 }), height: fc.integer({ min: 1, max: 400 }) })
      .chain(({ width, height }) =>
        fc
          .uint8Array({ minLength: width * height, maxLength: width * height })
          .map((grey): GreyRaster => ({ width, height, grey })),
      );
    fc.assert(
      fc.property(rasters, (raster) => {
        for (const { x, y, width, height } of densestLines(raster, 3)) {
          expect(x >= 0 && y >= 0 && x + width <= raster.width && y + height <= raster.height).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
