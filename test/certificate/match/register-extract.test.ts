import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readExtract } from "#app/certificate/match/register-extract.ts";
import { readDayCell, readNumberCell } from "#app/certificate/match/register-values.ts";
import { calendarDate, dayFromNumbers, type CalendarDate } from "#app/model/calendar-date.ts";
import type { ExtractContent } from "#app/model/register-extract.ts";

const kazakh = ["Куәліктің №", "Тіркеу күні", "Қабылдау күні", "Тегі , аты, әкесінің аты (егер ол жеке басын куәландыратын құжатта көрсетілсе)", "Авторлық құқық объектісінің түрі", "Туындының аты", "Авторлық құқық объектісінің жасалған күні (күні, айы, жылы)", "Мәртебесі"]; // prettier-ignore
const russian = ["№ свидетельства", "Дата регистрации", "Дата поступления", "Фамилия, имя, отчество (если оно указано в документе, удостоверяющем личность)", "Вид объекта авторского права", "Название произведения", "Дата создания объекта авторского права (день, месяц, год)", "Статус"]; // prettier-ignore
const english = ["№ of certificate", "Date of registration", "Date of receipt", "Surname, name, patronymic (if it is indicated in the identity document)", "Type of copyright object", "Name of work", "Date of creation of the copyright object (day, month, year)", "Status"]; // prettier-ignore
const row = ["39362", "02.10.2023", "28.09.2023", "Өтегенова Әсел Болатқызы, Цой Нұржан", "произведение науки", "Қашықтықтан оқыту", "01.02.2023", "действует"]; // prettier-ignore

function read(rows: string[][]): ExtractContent {
  const result = readExtract([{ name: "1", rows }]);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const asRead = {
  number: "39362",
  registeredOn: "2023-10-02",
  receivedOn: "2023-09-28",
  authors: ["Өтегенова Әсел Болатқызы", "Цой Нұржан"],
  objectType: "scientific",
  title: "Қашықтықтан оқыту",
  createdOn: "2023-02-01",
  status: "действует",
  problems: [],
};

describe("an extract of the register", () => {
  test.each([
    ["Kazakh", kazakh],
    ["Russian", russian],
    ["English", english],
  ])("has its eight columns found by their official %s headings", (_language, header) => {
    expect(read([header, row]).rows).toMatchObject([{ line: 2, ...asRead }]);
  });

  test("may have a title above, the columns counted below, empty rows between, headings again, and columns of its own", () => {
    const [title, own] = [
      ["Авторлық құқықпен қорғалатын объектілерге құқықтардың мемлекеттік тізілімі"],
      ["№", ...kazakh],
    ];
    const counted = own.map((_, index) => String(index + 1));
    const rows = [title, [], own, counted, ["1", ...row], ["", "", ""], own, ["2", ...row.with(0, "39363")]];
    const content = read(rows);
    expect(content.sheets).toMatchObject([{ headerLine: 3, columns: expect.arrayContaining(["number", "status"]) }]);
    expect(content.rows.map(({ line, number }) => [line, number])).toEqual([
      [5, "39362"],
      [8, "39363"],
    ]);
  });

  test("may have its headings over two rows", () => {
    const upper = ["", "", "", "Тегі , аты, әкесінің аты (егер ол", "Авторлық құқық", "", "Авторлық құқық", ""];
    const lower = ["Куәліктің №", "Тіркеу күні", "Қабылдау күні", "жеке басын куәландыратын құжатта көрсетілсе)", "объектісінің түрі", "Туындының аты", "объектісінің жасалған күні (күні, айы, жылы)", "Мәртебесі"]; // prettier-ignore
    expect(read([upper, lower, row]).rows).toMatchObject([{ line: 3, ...asRead }]);
  });

  test("has the columns in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const sorted = (cells: string[]) => order.map((place) => cells[place] ?? "");
        expect(read([sorted(russian), sorted(row)]).rows).toMatchObject([asRead]);
      }),
    );
  });

  test("gathers the authors of a certificate whose other cells are merged over several rows", () => {
    const more = ["", "", "", "Лим Елена Викторовна", "", "", "", ""];
    expect(read([russian, row, more, row.with(0, "7")]).rows).toMatchObject([
      { line: 2, lastLine: 3, authors: ["Өтегенова Әсел Болатқызы", "Цой Нұржан", "Лим Елена Викторовна"] },
      { line: 4, number: "7" },
    ]);
  });

  test("takes no total below the names for an author", () => {
    const total = ["", "", "", "Барлығы", "", "", "", ""];
    const [found, last] = read([russian, row, total]).rows;
    expect([found?.authors, last?.line, last?.number]).toEqual([asRead.authors, 3, null]);
  });

  test("has a sheet a year; a list with fewer of the columns is passed over, and it is said", () => {
    const authors = {
      name: "Авторлар",
      rows: [
        ["Автор", "Куәліктің №", "Туындының аты"],
        ["Цой", "1", "Атауы"],
      ],
    };
    const years = [
      { name: "2022", rows: [kazakh, row] },
      { name: "2023", rows: [kazakh, row] },
    ];
    const result = readExtract([...years, authors]);
    expect(result).toMatchObject({ ok: true, value: { rows: [{ sheet: 0 }, { sheet: 1 }], passedOver: ["Авторлар"] } });
  });

  test("says of a cell that cannot be read where it stands and keeps the row", () => {
    const bad = ["жоқ", "31.02.2023", "кеше", "Цой Нұржан", "изобретение", "Атауы", "2019", ""];
    const [found] = read([russian, bad]).rows;
    expect(found).toMatchObject({ number: null, registeredOn: null, title: "Атауы", objectType: "unknown" });
    expect(found?.problems.map(({ code, letter, value }) => [code, letter, value])).toEqual([
      ["not-a-number", "A", "жоқ"],
      ["not-a-day", "B", "31.02.2023"],
      ["not-a-day", "C", "кеше"],
      ["not-a-day", "G", "2019"],
      ["type-unknown", "E", "изобретение"],
    ]);
  });

  test("is refused where no headings are, or nothing below them", () => {
    expect(readExtract([{ name: "1", rows: [["Кафедра", "Қызметкер"], ["Химия", "Цой"]] }])).toEqual({ ok: false, error: "no-header" }); // prettier-ignore
    expect(readExtract([{ name: "1", rows: [kazakh, [""]] }])).toEqual({ ok: false, error: "no-rows" });
  });
});

const months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"]; // prettier-ignore
const ай = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"]; // prettier-ignore

/** Every usual way to write a day. */
const spellings: Record<string, (year: number, month: number, day: number) => string> = {
  iso: (y, m, d) => dayFromNumbers(y, m, d) ?? "",
  instant: (y, m, d) => `${dayFromNumbers(y, m, d)}T00:00:00.000Z`,
  dotted: (y, m, d) => `${String(d).padStart(2, "0")}.${String(m).padStart(2, "0")}.${y}`,
  short: (y, m, d) => `${d}.${m}.${String(y % 100).padStart(2, "0")}`,
  slashed: (y, m, d) => `${d}/${m}/${y}`,
  withYearWord: (y, m, d) => `${d}.${m}.${y} г.`,
  withTime: (y, m, d) => `${String(d).padStart(2, "0")}.${String(m).padStart(2, "0")}.${y} 0:00:00`,
  russian: (y, m, d) => `«${d}» ${months[m - 1]} ${y} года`,
  kazakh: (y, m, d) => `${y} жылғы ${d} ${ай[m - 1]}`,
  serial: (y, m, d) => String((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000),
};

const aDay = fc
  .date({ min: new Date("2006-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));

function partsOf(day: CalendarDate): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

describe("a cell", () => {
  test("with a day reads back the same in every usual spelling", () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...Object.keys(spellings)), (day, spelling) => {
        const written = spellings[spelling]?.(...partsOf(day)) ?? "";
        expect([spelling, readDayCell(written, "day-first").day]).toEqual([spelling, day]);
      }),
    );
  });

  test("with slashes goes by what the other days of the sheet say", () => {
    const days = (...cells: string[]) => read([russian, ...cells.map((cell) => row.with(1, cell).with(2, "").with(6, ""))]).rows; // prettier-ignore
    expect(days("03/02/2024", "25/02/2024").map((one) => one.registeredOn)).toEqual(["2024-02-03", "2024-02-25"]);
    expect(days("03/02/2024", "02/25/2024").map((one) => one.registeredOn)).toEqual(["2024-03-02", "2024-02-25"]);
    const both = days("03/02/2024", "02/25/2024", "25/02/2024");
    expect(both.map((one) => one.registeredOn)).toEqual([null, "2024-02-25", "2024-02-25"]);
    expect(both[0]?.problems).toMatchObject([{ code: "day-order", value: "03/02/2024" }]);
  });

  test.each([
    ["0005541", "0005541"],
    ["№ 39362", "39362"],
    ["Свидетельство № 39362", "39362"],
    ["No. 39362", "39362"],
    ["39362.0", "39362"],
    ["39 362", "39362"],
    ["12/2016-А", "12/2016-А"],
  ])("with a number: %s", (written, number) => {
    expect(readNumberCell(written)).toEqual({ number, day: null });
  });

  test("with number and day gives both, and the day's own cell counts first", () => {
    const written = "№ 39362 от 02 октября 2023 года";
    expect(readNumberCell(written)).toEqual({ number: "39362", day: "2023-10-02" });
    expect(read([russian, row.with(0, written).with(1, "")]).rows).toMatchObject([{ ...asRead }]);
    expect(read([russian, row.with(0, written).with(1, "03.10.2023")]).rows).toMatchObject([{ registeredOn: "2023-10-03" }]); // prettier-ignore
  });

  test.each([", ", "; ", "\n", ",\n"])("with several authors parted by %j names each of them", (separator) => {
    const names = ["Өтегенова Әсел Болатқызы", "Лим Елена", "Цой Нұржан Серікұлы"];
    expect(read([russian, row.with(3, names.join(separator))]).rows[0]?.authors).toEqual(names);
  });
});

test("no row is lost, whatever stands in the cells", () => {
  expect.hasAssertions();
  const cell = fc.oneof(fc.string(), fc.constantFrom("", "1", "39362", "02.10.2023", "Цой Нұржан", "«", "()", ", ;"));
  const anyRow = fc.array(cell, { minLength: 0, maxLength: 10 });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const result = readExtract([{ name: "1", rows: [kazakh, ...rows] }]);
      const covered = new Set<number>();
      for (const { line, lastLine } of result.ok ? result.value.rows : []) {
        for (let at = line; at <= lastLine; at += 1) covered.add(at);
      }
      const counts = (cells: string[]) => cells.filter((text) => text.trim() !== "").every((text, at) => text.trim() === `${at + 1}`); // prettier-ignore
      const expected = rows.flatMap((cells, index) =>
        cells.some((text) => text.trim() !== "") && !counts(cells) ? [index + 2] : [],
      );
      expect(expected.filter((at) => !covered.has(at))).toEqual([]);
    }),
  );
});
