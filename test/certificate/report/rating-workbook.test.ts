import { describe, expect, test } from "vitest";
import { planRatingWorkbook } from "#app/certificate/report/rating-workbook/plan-rating-workbook.ts";
import { Day, FileLink, Formula, Link, headerRowOf, type SheetPlan } from "#app/certificate/report/workbook-plan.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";

function sheetOf(facts = aReportFacts(), index = 0): SheetPlan {
  const sheet = planRatingWorkbook(facts).sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

const value = (cell: unknown): unknown => (cell instanceof Formula ? cell.value : cell);

describe("the summary by department", () => {
  test("has one line a department, whose figures are formulas with their values", () => {
    const { rows } = sheetOf();
    expect(rows.map((row) => row.slice(0, 5).map(value))).toEqual([
      ["Гуманитарлық", "=Тарих", 1, 1, 5],
      ["Жаратылыстану", "Биология*", 2, 4 - 0, 5 + 10 / 3],
      ["Жаратылыстану", "Химия", 1, 1, 5 / 3],
    ]);
    for (const row of rows) for (const cell of row.slice(2, 5)) expect(cell).toBeInstanceOf(Formula);
  });

  test("states the university's unique certificates apart from the sum of the departments", () => {
    const { above } = sheetOf();
    expect(above.at(-1)?.slice(2).map(value)).toEqual([3, 6, 15]);
  });

  test("refers to the rows of the list by author, whatever stands above them", () => {
    const plan = planRatingWorkbook(aReportFacts("ru"));
    const authors = plan.sheets[2];
    const first = authors === undefined ? 0 : headerRowOf(authors) + 1;
    const cell = plan.sheets[0]?.rows[0]?.[2];
    expect(cell instanceof Formula ? cell.text : "").toBe(
      `SUMIFS('Авторы'!$K$${first}:$K$${first + 5},'Авторы'!$M$${first}:$M$${first + 5},$F8)`,
    );
  });

  test("says that rows were chosen when a filter is set", () => {
    const facts = aReportFacts("ru", { departmentId: "bio" });
    const { above } = sheetOf(facts);
    expect(above.at(-1)?.[0]).toBe(facts.texts.chosenRows);
    expect(above[1]?.[0]).toContain("Биология*");
  });

  test("has plain figures when there is nothing to refer to", () => {
    const { above, rows } = sheetOf(aReportFacts("kk", {}, []));
    expect(rows).toEqual([]);
    expect(above.at(-1)?.slice(2)).toEqual([0, 0, 0]);
  });
});

describe("the register", () => {
  test.each(languages)("begins with the eight columns of Appendix 3 in their order (%s)", (language) => {
    const headers = sheetOf(aReportFacts(language), 1)
      .columns.slice(0, 8)
      .map(({ header }) => header);
    const official = {
      kk: ["Куәліктің №", "Тіркеу күні", "Қабылдау күні", "Тегі", "Авторлық", "Туындының аты", "Авторлық", "Мәртебесі"],
      ru: ["№ свидетельства", "Дата регистрации", "Дата поступления", "Фамилия", "Вид", "Название", "Дата", "Статус"],
      en: [
        "№ of certificate",
        "Date of registration",
        "Date of receipt",
        "Surname",
        "Type",
        "Name of work",
        "Date",
        "Status",
      ],
    };
    expect(headers).toHaveLength(8);
    for (const [index, header] of headers.entries()) expect(header).toContain(official[language][index]);
  });

  test("keeps the number's zeros, real days, and the way back to the page", () => {
    const [first] = sheetOf(aReportFacts(), 1).rows;
    expect(first?.[0]).toBe("0005541");
    expect(first?.[1]).toEqual(new Day(calendarDate("2026-03-15")));
    expect(first?.[2]).toBeNull();
    expect(first?.slice(8)).toEqual([
      new Link("c1", "https://tizilim.example.kz/certificates/c1"),
      new Link("c1".padEnd(64, "0"), "https://tizilim.example.kz/certificates/c1/original"),
      2,
      "12.5 8.0 20.1 1.9",
    ]);
  });

  test("leads to the originals beside the workbook in an evidence pack", () => {
    const originals = new Map([["c1", "originals/0005541 2026-03-15.pdf"]]);
    const { columns, rows } = sheetOf({ ...aReportFacts(), originals }, 1);
    const at = columns.findIndex(({ key }) => key === "file");
    expect(rows.map((row) => row[at])).toEqual([
      new FileLink("0005541 2026-03-15.pdf", "originals/0005541 2026-03-15.pdf"),
      null,
      null,
    ]);
  });

  test("holds each certificate once, joint or not", () => {
    expect(sheetOf(aReportFacts(), 1).rows).toHaveLength(3);
  });
});

test("the list by author counts each certificate of a department once in its flag column", () => {
  const { rows, columns } = sheetOf(aReportFacts(), 2);
  const flag = columns.findIndex(({ key }) => key === "countsForDepartment");
  expect(rows.map((row) => [row[0], row[3], row[flag]])).toEqual([
    ["Автор aida", "0005541", 1],
    ["Автор aida", "00003", 1],
    ["Автор bolat", "0005541", 1],
    ["Автор dana", "00002", 1],
    ["Автор ermek", "0005541", 0],
    ["Автор ermek", "00003", 0],
  ]);
});

test("the parameters say what was asked, by which rule, when in Kazakhstan, by whom, and what was left out", () => {
  const facts = aReportFacts("ru", { month: "2026-03" });
  const cells = new Map(sheetOf(facts, 3).rows.map(([label, cell]) => [label, cell]));
  const labels = facts.texts.parameters;
  expect(cells.get(labels.month)).toBe("2026-03");
  expect(cells.get(labels.ruleVersion)).toBe(3);
  expect(cells.get(labels.snapshotOn)).toEqual(new Day(calendarDate("2026-11-24")));
  expect(cells.get(labels.snapshotTime)).toBe("01:30 (UTC+5)");
  expect(cells.get(labels.madeBy)).toBe("Әкімшілік Қызметкері");
  expect(cells.get("Не учтено: № 00004, 15.03.2026")).toBe("нет авторов из университета · c4");
});
