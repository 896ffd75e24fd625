import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createReaderPool } from "#app/certificate/read/reader-pool.server.ts";
import type { FileReading } from "#app/model/reading.ts";
import { craftedFiles, mutatedFiles } from "#test/hostile-files/hostile-files.ts";

const outcomes: FileReading["outcome"][] = ["read", "needs-ocr", "not-a-certificate", "unreadable"];
/** As long as anybody should have to wait for the answer that a file is rubbish. */
const longestMs = 20_000;
const readers = createReaderPool({ size: 2 });
let folder = "";

beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "tizilim-hostile-"))));
afterAll(async () => {
  await readers.close();
  await rm(folder, { recursive: true, force: true });
});

async function answerTo(kind: string, name: string, bytes: Uint8Array) {
  const path = join(folder, `${kind.replace(/\W/gu, "-")}-${name.length}`);
  await writeFile(path, bytes);
  const startedAt = performance.now();
  const reading = await readers.read(path, { fileName: name });
  return { reading, ms: performance.now() - startedAt };
}

/** What is not read says why. */
function saysWhy({ outcome, findings }: FileReading): boolean {
  return outcome === "read" || findings.length > 0;
}

/** Where only one answer is right. */
const expected: Record<string, string> = {
  empty: "empty-file",
  encrypted: "encrypted-file",
  "page-of-the-web": "unreadable-file",
  "drawing-with-script": "unreadable-file",
  program: "unreadable-file",
  archive: "unreadable-file",
  "giant-png-that-is-whole": "too-large-picture",
  "wrong-ending": "extension-mismatch",
  "ten-thousand-pages": "too-many-pages",
  "giant-png": "too-large-picture",
  "no-pages": "unreadable-file",
  "header-alone": "unreadable-file",
};

describe("files that were made to do harm", () => {
  test.each(craftedFiles().map((file) => [file.kind, file] as const))(
    "%s gets an answer that says what is wrong",
    async (kind, { name, bytes }) => {
      const { reading, ms } = await answerTo(kind, name, bytes);
      const codes = reading.findings.map(({ code }) => code);
      expect(outcomes).toContain(reading.outcome);
      expect(ms).toBeLessThan(longestMs);
      expect(saysWhy(reading)).toBe(true);
      const wanted = expected[kind];
      expect(wanted === undefined || codes.some((code) => code === wanted)).toBe(true);
    },
    2 * longestMs,
  );

  test("the queue goes on: a good file is read after all of them", async () => {
    const good = craftedFiles().find(({ kind }) => kind === "wrong-ending");
    const { reading } = await answerTo("good", "certificate.pdf", good?.bytes ?? new Uint8Array());
    expect(reading).toMatchObject({ outcome: "read", findings: [] });
  });
});

describe("real files that were damaged at random, the same ones each time", () => {
  test.each(mutatedFiles(12, 20_261_123).map((file) => [file.kind, file.name, file] as const))(
    "%s: %s gets an answer",
    async (kind, name, { bytes }) => {
      const { reading, ms } = await answerTo(kind, name, bytes);
      expect(outcomes).toContain(reading.outcome);
      expect(ms).toBeLessThan(longestMs);
      expect(saysWhy(reading)).toBe(true);
    },
    2 * longestMs,
  );
});
