import { describe, expect, test } from "vitest";
import { FileLink, relativeTarget } from "#app/certificate/report/workbook-plan.ts";

describe("a link to a file beside the workbook", () => {
  test.each([
    ["originals/0012345 2026-03-15.pdf", "originals/0012345%202026-03-15.pdf"],
    ["құжат#1/50%.pdf", "%D2%9B%D2%B1%D0%B6%D0%B0%D1%82%231/50%25.pdf"],
  ])("is percent-encoded: %s", (path, target) => {
    expect(relativeTarget(path)).toBe(target);
  });

  test.each([
    "/etc/passwd",
    "../a.pdf",
    "a/../b.pdf",
    "a//b",
    "",
    "https://x.kz/a",
    "C:/a.pdf",
    "a\\b.pdf",
    "./a",
    "\ud800",
  ])("never leaves the workbook's folder: %s", (path) => {
    expect(() => new FileLink("a", path)).toThrow(TypeError);
  });
});
