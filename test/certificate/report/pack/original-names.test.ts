import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameOriginals, pathsOf, type StoredFile } from "#app/certificate/report/pack/original-names.ts";
import { nameKey, safeName } from "#app/certificate/report/pack/safe-name.ts";
import type { ProvenWork } from "#app/certificate/report/ready/made-report.ts";
import { FileLink } from "#app/certificate/report/workbook-plan.ts";
import { mediaTypes } from "#app/model/reading.ts";

const pdf: StoredFile = { bytes: 10, mediaType: "application/pdf" };

function work(certificateId: string, number: string, fileId = certificateId, registeredOn = "2026-03-15"): ProvenWork {
  return { certificateId, number, registeredOn, fileId };
}

function named(works: readonly ProvenWork[], files: Record<string, StoredFile> = {}): string[] {
  const stored = new Map(works.map(({ fileId }) => [fileId, files[fileId] ?? pdf]));
  return nameOriginals(works, stored).map(({ path }) => path);
}

describe("the name of an original", () => {
  test("is number and day with the ending of what the file is", () => {
    expect(named([work("a", "0012345")])).toEqual(["originals/0012345 2026-03-15.pdf"]);
    const scan: StoredFile = { bytes: 1, mediaType: "image/jpeg" };
    expect(named([work("a", "7")], { a: scan })).toEqual(["originals/7 2026-03-15.jpg"]);
  });

  test("of two files under one number and day is told apart, in the order of the works", () => {
    expect(named([work("a", "1"), work("b", "1"), work("c", "1")])).toEqual([
      "originals/1 2026-03-15.pdf",
      "originals/1 2026-03-15 (2).pdf",
      "originals/1 2026-03-15 (3).pdf",
    ]);
  });

  test("of one file with two certificates is each number's own; the same number twice leads to one", () => {
    const works = [work("a", "1", "same"), work("b", "2", "same"), work("c", "1", "same")];
    const originals = nameOriginals(works, new Map([["same", pdf]]));
    expect(originals.map(({ path, certificates }) => [path, certificates.map(({ id }) => id)])).toEqual([
      ["originals/1 2026-03-15.pdf", ["a", "c"]],
      ["originals/2 2026-03-15.pdf", ["b"]],
    ]);
    expect(pathsOf(originals).get("c")).toBe("originals/1 2026-03-15.pdf");
  });

  test("differs by more than case, which Windows does not see", () => {
    expect(named([work("a", "12a"), work("b", "12A")])).toEqual([
      "originals/12a 2026-03-15.pdf",
      "originals/12A 2026-03-15 (2).pdf",
    ]);
  });

  test.each([
    ["../../etc/passwd", "etc-passwd"],
    ["12/34", "12-34"],
    ['a<b>c:d"e|f?g*h', "a-b-c-d-e-f-g-h"],
    ["№ 0012345", "0012345"],
    ["C:\\x", "C-x"],
    ["12.", "12"],
    ["CON", "CON-"],
    ["lpt1", "lpt1-"],
    ["12\u202e\u0000\n34", "12-34"],
    ["", "0"],
    ["...", "0"],
    ["и\u0306", "й"],
    ["Ө\u00a0№5%#&'", "Ө-5"],
  ])("takes of %j what every system allows: %j", (number, expected) => {
    expect(safeName(number, "0")).toBe(expected);
  });

  test("is not endless", () => {
    expect(Array.from(safeName("Ә".repeat(1000), "0"))).toHaveLength(80);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.constantFrom("CON", "nul", "com1", "..", "/", "1", "1 (2)", "é", "e\u0301"),
);
const anyWorks = fc.array(
  fc.record({
    certificateId: fc.uuid(),
    number: anyText,
    registeredOn: fc.constantFrom("2026-03-15", "2026-03-16"),
    fileId: fc.constantFrom("f1", "f2", "f3"),
  }),
  { maxLength: 30 },
);
const files = new Map(
  ["f1", "f2", "f3"].map((id, index) => [id, { bytes: 1, mediaType: mediaTypes[index] ?? null }] as const),
);

test("whatever numbers say, names are distinct, composed, safe on every system and lead to the right file", () => {
  fc.assert(
    fc.property(anyWorks, (works) => {
      const originals = nameOriginals(works, files);
      const paths = pathsOf(originals);
      const fileAt = new Map(originals.map(({ path, fileId }) => [path, fileId]));
      for (const { certificateId, fileId } of works) expect(fileAt.get(paths.get(certificateId) ?? "")).toBe(fileId);
      expect(new Set(originals.map(({ path }) => nameKey(path))).size).toBe(originals.length);
      for (const { path } of originals) {
        expect(path).toMatch(/^originals\/[^/\\:*?"<>|%#\p{C}.]+\.[a-z]{3,4}$/u);
        expect(path).toBe(path.normalize("NFC"));
        expect(path.length).toBeLessThan(200);
        expect(path).not.toMatch(/\/(?:con|prn|aux|nul|com\d|lpt\d)\.|[ .]$|\/ /iu);
        // A link of the workbook can lead there.
        expect(new FileLink("", path).path).toBe(path);
      }
      expect(nameOriginals(works, files)).toEqual(originals);
    }),
  );
});
