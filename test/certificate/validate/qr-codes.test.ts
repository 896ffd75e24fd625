import { describe, expect, test } from "vitest";

import { foreignHosts, isOfficialAddress } from "#app/certificate/validate/code-addresses.ts";
import { knownNumberLine } from "#app/certificate/validate/number-line.ts";
import { qrSupportsNumber } from "#app/certificate/validate/qr-supports-number.ts";
import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { aReading } from "#test/factories/unjudged-reading.ts";

const context = { today: calendarDate("2026-11-01"), numberLine: knownNumberLine };
const official = "https://copyright.kazpatent.kz/?!.iD=uQJ5";
const code = (text: string, page = 1) => ({
  text,
  place: { page, boxes: [{ x: 0.8, y: 0.9, width: 0.1, height: 0.1 }] },
});
const judge = (...qrCodes: ReturnType<typeof code>[]) => validateReading(aReading(undefined, { qrCodes }), context);

describe("where a code leads", () => {
  test.each([
    official,
    "http://copyright.kazpatent.kz/?!.iD=uQJ5",
    "https://kazpatent.kz",
    "HTTPS://WWW.KAZPATENT.KZ/ru",
    "https://gosreestr.kazpatent.kz./",
    "www.kazpatent.kz/authors",
    "copyright.kazpatent.kz/?!.iD=uQJ5",
    "Түпнұсқалығын тексеру: (https://copyright.kazpatent.kz).",
  ])("%s is the institute", (text) => {
    expect(foreignHosts(text)).toEqual([]);
    expect(judge(code(text))).toEqual([]);
  });

  test.each([
    ["another site", "https://evil.example/?!.iD=uQJ5", "evil.example"],
    [
      "the institute as a name before the host",
      "https://copyright.kazpatent.kz@evil.example/",
      "copyright.kazpatent.kz@evil.example",
    ],
    ["the institute as a part of another host", "https://kazpatent.kz.evil.example/x", "kazpatent.kz.evil.example"],
    ["a host that only ends alike", "https://notkazpatent.kz", "notkazpatent.kz"],
    ["another country's ending", "https://copyright.kazpatent.kz.co/", "copyright.kazpatent.kz.co"],
    ["a letter of another alphabet", "https://copyright.k\u0430zpatent.kz/", "copyright.xn--kzpatent-16g.kz"],
    ["a slash that leans the other way", "https://evil.example\\@kazpatent.kz/", "evil.example"],
    ["a host without slashes", "https:evil.example", "evil.example"],
    ["a host without scheme", "evil.example/kazpatent.kz", "evil.example"],
    ["a name and a password", "https://a:b@kazpatent.kz/", "a@kazpatent.kz"],
    ["another port", "https://kazpatent.kz:8443/", "kazpatent.kz:8443"],
    ["another way of asking", "ftp://kazpatent.kz/x", "kazpatent.kz"],
    ["an address within words", "№ 39362, https://evil.example/39362 қараңыз", "evil.example"],
    ["a program", "javascript:alert(1)//https://kazpatent.kz", "javascript:"],
    ["an address nobody can follow", "https://[evil", "https://[evil"],
  ])("%s is somebody else", (_name, text, host) => {
    expect(foreignHosts(text)).toEqual([host]);
    expect(isOfficialAddress(text)).toBe(false);
    const { place } = code(text);
    expect(judge(code(text))).toMatchObject([
      { code: "qr-unknown-host", severity: "warning", params: { host }, places: [place] },
    ]);
  });

  test.each(["№ 39362 02.10.2023", "tel:+77070000000", "BEGIN:VCARD\nFN:Әсел", "И.И. Иванов", ""])(
    "%j is no address, which is fine",
    (text) => expect(judge(code(text))).toEqual([]),
  );

  test("all of them stand in one finding, with the places of the codes that lead there", () => {
    const found = judge(code("https://one.example", 1), code(official, 2), code("https://two.example", 3));
    expect(found).toMatchObject([{ code: "qr-unknown-host", params: { host: "one.example, two.example" } }]);
    expect(found[0]?.places.map(({ page }) => page)).toEqual([1, 3]);
  });
});

describe("several codes", () => {
  test("that differ on one page are told", () => {
    const other = "https://copyright.kazpatent.kz/?!.iD=zzzz";
    expect(judge(code(official), code(other))).toMatchObject([
      { code: "qr-codes-differ", severity: "warning", params: { one: official, other } },
    ]);
  });

  test("that say the same, or stand on pages of their own, are not", () => {
    expect(judge(code(official), code(official))).toEqual([]);
    expect(judge(code(official, 1), code("https://copyright.kazpatent.kz/?!.iD=zzzz", 2))).toEqual([]);
  });
});

describe("a code supports the certificate's number", () => {
  test.each([
    ["№ 39362 от 02.10.2023", "39362", true],
    ["https://copyright.kazpatent.kz/check?number=39362", "39362", true],
    ["№ 0005541", "0005541", true],
    [official, "39362", false],
    ["№ 139362", "39362", false],
    ["№ 39362", "362", false],
    ["02.10.2017", "2017", false],
    ["https://evil.example/39362", "39362", false],
  ])("%s and %s: %s", (text, number, expected) => {
    expect(qrSupportsNumber([code(official), code(text)], number)).toBe(expected);
  });
});
