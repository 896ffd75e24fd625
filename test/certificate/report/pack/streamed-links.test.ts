import { expect, test } from "vitest";
import { formulaTargets, workbookTarget } from "#app/certificate/report/pack/workbook-targets.ts";
import { writtenValue } from "#app/certificate/report/streamed-rows.ts";
import { cellValue } from "#app/certificate/report/workbook-cells.server.ts";
import { FileLink } from "#app/certificate/report/workbook-plan.ts";

const link = new FileLink("0012345 2026-03-15.pdf", "originals/0012345 2026-03-15.pdf");

test("a short sheet links to a file, a long one opens it by a formula: Excel takes 65,530 links at most", () => {
  expect(cellValue(link)).toEqual({ text: link.text, hyperlink: "originals/0012345%202026-03-15.pdf" });
  expect(writtenValue(link)).toEqual({
    formula: 'HYPERLINK("originals/0012345 2026-03-15.pdf","0012345 2026-03-15.pdf")',
    result: link.text,
  });
});

test("the checker finds in both the same file, and nothing in pages of the web", () => {
  const there = { path: link.path, leavesPack: false };
  expect(workbookTarget("originals/0012345%202026-03-15.pdf", { encoded: true })).toEqual(there);
  const [address = ""] = formulaTargets('HYPERLINK("originals/0012345 2026-03-15.pdf","0012345 2026-03-15.pdf")');
  expect(workbookTarget(address, { encoded: false })).toEqual(there);
  expect(formulaTargets('IF(A1,HYPERLINK("a""b"),hyperlink("c"))')).toEqual(['a"b', "c"]);
  for (const web of ["https://example.kz/a", "mailto:a@example.kz", "#Sheet!A1"]) {
    expect(workbookTarget(web, { encoded: true })).toBeNull();
  }
});

test.each(["../a.pdf", "/etc/passwd", "C:/a.pdf", "file:///a", "a\\b.pdf", "javascript:x", "a//b", "%2e%2e/a"])(
  "a link to %s leaves the pack",
  (address) => {
    expect(workbookTarget(address, { encoded: true })?.leavesPack).toBe(true);
  },
);
