import { array, assert, boolean, constantFrom, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { mostExamples, QualityTally, sumOf } from "#app/certificate/review/quality-tally.ts";
import {
  fileKindOf,
  fileKinds,
  judgeReading,
  qualityFields,
  type ApprovedValues,
  type MachineReading,
} from "#app/certificate/review/reading-quality.ts";
import { wilsonInterval } from "#app/certificate/review/wilson.ts";
import { editions } from "#app/model/edition.ts";
import { aJudgedReading } from "#test/factories/certificate-to-review.ts";

const { merged, edition, pages } = aJudgedReading();
const reading: MachineReading = { mediaType: "application/pdf", filePages: null, edition, pages, merged };
const [author] = merged.authors.list;
const approved: ApprovedValues = {
  number: merged.number.value,
  registeredOn: merged.registeredOn.value,
  createdOn: merged.createdOn.value,
  objectType: "scientific",
  titleKk: merged.title.byLanguage.kk ?? null,
  titleRu: merged.title.byLanguage.ru ?? null,
  titleEn: null,
  authors: [{ position: 0, name: author?.name ?? "" }],
};

const judged = (change: Partial<ApprovedValues>, read = reading) =>
  judgeReading(read, { ...approved, ...change }).filter(({ outcome }) => outcome !== "kept");

describe("what became of what the machine read", () => {
  test("everything stayed as it is, and a language that is not there is no value", () => {
    const values = judgeReading(reading, approved);
    expect(values.map(({ outcome }) => outcome)).toEqual(values.map(() => "kept"));
    expect(values.map(({ field }) => field)).not.toContain("titleEn");
  });

  test("a changed value that was called certain is told from one that was not", () => {
    expect(judged({ number: "1" })).toEqual([{ field: "number", outcome: "changed", isCertain: true }]);
    const doubtful = {
      ...reading,
      merged: { ...merged, number: { ...merged.number, certainty: "doubtful" as const } },
    };
    expect(judged({ number: "1" }, doubtful)).toEqual([{ field: "number", outcome: "changed", isCertain: false }]);
  });

  test("what a person filled in was not read, what a person took away was wrong", () => {
    expect(judged({ titleEn: "A title" })).toEqual([{ field: "titleEn", outcome: "unread", isCertain: false }]);
    expect(judged({ titleRu: null })).toEqual([{ field: "titleRu", outcome: "changed", isCertain: true }]);
    expect(judged({ objectType: "unknown" })).toMatchObject([{ field: "objectType", outcome: "changed" }]);
    const unknown = {
      ...reading,
      merged: { ...merged, objectType: { ...merged.objectType, value: "unknown" as const } },
    };
    expect(judged({}, unknown)).toMatchObject([{ field: "objectType", outcome: "unread" }]);
  });

  test("authors are compared place by place", () => {
    const two = { ...merged.authors, list: [...merged.authors.list, ...merged.authors.list] };
    const twice = { ...reading, merged: { ...merged, authors: two } };
    // The first was removed; the second stays where it was read, and a third was added.
    const authors = [
      { position: 1, name: author?.name ?? "" },
      { position: 2, name: "Қосылған Автор" },
    ];
    expect(judged({ authors }, twice)).toEqual([
      { field: "author", outcome: "changed", isCertain: true },
      { field: "author", outcome: "unread", isCertain: false },
    ]);
  });
});

test("a file is a scan when a page of the certificate was recognised, whatever its other pages are", () => {
  const page = (n: number, readBy: "text-layer" | "ocr") => ({ page: n, turns: 0 as const, readBy });
  const kindOf = (change: Partial<MachineReading>) => fileKindOf({ ...reading, pages: [2], ...change });
  expect(kindOf({ filePages: [page(1, "ocr"), page(2, "text-layer")] })).toBe("text-pdf");
  expect(kindOf({ filePages: [page(1, "text-layer"), page(2, "ocr")] })).toBe("scanned-pdf");
  expect(kindOf({ filePages: null })).toBe("text-pdf");
  expect(kindOf({ mediaType: "image/jpeg" })).toBe("picture");
});

const certificates = array(
  record({
    edition: constantFrom(...editions),
    kind: constantFrom(...fileKinds),
    values: array(
      record({
        field: constantFrom(...qualityFields),
        outcome: constantFrom("kept" as const, "changed" as const, "unread" as const),
        isCertain: boolean(),
      }),
    ),
  }),
);

describe("the figures", () => {
  test("add up: every value is counted once, whatever the order", () => {
    assert(
      property(certificates, (drawn) => {
        const given = drawn.map((one, index) => ({ ...one, id: `c${index}`, number: null }));
        const [tally, backwards] = [new QualityTally(), new QualityTally()];
        for (const one of given) tally.add(one);
        for (const one of given.toReversed()) backwards.add(one);
        const values = given.flatMap((one) => one.values);
        const sum = sumOf(tally.lines);
        expect(sumOf(backwards.lines)).toEqual(sum);
        expect(tally.certificates).toBe(given.length);
        expect(sum.kept + sum.changed + sum.unread).toBe(values.length);
        expect(sum.certain).toBe(values.filter(({ isCertain }) => isCertain).length);
        expect(sum.silent).toBe(values.filter((one) => one.isCertain && one.outcome === "changed").length);
        for (const line of tally.lines) {
          expect(line.silent).toBeLessThanOrEqual(line.changed);
          expect(line.examples.length).toBeLessThanOrEqual(Math.min(mostExamples, line.changed));
          expect(line.examples.length > 0).toBe(line.changed > 0);
        }
      }),
    );
  });

  test("an interval holds the share it was made from and narrows with more cases", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    const few = wilsonInterval(10, 10);
    expect(few?.high).toBe(1);
    expect(few?.low).toBeCloseTo(0.722, 3);
    const many = wilsonInterval(950, 1000);
    expect([many?.low, many?.high]).toEqual([expect.closeTo(0.9347, 3), expect.closeTo(0.9619, 3)]);
    for (const [hits, of] of [
      [0, 1],
      [1, 3],
      [3, 3],
      [499, 1000],
    ] as const) {
      const { low, high } = wilsonInterval(hits, of) ?? { low: 2, high: -1 };
      expect(low).toBeLessThanOrEqual(hits / of);
      expect(high).toBeGreaterThanOrEqual(hits / of);
    }
  });
});
