import * as fc from "fast-check";
import { objectTypes, workKinds } from "#app/model/object-type.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { pointSplits, roundings, type RatingRule } from "#app/model/rating-rule.ts";
import { aRule } from "./a-rule.ts";
import { aRatedCertificate, anOwnAuthor } from "./counted-certificate.ts";

/** Two posts: half in biology, a quarter in history. */
function withTwoPosts(staffId: string) {
  return [
    anOwnAuthor(staffId, "bio", { postPercent: 50, allPercent: 75 }),
    anOwnAuthor(staffId, "history", { postPercent: 25, allPercent: 75 }),
  ];
}

const departments = ["bio", "chem", "history", "law"];
const authorPool = Array.from({ length: 12 }, (_, index) =>
  index % 5 === 4 ? withTwoPosts(`s${index}`) : [anOwnAuthor(`s${index}`, departments[index % departments.length])],
);
const dayArb = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
/** What a work may be made of: some people hold two posts, some authors are of other places. */
export const workArb = fc.record({
  on: dayArb,
  objectType: fc.constantFrom(...objectTypes),
  workKind: fc.option(fc.constantFrom(...workKinds)),
  people: fc.uniqueArray(fc.constantFrom(...authorPool), { maxLength: 9 }),
  others: fc.integer({ min: 0, max: 4 }),
  percents: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 9, maxLength: 9 }),
});
/** Up to twenty works of one year. */
export const yearArb = fc
  .array(workArb, { maxLength: 20 })
  .map((works) => works.map((work, index) => aWork(`c${index}`, work)));

/** The certificate of such a work; its entered shares sum to at most 100. */
export function aWork(id: string, work: typeof workArb extends fc.Arbitrary<infer W> ? W : never): RatedCertificate {
  const { on, objectType, workKind, people, others, percents } = work;
  const sum = percents.slice(0, people.length).reduce((total, percent) => total + percent, 0);
  const scale = sum > 10_000 ? 10_000 / sum : 1;
  const manualShares = Object.fromEntries(
    people.map(([author], index) => [author?.staffId ?? "", Math.floor((percents[index] ?? 0) * scale) / 100]),
  );
  const authors = people.flat();
  return aRatedCertificate(id, authors, {
    on,
    objectType,
    workKind,
    manualShares,
    authorsInPrint: people.length + others,
  });
}

const positionRowArb = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }), fc.integer({ min: 0, max: 100 }))
  .map(([fixed, rest]) => {
    const total = fixed.reduce((sum, percent) => sum + percent, 0);
    return total > 100 ? { fixed: [100], rest: 0 } : { fixed, rest: Math.min(rest, 100 - total) };
  });
/** 0–1000 with two decimals. */
export const hundredthsArb = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);
/** Any rule. */
export const ruleArb: fc.Arbitrary<RatingRule> = fc
  .record({
    pointsPerCertificate: hundredthsArb,
    pointsByKind: fc.dictionary(fc.constantFrom(...workKinds), hundredthsArb, { maxKeys: 2 }),
    pointsByType: fc.dictionary(fc.constantFrom(...objectTypes), hundredthsArb, { maxKeys: 2 }),
    split: fc.constantFrom(...pointSplits),
    positions: fc.array(positionRowArb, { maxLength: 7 }),
    positionsAmong: fc.constantFrom("all", "own"),
    capPerPerson: fc.option(hundredthsArb),
    rounding: fc.constantFrom(...roundings),
    partTime: fc.constantFrom("whole", "by-share"),
  })
  .map((wanted) => aRule(wanted));
