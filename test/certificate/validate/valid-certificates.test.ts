import * as fc from "fast-check";
import { expect, test } from "vitest";

import { isSamePerson } from "#app/certificate/validate/same-person.ts";
import { validateReading } from "#app/certificate/validate/validate-reading.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { HalfReading } from "#app/model/reading.ts";
import { expectedOf, type ExpectedHalf } from "#scripts/certificate-printer/expected-of.ts";
import { arbitraryCertificate } from "#test/factories/certificate-specs.ts";
import { arbitraryPerson } from "#test/factories/invented-people.ts";
import { aReading, aValue } from "#test/factories/unjudged-reading.ts";

/** Good to know about a certificate that is otherwise in order. */
const harmless = new Set(["unofficial-translation", "other-edition"]);

function asRead(half: ExpectedHalf): HalfReading {
  const read = <T>(value: T | null) => (value === null ? null : aValue(value));
  return {
    language: half.language,
    number: read(half.number),
    registeredOn: read(half.registeredOn),
    authors: half.authors.map((author) => aValue(author)),
    objectType: read(half.objectType),
    title: read(half.title),
    createdOn: read(half.createdOn),
    applicant: read(half.applicant),
    rightHolder: read(half.rightHolder),
    registerEntry: read(half.registerEntry),
  };
}

test("a valid certificate of any edition, spelling and look has nothing odd about it", () => {
  fc.assert(
    fc.property(arbitraryCertificate, (spec) => {
      const { edition, halves } = expectedOf(spec);
      // Invented numbers do not follow the register's line, so that rule gets no line.
      const context = { today: calendarDate("2026-11-01"), numberLine: [] };
      const findings = validateReading(aReading(halves.map(asRead), { edition }), context);
      expect(findings.map(({ code }) => code).filter((code) => !harmless.has(code))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("one person's spellings are one person in every pair of languages and in any order of the words", () => {
  fc.assert(
    fc.property(arbitraryPerson, ({ kk, ru, en }) => {
      const turned = ru.split(" ").toReversed().join(" ");
      for (const [one, other] of [
        [kk, ru],
        [kk, en],
        [ru, en],
        [kk, turned],
      ] as const) {
        expect(isSamePerson(one, other)).toBe(true);
        expect(isSamePerson(other, one)).toBe(true);
      }
    }),
  );
});

test("persons with other given names are never one person", () => {
  fc.assert(
    fc.property(arbitraryPerson, arbitraryPerson, (one, other) => {
      fc.pre(one.kk.split(" ")[1] !== other.kk.split(" ")[1]);
      expect(isSamePerson(one.kk, other.ru)).toBe(false);
      expect(isSamePerson(one.kk, other.en)).toBe(false);
    }),
  );
});
