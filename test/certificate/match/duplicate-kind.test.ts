import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyGroups } from "#app/certificate/match/copy-groups.ts";
import { duplicateKind, type ComparedPlace } from "#app/certificate/match/duplicate-kind.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

function aPlace(overrides: Partial<ComparedPlace> = {}): ComparedPlace {
  return {
    fileId: "file-1",
    submissionId: "submission-1",
    indexInReading: 0,
    number: "39362",
    registeredOn: calendarDate("2023-10-02"),
    titles: { kk: "Қашықтықтан оқыту әдістемесі", ru: "Методика дистанционного обучения" },
    authors: ["Өтегенова Әсел Маратқызы", "Лим Дана Сергеевна"],
    ...overrides,
  };
}

const elsewhere = { fileId: "file-2", submissionId: "submission-2" };

describe("two certificates", () => {
  test.each<[string, Partial<ComparedPlace>, ReturnType<typeof duplicateKind>]>([
    ["the same place of one file, sent by two", { submissionId: "submission-2" }, "exact"],
    ["two places of one file", { submissionId: "submission-2", indexInReading: 1, number: "39363", titles: {} }, null],
    ["one sending's two places", { indexInReading: null, number: "39363", titles: { kk: "Басқа" } }, null],
    ["another file with the same print", elsewhere, "same"],
    ["the title with two letters misread", { ...elsewhere, titles: { kk: "Кашықтықтан окыту әдістемесі" } }, "same"],
    ["only the Russian title read", { ...elsewhere, titles: { ru: "Методика дистанционного обучения" } }, "same"],
    ["the number on another day", { ...elsewhere, registeredOn: calendarDate("2024-10-02") }, null],
    ["the number and day, another work", { ...elsewhere, titles: { kk: "Цитология" }, authors: ["Ким А."] }, null],
    ["a co-author's own certificate", { ...elsewhere, number: "39363" }, "near"],
    ["the same title of other authors", { ...elsewhere, number: "39363", authors: ["Ким Анна"] }, null],
    ["another title of the same authors", { ...elsewhere, number: "39363", titles: { kk: "Цитология" } }, null],
    ["titles in different languages only", { ...elsewhere, number: "39363", titles: { en: "Remote teaching" } }, null],
    ["the number not read", { ...elsewhere, number: null }, "near"],
  ])("%s", (_what, change, expected) => {
    expect(duplicateKind(aPlace(), aPlace(change))).toBe(expected);
    expect(duplicateKind(aPlace(change), aPlace())).toBe(expected);
  });
});

describe("certificates that are one", () => {
  const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h");
  const tie = fc.record({ firstId: id, secondId: id });
  const ties = fc.array(tie, { maxLength: 12 });

  test("are one through others, too", () => {
    const groups = copyGroups([
      { firstId: "a", secondId: "b" },
      { firstId: "c", secondId: "b" },
      { firstId: "x", secondId: "y" },
    ]);
    expect(Object.fromEntries(groups)).toEqual({ a: "a", b: "a", c: "a", x: "x", y: "x" });
  });

  test("whatever the order of the decisions and of the two", () => {
    fc.assert(
      fc.property(ties, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (decided, keys) => {
        const mixed = decided
          .map((one, index) => ({ one, key: keys[index] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one: { firstId, secondId } }) => ({ firstId: secondId, secondId: firstId }));
        expect(Object.fromEntries(copyGroups(mixed))).toEqual(Object.fromEntries(copyGroups(decided)));
      }),
    );
  });

  test("share a group exactly where a chain of decisions leads from one to the other", () => {
    fc.assert(
      fc.property(ties, (decided) => {
        const groups = copyGroups(decided);
        for (const { firstId, secondId } of decided) expect(groups.get(firstId)).toBe(groups.get(secondId));
        for (const [id, group] of groups) expect(reached(group, decided).has(id)).toBe(true);
      }),
    );
  });
});

function reached(start: string, decided: readonly { firstId: string; secondId: string }[]): Set<string> {
  const found = new Set([start]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { firstId, secondId } of decided) {
      if (found.has(firstId) || found.has(secondId)) found.add(firstId).add(secondId);
    }
  }
  return found;
}
