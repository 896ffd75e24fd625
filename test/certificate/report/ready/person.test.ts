import { describe, expect, test } from "vitest";
import type { PersonFacts, PersonWork } from "#app/certificate/report/person/person-facts.ts";
import { personSearch } from "#app/certificate/report/person/person-search.ts";
import { planPerson } from "#app/certificate/report/person/plan-person.ts";
import { Day } from "#app/certificate/report/workbook-plan.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { columnOf, sheetAt } from "#test/support/sheet-cells.ts";

const aida = { name: "ӘБЕНОВА АИДА", staffId: "aida" };
const outside = { name: "Сырттан Келген", staffId: null };

function aWork(wanted: Partial<PersonWork> = {}): PersonWork {
  return {
    id: "c1",
    state: "approved",
    number: "0005541",
    registeredOn: calendarDate("2024-03-15"),
    objectType: "scientific",
    workKind: "textbook",
    titles: { kk: "Цитология", ru: null, en: null },
    fileId: "c1".padEnd(64, "0"),
    authors: [outside, aida, { name: "Болатов Нұрлан", staffId: "bolat" }],
    ...wanted,
  };
}

function aList(wanted: Partial<PersonFacts> = {}): PersonFacts {
  return {
    language: "ru",
    words: ru,
    person: { staffId: "aida", name: "Әбенова Аида", post: "доцент, Биология" },
    why: "choosePerson",
    from: null,
    to: null,
    works: [aWork()],
    pending: [],
    copies: 0,
    publicUrl: "https://tizilim.example.kz",
    originals: null,
    madeAt: new Date("2026-11-23T20:30:00.000Z"),
    madeBy: "Әкімшілік",
    ...wanted,
  };
}

describe("a personal list", () => {
  test("has number, title, type, № and real date, number of authors, place in print and co-authors", () => {
    const sheet = sheetAt(planPerson(aList()), 0);
    expect(sheet.rows[0]?.slice(0, 8)).toEqual([
      1,
      "Цитология",
      "Произведение науки (Учебник)",
      "0005541",
      new Day(calendarDate("2024-03-15")),
      3,
      2,
      "Сырттан Келген, Болатов Нұрлан",
    ]);
  });

  test("is headed by name, post and time, and ends with places for signatures that print", () => {
    const sheet = sheetAt(planPerson(aList({ from: calendarDate("2021-01-01"), language: "kk", words: kk })), 0);
    expect(sheet.above.map(([cell]) => cell)).toEqual([
      "Авторлық куәліктер тізімі",
      "Тегі, аты, әкесінің аты: Әбенова Аида",
      "Лауазымы мен кафедрасы: доцент, Биология",
      "Тіркелген уақыты: 01.01.2021 күнінен бастап",
      "Тізімдегі куәліктер саны: 1",
    ]);
    expect(sheet.below?.[1]).toContain("Кафедра меңгерушісі");
    expect(sheet.below?.[2]).toContain("Ғалым хатшы");
  });

  test("counts somebody printed twice as one author, at the first place", () => {
    const sheet = sheetAt(planPerson(aList({ works: [aWork({ authors: [aida, outside, aida] })] })), 0);
    expect([columnOf(sheet, "authorCount"), columnOf(sheet, "place")]).toEqual([[2], [1]]);
    const alone = sheetAt(planPerson(aList({ works: [aWork({ authors: [aida] })] })), 0);
    expect(columnOf(alone, "coAuthors")).toEqual(["нет"]);
  });

  test("lists apart, without signatures, what is not approved; a reader who is not told has no such sheet", () => {
    const pending = [aWork({ id: "c2", state: "returned", number: null, registeredOn: null })];
    const plan = planPerson(aList({ pending }));
    expect(columnOf(sheetAt(plan, 0), "number")).toEqual(["0005541"]);
    expect(columnOf(sheetAt(plan, 1), "status")).toEqual(["Возвращено"]);
    expect(sheetAt(plan, 1).below).toBeUndefined();
    expect(planPerson(aList({ pending: null })).sheets).toHaveLength(2);
  });

  test("says so when nobody is chosen, when the account is nobody's, and when there is nothing", () => {
    const none = { person: null, works: [], pending: null };
    expect(sheetAt(planPerson(aList(none)), 0)).toMatchObject({ emptyText: "Выберите сотрудника.", rows: [] });
    expect(sheetAt(planPerson(aList({ ...none, why: "notTied" })), 0).emptyText).toContain("не связана");
    expect(sheetAt(planPerson(aList({ works: [] })), 0).emptyText).toContain("утверждённых свидетельств нет");
  });
});

describe("the query string of a personal list", () => {
  test.each([
    [{}, true],
    [{ person: "aida", from: "2021-01-01", to: "2021-01-01" }, true],
    [{ from: "", to: "" }, true],
    [{ from: "2021-02-30" }, false],
    [{ from: "2022-01-01", to: "2021-01-01" }, false],
  ])("%j", (search, isRight) => {
    expect(personSearch.safeParse(search).success).toBe(isRight);
  });
});
