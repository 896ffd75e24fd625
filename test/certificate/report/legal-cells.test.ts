import { describe, expect, test } from "vitest";
import {
  isWebAddress,
  legalHeaders,
  legalSheetName,
  legalTableName,
  legalText,
} from "#app/certificate/report/legal-cells.ts";

describe("text of a cell", () => {
  test("loses what XML forbids and keeps line ends", () => {
    expect(legalText("a\u0000b\u000bc\ufffed\uffff\r\ne\tf")).toBe("abcd\ne\tf");
  });

  test("half a surrogate pair becomes the replacement sign, a whole one stays", () => {
    expect(legalText("a\ud83d b \ud83d\ude00")).toBe("a\ufffd b 😀");
  });

  test("is cut at what Excel holds, never through a letter of two units", () => {
    const cut = legalText(`${"я".repeat(32_765)}😀😀`);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut.endsWith("я…")).toBe(true);
    expect(legalText("я".repeat(32_767))).toHaveLength(32_767);
  });

  test("that looks like an escape stays the same seven characters", () => {
    expect(legalText("_x0041_ _x00g1_")).toBe("_x005F_x0041_ _x00g1_");
  });
});

describe("names", () => {
  test("a sheet is called what Excel allows, once", () => {
    expect(legalSheetName("Кафедра: [А/Б]?*'", [])).toBe("Кафедра   А Б");
    expect(legalSheetName("By sender's department", [])).toBe("By sender’s department");
    expect(legalSheetName("я".repeat(40), [])).toHaveLength(31);
    expect(legalSheetName("РЕЕСТР", ["Реестр"])).toBe("РЕЕСТР_2");
    expect(legalSheetName("''", [])).toBe("Sheet");
    expect(legalSheetName("'By sender's department'", [])).toBe("By sender’s department");
  });

  test("a table's name is Latin and unlike a cell's address", () => {
    expect(legalTableName("A1", [])).toBe("T_A1");
    expect(legalTableName("T_Тізілім list", ["t_________list"])).toMatch(/^T_[A-Za-z0-9_]+$/);
    expect(legalTableName("T_Register", ["T_Register"])).toBe("T_Register_2");
  });

  test("headings are one line, present, and no two alike", () => {
    expect(legalHeaders(["Баллы", "баллы", "", "а\nб", "[x]#@", "Sender's"])).toEqual([
      "Баллы",
      "баллы_2",
      "–",
      "а б",
      "x",
      "Sender’s",
    ]);
  });
});

test.each([
  ["https://tizilim.example.kz/certificates/1", true],
  ["http://localhost:3000/", true],
  ["javascript:alert(1)", false],
  ["file:///etc/passwd", false],
  ["/certificates/1", false],
])("%s may be opened from a cell: %s", (url, allowed) => {
  expect(isWebAddress(url)).toBe(allowed);
});
