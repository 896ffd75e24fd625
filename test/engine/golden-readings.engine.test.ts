import { readFile, writeFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { localTools } from "#app/certificate/read/local-tools.server.ts";
import type { PageText } from "#app/certificate/read/page-text.ts";
import type { ReadingTools } from "#app/certificate/read/reading-tools.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { FileReading } from "#app/model/reading.ts";
import { fixtureBytes, goldenPath } from "#test/support/fixture-files.ts";

const today = calendarDate("2026-11-23");

const files = [
  "stacked.pdf",
  "ornate-soft-hyphens.pdf",
  "landscape.pdf",
  "look-alikes.pdf",
  "kazakh-english.pdf",
  "legacy-russian.pdf",
  "legacy-kazakh.pdf",
  "three-in-one-file.pdf",
  "number-mismatch.pdf",
  "missing-number.pdf",
  "application.pdf",
  "syllabus.pdf",
];

/** What PDFium saw of a file, and what the engine made of it. */
type Golden = { pages: PageText[]; reading: FileReading };

/** Reads with the machine's tools and writes down what they saw. */
async function record(bytes: Uint8Array): Promise<Golden> {
  const pages: PageText[] = [];
  const tools: ReadingTools = {
    open: async (given, mediaType) => {
      const source = await localTools.open(given, mediaType);
      if (typeof source === "string") return source;
      return {
        ...source,
        readText: (page) => {
          const text = source.readText(page);
          pages.push(text);
          return text;
        },
      };
    },
    findQrCodes: async (raster) => (await localTools.findQrCodes?.(raster)) ?? [],
  };
  const reading = await readCertificate(bytes, { today, tools });
  return { pages, reading: { ...reading, ms: 0 } };
}

/** Plays a recording back: no PDFium, no wasm, no file. */
function replayTools({ pages, reading }: Golden): ReadingTools {
  const codes = reading.certificates.flatMap(({ qrCodes }) => qrCodes);
  let drawn = 0;
  return {
    open: async () => ({
      pageCount: pages.length,
      readText: (page) => {
        const text = pages.find((recorded) => recorded.page === page);
        if (text === undefined) throw new TypeError(`page ${page} was not recorded`);
        return text;
      },
      raster: async (page) => {
        drawn = page;
        return { width: 1, height: 1, grey: new Uint8Array(1) };
      },
      close: () => undefined,
    }),
    findQrCodes: async () =>
      codes.flatMap(({ text, place: { page, boxes } }) => (page === drawn ? boxes.map((box) => ({ text, box })) : [])),
  };
}

async function goldenOf(file: string): Promise<Golden> {
  return JSON.parse(await readFile(goldenPath(file), "utf8")) as Golden;
}

describe("golden readings", () => {
  test.each(files)("%s is read as before", async (file) => {
    const recorded = await record(await fixtureBytes(file));
    if (process.env["UPDATE_GOLDEN"] === "1") await writeFile(goldenPath(file), `${JSON.stringify(recorded)}\n`);
    expect(recorded.reading).toEqual((await goldenOf(file)).reading);
  });

  test.each(files)("recorded pages of %s give the same reading without any tool", async (file) => {
    const golden = await goldenOf(file);
    const pdf = new TextEncoder().encode("%PDF-1.7");
    const reading = await readCertificate(pdf, { today, tools: replayTools(golden) });
    expect({ ...reading, ms: 0 }).toEqual(golden.reading);
  });
});
