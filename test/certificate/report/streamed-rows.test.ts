import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { legalText } from "#app/certificate/report/legal-cells.ts";
import { rowXml, writtenValue } from "#app/certificate/report/streamed-rows.ts";
import { Day, Formula, Link } from "#app/certificate/report/workbook-plan.ts";
import { calendarDate } from "#app/model/calendar-date.ts";

const { DOMParser } = new JSDOM("").window;

function cellsOf(xml: string): Element[] {
  const row = new DOMParser().parseFromString(xml, "application/xml");
  return [...row.getElementsByTagName("c")];
}

describe("a row that is written past the cells", () => {
  test("has days as serial numbers, numbers as numbers, texts in their cells, formulas with their values", () => {
    const values = [
      new Day(calendarDate("2026-03-15")),
      7.5,
      "0005541",
      new Formula("SUM(A1:A2)", 3),
      null,
      new Day(calendarDate("1900-02-28")),
    ].map(writtenValue);
    const cells = cellsOf(rowXml(9, 30, values, [4, 0, 1]));
    expect(cells.map((cell) => [cell.getAttribute("r"), cell.getAttribute("s"), cell.textContent])).toEqual([
      ["A9", "4", "46096"],
      ["B9", "0", "7.5"],
      ["C9", "1", "0005541"],
      ["D9", "0", "SUM(A1:A2)3"],
      ["E9", "0", ""],
      ["F9", "0", "1900-02-28"],
    ]);
    expect(cells.map((cell) => cell.getAttribute("t"))).toEqual([null, null, "inlineStr", null, null, "inlineStr"]);
  });

  test("opens web addresses by a formula, and no others", () => {
    const quoted = new Link('№ "5"', "https://tizilim.example.kz/certificates/a?b=1&c=2");
    expect(writtenValue(quoted)).toEqual({
      formula: 'HYPERLINK("https://tizilim.example.kz/certificates/a?b=1&c=2","№ ""5""")',
      result: '№ "5"',
    });
    expect(writtenValue(new Link("x", "javascript:alert(1)"))).toBe("x");
  });

  test("never writes what slipped past the types as a formula, nor a number that is none", () => {
    expect(writtenValue(JSON.parse('{"formula":"1+1","result":2}') as string)).toBe("[object Object]");
    expect(() => rowXml(1, 15, [Number.NaN], [0])).toThrow("not a number");
  });

  test("keeps any text, its spaces and lines too", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const xml = rowXml(3, 15, texts.map(writtenValue), []);
        expect(cellsOf(xml).map((cell) => cell.textContent)).toEqual(texts.map(legalText));
      }),
    );
  });
});
