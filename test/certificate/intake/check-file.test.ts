import { describe, expect, test } from "vitest";
import { headBytes, mediaTypeOf, shownName } from "#app/certificate/intake/check-file.ts";

const text = (content: string) => Buffer.from(content, "latin1");

describe("the kind of a file", () => {
  test.each([
    ["a PDF", text("%PDF-1.4\n"), "application/pdf"],
    ["a PDF behind a scanner's own header", text(`${" ".repeat(900)}%PDF-1.4`), "application/pdf"],
    ["a JPEG", text("\xff\xd8\xff\xe0rest"), "image/jpeg"],
    ["a PNG", text("\x89PNG\r\n\x1a\nrest"), "image/png"],
    ["a web page", text("<html>%PD"), null],
    ["a PDF's header too far inside", text(`${" ".repeat(headBytes)}%PDF-1.4`), null],
    ["a ZIP with a PDF's name", text("PK\x03\x04"), null],
    ["nothing", text(""), null],
  ])("is told by its content: %s", (_name, bytes, expected) => {
    expect(mediaTypeOf(bytes)).toBe(expected);
  });
});

describe("the name of a file as it is shown", () => {
  test.each([
    ["Куәлік № 7.pdf", "Куәлік № 7.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\a\\scan.pdf", "scan.pdf"],
    ["a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ["", "file"],
  ])("%j becomes %j", (given, shown) => {
    expect(shownName(given)).toBe(shown);
  });

  test("an endless name keeps its ending", () => {
    const shown = shownName(`${"қ".repeat(500)}.pdf`);
    expect(Array.from(shown)).toHaveLength(200);
    expect(shown).toMatch(/қ\.pdf$/u);
  });
});
