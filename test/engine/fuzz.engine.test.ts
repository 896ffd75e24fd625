import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";

import { createReaderPool } from "#app/certificate/read/reader-pool.server.ts";
import { mutations, numbersFrom } from "#test/hostile-files/hostile-files.ts";

const files = ["stacked.pdf", "landscape.pdf", "kazakh-english.pdf", "legacy-russian.pdf", "three-in-one-file.pdf"].map(
  (name) => readFileSync(new URL(`../fixtures/certificates/${name}`, import.meta.url)),
);
/** Short, so that many files have their turn: what takes longer is answered as in earnest, only sooner. */
const readers = createReaderPool({ size: 1, pageTimeoutMs: 4000, fileTimeoutMs: 8000 });
const folder = await mkdtemp(join(tmpdir(), "tizilim-fuzz-"));
afterAll(async () => {
  await readers.close();
  await rm(folder, { recursive: true, force: true });
});

const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    ways: fc.array(fc.constantFrom(...Object.values(mutations)), { minLength: 1, maxLength: 3 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ file, ways, seed }) =>
    ways.reduce<Buffer>((bytes, mutate) => (bytes.length === 0 ? bytes : mutate(bytes, numbersFrom(seed))), file),
  );

test("however a file is damaged, reading it is an answer and never an exception", async () => {
  const path = join(folder, "damaged.pdf");
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      await writeFile(path, bytes);
      const reading = await readers.read(path, { fileName: "damaged.pdf" });
      expect(["read", "needs-ocr", "not-a-certificate", "unreadable"]).toContain(reading.outcome);
      expect(reading.outcome === "read" || reading.findings.length > 0).toBe(true);
      for (const { pages, halves } of reading.certificates) {
        expect(Math.max(...pages)).toBeLessThanOrEqual(reading.pageCount);
        expect(halves.length).toBeGreaterThan(0);
      }
    }),
    { seed: 20_261_123, numRuns: 400, interruptAfterTimeLimit: 25_000, endOnFailure: true },
  );
}, 90_000);
