import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareRegister } from "#app/certificate/match/compare-register.ts";
import type { ComparedRow, RegisterHeld } from "#app/certificate/match/register-comparison.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { ExtractRow } from "#app/model/register-extract.ts";

let line = 0;
function aRow(change: Partial<ExtractRow> = {}): ExtractRow {
  line += 1;
  return {
    sheet: 0,
    line,
    lastLine: line,
    number: "39362",
    registeredOn: calendarDate("2023-10-02"),
    receivedOn: calendarDate("2023-09-28"),
    authors: ["Өтегенова Әсел Болатқызы", "Цой Нұржан"],
    objectType: "scientific",
    typeWording: "произведение науки",
    title: "Қашықтықтан оқыту",
    createdOn: calendarDate("2023-02-01"),
    status: "действует",
    problems: [],
    ...change,
  };
}

let ids = 0;
function aHeld({ names, ...change }: Partial<RegisterHeld> & { names?: string[] } = {}): RegisterHeld {
  ids += 1;
  const authors = names ?? ["Өтегенова Әсел Болатқызы", "Цой Нұржан"];
  return {
    id: `held-${String(ids).padStart(4, "0")}`,
    state: "approved",
    version: 0,
    number: "39362",
    registeredOn: calendarDate("2023-10-02"),
    receivedOn: null,
    createdOn: calendarDate("2023-02-01"),
    objectType: "scientific",
    titles: { kk: "Қашықтықтан оқыту" },
    authors: authors.map((name) => ({ name, spellings: {} })),
    ...change,
  };
}

function compare(rows: ExtractRow[], held: RegisterHeld[]): ComparedRow[] {
  return [...compareRegister(rows, held)];
}

/** Outcome and differing fields of one row against one certificate. */
function differences(row: Partial<ExtractRow>, held: Parameters<typeof aHeld>[0] = {}) {
  const [only, ...more] = compare([aRow(row)], [aHeld(held)]);
  expect(more).toEqual([]);
  return { outcome: only?.outcome, fields: only?.differences.map(({ field, kind }) => `${field}: ${kind}`) };
}

const receiptOnly = "receivedOn: only-register";

describe("a row and the certificate of its number and day", () => {
  test("are the same where all values are; the day of receipt only the register knows", () => {
    expect(differences({})).toEqual({ outcome: "same", fields: [receiptOnly] });
    expect(differences({}, { receivedOn: calendarDate("2023-09-28") })).toEqual({ outcome: "same", fields: [] });
    expect(differences({}, { receivedOn: calendarDate("2023-09-27") })).toMatchObject({ outcome: "differs" });
  });

  test.each<[string, Partial<ExtractRow>, string]>([
    ["a title in other words", { title: "Қашықтан оқытудың әдістері" }, "title: differs"],
    ["another type", { objectType: "literary" }, "objectType: differs"],
    ["another day of creation", { createdOn: calendarDate("2023-02-02") }, "createdOn: differs"],
    ["another author", { authors: ["Өтегенова Әсел Болатқызы", "Цой Марат"] }, "authors: differs"],
    ["an author more", { authors: ["Өтегенова Әсел Болатқызы", "Цой Нұржан", "Лим Елена"] }, "authors: differs"],
    ["a slip in a name", { authors: ["Өтегенова Әсел Болатқызы", "Цой Нұжан"] }, "authors: differs"],
  ])("differ by %s", (_what, row, field) => {
    const found = differences(row);
    expect(found.outcome).toBe("differs");
    expect(found.fields?.filter((one) => one !== receiptOnly)).toEqual([field]);
  });

  test.each<[string, Partial<ExtractRow>, string]>([
    ["a number that lost its zeros", { number: "0039362" }, "number: spelling"],
    ["names in Russian letters", { authors: ["УТЕГЕНОВА Асель Болатовна", "Цой Нуржан"] }, "authors: spelling"],
    ["authors in another order", { authors: ["Цой Нұржан", "Өтегенова Әсел Болатқызы"] }, "authors: spelling"],
    ["a shortened name", { authors: ["Өтегенова Ә. Б.", "Цой Н."] }, "authors: spelling"],
    ["quotes and capitals", { title: "«ҚАШЫҚТЫҚТАН ОҚЫТУ»" }, "title: spelling"],
    ["a type outside the list", { objectType: "unknown" }, "objectType: only-held"],
    ["an empty cell", { createdOn: null }, "createdOn: only-held"],
    ["a title in the other language", { title: "Дистанционное обучение для учителей" }, "title: other-language"],
  ])("stay the same with %s, and it is said", (_what, row, field) => {
    const found = differences(row);
    expect(found.outcome).toBe("same");
    expect(found.fields?.filter((one) => one !== receiptOnly)).toEqual([field]);
  });

  test("differ where our side lacks what the register says", () => {
    expect(differences({}, { createdOn: null })).toMatchObject({ outcome: "differs" });
  });

  test("a title in both languages is both", () => {
    const titles = { kk: "Қашықтықтан оқыту", ru: "Дистанционное обучение" };
    const found = differences({ title: "Дистанционное обучение / Қашықтықтан оқыту" }, { titles });
    expect(found).toEqual({ outcome: "same", fields: [receiptOnly, "title: spelling"] });
  });
});

describe("which certificate a row means", () => {
  const outcomes = (rows: ExtractRow[], held: RegisterHeld[]) => compare(rows, held).map(({ outcome }) => outcome).sort(); // prettier-ignore
  const otherDay = { registeredOn: calendarDate("2022-10-02") };
  const otherWork = { title: "Цитология", authors: ["Ким Роман"] };

  test("on another day it is the same certificate only if title or authors agree", () => {
    const [found] = compare([aRow()], [aHeld(otherDay)]);
    expect(found?.outcome).toBe("differs");
    expect(found?.differences[0]).toMatchObject({ field: "registeredOn", kind: "differs", held: "2022-10-02" });
    const [row] = compare([aRow(otherWork)], [aHeld(otherDay)]);
    expect(row).toMatchObject({ outcome: "missing-here", held: null });
  });

  test("the day is what tells yearly counters apart", () => {
    const rows = [aRow(), aRow({ ...otherDay, ...otherWork })];
    const held = [aHeld({ ...otherDay, titles: { kk: "Цитология" }, names: ["Ким Роман"] }), aHeld()];
    expect(outcomes(rows, held)).toEqual(["same", "same"]);
  });

  test("two works under one number on one day are told apart by title and authors", () => {
    const rows = [aRow(), aRow(otherWork)];
    const held = [aHeld({ titles: { kk: "Цитология" }, names: ["Ким Роман"] }), aHeld()];
    expect(outcomes(rows, held)).toEqual(["same", "same"]);
  });

  test("two that may be meant are asked about and never guessed", () => {
    const held = [aHeld({ titles: { kk: "Химия" } }), aHeld({ titles: { kk: "Физика" } })];
    const [found] = compare([aRow({ authors: [], title: "Биология" })], held);
    expect(found).toMatchObject({ outcome: "ambiguous", held: null });
    expect(found?.candidates.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id));
    const twice = [aHeld(otherDay), aHeld({ registeredOn: calendarDate("2021-10-02") })];
    expect(outcomes([aRow()], twice)).toEqual(["ambiguous"]);
  });

  test("several uploads of one certificate are one, and the approved one speaks for them", () => {
    const [draftish, approved] = [aHeld({ state: "submitted" }), aHeld({ state: "approved" })];
    const [found, ...more] = compare([aRow()], [draftish, approved]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ outcome: "same", held: approved, copies: [draftish] });
  });

  test("rows that say the very same are one line that names them all", () => {
    const rows = [aRow(), aRow({ title: "«Қашықтықтан оқыту»" })];
    const [found, ...more] = compare(rows.toReversed(), [aHeld()]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ outcome: "same", row: rows[0], twins: [rows[1]] });
  });

  test("the same day and title under another number is pointed at, and guessed to be nobody", () => {
    const rows = [aRow({ number: "39326" })];
    const found = compare(rows, [aHeld()]);
    expect(found.map(({ outcome }) => outcome).sort()).toEqual(["missing-here", "missing-there"]);
    const here = found.find(({ outcome }) => outcome === "missing-here");
    expect(here?.candidates).toMatchObject([{ number: "39362" }]);
  });

  test("a row without a number can be looked up by nothing", () => {
    expect(outcomes([aRow({ number: null })], [])).toEqual(["unreadable"]);
  });
});

describe("what the register lacks", () => {
  test("is what was registered in the extract's days and is neither rejected nor taken back", () => {
    const rows = [aRow({ number: "1", registeredOn: calendarDate("2023-01-10") }), aRow()];
    const inside = { number: "2", registeredOn: calendarDate("2023-05-05") };
    const held = [
      aHeld(),
      aHeld(inside),
      aHeld({ ...inside, number: "3", state: "rejected" }),
      aHeld({ ...inside, number: "4", state: "withdrawn" }),
      aHeld({ ...inside, number: "5", registeredOn: calendarDate("2023-01-09") }),
      aHeld({ ...inside, number: "6", registeredOn: null }),
    ];
    const missing = compare(rows, held).filter(({ outcome }) => outcome === "missing-there");
    expect(missing.map(({ held: one }) => one?.id)).toEqual([held[1]?.id]);
  });
});

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const works = {
  number: some("1", "01", "2", null),
  registeredOn: some(calendarDate("2023-01-01"), calendarDate("2023-02-02"), null),
  title: some("Химия", "Физика", "химия"),
  authors: some(["Цой Нұржан"], ["Цой Нуржан"], ["Ким Роман"], []),
};
const anyRow = fc.record(works).map((change) => aRow(change));
const anyHeld = fc
  .record({ ...works, state: some<RegisterHeld["state"]>("approved", "submitted", "rejected") })
  .map(({ title, authors, ...change }) => aHeld({ ...change, titles: { kk: title }, names: authors }));

test("every row comes out once, and the order of rows and certificates says nothing", () => {
  const shape = (lines: ComparedRow[]) =>
    lines
      .map(({ outcome, row, held, twins, candidates, copies }) =>
        JSON.stringify([
          outcome,
          row?.line,
          held?.id,
          twins.map((twin) => twin.line),
          [...candidates, ...copies].map(({ id }) => id).sort(),
        ]),
      )
      .sort();
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 6 }),
      fc.array(anyHeld, { maxLength: 6 }),
      fc.nat(),
      (rows, held, seed) => {
        const found = compare(rows, held);
        const lines = found.flatMap(({ row, twins }) =>
          [...(row === null ? [] : [row]), ...twins].map((one) => one.line),
        );
        expect(lines.sort((a, b) => a - b)).toEqual(rows.map((row) => row.line).sort((a, b) => a - b));
        const turned = <T>(list: T[]) => [...list.slice(seed % 5), ...list.slice(0, seed % 5)].toReversed();
        expect(shape(compare(turned(rows), turned(held)))).toEqual(shape(found));
      },
    ),
    { numRuns: 500 },
  );
});
