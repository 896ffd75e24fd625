import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { duplicateKey, sameCertificate, type CertificateIdentity } from "#app/certificate/match/duplicate-key.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import { arbitraryPerson } from "#test/factories/invented-people.ts";

const first: CertificateIdentity = {
  number: "39362",
  registeredOn: calendarDate("2023-10-02"),
  titles: { kk: "Қашықтықтан оқыту технологиялары", ru: "Технологии дистанционного обучения" },
  authors: ["Өтегенова Әсел", "Цой Нұржан"],
};

describe("one certificate in two uploads", () => {
  test.each<[string, Partial<CertificateIdentity>]>([
    [
      "other quotes, case and order",
      { titles: { ru: "«ТЕХНОЛОГИИ ДИСТАНЦИОННОГО ОБУЧЕНИЯ»" }, authors: ["Цой Нуржан", "Утегенова Асель"] },
    ],
    ["a letter misread in a photograph", { titles: { ru: "Технологни дистанционного обучения" } }],
    ["zeros in front of the number", { number: "0039362" }],
    ["nothing but number and date so far", { titles: {}, authors: [] }],
  ])("%s: the same", (_name, overrides) => {
    expect(sameCertificate(first, { ...first, ...overrides })).toBe(true);
  });

  test.each<[string, Partial<CertificateIdentity>]>([
    ["the same number in another year", { registeredOn: calendarDate("2022-10-02") }],
    ["another number", { number: "39363" }],
    ["another work under one number on one day", { titles: { ru: "Цифровизация региональной экономики" } }],
    ["other authors", { authors: ["Өтегенова Әсел", "Цой Тимур"] }],
    ["one author fewer", { authors: ["Өтегенова Әсел"] }],
    ["no number known", { number: null }],
  ])("%s: another certificate", (_name, overrides) => {
    expect(sameCertificate(first, { ...first, ...overrides })).toBe(false);
  });

  test("a certificate without number or date has no key to look it up by", () => {
    expect(duplicateKey({ ...first, registeredOn: null })).toBeNull();
    expect(duplicateKey({ ...first, number: "0039362" })).toBe(duplicateKey(first));
  });

  test("the question has the same answer from both sides, and every certificate is itself", () => {
    const identity = fc.record({
      number: fc.constantFrom("1", "01", "2"),
      registeredOn: fc.constantFrom(calendarDate("2023-10-02"), calendarDate("2023-10-03")),
      titles: fc.constantFrom(first.titles, { ru: "Технологии дистанционного обучения" }, {}),
      authors: fc.array(
        arbitraryPerson.map(({ kk }) => kk),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        expect(sameCertificate(one, other)).toBe(sameCertificate(other, one));
        expect(sameCertificate(one, one)).toBe(true);
      }),
    );
  });
});
