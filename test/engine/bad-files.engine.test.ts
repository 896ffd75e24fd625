import { describe, expect, test } from "vitest";

import { readInChild } from "#app/certificate/read/in-child.server.ts";
import { renderPage } from "#app/certificate/read/page-image.server.ts";
import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { fixtureBytes, fixturePath } from "#test/support/fixture-files.ts";
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
      outcome: "needs-ocr",
      codes: ["needs-ocr", "extension-mismatch"],
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

describe("reading in a child", () => {
  test("answers as reading here does", async () => {
    const inChild = await readInChild(fixturePath("landscape.pdf"), { fileName: "a.pdf", timeoutMs: 60_000, today });
    const here = await readCertificate(await fixtureBytes("landscape.pdf"), { fileName: "a.pdf", today });
    expect({ ...inChild, ms: 0 }).toEqual({ ...here, ms: 0 });
  });

  test("is ended when its time is up", async () => {
    const reading = await readInChild(fixturePath("landscape.pdf"), { fileName: "a.pdf", timeoutMs: 5 });
    expect(reading).toMatchObject({ outcome: "unreadable", findings: [{ code: "reading-timed-out" }] });
  });

  test("is ended when it takes too much memory", async () => {
    const options = { fileName: "a.pdf", timeoutMs: 60_000, mostMemoryBytes: 1_000_000 };
    const reading = await readInChild(fixturePath("landscape.pdf"), options);
    expect(reading).toMatchObject({ outcome: "unreadable", findings: [{ code: "reading-timed-out" }] });
  });

  test("is ended by its signal", async () => {
    const options = { fileName: "a.pdf", timeoutMs: 60_000, signal: AbortSignal.timeout(50) };
    await expect(readInChild(fixturePath("landscape.pdf"), options)).rejects.toThrow(/timeout/u);
  });
});

describe("page images for the review screen", () => {
  test("a page as wide as asked", async () => {
    const image = await renderPage(await fixtureBytes("landscape.pdf"), 1, 900);
    expect(image).toMatchObject({ width: 900, mediaType: "image/png" });
  });

  test("no image of a page that does not exist, or of a file that cannot be opened", async () => {
    expect(await renderPage(await fixtureBytes("landscape.pdf"), 2, 900)).toBeNull();
    expect(await renderPage(await fixtureBytes("encrypted.pdf"), 1, 900)).toBeNull();
  });
});
