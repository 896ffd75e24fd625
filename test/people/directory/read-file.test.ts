import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay, readEmail, readName, readOrcid, readShare } from "#app/people/directory/read-cells.ts";
import { decodeText, delimiterOf } from "#app/people/directory/decode-text.ts";
import { guessColumns } from "#app/people/directory/guess-columns.ts";
import { readDirectoryFile } from "#app/people/directory/read-file.server.ts";
import { templateWorkbook } from "#app/people/directory/template-workbook.server.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import { directoryFields } from "#app/model/directory.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array, encoding: string, fatal: boolean) =>
  new TextDecoder(encoding, { fatal }).decode(bytes);

describe("cells", () => {
  test.each([
    ["01.09.2024", "2024-09-01"],
    ["1/9/2024", "2024-09-01"],
    ["2024-09-01T00:00:00", "2024-09-01"],
    ["01.09.2024 г.", "2024-09-01"],
    ["31.02.2024", null],
    ["45536", null],
    ["01.01.1900", null],
  ])("day %s", (text, day) => expect(readDay(text)).toBe(day));

  test.each([
    ["1", 100],
    ["0,5", 50],
    ["0.25 ставки", 25],
    ["50 %", 50],
    ["75", 75],
    ["1/2", 50],
    ["1,5", 150],
    ["3", null],
    ["0", null],
    ["жарты", null],
  ])("share %s", (text, percent) => expect(readShare(text)).toBe(percent));

  test("an ORCID is right by its check digit", () => {
    expect(readOrcid("https://orcid.org/0000-0002-1825-0097")).toBe("0000-0002-1825-0097");
    expect(readOrcid("0000000218250097")).toBe("0000-0002-1825-0097");
    expect(readOrcid("0000-0002-1825-0098")).toBeNull();
  });

  test("names lose capitals and look-alikes, addresses their capitals", () => {
    expect(readName(" ӘБЕНОВА  Гүлнұp ")).toBe("Әбенова Гүлнұр");
    expect(readEmail("A.B@Uni.KZ")).toBe("a.b@uni.kz");
    expect(readEmail("a@b")).toBeNull();
  });

  test("nothing typed breaks them", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readName(readName(text))).toBe(readName(text));
        for (const read of [readDay, readShare, readOrcid, readEmail]) expect(() => read(text)).not.toThrow();
      }),
    );
  });
});

describe("files as people send them", () => {
  test("UTF-8, UTF-16, windows-1251 and its Kazakh sister are told apart", () => {
    expect(decodeText(utf8("Тегі;Аты"), decode)).toBe("Тегі;Аты");
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x22, 0x04]), decode)).toBe("Т");
    expect(decodeText(new Uint8Array([0xd4, 0xe0, 0xec]), decode)).toBe("Фам");
    expect(decodeText(new Uint8Array([0xa3, 0xe1, 0xe5, 0xed, 0x8d]), decode)).toBe("ӘбенҚ");
  });

  test("the separator is what stands most between the first cells", () => {
    expect(delimiterOf('a;b;"c,d,e,f"\n1;2;3')).toBe(";");
    expect(delimiterOf("a,b,c")).toBe(",");
    expect(delimiterOf("a\tb")).toBe("\t");
  });

  test("columns are guessed in three languages, whatever stands above the header", async () => {
    expect(guessColumns(["Фамилия", "ИМЯ", "әкесінің аты", "Ставка", "Кафедра (қаз.)", "Примечание"])).toEqual([
      "surname",
      "givenName",
      "patronymic",
      "share",
      "departmentKk",
      null,
    ]);
    const file = await readDirectoryFile(
      "тізім.csv",
      utf8("Қызметкерлер тізімі;;\n\nФамилия;Имя;Кафедра\nЦой;Тимур;Химия\n;;\n"),
    );
    expect(file).toMatchObject({
      ok: true,
      value: [
        { columns: ["surname", "givenName", "department"], rows: [{ line: 4, cells: ["Цой", "Тимур", "Химия"] }] },
      ],
    });
  });

  test.each([
    ["kk", kk],
    ["ru", ru],
    ["en", en],
  ])("every heading of the template is known in %s", (_language, { people }) => {
    for (const field of directoryFields) expect(guessColumns([people.fields[field]])).toEqual([field]);
  });

  test("what is no list of staff is said to be none", async () => {
    expect(await readDirectoryFile("a.csv", utf8("мәтін"))).toEqual({ ok: false, error: "no-header" });
    expect(await readDirectoryFile("a.xlsx", utf8("PK but no archive"))).toEqual({ ok: false, error: "not-readable" });
    expect(await readDirectoryFile("a.bin", new Uint8Array([1, 0, 2, 0]))).toEqual({
      ok: false,
      error: "not-readable",
    });
  });

  test("the template is read back with every column known", async () => {
    const headings = Object.fromEntries(directoryFields.map((field) => [field, field])) as Record<
      (typeof directoryFields)[number],
      string
    >;
    Object.assign(headings, { surname: "Фамилия", department: "Кафедра", departmentKk: "Кафедра (қаз.)" });
    const texts = {
      sheets: { staff: "Қызметкерлер", structure: "Кафедралар", how: "Нұсқау" },
      headings,
      hints: { share: "0,5" },
      how: ["1"],
      wrong: { title: "!", share: "!", day: "!", department: "!" },
    };
    const unit = { kk: "а", ru: "б", en: "c" };
    const file = await readDirectoryFile(
      "t.xlsx",
      await templateWorkbook(texts, [{ faculty: unit, department: unit }]),
    );
    expect(file).toMatchObject({ ok: true, value: [{ rows: [] }, { rows: [{ line: 2 }] }] });
  });
});

test("a native table that openpyxl wrote is read as the cells it has", async () => {
  const bytes = readFileSync(new URL("../../fixtures/directory/table-by-openpyxl.xlsx", import.meta.url));
  const read = await readDirectoryFile("table-by-openpyxl.xlsx", bytes);
  expect(read.ok && read.value.map(({ rows }) => rows.length)).toEqual([2]);
});
