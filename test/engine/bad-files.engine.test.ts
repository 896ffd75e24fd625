import sharp from "sharp";
import { describe, expect, test } from "vitest";

import { renderPage } from "#app/certificate/read/page-image.server.ts";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { fixtureBytes } from "#test/support/fixture-files.ts";
import { printPages } from "#scripts/certificate-printer/print-pages.ts";
import { otherDocumentPage } from "#scripts/certificate-printer/other-documents.ts";

const today = calendarDate("2026-11-23");

async function answerTo(bytes: Uint8Array, fileName: string) {
  const { outcome, findings, mediaType } = await readCertificate(bytes, { today, fileName });
  return { outcome, codes: findings.map(({ code }) => code), mediaType };
}

describe("bad files are answered, never thrown", () => {
  test("an empty file", async () => {
    expect(await answerTo(new Uint8Array(), "a.pdf")).toEqual({
      outcome: "unreadable",
      codes: ["empty-file"],
      mediaType: null,
    });
  });

  test("a PDF that was cut off", async () => {
    const answer = await answerTo(await fixtureBytes("truncated.pdf"), "a.pdf");
    expect(answer).toEqual({ outcome: "unreadable", codes: ["unreadable-file"], mediaType: "application/pdf" });
  });

  test("a PDF with a password", async () => {
    const answer = await answerTo(await fixtureBytes("encrypted.pdf"), "a.pdf");
    expect(answer).toEqual({ outcome: "unreadable", codes: ["encrypted-file"], mediaType: "application/pdf" });
  });

  test("a PNG called .pdf is taken for what it is", async () => {
    const answer = await answerTo(await fixtureBytes("png-called.pdf"), "a.pdf");
    expect(answer).toEqual({
      outcome: "read",
      codes: ["extension-mismatch"],
      mediaType: "image/png",
    });
  });

  test("a PNG that was cut off", async () => {
    const bytes = (await fixtureBytes("png-called.pdf")).subarray(0, 40_000);
    expect(await answerTo(bytes, "a.png")).toMatchObject({ outcome: "unreadable", codes: ["unreadable-file"] });
  });

  test("text that is no document", async () => {
    const answer = await answerTo(new TextEncoder().encode("<svg onload='x'/>"), "a.pdf");
    expect(answer).toEqual({ outcome: "unreadable", codes: ["unreadable-file"], mediaType: null });
  });

  test("a header and nothing behind it", async () => {
    expect(await answerTo(new TextEncoder().encode("%PDF-1.7\n"), "a.pdf")).toMatchObject({
      codes: ["unreadable-file"],
    });
  });

  test("a book", async () => {
    const page = otherDocumentPage({ kind: "cover-letter", authors: ["Ким Виктор"], title: "Хат" });
    const book = await printPages(Array.from({ length: 31 }, () => page));
    const reading = await readCertificate(book, { today });
    expect(reading.findings).toMatchObject([{ code: "too-many-pages", params: { pages: "31", most: "30" } }]);
  });

  test("an ending in capitals is no contradiction", async () => {
    expect((await answerTo(await fixtureBytes("stacked.pdf"), "КУӘЛІК.PDF")).codes).toEqual([]);
  });
});

describe("page images for the review screen", () => {
  test("a page as wide as asked", async () => {
    const image = await renderPage(await fixtureBytes("landscape.pdf"), 1, 900);
    expect(image).toMatchObject({ width: 900, mediaType: "image/png" });
  });

  test("turned to the left as the reading says, and still as wide as asked", async () => {
    const upright = await renderPage(await fixtureBytes("landscape.pdf"), 1, 900);
    const turned = await renderPage(await fixtureBytes("landscape.pdf"), 1, 900, 1);
    expect(turned?.width).toBe(900);
    expect((turned?.height ?? 0) / 900).toBeCloseTo(900 / (upright?.height ?? 1), 1);
    // One red corner at the top right comes to the top left.
    const corner = { create: { width: 4, height: 4, channels: 3, background: "#ff0000" } } as const;
    const white = { create: { width: 60, height: 40, channels: 3, background: "#ffffff" } } as const;
    const composed = [{ input: await sharp(corner).png().toBuffer(), left: 56, top: 0 }];
    const picture = await renderPage(await sharp(white).composite(composed).png().toBuffer(), 1, 900, 1);
    expect(picture).toMatchObject({ width: 40, height: 60, mediaType: "image/jpeg" });
    const { data } = await sharp(picture?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([data[0], data[1]].map((level) => (level ?? 0) > 128)).toEqual([true, false]);
  });

  test("no image of a page that does not exist, or of a file that cannot be opened", async () => {
    expect(await renderPage(await fixtureBytes("landscape.pdf"), 2, 900)).toBeNull();
    expect(await renderPage(await fixtureBytes("encrypted.pdf"), 1, 900)).toBeNull();
  });
});
