import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReaderPool } from "#app/certificate/read/reader-pool.server.ts";
import type { WantedPlace } from "#app/certificate/read/read-place.server.ts";
import { valueOfText } from "#app/certificate/review/value-of-text.ts";
import type { Box, FileReading, HalfReading, Place } from "#app/model/reading.ts";
import { craftedFiles } from "#test/hostile-files/hostile-files.ts";
import { fixturePath, goldenPath } from "#test/support/fixture-files.ts";

const readers = createReaderPool({ size: 1, fileTimeoutMs: 20_000 });
let folder = "";
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "tizilim-place-"))));
afterAll(async () => {
  await readers.close();
  await rm(folder, { recursive: true, force: true });
});

const picturePath = (name: string) => fixturePath(`../pictures/${name}`);

/** The first half of the first certificate, as the kept reading has it. */
async function firstHalf(name: string): Promise<HalfReading> {
  const kept = JSON.parse(await readFile(goldenPath(name), "utf8")) as { reading: FileReading };
  const half = kept.reading.certificates[0]?.halves[0];
  if (half === undefined) throw new Error(`${name} holds no certificate`);
  return half;
}

/** A box as a hand drags it: around all lines, with some room. */
function dragged({ page, boxes }: Place): WantedPlace {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)) - 0.006, Math.min(...boxes.map((box) => box.y)) - 0.004];
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + 0.006;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 0.004;
  return { page, turns: 0, box: { x, y, width: right - x, height: bottom - y } };
}

async function readAt(path: string, place: Place) {
  const read = await readers.readPlace(path, dragged(place));
  if (read === null || read === "busy") throw new Error("nothing was read");
  return read;
}

const wholePage: Box = { x: 0, y: 0, width: 1, height: 1 };

describe("what stands at a place of a page", () => {
  test("is taken from the page's own text, wrapped lines and all", async () => {
    const { title, number } = await firstHalf("landscape.pdf");
    if (title === null || number === null) throw new Error("no title or number");
    const read = await readAt(fixturePath("landscape.pdf"), title.place);
    expect(read).toMatchObject({ witness: "text-layer", confidence: 1 });
    expect(read.lines.length).toBeGreaterThan(1);
    expect(valueOfText(read.lines, "titleKk")).toBe(title.value);
    const digits = await readAt(fixturePath("landscape.pdf"), number.place);
    expect(valueOfText(digits.lines, "number")).toBe(number.value);
  });

  test.each(["scan-skewed.jpg", "photo-perspective.jpg"])(
    "is recognised on a picture, there alone: %s",
    async (name) => {
      const { title, number } = await firstHalf(name);
      if (title === null || number === null) throw new Error("no title or number");
      const digits = await readAt(picturePath(name), number.place);
      expect(digits.witness).toBe("ocr");
      expect(valueOfText(digits.lines, "number")).toBe(number.value);
      const words = await readAt(picturePath(name), title.place);
      expect(valueOfText(words.lines, "titleKk")).toBe(title.value);
    },
  );

  test("is nothing on the bare margin, and on a page that does not exist", async () => {
    const path = fixturePath("landscape.pdf");
    const margin = { x: 0, y: 0, width: 0.02, height: 0.02 };
    expect(await readers.readPlace(path, { page: 1, turns: 0, box: margin })).toBeNull();
    expect(await readers.readPlace(path, { page: 9, turns: 0, box: wholePage })).toBeNull();
  });

  test("of hostile files is nothing, or some text, and never a crash", async () => {
    for (const [index, { bytes }] of craftedFiles().entries()) {
      const path = join(folder, String(index));
      await writeFile(path, bytes);
      const read = await readers.readPlace(path, { page: 1, turns: 0, box: { ...wholePage, height: 0.1 } });
      expect(read === null || (read !== "busy" && read.lines.length > 0)).toBe(true);
    }
  });
});
