import { describe, expect, test } from "vitest";
import { planRegister } from "#app/certificate/report/register/plan-register.ts";
import { registerCells } from "#app/certificate/report/register/register-sheet.ts";
import { worksOf } from "#app/certificate/report/works/works-of-report.ts";
import { Day } from "#app/certificate/report/workbook-plan.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { languages } from "#app/model/language.ts";
import { aRatedFacts } from "#test/factories/rated-facts.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";
import { columnOf, sheetAt } from "#test/support/sheet-cells.ts";

function planOf(facts: ReturnType<typeof aRatedFacts>) {
  return planRegister(facts, { rows: worksOf(facts.report).map(registerCells(facts)) });
}

describe("the register report", () => {
  test.each(languages)("begins with the eight columns of Appendix 3, then kind and remark (%s)", (language) => {
    const facts = aRatedFacts(language);
    const sheet = sheetAt(planOf(facts), 0);
    const { register } = facts.words.reports.workbook;
    expect(sheet.columns.slice(0, sheet.printedColumns).map(({ header }) => header)).toEqual([
      register.number,
      register.registeredOn,
      register.receivedOn,
      register.authors,
      register.objectType,
      register.title,
      register.createdOn,
      register.status,
      facts.words.readySheets.register.workKind,
      facts.words.readySheets.register.remark,
    ]);
  });

  test("holds every certificate that counts once, with its zeros, real days and ways back", () => {
    const sheet = sheetAt(planOf(aRatedFacts()), 0);
    expect(columnOf(sheet, "number")).toEqual(["0005541", "00002", "00003"]);
    expect(columnOf(sheet, "registeredOn")[0]).toEqual(new Day(calendarDate("2026-03-15")));
    expect(columnOf(sheet, "createdOn")[2]).toBeNull();
    expect(columnOf(sheet, "record")[0]).toMatchObject({ url: "https://tizilim.example.kz/certificates/c1" });
    expect(columnOf(sheet, "file")[0]).toMatchObject({ url: "https://tizilim.example.kz/certificates/c1/original" });
  });

  test("says above the rows how many count, and lists apart what does not", () => {
    const plan = planOf(aRatedFacts());
    expect(JSON.stringify(sheetAt(plan, 0).above)).toContain("Свидетельств, учтённых по этому правилу и фильтру: 3");
    expect(columnOf(sheetAt(plan, 1), "number")).toEqual(["00004"]);
    expect(columnOf(sheetAt(plan, 0), "number")).not.toContain("00004");
  });

  test("remarks on a guessed kind, a late work and an author who does not count", () => {
    const late = aRatedCertificate("c1", [anOwnAuthor("aida")], {
      workKind: "textbook",
      kindIsGuessed: true,
      countsOn: calendarDate("2027-02-01"),
    });
    const facts = aRatedFacts("ru", {}, [late]);
    const left = { certificateId: "c1", number: "1", registeredOn: late.registeredOn, objectType: late.objectType };
    const excluded = [
      {
        ...left,
        reason: "author-without-post" as const,
        authorName: "Кеткен Адам",
        staffId: "x",
        certificateCounts: true,
      },
    ];
    const sheet = sheetAt(planOf({ ...facts, report: { ...facts.report, excluded } }), 0);
    expect(columnOf(sheet, "workKind")).toEqual(["Учебник"]);
    expect(columnOf(sheet, "remark")).toEqual([
      "вид работы определён по названию; прислано с опозданием, учтено 01.02.2027; Кеткен Адам: на дату свидетельства не занимал должности",
    ]);
  });

  test("names the kind among the filters of its parameters", () => {
    const facts = aRatedFacts("ru", { workKind: "none" });
    const rows = new Map(sheetAt(planOf(facts), 2).rows.map(([label, value]) => [label, value]));
    expect(rows.get("Вид работы")).toBe("вид работы не указан");
    expect(rows.get("Свидетельств в реестре")).toBe(3);
    expect(rows.get("Не учтено, записей")).toBe(1);
  });
});
