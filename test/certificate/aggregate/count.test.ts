import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "#app/certificate/aggregate/count.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { ExactSum, splitPoints } from "#app/certificate/aggregate/split-points.ts";
import { objectTypes } from "#app/model/object-type.ts";
import type { CountedCertificate, RatingRule } from "#app/model/rating.ts";
import { aRatedCertificate, anOwnAuthor } from "#test/factories/counted-certificate.ts";

const five: RatingRule = { pointsPerCertificate: 5, split: "equal-own" };
const sixtyFull: RatingRule = { pointsPerCertificate: 60, split: "full" };

describe("counting by hand", () => {
  test("60 a certificate in full: three certificates of one author are 180", () => {
    const certificates = ["c1", "c2", "c3"].map((id) => aRatedCertificate(id, [anOwnAuthor("aida")]));
    expect(count(certificates, sixtyFull).byPerson.get("aida")).toEqual({
      certificates: 3,
      participations: 3,
      points: 180,
    });
  });

  test("in full, two own authors of one certificate get 60 each, and the university counts one certificate", () => {
    const figures = count([aRatedCertificate("c1", [anOwnAuthor("aida"), anOwnAuthor("bolat")])], sixtyFull);
    expect(figures.university).toEqual({ certificates: 1, participations: 2, points: 120 });
  });

  test("5 split equally among three own authors of three units stays 5 for the university", () => {
    const authors = [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem"), anOwnAuthor("dana", "history")];
    const figures = count([aRatedCertificate("c1", authors)], five);
    expect(figures.university).toEqual({ certificates: 1, participations: 3, points: 5 });
    expect(figures.byFaculty.get("natural")).toEqual({ certificates: 1, participations: 2, points: 10 / 3 });
    expect(figures.byFaculty.get("human")).toEqual({ certificates: 1, participations: 1, points: 5 / 3 });
  });

  test("a joint work of two departments counts once for the university and once in each department", () => {
    const joint = aRatedCertificate("c1", [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem")]);
    const figures = count([joint, aRatedCertificate("c2", [anOwnAuthor("aida", "bio")])], five);
    expect(figures.university.certificates).toBe(2);
    expect(figures.byDepartment.get("bio")).toEqual({ certificates: 2, participations: 2, points: 7.5 });
    expect(figures.byDepartment.get("chem")).toEqual({ certificates: 1, participations: 1, points: 2.5 });
    expect(figures.byFaculty.get("natural")?.certificates).toBe(2);
  });

  test("external authors take no share: only own authors are in the list that counts", () => {
    const printed = [
      { name: "Автор aida", link: "machine" as const, staffId: "aida" },
      { name: "Сырттан Келген", link: "external" as const, staffId: null },
    ];
    const certificate = aRatedCertificate("c1", [anOwnAuthor("aida")], { printedAuthors: printed });
    expect(count([certificate], five).byPerson.get("aida")?.points).toBe(5);
  });

  test("a person printed twice on one certificate takes part once", () => {
    const certificate = aRatedCertificate("c1", [anOwnAuthor("aida"), anOwnAuthor("aida"), anOwnAuthor("bolat")]);
    expect(count([certificate], five).byPerson.get("aida")).toEqual({
      certificates: 1,
      participations: 1,
      points: 2.5,
    });
  });

  test("the month and the type are those of the registration", () => {
    const figures = count(
      [
        aRatedCertificate("c1", [anOwnAuthor("aida")], { on: "2026-01-31" }),
        aRatedCertificate("c2", [anOwnAuthor("aida")], { on: "2026-02-01", objectType: "computer-program" }),
      ],
      five,
    );
    expect([...figures.byMonth.keys()]).toEqual(["2026-01", "2026-02"]);
    expect(figures.byObjectType.get("computer-program")).toEqual({ certificates: 1, participations: 1, points: 5 });
  });

  test("looking at one department does not change what its people get", () => {
    const joint = aRatedCertificate("c1", [anOwnAuthor("aida", "bio"), anOwnAuthor("bolat", "chem")]);
    expect(count([joint], five, { departmentId: "bio" }).university).toEqual({
      certificates: 1,
      participations: 1,
      points: 2.5,
    });
  });

  test("nothing counts when nothing is approved", () => {
    expect(count([], five).university).toEqual({ certificates: 0, participations: 0, points: 0 });
  });
});

const departments = ["bio", "chem", "history", "law"];
const authorPool = Array.from({ length: 12 }, (_, index) =>
  anOwnAuthor(`s${index}`, departments[index % departments.length]),
);
const certificateArb: fc.Arbitrary<Omit<CountedCertificate, "id">> = fc.record({
  registeredOn: fc
    .integer({ min: 0, max: 364 })
    .map(
      (day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10) as CountedCertificate["registeredOn"],
    ),
  objectType: fc.constantFrom(...objectTypes),
  authors: fc.uniqueArray(fc.constantFrom(...authorPool), { maxLength: 9, selector: ({ staffId }) => staffId }),
});
const yearArb = fc
  .array(certificateArb, { maxLength: 25 })
  .map((list) => list.map((certificate, index) => ({ ...certificate, id: `c${index}` })));
const ruleArb: fc.Arbitrary<RatingRule> = fc.record({
  pointsPerCertificate: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
  split: fc.constantFrom("full", "equal-own"),
});

describe("counting, whatever the certificates", () => {
  test("the order of certificates and authors never changes a figure", () => {
    fc.assert(
      fc.property(
        yearArb,
        ruleArb,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (year, rule, chance) => {
          const shuffle = <T>(list: readonly T[]): T[] =>
            list
              .map((value) => ({ value, at: chance.next().value ?? 0 }))
              .sort((a, b) => a.at - b.at)
              .map(({ value }) => value);
          const shuffled = shuffle(year).map((one) => Object.assign({}, one, { authors: shuffle(one.authors) }));
          expect(count(shuffled, rule)).toEqual(count(year, rule));
        },
      ),
    );
  });

  test("under equal-own the shares of a work sum to its points exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 26 }), (hundredths, authors) => {
        const rule: RatingRule = { pointsPerCertificate: hundredths / 100, split: "equal-own" };
        const sum = new ExactSum();
        for (let author = 0; author < authors; author += 1) sum.add(splitPoints(rule, authors));
        expect(sum.toNumber()).toBe(hundredths / 100);
      }),
    );
  });

  test("the university's certificates are those of the departments without the repeats of joint works", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, (year, rule) => {
        const { university, byDepartment } = count(year, rule);
        const sum = [...byDepartment.values()].reduce((total, tally) => total + tally.certificates, 0);
        const repeats = year.reduce((total, { authors }) => {
          const units = new Set(authors.map(({ departmentId }) => departmentId)).size;
          return total + Math.max(0, units - 1);
        }, 0);
        expect(university.certificates).toBe(sum - repeats);
      }),
    );
  });

  test("participations and points of any grouping sum to the university's", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, (year, rule) => {
        const { university, ...groups } = count(year, rule);
        for (const group of Object.values(groups)) {
          const tallies = [...group.values()];
          expect(tallies.reduce((sum, tally) => sum + tally.participations, 0)).toBe(university.participations);
          expect(tallies.reduce((sum, tally) => sum + tally.points, 0)).toBeCloseTo(university.points, 6);
        }
      }),
    );
  });

  test("a filter shows exactly what its group counted", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, (year, rule) => {
        const all = count(year, rule);
        for (const [departmentId, tally] of all.byDepartment) {
          expect(count(year, rule, { departmentId }).university).toEqual(tally);
          const rows = participations(year, rule, { departmentId });
          expect(new Set(rows.map((row) => row.certificate.id)).size).toBe(tally.certificates);
        }
        for (const [month, tally] of all.byMonth) expect(count(year, rule, { month }).university).toEqual(tally);
        for (const [staffId, tally] of all.byPerson) expect(count(year, rule, { staffId }).university).toEqual(tally);
      }),
    );
  });
});
