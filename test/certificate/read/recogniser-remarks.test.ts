import { describe, expect, test } from "vitest";
import { isRecogniserRemark } from "#app/certificate/read/recogniser-remarks.ts";

describe("what reader processes write to stderr", () => {
  test.each([
    "Error in boxClipToRectangle: box outside rectangle",
    "Error in pixScanForForeground: invalid box",
    "Warning in pixScaleSmooth: scaling factor not < 0.7; do regular scaling",
    "Detected 12 diacritics",
    "Estimating resolution as 249",
  ])("hides the remark: %s", (line) => expect(isRecogniserRemark(line)).toBe(true));

  test.each([
    "Error: Cannot find module 'tesseract.js'",
    "Error in pixReadMem: no memory left",
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    "    at Detected 12 diacritics",
    "",
  ])("shows anything else: %s", (line) => expect(isRecogniserRemark(line)).toBe(false));
});
