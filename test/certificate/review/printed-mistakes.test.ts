import { describe, expect, test } from "vitest";
import type { CertificateFields } from "#app/certificate/review/certificate-fields.ts";
import { findPrintedMistakes } from "#app/certificate/review/mistakes/find-printed-mistakes.ts";
import { likeness } from "#app/certificate/review/mistakes/mistakes-of-names.ts";
import type { MistakeEvidence, PrintedMistake } from "#app/certificate/review/mistakes/printed-mistake.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";
import { aHalf, aReading, aValue } from "#test/factories/unjudged-reading.ts";

const context = { today: calendarDate("2026-11-23"), numberLine: knownNumberLine };

type Case = { kk?: Partial<HalfReading>; ru?: Partial<HalfReading>; fields?: Partial<CertificateFields> } & Partial<
  Omit<MistakeEvidence, "reading" | "findings" | "fields">
>;

/** A certificate with these changes, with the findings that the real rules make of it. */
function mistakesOn({ kk = {}, ru = {}, fields = {}, ...rest }: Case): PrintedMistake[] {
  const halves = [aHalf("kk", kk), aHalf("ru", ru)];
  const findings = new Set(validateReading(aReading(halves), context).map(({ code }) => code));
  const first = halves[0];
  return findPrintedMistakes({
    reading: { halves },
    findings,
    settled: new Set(),
    registerAgrees: false,
    authors: [],
    ...rest,
    fields: {
      number: first?.number?.value ?? null,
      registeredOn: first?.registeredOn?.value ?? null,
      createdOn: first?.createdOn?.value ?? null,
      objectType: "scientific",
      titleKk: null,
      titleRu: null,
      titleEn: null,
      receivedOn: null,
      workKind: null,
      ...fields,
    },
  });
}

const line = ({ field, half, old, new: right, class: kind, reason }: PrintedMistake) =>
  `${field} ${half ?? "both"}: ${old} -> ${right ?? "?"} (${kind}, ${reason})`;
const day = (text: string) => aValue(calendarDate(text));
const author = (text: string) => [aValue(text)];
const tied = (name: string, spellings: Record<string, string>, ...directoryNames: string[]) => ({
  name,
  spellings,
  directoryNames,
});

describe("mistakes on the certificate itself (Order 1315, Rules, para. 15)", () => {
  test.each<[string, Case, string[]]>([
    ["nothing is wrong", {}, []],
    [
      "numbers differ and nobody knows which is right",
      { ru: { number: aValue("39363") } },
      ["number kk: 39362 -> 39363 (unclear, which-half)", "number ru: 39363 -> 39362 (unclear, which-half)"],
    ],
    [
      "numbers differ and a person settled it",
      { ru: { number: aValue("39363") }, settled: new Set(["number"]) },
      ["number ru: 39363 -> 39362 (technical, other-half-settled)"],
    ],
    [
      "numbers differ and the register was asked",
      { ru: { number: aValue("39363") }, registerAgrees: true },
      ["number ru: 39363 -> 39362 (technical, register-right)"],
    ],
    [
      "a person settled a number that no half prints",
      { ru: { number: aValue("39363") }, settled: new Set(["number"]), fields: { number: "39369" } },
      ["number kk: 39362 -> 39363 (unclear, which-half)", "number ru: 39363 -> 39362 (unclear, which-half)"],
    ],
    [
      "days of registration differ, one settled",
      {
        kk: { registeredOn: day("2023-10-02") },
        ru: { registeredOn: day("2023-10-20") },
        settled: new Set(["registeredOn"]),
      },
      ["registeredOn ru: 20.10.2023 -> 02.10.2023 (technical, other-half-settled)"],
    ],
    [
      "one half creates the work after its registration",
      { ru: { createdOn: day("2024-02-01") } },
      ["createdOn ru: 01.02.2024 -> 01.02.2023 (technical, order-of-days)"],
    ],
    [
      "two possible days of creation",
      { ru: { createdOn: day("2023-01-02") } },
      [
        "createdOn kk: 01.02.2023 -> 02.01.2023 (unclear, which-half)",
        "createdOn ru: 02.01.2023 -> 01.02.2023 (unclear, which-half)",
      ],
    ],
    [
      "both halves create the work after its registration",
      { kk: { createdOn: day("2024-02-01") }, ru: { createdOn: day("2024-02-01") } },
      ["createdOn both: 01.02.2024 -> ? (unclear, which-day)"],
    ],
    [
      "a type was translated as another",
      { ru: { objectType: aValue("произведение литературы") }, settled: new Set(["objectType"]) },
      ["objectType ru: произведение литературы -> произведение науки (technical, type-translated)"],
    ],
    [
      "types differ and nobody settled it",
      { ru: { objectType: aValue("база данных") } },
      [
        "objectType kk: ғылым туындысы -> деректер базасы (unclear, which-half)",
        "objectType ru: база данных -> произведение науки (unclear, which-half)",
      ],
    ],
    [
      "the work is of another type than both halves say",
      { settled: new Set(["objectType"]), fields: { objectType: "computer-program" } },
      ["objectType both: ғылым туындысы -> ЭЕМ-ге арналған бағдарлама (not-technical, another-type)"],
    ],
    [
      "one title in one language with a letter astray",
      {
        kk: { title: aValue("Технологии дистанционного обучения") },
        ru: { title: aValue("Технологии дистанцоинного обучения") },
      },
      [
        "title kk: Технологии дистанционного обучения -> Технологии дистанцоинного обучения (unclear, title-few-letters)",
        "title ru: Технологии дистанцоинного обучения -> Технологии дистанционного обучения (unclear, title-few-letters)",
      ],
    ],
    [
      "two titles in one language",
      {
        kk: { title: aValue("Основы почвоведения и агрохимии") },
        ru: { title: aValue("Технологии дистанционного обучения") },
      },
      [
        "title ru: Технологии дистанционного обучения -> Основы почвоведения и агрохимии (not-technical, another-title)",
      ],
    ],
    [
      "another person in one half",
      { kk: { authors: author("Әбдірова Гүлнар Сейітқызы") }, ru: { authors: author("Лисицына Вероника Аркадьевна") } },
      ["authors ru: Лисицына Вероника Аркадьевна -> Әбдірова Гүлнар Сейітқызы (not-technical, another-author)"],
    ],
    [
      "an author of one half only",
      { kk: { authors: [aValue("Өтегенова Әсел"), aValue("Нүсіпов Берік")] } },
      ["authors ru:  -> Нүсіпов Берік (unclear, author-in-one-half)"],
    ],
    [
      "Kazakh and Russian letters of one name",
      { authors: [tied("Өтегенова Әсел", { kk: "Өтегенова Әсел", ru: "Утегенова Асель" }, "Өтегенова Әсел")] },
      [],
    ],
    [
      "a letter astray in one half, while the directory and the other half agree",
      {
        kk: { authors: author("Қасымбекова Гүлнар") },
        ru: { authors: author("Касымбекова Гульнар") },
        authors: [
          tied(
            "Қасымбекова Гүлнар",
            { kk: "Қасымбекова Гүлнар", ru: "Касимбокова Гульнар" },
            "Қасымбекова Гүлнар",
            "Касымбекова Гульнар",
          ),
        ],
      },
      ["authors ru: Касимбокова Гульнар -> Касымбекова Гульнар (technical, letters-misspelt)"],
    ],
    [
      "both halves spell a name as the directory does not",
      {
        authors: [
          tied(
            "Қасымбокова Гүлнар",
            { kk: "Қасымбокова Гүлнар", ru: "Касымбокова Гульнар" },
            "Қасымбекова Гүлнар",
            "Касымбекова Гульнар",
          ),
        ],
      },
      [
        "authors kk: Қасымбокова Гүлнар -> Қасымбекова Гүлнар (unclear, not-as-in-directory)",
        "authors ru: Касымбокова Гульнар -> Касымбекова Гульнар (unclear, not-as-in-directory)",
      ],
    ],
    [
      "another surname than the directory's",
      { authors: [tied("Серікова Әсел Болатқызы", { kk: "Серікова Әсел Болатқызы" }, "Өтегенова Әсел Болатқызы")] },
      ["authors kk: Серікова Әсел Болатқызы -> Өтегенова Әсел Болатқызы (unclear, not-as-in-directory)"],
    ],
    [
      "a patronymic that only the directory has",
      { authors: [tied("Өтегенова Әсел", { kk: "Өтегенова Әсел" }, "Өтегенова Әсел Болатқызы")] },
      [],
    ],
  ])("%s", (_name, changes, expected) => expect(mistakesOn(changes).map(line)).toEqual(expected));

  test("what recognition read has to be looked at first, unless it is as good as printed", () => {
    const read = (value: string, confidence: number) => aValue(value, { witness: "ocr", confidence });
    const looks = (confidence: number) =>
      mistakesOn({ kk: { number: read("39362", confidence) }, ru: { number: read("39863", confidence) } }).map(
        ({ needsLook }) => needsLook,
      );
    expect(looks(0.9)).toEqual([true, true]);
    expect(looks(0.99)).toEqual([false, false]);
  });
});

describe("how alike two spellings are", () => {
  test.each([
    ["Әбдірова Гүлнар Сейітқызы", "Абдирова Гульнар Сейиткызы", "same"],
    ["Қасымбеков Ерлан", "КАСЫМБЕКОВ ЕРЛАН", "same"],
    ["Қасымбекова Гүлнар", "Қасымбокова Гүлнар", "slip"],
    ["Нүсіпов Берік", "Нүсіпов Серік", "other"],
    ["Әбдірова Гүлнар", "Лисицына Вероника", "other"],
  ])("%s, %s: %s", (one, other, expected) => expect(likeness(one, other)).toBe(expected));
});
