import type { RatingRule } from "#app/model/rating-rule.ts";
import { ExactSum, fraction, hundredthsOf, isMore, times, type Fraction } from "./fraction.ts";
import type { Participation } from "./participation.ts";

/**
 * Holds everybody to the most points the rule allows a person. Each of their works is cut in proportion, so that no
 * order of certificates decides which of them counts less, and the sums of departments still add up.
 */
export function limitPeople<P extends Participation>(all: readonly P[], { capPerPerson }: RatingRule): P[] {
  if (capPerPerson === null) return [...all];
  const cap = hundredthsOf(capPerPerson);
  const sums = sumsByPerson(all);
  return all.map((row) => {
    const sum = sums.get(row.author.staffId);
    if (sum === undefined || !isMore(sum, cap)) return row;
    const part = times(cap, fraction(sum.denominator, sum.numerator));
    const arithmetic = { ...row.arithmetic, limit: { cap: capPerPerson, sum } };
    return { ...row, share: times(row.share, part), arithmetic };
  });
}

function sumsByPerson(all: readonly Participation[]): Map<string, Fraction> {
  const sums = new Map<string, ExactSum>();
  for (const { author, share } of all) {
    const sum = sums.get(author.staffId) ?? new ExactSum();
    sum.add(share);
    sums.set(author.staffId, sum);
  }
  return new Map([...sums].map(([staffId, sum]) => [staffId, sum.toFraction()]));
}
