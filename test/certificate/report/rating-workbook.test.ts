import { describe, expect, test } from "vitest";
import { planRatingWorkbook } from "#app/certificate/report/rating-workbook/plan-rating-workbook.ts";
import { Day, FileLink, Formula, Link, type SheetPlan } from "#app/certificate/report/workbook-plan.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";
import { aReportFacts } from "#test/factories/report-facts.ts";

function sheetOf(facts = aReportFacts(), tableName = "T_Departments"): SheetPlan {
  const sheet = planRatingWorkbook(facts).sheets.find((one) => one.tableName === tableName);
  if (sheet === undefined) throw new Error(`no sheet ${tableName}`);
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

  test("says that rows were chosen when a filter is set", () => {
    const facts = aReportFacts("ru", { departmentId: "bio" });
    const { above } = sheetOf(facts);
    expect(above.at(-1)?.[0]).toBe(facts.words.reports.workbook.chosenRows);
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
    const headers = sheetOf(aReportFacts(language), "T_Register")
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
    const [first] = sheetOf(aReportFacts(), "T_Register").rows;
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
    const { columns, rows } = sheetOf({ ...aReportFacts(), originals }, "T_Register");
    const at = columns.findIndex(({ key }) => key === "file");
    expect(rows.map((row) => row[at])).toEqual([
      new FileLink("0005541 2026-03-15.pdf", "originals/0005541 2026-03-15.pdf"),
      null,
      null,
    ]);
  });

  test("holds each certificate once, joint or not", () => {
    expect(sheetOf(aReportFacts(), "T_Register").rows).toHaveLength(3);
  });
});

test("the list by author counts each certificate of a department once in its flag column", () => {
  const { rows, columns } = sheetOf(aReportFacts(), "T_Authors");
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

describe("the sheet of people", () => {
  const { rows } = sheetOf(aReportFacts(), "T_People");

  test("has one line a person and department, below faculty and department, with the three figures", () => {
    expect(rows.map((row) => row.slice(0, 6).map(value))).toEqual([
      ["Гуманитарлық", "=Тарих", "Автор dana", 1, 1, 5],
      ["Жаратылыстану", "Биология*", "Автор aida", 2, 2, 5 / 3 + 2.5],
      ["Жаратылыстану", "Биология*", "Автор ermek", 2, 2, 5 / 3 + 2.5],
      ["Жаратылыстану", "Химия", "Автор bolat", 1, 1, 5 / 3],
    ]);
  });

  test("has the points of the summary, department by department", () => {
    const departments = sheetOf().rows.map((row) => [row[1], value(row[4])]);
    for (const [department, points] of departments) {
      const sum = rows.filter((row) => row[1] === department).reduce((all, row) => all + Number(value(row[5])), 0);
      expect(sum).toBeCloseTo(Number(points), 9);
    }
  });
});

describe("the picture on the summary", () => {
  test("shows the points of the departments, the largest first", () => {
    const { chart } = sheetOf(aReportFacts("ru"));
    expect(chart?.title).toBe("Баллы по кафедрам");
    expect(chart?.bars.map(({ label, value: points }) => [label, points])).toEqual([
      ["Биология*", 5 + 10 / 3],
      ["=Тарих", 5],
      ["Химия", 5 / 3],
    ]);
    expect(chart?.note).toBeNull();
  });

  test("says how many departments it leaves out", () => {
    const many = Array.from({ length: 25 }, (_, at) => aRatedCertificate(`d${at}`, [anOwnAuthor(`p${at}`, `u${at}`)]));
    const { chart } = sheetOf(aReportFacts("en", {}, many));
    expect(chart?.bars).toHaveLength(20);
    expect(chart?.note).toContain("20 departments with the most points of 25");
  });

  test("is left out where nobody has points", () => {
    expect(sheetOf(aReportFacts("kk", {}, [])).chart).toBeUndefined();
  });
});

test("the parameters say what was asked, of which state, by which rule, when in Kazakhstan, and by whom", () => {
  const facts = aReportFacts("ru", { month: "2026-03", workKind: "software" });
  const labels = facts.words.readySheets.common;
  const cells = new Map(sheetOf(facts, "T_Parameters").rows.map(([label, cell]) => [label, cell]));
  expect(cells.get(labels.month)).toBe("2026-03");
  expect(cells.get(labels.workKind)).toBe(facts.words.workKinds.software);
  expect(cells.get(labels.ruleVersion)).toBe(3);
  expect(cells.get(labels.madeOn)).toEqual(new Day(calendarDate("2026-11-24")));
  expect(cells.get(labels.madeAtTime)).toBe("01:30 (UTC+5)");
  expect(cells.get(labels.madeBy)).toBe("Әкімшілік Қызметкері");
  const frozen = new Map(sheetOf({ ...facts, snapshot: 7 }, "T_Parameters").rows.map(([label, cell]) => [label, cell]));
  expect(frozen.get(labels.state)).toContain("№ 7");
});

test("what was left out stands on a sheet of its own, with the reason", () => {
  const { rows } = sheetOf(aReportFacts("ru"), "T_NotCounted");
  expect(rows.map((row) => [row[1], row[5]])).toEqual([["00004", "нет авторов из университета"]]);
});
