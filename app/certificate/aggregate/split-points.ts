import type { CountedAuthor, CountedCertificate } from "#app/model/rating.ts";
import type { PointSplit, RatingRule } from "#app/model/rating-rule.ts";
import { fraction, hundredthsOf, one, times, zero, type Fraction } from "./fraction.ts";

/** What one author gets of a work, and from what: place and number as the rule means them. */
export type WorkShare = { part: Fraction; split: PointSplit; place: number; among: number };

/** Where the points of a work come from. */
export type WorkWorth = { points: number; from: "kind" | "type" | "base"; kindIsGuessed: boolean };

/** The points of a whole work: by its kind, else by its type, else those of any certificate. */
export function worthOf(
  rule: RatingRule,
  { workKind, objectType, kindIsGuessed }: Pick<CountedCertificate, "workKind" | "objectType" | "kindIsGuessed">,
): WorkWorth {
  const byKind = workKind === null ? undefined : rule.pointsByKind[workKind];
  if (byKind !== undefined) return { points: byKind, from: "kind", kindIsGuessed };
  const byType = rule.pointsByType[objectType];
  if (byType !== undefined) return { points: byType, from: "type", kindIsGuessed: false };
  return { points: rule.pointsPerCertificate, from: "base", kindIsGuessed: false };
}

/**
 * The part of a work that each author gets who counts. Apart from `full`, where each gets all of it, the parts of
 * all authors in print never sum to more than 1.
 *
 * @param people the authors who count, each once, in printed order
 */
export function splitWork(
  rule: RatingRule,
  certificate: Pick<CountedCertificate, "authorsInPrint" | "manualShares">,
  people: readonly Pick<CountedAuthor, "staffId" | "position">[],
): WorkShare[] {
  const { split } = rule;
  const among = split === "equal-own" || (split === "positions" && rule.positionsAmong === "own");
  const number = among ? people.length : certificate.authorsInPrint;
  return people.map(({ staffId, position }, index) => {
    const place = among ? index + 1 : position;
    return { part: partOf(rule, { staffId, place, number, certificate }), split, place, among: number };
  });
}

type Place = {
  staffId: string;
  place: number;
  number: number;
  certificate: Pick<CountedCertificate, "manualShares">;
};

function partOf(rule: RatingRule, { staffId, place, number, certificate }: Place): Fraction {
  if (rule.split === "full") return one;
  if (rule.split === "manual") return percent(certificate.manualShares?.[staffId] ?? 0);
  if (rule.split === "positions") return partByPosition(rule, place, number);
  return fraction(1, number);
}

/** More authors than the table has rows: its last row; whoever comes after its places shares the rest equally. */
function partByPosition({ positions }: RatingRule, place: number, number: number): Fraction {
  const row = positions[Math.min(number, positions.length) - 1];
  if (row === undefined) return zero;
  const fixed = row.fixed[place - 1];
  if (fixed !== undefined) return percent(fixed);
  return times(percent(row.rest), fraction(1, number - row.fixed.length));
}

function percent(value: number): Fraction {
  return times(hundredthsOf(value), fraction(1, 100));
}
