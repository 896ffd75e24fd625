import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aspectOf,
  boxBetween,
  nextZoom,
  parseZoom,
  percentOf,
  pointOnPage,
  sheetWidth,
} from "#app/components/certificate/viewer-geometry.ts";
import { quarterTurns } from "#app/model/reading.ts";

const pane = { width: 700, height: 900 };
const a4 = 1200 / 1697;

describe("zoom", () => {
  test("fits the width, the whole page, or is a percentage of paper", () => {
    expect(sheetWidth("width", a4, pane)).toBeNull();
    expect(sheetWidth("page", a4, pane)).toBeCloseTo(900 * a4);
    expect(sheetWidth("page", 1 / a4, pane)).toBe(700);
    expect(sheetWidth(100, a4, pane)).toBeCloseTo(794, 0);
    expect(sheetWidth(100, 1 / a4, pane)).toBe(1123);
    expect(percentOf(794, a4)).toBe(100);
  });

  test("steps from wherever the wheel left it, and stops at both ends", () => {
    expect([nextZoom(93, 1), nextZoom(93, -1), nextZoom(100, 1)]).toEqual([100, 80, 125]);
    expect([nextZoom(400, 1), nextZoom(50, -1)]).toEqual([400, 50]);
  });

  test("what an earlier visit kept counts only where it is a zoom", () => {
    expect([parseZoom("width"), parseZoom("page"), parseZoom("125")]).toEqual(["width", "page", 125]);
    expect([parseZoom(null), parseZoom("7"), parseZoom("900"), parseZoom("1e2"), parseZoom("<b>")]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("a point of the screen on a turned page", () => {
  const shown = { left: 10, top: 20, width: 300, height: 200 };

  test.each([
    [0, { x: 0, y: 0 }],
    [1, { x: 0, y: 1 }],
    [2, { x: 1, y: 1 }],
    [3, { x: 1, y: 0 }],
  ] as const)("the upper left corner of a page turned %i times to the right", (turns, corner) => {
    expect(pointOnPage({ x: 10, y: 20 }, shown, turns)).toEqual(corner);
  });

  test("stays on the page, wherever the pointer is let go, and turning swaps the sides", () => {
    const anywhere = record({ x: integer({ min: -999, max: 999 }), y: integer({ min: -999, max: 999 }) });
    assert(
      property(anywhere, anywhere, constantFrom(...quarterTurns), (one, other, turns) => {
        const box = boxBetween(pointOnPage(one, shown, turns), pointOnPage(other, shown, turns));
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(1 + 1e-9);
        expect(box.y + box.height).toBeLessThanOrEqual(1 + 1e-9);
        expect(
          aspectOf(shown, turns) * aspectOf(shown, turns === 3 ? 0 : turns === 0 ? 1 : turns === 1 ? 2 : 3),
        ).toBeCloseTo(1);
      }),
    );
  });
});
