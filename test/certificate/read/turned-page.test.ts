import { assert, constantFrom, double, property } from "fast-check";
import { expect, test } from "vitest";

import {
  boxAsShown,
  placesAsShown,
  quarterTurns,
  turnedSize,
  turnedUpright,
} from "#app/certificate/read/turned-page.ts";

const part = double({ min: 0, max: 0.5, noNaN: true });

test("a box read on the turned page lies where the page as shown has it", () => {
  assert(
    property(part, part, part, part, constantFrom(...quarterTurns), (x, y, width, height, turns) => {
      const page = { widthPt: 595, heightPt: 842 };
      const upright = turnedSize(page, turns);
      const corners = [
        { x: x * page.widthPt, y: y * page.heightPt },
        { x: (x + width) * page.widthPt, y: (y + height) * page.heightPt },
      ].map((corner) => turnedUpright(corner, page, turns));
      const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
      const read = {
        x: Math.min(...xs) / upright.widthPt,
        y: Math.min(...ys) / upright.heightPt,
        width: (Math.max(...xs) - Math.min(...xs)) / upright.widthPt,
        height: (Math.max(...ys) - Math.min(...ys)) / upright.heightPt,
      };
      const shown = boxAsShown(read, turns);
      for (const [key, value] of Object.entries({ x, y, width, height })) {
        expect(shown[key as keyof typeof shown]).toBeCloseTo(value, 6);
      }
    }),
  );
});

test("every place in a reading is turned, and nothing else is touched", () => {
  const reading = {
    title: [{ value: "a", place: { page: 2, boxes: [{ x: 0, y: 0, width: 0.2, height: 0.1 }] } }],
    n: null,
  };
  expect(placesAsShown(reading, () => 2)).toEqual({
    title: [{ value: "a", place: { page: 2, boxes: [{ x: 0.8, y: 0.9, width: 0.2, height: 0.1 }] } }],
    n: null,
  });
});
