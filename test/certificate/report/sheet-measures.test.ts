import { expect, test } from "vitest";
import { wrappedLines } from "#app/certificate/report/sheet-measures.ts";

test.each([
  ["", 10, 1],
  ["бір екі үш", 10, 1],
  ["бір екі үш төрт", 10, 2],
  ["бір\nекі", 10, 2],
  ["ұзақтаусөзсізжол", 10, 2],
  ["а ұзақтаусөзсізжол б", 10, 3],
  ["онбіртаңбалы он", 10, 2],
])("%j needs in %i characters of width %i lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
