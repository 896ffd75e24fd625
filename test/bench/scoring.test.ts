import { describe, expect, test } from "vitest";

import type { ReadLine } from "./read-line.ts";
import { reliabilityBins, thresholdCosts } from "./reliability.ts";
import { isSameText } from "./same-text.ts";
import { qualityOf, scoreFile } from "./score.ts";
import type { CertificateTruth, FileTruth } from "./truth.ts";

const printed: CertificateTruth = {
  halves: { kk: { number: "18045" }, ru: { number: "18045" } },
  merged: {
    number: "18045",
    dateISO: "2021-05-26",
    authorVariants: [["Әбенова Сәуле Ерланқызы", "Абенова Сауле Ерланкызы"], ["Ким Олег"]],
    type: "literary",
    title: { kk: "«Сандар әлемі» оқу құралы", ru: "Учебное пособие «Мир чисел»" },
    createdISO: "2020-01-02",
    qrUrl: "https://copyright.kazpatent.kz/?!.iD=abc",
  },
  ambiguous: [],
  findings: [],
};
const truth: FileTruth = {
  file: "a.pdf",
  kind: "photo",
  form: "form2018-kk-ru",
  certificates: [printed],
  findings: [],
};
const line: ReadLine = {
  file: "a.pdf",
  form: "form2018-kk-ru",
  number: "18045",
  date: "2021-05-26",
  authors: ["АБЕНОВА САУЛЕ ЕРЛАНКЫЗЫ", "Ким Олег"],
  type: "literary",
  title: { kk: "Сандар әлемі оқу құралы", ru: "Учебное пособие „Мир чисел“" },
  created: "2020-01-02",
  findings: [],
  qrUrl: "https://copyright.kazpatent.kz/?!.iD=abc",
  confidence: { number: 0.99 },
  doubtful: [],
};
const codes = new Set(["number-mismatch", "duplicate"]);
const score = (lines: ReadLine[], of: FileTruth = truth) => scoreFile(of, lines, codes);
const wrong = (lines: ReadLine[], of?: FileTruth) =>
  score(lines, of)
    .fields.filter(({ isRight }) => !isRight)
    .map(({ field, isSilent }) => (isSilent ? `${field}, silent` : field));

describe("what counts as read right", () => {
  test("case, quotation marks, hyphens and twin letters of two alphabets do not matter; a letter does", () => {
    expect(isSameText("«Smart» оқу-құралы.", "SMART оқу құралы")).toBe(true);
    expect(isSameText("САТ", "CAT")).toBe(true);
    expect(isSameText("қала", "кала")).toBe(false);
  });

  test("everything as printed is right, in either spelling of an author", () => {
    expect(wrong([line])).toEqual([]);
    expect(score([line])).toMatchObject({ qr: { read: 1, there: 1 }, isFormRight: true });
  });

  test("a title is right only in every printed language", () => {
    expect(wrong([{ ...line, title: { kk: line.title["kk"] ?? "" } }])).toEqual(["title, silent"]);
  });

  test("an author too many and one too few are both wrong", () => {
    expect(wrong([{ ...line, authors: ["Ким Олег"] }])).toEqual(["authors, silent"]);
    expect(score([{ ...line, authors: ["Ким Олег", "Ли Анна"] }]).authors).toEqual({
      both: 1,
      onlyFound: 1,
      onlyThere: 1,
    });
  });

  test("a field on which the paper disagrees with itself is nobody's mistake", () => {
    const odd = { ...truth, certificates: [{ ...printed, ambiguous: ["number"] }] };
    expect(wrong([{ ...line, number: "1" }], odd)).toEqual([]);
  });

  test("what is not printed must not be read", () => {
    const merged = { ...printed.merged, number: "18045" };
    const without = { ...truth, certificates: [{ ...printed, merged, findings: ["missing-number"] }] };
    expect(wrong([{ ...line, number: null }], without)).toEqual([]);
    expect(wrong([line], without)).toEqual(["number, silent"]);
  });

  test("certificates of one file are told apart by their numbers", () => {
    const second = { ...printed, halves: { kk: { number: "777" } }, merged: { ...printed.merged, number: "777" } };
    const two = { ...truth, certificates: [printed, second] };
    expect(wrong([{ ...line, number: "777" }, line], two)).toEqual([]);
  });

  test("a file without any line is wrong in every field", () => {
    expect(wrong([])).toHaveLength(6);
  });
});

describe("silent errors", () => {
  test("a wrong value that is doubtful, or that a finding points at, is not silent", () => {
    expect(wrong([{ ...line, number: "13045" }])).toEqual(["number, silent"]);
    expect(wrong([{ ...line, number: "13045", doubtful: ["number"] }])).toEqual(["number"]);
    expect(wrong([{ ...line, number: "13045", findings: ["number-mismatch"] }])).toEqual(["number"]);
    expect(wrong([{ ...line, number: "13045", findings: ["half-missing"] }])).toEqual(["number"]);
  });

  test("a finding about something else excuses no mistake", () => {
    expect(wrong([{ ...line, number: "13045", findings: ["duplicate", "title-mismatch"] }])).toEqual([
      "number, silent",
    ]);
  });
});

test("findings count once a file, and only those a sample can be made for", () => {
  const odd = { ...truth, findings: ["duplicate"] };
  const { findings } = score([{ ...line, findings: ["number-mismatch", "number-mismatch", "half-missing"] }], odd);
  expect(findings).toEqual({ both: 0, onlyFound: 1, onlyThere: 1 });
  expect(qualityOf({ both: 3, onlyFound: 1, onlyThere: 0 })).toMatchObject({ precision: 0.75, recall: 1 });
  expect(qualityOf({ both: 0, onlyFound: 0, onlyThere: 0 }).f1).toBe(1);
});

describe("calibration", () => {
  const values = [
    { confidence: 1, isRight: true },
    { confidence: 0.99, isRight: false },
    { confidence: 0.75, isRight: true },
    { confidence: null, isRight: true },
  ];

  test("every value with a confidence falls into one bin, also the surest", () => {
    const bins = reliabilityBins(values);
    expect(bins.reduce((total, { count }) => total + count, 0)).toBe(3);
    expect(bins.at(-1)).toMatchObject({ count: 2, right: 1 });
  });

  test("a higher threshold asks more for nothing and lets fewer mistakes pass", () => {
    const at = (least: number) => thresholdCosts(values).find((cost) => cost.least === least);
    expect(at(0.7)).toEqual({ least: 0.7, rightButDoubtful: 1, wrongButCertain: 1 });
    expect(at(0.8)).toMatchObject({ rightButDoubtful: 2 });
  });
});
