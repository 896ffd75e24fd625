import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { findDates } from "#app/certificate/read/dates.ts";
import { dayFromNumbers } from "#app/model/calendar-date.ts";

const only = (text: string) => findDates(text).map(({ date }) => date);

describe("dates as certificates print them", () => {
  test.each([
    ["2021 жылғы «26» мамыр", "2021-05-26"],
    ['2021 жылғы "26" мамыр № 18045', "2021-05-26"],
    ["2021 ж. 26 мамыр", "2021-05-26"],
    ["2021 жылы 26 мамырдағы", "2021-05-26"],
    ["26 мамыр 2021 ж.", "2021-05-26"],
    ["№ 18045 от «26» мая 2021 года", "2021-05-26"],
    ["26 мая 2021 г.", "2021-05-26"],
    ["„26“ мaя 2021 г.", "2021-05-26"],
    ["26.05.2021", "2021-05-26"],
    ["26/05/2021 г.", "2021-05-26"],
    ["2021-05-26", "2021-05-26"],
    ["May 26, 2021", "2021-05-26"],
    ['dated "26" May 2021', "2021-05-26"],
    ["26th day of May 2021", "2021-05-26"],
    ["2008 ж. «12» маусым", "2008-06-12"],
    ["«2» августа 2008 г.", "2008-08-02"],
  ])("%s", (text, date) => {
    expect(only(text)).toEqual([date]);
  });

  test("a number behind its mark is no year, however like one it looks", () => {
    expect(only("№ 1932 23 сентября 2008 года")).toEqual(["2008-09-23"]);
  });

  test("a day that does not exist is found, but is no date", () => {
    expect(only("31 февраля 2020 г.")).toEqual([null]);
  });

  test.each(["2018-2020 жж. материалдары", "7-9 сыныптары", "выпуск № 17, 2017 год", "5В011100", ""])(
    "no date in „%s“",
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  test("several dates keep their places", () => {
    const text = "от 12 мая 2020 года и 13.05.2020";
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(["12 мая 2020 года", "13.05.2020"]);
  });

  const monthsOf = {
    kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
    ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  };
  const quotes = fc.constantFrom(["", ""], ["«", "»"], ['"', '"'], ["“", "”"], ["„", "“"], ["'", "'"]);

  test("any day of any month, quoted in any way, in any of the styles", () => {
    const day = fc.record({
      year: fc.integer({ min: 1991, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const style = fc.constantFrom("kk", "ru", "dotted");
    fc.assert(
      fc.property(
        day,
        quotes,
        style,
        fc.boolean(),
        ({ year, month, day }, [open = "", close = ""], style, isPadded) => {
          const number = isPadded ? String(day).padStart(2, "0") : String(day);
          const quoted = `${open}${number}${close}`;
          const printed = {
            kk: `${year} жылғы ${quoted} ${monthsOf.kk[month - 1] ?? ""}`,
            ru: `${quoted} ${monthsOf.ru[month - 1] ?? ""} ${year} года`,
            dotted: `${number}.${String(month).padStart(2, "0")}.${year}`,
          }[style];
          expect(only(printed)).toEqual([dayFromNumbers(year, month, day)]);
        },
      ),
    );
  });
});
