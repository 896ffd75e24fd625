import { describe, expect, test } from "vitest";

import { type Mark, placesForCodes } from "#app/certificate/read/code-places.ts";

const page = { widthPt: 600, heightPt: 800 };
const at = (x: number, y: number, width: number, height = width) => ({
  x: x / page.widthPt,
  y: y / page.heightPt,
  width: width / page.widthPt,
  height: height / page.heightPt,
});
const drawing = (box: Mark["box"], strokes: number, isSquare = true): Mark => ({
  kind: "drawing",
  box,
  strokes,
  isSquare,
});
const picture = (box: Mark["box"]): Mark => ({ kind: "picture", box, strokes: 1, isSquare: false });

/** A code whose every square is drawn by itself. */
const squares = Array.from({ length: 25 * 25 }, (_, index) => index)
  .filter((index) => index % 2 === 0)
  .map((index) => drawing(at(400 + (index % 25) * 2, 700 + Math.floor(index / 25) * 2, 2), 5));

describe("where a code may stand on a page with text", () => {
  test("in one path of very many strokes along rows and columns", () => {
    expect(placesForCodes([drawing(at(50, 700, 50), 900)], page)).toEqual([{ kind: "drawing", box: at(50, 700, 50) }]);
  });

  test("where its squares are drawn one by one, as one place", () => {
    const [place, ...others] = placesForCodes(squares, page) ?? [];
    expect(others).toEqual([]);
    expect(place?.box.x).toBeCloseTo(400 / page.widthPt);
    expect(place?.box.width).toBeCloseTo(50 / page.widthPt);
  });

  test("in every picture that is not tiny, also in a scan behind the text", () => {
    const whole = { x: 0, y: 0, width: 1, height: 1 };
    expect(placesForCodes([picture(at(10, 10, 60)), picture(at(300, 10, 5))], page)).toHaveLength(1);
    expect(placesForCodes([picture(whole), ...squares], page)).toEqual([{ kind: "picture", box: whole }]);
  });

  test("not in frames, rules, table lines or an emblem of slanting lines", () => {
    const rules = Array.from({ length: 60 }, (_, row) => drawing(at(40, 40 + row * 12, 500, 1), 5));
    const frame = drawing(at(20, 20, 560, 760), 400);
    expect(placesForCodes([frame, ...rules, drawing(at(270, 30, 60), 400, false)], page)).toEqual([]);
  });

  test("anywhere when half the page is drawn like that", () => {
    const many = Array.from({ length: 20 }, (_, index) => drawing(at((index % 5) * 110, index * 38, 25), 500));
    expect(placesForCodes(many, page)).toBeNull();
  });
});
