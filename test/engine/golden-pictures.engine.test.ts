import { readFile, writeFile } from "node:fs/promises";

import { afterAll, describe, expect, test } from "vitest";

import { readCertificate } from "#app/certificate/read-certificate.server.ts";
import { localTools } from "#app/certificate/read/local-tools.server.ts";
import type { PageText, Word } from "#app/certificate/read/page-text.ts";
import type { LookedAt, ReadingTools, RecognisedPage } from "#app/certificate/read/reading-tools.ts";
import { stopRecognition } from "#app/certificate/read/tesseract.server.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Box, FileReading, QuarterTurns } from "#app/model/reading.ts";
import { goldenPath, pictureBytes } from "#test/support/fixture-files.ts";

const today = calendarDate("2026-11-23");
const files = ["scan-skewed.jpg", "photo-perspective.jpg"];

/** What recognition saw of the only page of a picture, at first and when it was asked again, and what the engine made of it. */
type Golden = {
  text: PageText;
  turns: QuarterTurns;
  looks: { lines: LookedAt[]; found: Word[][] }[];
  shown: [Box, Box][];
  codes: { text: string; box: Box }[][];
  reading: FileReading;
};

/** Reads with the machine's tools and writes down what they saw. */
async function record(bytes: Uint8Array): Promise<Golden> {
  const [looks, shown, codes]: [Golden["looks"], Golden["shown"], Golden["codes"]] = [[], [], []];
  const pages: RecognisedPage[] = [];
  const tools: ReadingTools = {
    open: localTools.open,
    async recognisePage(source, page, turn) {
      const recognised = await localTools.recognisePage?.(source, page, turn);
      if (recognised === undefined || recognised === null) return null;
      pages.push(recognised);
      return {
        ...recognised,
        toShown(box) {
          const place = recognised.toShown(box);
          shown.push([box, place]);
          return place;
        },
        async lookAgain(lines) {
          const found = await recognised.lookAgain(lines);
          looks.push({ lines: [...lines], found });
          return found;
        },
      };
    },
    async findQrCodes(raster) {
      const found = (await localTools.findQrCodes?.(raster)) ?? [];
      codes.push(found);
      return found;
    },
  };
  const reading = await readCertificate(bytes, { today, tools });
  const [page] = pages;
  if (page === undefined) throw new TypeError("a picture is recognised");
  return { text: page.text, turns: page.turns, looks, shown, codes, reading: { ...reading, ms: 0 } };
}

/** Plays a recording back: no recogniser, no picture. */
function replayTools({ text, turns, looks, shown, codes }: Golden): ReadingTools {
  const places = new Map(shown.map(([box, place]) => [JSON.stringify(box), place]));
  const [nextLook, nextCodes] = [looks.values(), codes.values()];
  return {
    open: async () => ({
      pageCount: 1,
      readText: () => ({ ...text, witness: "text-layer", words: [], pictureShare: 1 }),
      raster: async () => ({ width: 1, height: 1, grey: new Uint8Array(1) }),
      close: () => undefined,
    }),
    recognisePage: async () => ({
      text,
      turns,
      toShown(box) {
        const place = places.get(JSON.stringify(box));
        if (place === undefined) throw new TypeError("a place that was not recorded");
        return place;
      },
      async lookAgain(lines) {
        const look = nextLook.next().value;
        expect(lines).toEqual(look?.lines);
        return look?.found ?? [];
      },
    }),
    findQrCodes: async () => nextCodes.next().value ?? [],
  };
}

describe("golden readings of pictures", () => {
  afterAll(stopRecognition);

  test.each(files)(
    "what was once recognised of %s gives the same reading without recognising it again",
    async (file) => {
      const bytes = await pictureBytes(file);
      if (process.env["UPDATE_GOLDEN"] === "1")
        await writeFile(goldenPath(file), `${JSON.stringify(await record(bytes))}\n`);
      const golden = JSON.parse(await readFile(goldenPath(file), "utf8")) as Golden;
      const reading = await readCertificate(bytes, { today, tools: replayTools(golden) });
      expect({ ...reading, ms: 0 }).toEqual(golden.reading);
      expect(reading.certificates).toHaveLength(1);
    },
  );
});
