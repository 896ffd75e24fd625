import { assert, constantFrom, double, property } from "fast-check";
import { expect, test } from "vitest";

import { movePlaces } from "#app/certificate/read/move-places.ts";
import { boxUpright, quarterTurns, turnedSize, turnedUpright } from "#app/certificate/read/turned-page.ts";

const part = double({ min: 0, max: 0.5, noNaN: true });

test("a box of the page as shown lies on the upright page where its corners do", () => {
  assert(
    property(part, part, part, part, constantFrom(...quarterTurns), (x, y, width, height, turns) => {
      const page = { widthPt: 595, heightPt: 842 };
      const upright = turnedSize(page, turns);
      const corners = [
        { x: x * page.widthPt, y: y * page.heightPt },
        { x: (x + width) * page.widthPt, y: (y + height) * page.heightPt },
      ].map((corner) => turnedUpright(corner, page, turns));
      const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
      const turned = boxUpright({ x, y, width, height }, turns);
      expect(turned.x).toBeCloseTo(Math.min(...xs) / upright.widthPt, 6);
      expect(turned.y).toBeCloseTo(Math.min(...ys) / upright.heightPt, 6);
      expect(turned.width).toBeCloseTo((Math.max(...xs) - Math.min(...xs)) / upright.widthPt, 6);
      expect(turned.height).toBeCloseTo((Math.max(...ys) - Math.min(...ys)) / upright.heightPt, 6);
    }),
  );
});

test("every place in a reading moves with its page, and nothing else is touched", () => {
  const box = { x: 0, y: 0, width: 0.2, height: 0.1 };
  const reading = {
    title: [{ value: "a", place: { page: 2, boxes: [box] } }],
    number: { place: { page: 1, boxes: [box] } },
  };
  const moved = movePlaces(reading, (page) => (page === 2 ? (old) => ({ ...old, x: 0.5 }) : null));
  expect(moved).toEqual({
    title: [{ value: "a", place: { page: 2, boxes: [{ ...box, x: 0.5 }] } }],
    number: { place: { page: 1, boxes: [box] } },
  });
});
