import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { numberAndDate } from "#app/certificate/extract/number-and-date.ts";
import { lines } from "#test/factories/page-lines.ts";

const read = (...rows: string[]) => {
  const { number, registeredOn } = numberAndDate(lines(...rows), "text-layer");
  return [number?.value ?? null, registeredOn?.value ?? null];
};

describe("number and date of a certificate", () => {
  test.each([
    ["Kazakh, number last", ["2021 жылғы «26» мамыр № 18045"], "18045", "2021-05-26"],
    ["Russian, number first", ["№ 18045 от «26» мая 2021 года"], "18045", "2021-05-26"],
    ["English", ['No. 18045 dated "26" May 2021'], "18045", "2021-05-26"],
    ["Latin N", ["N18045 от 26 мая 2021 г."], "18045", "2021-05-26"],
    ["leading zeros", ["№ 0005541 от 26.05.2012"], "0005541", "2012-05-26"],
    ["digits apart", ["2021 жылғы «26» мамыр №1 8045"], "18045", "2021-05-26"],
    ["a row each", ["№ 18045", "«26» мая 2021 года"], "18045", "2021-05-26"],
    ["a date that wraps", ["№18045 от 26 мая 2021", "года"], "18045", "2021-05-26"],
    ["a number like a year", ["№ 2008 от 2 августа 2009 г."], "2008", "2009-08-02"],
    ["number, then year first", ["№180 2008 ж. «12» маусым"], "180", "2008-06-12"],
    ["no number", ["2022 жылғы 5 қыркүйек №"], null, "2022-09-05"],
    ["no number in Russian", ["№ от 5 сентября 2022 года"], null, "2022-09-05"],
    ["no date", ["№ 18045 от"], "18045", null],
    ["nothing", [], null, null],
  ])("%s", (_name, rows, number, date) => {
    expect(read(...rows)).toEqual([number, date]);
  });

  test("any number in any of the forms' two orders", () => {
    const number = fc.stringMatching(/^\d{1,7}$/u);
    const sign = fc.constantFrom("№ ", "№", "N ", "N", "No. ");
    fc.assert(
      fc.property(number, sign, fc.boolean(), (digits, sign, isKazakh) => {
        const text = isKazakh ? `2023 жылғы «5» сәуір ${sign}${digits}` : `${sign}${digits} от «5» апреля 2023 года`;
        expect(read(text)).toEqual([digits, "2023-04-05"]);
      }),
    );
  });

  test("the box shows the number, not the whole row", () => {
    const { number } = numberAndDate(lines("2021 жылғы «26» мамыр № 18045"), "text-layer");
    expect(number?.printed).toBe("18045");
  });
});
