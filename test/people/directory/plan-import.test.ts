import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Directory, DirectorySheet } from "#app/model/directory.ts";
import { planImport } from "#app/people/directory/plan-import.ts";
import { sheetFromCells } from "#app/people/directory/sheet-from-cells.ts";
import { tablesInOrder } from "#app/people/directory/working-copy.ts";

const empty: Directory = {
  faculties: [],
  formerFaculties: [],
  departments: [],
  formerDepartments: [],
  staff: [],
  staffNames: [],
  affiliations: [],
};

const structureHeader = ["Факультет (қаз.)", "Факультет (рус.)", "Факультет (англ.)", "Кафедра (қаз.)", "Кафедра (рус.)", "Кафедра (англ.)"]; // prettier-ignore
const structureRows = [
  [
    "Жаратылыстану факультеті",
    "Факультет естествознания",
    "Faculty of Science",
    "Биология",
    "Кафедра биологии",
    "Biology",
  ],
  ["Жаратылыстану факультеті", "Факультет естествознания", "Faculty of Science", "Химия", "Кафедра химии", "Chemistry"],
];
const staffHeader = [
  "Тегі",
  "Аты",
  "Әкесінің аты",
  "Кафедра",
  "Лауазымы",
  "Мөлшерлеме",
  "Бастап",
  "Дейін",
  "Email",
  "Код",
];
const staffRows = [
  ["Әбенова", "Гүлнұр", "Серікқызы", "Биология", "доцент", "1", "01.09.2019", "", "a@uni.kz", "17"],
  ["Цой", "Тимур", "", "Химия", "оқытушы", "0,5", "01.09.2020", "", "", ""],
];

function sheet(header: string[], rows: string[][], name = "1"): DirectorySheet {
  const found = sheetFromCells({ name, rows: [header, ...rows] });
  if (found === null) throw new Error("no header");
  return found;
}

let ids = 0;
const plan = (directory: Directory, ...sheets: DirectorySheet[]) =>
  planImport({ sheets, directory, today: calendarDate("2026-03-01"), newId: () => `id-${(ids += 1)}` });

/** The directory after a plan was carried out. */
function after(directory: Directory, { changes }: ReturnType<typeof plan>): Directory {
  const result: Record<string, object[]> = {};
  for (const table of tablesInOrder) {
    const rows = new Map<string, object>(directory[table].map((row) => [row.id, row]));
    for (const change of changes)
      if (change.table === table && change.after !== null) rows.set(change.rowId, change.after);
    result[table] = [...rows.values()];
  }
  return result as unknown as Directory;
}

const structure = sheet(structureHeader, structureRows);
const university = after(empty, plan(empty, structure, sheet(staffHeader, staffRows)));
const staffPlan = (...rows: string[][]) => plan(university, sheet(staffHeader, rows)).rows;
const row = (changed: Partial<Record<string, string>>, from = staffRows[0] ?? []) =>
  from.map((cell, index) => changed[staffHeader[index] ?? ""] ?? cell);

describe("a file of the directory", () => {
  test("an empty directory takes everything, structure first wherever it stands", () => {
    const { counts, rows } = plan(empty, sheet(staffHeader, staffRows), structure);
    expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, wrong: 0 });
    expect(rows.map(({ sheet: place, line, subject }) => [place, line, subject])).toEqual([
      [0, 2, "Әбенова Гүлнұр Серікқызы"],
      [0, 3, "Цой Тимур"],
      [1, 2, "Биология"],
      [1, 3, "Химия"],
    ]);
    expect(university.faculties).toHaveLength(1);
    expect(university.affiliations.map(({ sharePercent, fromOn }) => [sharePercent, fromOn])).toEqual([
      [100, "2019-09-01"],
      [50, "2020-09-01"],
    ]);
  });

  test("the same file again changes nothing", () => {
    const again = plan(university, structure, sheet(staffHeader, staffRows));
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 4, wrong: 0 });
    expect(again.changes).toEqual([]);
  });

  test("only what differs is a change", () => {
    const [changed] = staffPlan(row({ Лауазымы: "профессор", Дейін: "31.08.2026" }));
    expect(changed).toMatchObject({
      status: "changed",
      changes: [
        { field: "position", before: "доцент", after: "профессор" },
        { field: "toOn", before: "", after: "2026-08-31" },
      ],
    });
  });

  test("a new surname under a known number renames the person and keeps the former spelling", () => {
    const renamed = plan(university, sheet(staffHeader, [row({ Тегі: "Оспанова" })]));
    expect(renamed.rows[0]).toMatchObject({ status: "changed", changes: [{ field: "surname", after: "Оспанова" }] });
    const names = after(university, renamed).staffNames.map(({ name }) => name);
    expect(names).toContain("Әбенова Гүлнұр Серікқызы");
    expect(names).toContain("Оспанова Гүлнұр Серікқызы");
  });

  test("the Russian spelling of a colleague of the same department is a spelling, elsewhere a question", () => {
    const russian = { Тегі: "Абенова", Аты: "Гульнур", "Әкесінің аты": "Сериккызы", Код: "", Email: "" };
    expect(staffPlan(row(russian))[0]).toMatchObject({
      status: "changed",
      reasons: [{ code: "spelling-added", value: "Абенова Гульнур Сериккызы" }],
    });
    expect(staffPlan(row({ ...russian, Кафедра: "Химия" }))[0]).toMatchObject({
      status: "wrong",
      reasons: [{ code: "similar-person" }],
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ["no surname", { Тегі: "" }, "surname-missing"],
    ["no given name", { Аты: "" }, "given-name-missing"],
    ["no department", { Кафедра: "" }, "department-missing"],
    ["a department nobody knows", { Кафедра: "Астрономия" }, "unknown-department"],
    ["a slip in the department", { Кафедра: "Биолгия" }, "similar-department"],
    ["no such day", { Бастап: "31.02.2020" }, "day-wrong"],
    ["the last day before the first", { Дейін: "01.01.2019" }, "days-reversed"],
    ["too large a share", { Мөлшерлеме: "3" }, "share-wrong"],
    ["no address", { Email: "a.uni.kz" }, "email-wrong"],
    ["a second post in the same department meanwhile", { Бастап: "01.09.2021" }, "overlapping-post"],
    ["more than a post and a half", { Кафедра: "Химия", Бастап: "01.09.2021" }, "share-too-large"],
    ["a new post without its first day", { Кафедра: "Химия", Мөлшерлеме: "0,5", Бастап: "" }, "from-missing"],
    [
      "a number that is somebody else's",
      { Тегі: "Цой", Аты: "Тимур", "Әкесінің аты": "", Код: "17" },
      "outside-id-taken",
    ],
  ])("is wrong with: %s", (_case, changed, code) => {
    const [planned] = staffPlan(row(changed));
    expect(planned).toMatchObject({ status: "wrong", reasons: [{ code }], changes: [] });
  });

  test("wrong rows change nothing, also where they name a new department", () => {
    const header = [...staffHeader, "Факультет"];
    const broken = [...row({ Кафедра: "Астрономия", Аты: "Гульнур", Тегі: "Абенова", "Әкесінің аты": "Сериккызы", Код: "" }), "Жаратылыстану факультеті"]; // prettier-ignore
    const planned = plan(university, sheet(header, [broken]));
    expect(planned.counts.wrong).toBe(1);
    expect(planned.changes).toEqual([]);
  });

  test("a row repeated in one file is wrong the second time", () => {
    expect(staffPlan(row({}), row({})).map(({ status }) => status)).toEqual(["unchanged", "wrong"]);
  });

  test("the rarer of two names alike is the slip, wherever it stands", () => {
    const header = [...staffHeader, "Факультет"];
    const people = ["Астрономия", "Астраномия", "Астрономия"].map((name, index) =>
      row({ Кафедра: name, Тегі: `Инсанов${"абв"[index]}`, Код: `${200 + index}`, Email: "" }).concat(
        "Жаратылыстану факультеті",
      ),
    );
    for (const order of [people, people.toReversed(), [people[1] ?? [], people[0] ?? [], people[2] ?? []]]) {
      const { rows } = plan(university, sheet(header, order));
      const wrong = rows.filter(({ status }) => status === "wrong");
      expect(wrong.map(({ subject, reasons }) => [subject, reasons[0]?.code])).toEqual([
        ["Инсановб Гүлнұр Серікқызы", "similar-department"],
      ]);
    }
  });

  test("who moves may have the rows of both posts in any order", () => {
    const ended = row({ Дейін: "31.08.2025" });
    const moved = row({ Кафедра: "Химия", Бастап: "01.09.2025" });
    for (const order of [
      [ended, moved],
      [moved, ended],
    ]) {
      expect(plan(university, sheet(staffHeader, order)).counts).toEqual({
        new: 1,
        changed: 1,
        unchanged: 0,
        wrong: 0,
      });
    }
  });

  test("a renamed department keeps its former name until yesterday", () => {
    const renamed = plan(
      university,
      sheet(structureHeader, [["", "", "", "Биология", "Кафедра общей биологии", "Biology"]]),
    );
    expect(renamed.rows[0]).toMatchObject({ status: "changed", reasons: [{ code: "former-name-kept" }] });
    expect(after(university, renamed).formerDepartments).toMatchObject([
      { untilOn: "2026-02-28", nameRu: "Кафедра биологии" },
    ]);
  });

  test("whatever stands in the cells, every row has one fate, and only right rows change anything", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom("", "Биология", "Химия", "Цой", "Тимур", "0,5", "01.09.2020", "17"),
    );
    const cells = fc.array(cell, { minLength: staffHeader.length, maxLength: staffHeader.length });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 6 }), (lines) => {
        const { rows, counts, changes } = plan(university, sheet(staffHeader, lines));
        expect(rows).toHaveLength(sheet(staffHeader, lines).rows.length);
        expect(counts.new + counts.changed + counts.unchanged + counts.wrong).toBe(rows.length);
        expect(changes.length === 0 || counts.new + counts.changed > 0).toBe(true);
      }),
    );
  });

  test("whatever the order of the rows, the directory is the same, and again nothing changes", () => {
    const people = Array.from({ length: 12 }, (_, index) => [
      `Инсанов${"абвгдежзик"[index % 10]}`, `Аты${"лмнопр"[index % 6]}`, "", index % 2 === 0 ? "Биология" : "Химия", "оқытушы", "0,5", `01.09.${2010 + index}`, "", "", `${100 + index}`,
    ]); // prettier-ignore
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 12 }), (shuffled) => {
        const first = plan(university, sheet(staffHeader, people));
        const second = plan(university, sheet(staffHeader, shuffled));
        expect(second.counts).toEqual(first.counts);
        const told = (rows: Directory["staff"]) => rows.map(({ id: _id, ...rest }) => JSON.stringify(rest)).toSorted();
        const done = after(university, second);
        expect(told(done.staff)).toEqual(told(after(university, first).staff));
        expect(plan(done, sheet(staffHeader, people)).changes).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
