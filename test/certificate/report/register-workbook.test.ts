import { describe, expect, test } from "vitest";
import { compareRegister } from "#app/certificate/match/compare-register.ts";
import { comparedFields } from "#app/certificate/match/register-comparison.ts";
import { readExtract } from "#app/certificate/match/register-extract.ts";
import { planRegisterWorkbook } from "#app/certificate/report/register-workbook.ts";
import { Day, Link, type Cell } from "#app/certificate/report/workbook-plan.ts";
import { texts } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

const words = texts.registerExtract;

/** The plan of a comparison of these rows with one certificate, its first sheet as rows by heading. */
function planned(rows: string[][]) {
  const header = ["№ свидетельства", "Дата регистрации", "Фамилия, имя, отчество", "Название произведения"];
  const read = readExtract([{ name: "1", rows: [header, ...rows] }]);
  const held = {
    id: "c-1",
    state: "approved" as const,
    version: 0,
    number: "39362",
    registeredOn: calendarDate("2023-10-02"),
    receivedOn: null,
    createdOn: null,
    objectType: "scientific" as const,
    titles: { kk: "Атауы", ru: "Название" },
    authors: [{ name: "Цой Нұржан", spellings: {} }],
  };
  const lines = read.ok ? [...compareRegister(read.value.rows, [held])] : [];
  const plan = planRegisterWorkbook({
    lines,
    counts: { same: 1, differs: 2, "missing-here": 0, "missing-there": 0, ambiguous: 0, unreadable: 3 },
    span: { from: calendarDate("2023-10-02"), to: calendarDate("2023-10-02") },
    sheets: ["1"],
    words,
    objectTypes: texts.objectTypes,
    states: texts.review.states,
    pageWords: texts.reports.workbook.pageWords,
    title: "Сверка с a$&.xlsx",
    madeBy: "$& Отдел",
    madeAt: "2026-11-23T06:00:00.000Z",
    madeAtWords: "23.11.2026, 11:00",
    publicUrl: "https://tizilim.example",
  });
  const [sheet, counts] = plan.sheets;
  const named = (sheet?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, at) => [sheet?.columns[at]?.header ?? "", cell]))); // prettier-ignore
  return { plan, rows: named as Record<string, Cell>[], counts, sheet };
}

const side = (pattern: string, field: (typeof comparedFields)[number]) => pattern.replace("{{column}}", words.columns[field]); // prettier-ignore

describe("the comparison as a workbook", () => {
  test("has both sides of a field beside one another, days as days, and a link to the certificate", () => {
    const { rows } = planned([["0039362", "02.10.2023", "Цой Нуржан", "Другое название"]]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      [words.workbook.outcome]: words.outcomes.differs,
      [words.workbook.differsIn]: words.columns.title,
      [words.workbook.spellingIn]: `${words.columns.number}, ${words.columns.authors}`,
      [words.workbook.rows]: "2",
      [side(words.workbook.there, "number")]: "0039362",
      [side(words.workbook.here, "number")]: "39362",
      [side(words.workbook.there, "registeredOn")]: new Day(calendarDate("2023-10-02")),
      [side(words.workbook.here, "title")]: "Атауы / Название",
      [words.workbook.record]: new Link("c-1", "https://tizilim.example/review/c-1"),
    });
  });

  test("says what could not be read, and shows it as it was written", () => {
    const { rows } = planned([["39362", "=ЗАВТРА()", "Цой Нуржан", "Название"]]);
    expect(rows[0]?.[side(words.workbook.there, "registeredOn")]).toBe("=ЗАВТРА()");
    expect(rows[0]?.[words.workbook.remarks]).toBe("Дата регистрации: «=ЗАВТРА()» – не дата");
  });

  test("counts all outcomes and says when, by whom and of which days, whatever signs the names have", () => {
    const { counts, sheet } = planned([["39362", "02.10.2023", "Цой Нуржан", "Название"]]);
    expect(counts?.rows).toContainEqual([words.outcomes.unreadable, 3]);
    expect(sheet?.above).toEqual([
      ["Сверка с a$&.xlsx"],
      ["Сверено 23.11.2026, 11:00, $& Отдел"],
      ["Дни регистрации: 02.10.2023–02.10.2023"],
    ]);
  });
});
