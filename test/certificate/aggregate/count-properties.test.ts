import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count, tallyRow, tallyRows } from "#app/certificate/aggregate/count.ts";
import { ExactSum, toNumber } from "#app/certificate/aggregate/fraction.ts";
import { participations } from "#app/certificate/aggregate/participations.ts";
import { changedLines, linesOf, type TotalLine } from "#app/certificate/aggregate/roll-up.ts";
import { splitWork } from "#app/certificate/aggregate/split-points.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import { aWork, hundredthsArb, ruleArb, workArb, yearArb } from "#test/factories/arbitrary-year.ts";

const exactly = (rule: RatingRule): RatingRule => ({ ...rule, rounding: "exact" });

describe("counting, whatever the certificates and the rule", () => {
  test("the order of certificates and authors never changes a figure", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, fc.infiniteStream(fc.nat()), (year, rule, chance) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: Number(chance.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const shuffled = shuffle(year).map((one) => Object.assign({}, one, { authors: shuffle(one.authors) }));
        expect(count(shuffled, rule)).toEqual(count(year, rule));
      }),
    );
  });

  test("the parts of a work sum to 1, or to what a table or the entered shares sum to, which is at most 1", () => {
    fc.assert(
      fc.property(workArb, ruleArb, (work, rule) => {
        const one = aWork("c1", { ...work, others: 0 });
        const people = [...new Map(one.authors.map((author) => [author.staffId, author])).values()];
        const sum = new ExactSum();
        for (const { part } of splitWork(rule, one, people)) sum.add(part);
        const entered = Object.values(one.manualShares ?? {}).reduce((total, percent) => total + percent, 0);
        const isEqual = rule.split === "equal-all" || rule.split === "equal-own";
        const whole = isEqual && people.length > 0 ? 1 : sum.toNumber();
        expect(sum.toNumber()).toBe(rule.split === "full" ? people.length : whole);
        expect(sum.toNumber()).toBeLessThanOrEqual(rule.split === "full" ? people.length : 1);
        expect(rule.split === "manual" ? sum.toNumber() : entered / 100).toBeCloseTo(entered / 100, 9);
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

  test("points of any grouping sum to the university's, before rounding", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, (year, rule) => {
        const { university, ...groups } = count(year, exactly(rule));
        for (const group of Object.values(groups)) {
          const sum = [...group.values()].reduce((total, tally) => total + tally.points, 0);
          expect(sum).toBeCloseTo(university.points, 6);
        }
      }),
    );
  });

  test("nobody gets more than the limit, and whoever stays below it loses nothing", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, hundredthsArb, (year, rule, cap) => {
        const free = count(year, { ...exactly(rule), capPerPerson: null }).byPerson;
        const limited = count(year, { ...exactly(rule), capPerPerson: cap }).byPerson;
        for (const [staffId, { points }] of free) {
          expect(limited.get(staffId)?.points).toBeCloseTo(Math.min(points, cap), 9);
        }
      }),
    );
  });

  test("rounding moves no figure by more than one unit", () => {
    const unitOf = { exact: 0, hundredths: 0.01, tenths: 0.1, whole: 1, "whole-down": 1 };
    fc.assert(
      fc.property(yearArb, ruleArb, (year, rule) => {
        const [rounded, exact] = [count(year, rule), count(year, exactly(rule))];
        for (const name of ["byPerson", "byDepartment", "byFaculty"] as const) {
          for (const [key, tally] of exact[name]) {
            const difference = Math.abs((rounded[name].get(key)?.points ?? Number.NaN) - tally.points);
            expect(difference).toBeLessThanOrEqual(unitOf[rule.rounding] + 1e-9);
          }
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

  test("the arithmetic that is shown gives the points that are counted", () => {
    fc.assert(
      fc.property(yearArb, ruleArb, (year, rule) => {
        for (const { share, arithmetic } of participations(year, rule)) {
          const { worth, share: part, ofPosts, ofFullPost, limit } = arithmetic;
          const cut = limit === null ? 1 : limit.cap / toNumber(limit.sum);
          const again = worth.points * toNumber(part.part) * toNumber(ofPosts) * toNumber(ofFullPost) * cut;
          expect(again).toBeCloseTo(toNumber(share), 6);
        }
      }),
    );
  });

  test("taking certificates away from stored figures and adding them again gives a full recount", () => {
    fc.assert(
      fc.property(
        yearArb,
        yearArb,
        ruleArb,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (old, fresh, rule, picks) => {
          const free = { ...rule, capPerPerson: null };
          const rows = (year: readonly RatedCertificate[]) => participations(year, free).map(tallyRow);
          const changed = old.filter((_, index) => picks[index]);
          const ids = new Set(changed.map(({ id }) => id));
          const replaced = fresh.filter(({ id }) => ids.has(id));
          const known = linesOf(tallyRows(rows(old)));
          const lines = changedLines(known, tallyRows(rows(changed)), tallyRows(rows(replaced)));
          const kept = new Map([...known, ...lines].map((line) => [`${line.grouping} ${line.key}`, line]));
          const full = tallyRows(rows([...old.filter(({ id }) => !ids.has(id)), ...replaced]));
          const left = [...kept.values()].filter(({ certificates }) => certificates > 0);
          expect(sorted(left)).toEqual(sorted(linesOf(full)));
        },
      ),
    );
  });
});

function sorted(lines: readonly TotalLine[]): TotalLine[] {
  return [...lines].sort((a, b) => (`${a.grouping} ${a.key}` < `${b.grouping} ${b.key}` ? -1 : 1));
}
