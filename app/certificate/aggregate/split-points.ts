import type { RatingRule } from "#app/model/rating.ts";

/** Points of one author for one work, exactly: `hundredths` of a point, divided by `parts`. */
export type Share = { hundredths: number; parts: number };

/**
 * What every own author of a work gets; all get the same.
 * Under `full` each gets the points of the work; under `equal-own` the shares of a work sum to its points exactly,
 * because a third stays a third. Numbers are rounded to two decimals only where they are shown.
 *
 * @param ownAuthors how many of the university's own authors are counted, at least 1
 */
export function splitPoints(rule: RatingRule, ownAuthors: number): Share {
  const hundredths = Math.round(rule.pointsPerCertificate * 100);
  return { hundredths, parts: rule.split === "full" ? 1 : ownAuthors };
}

/** A sum of shares without rounding: the order of adding never changes it. */
export class ExactSum {
  /** Hundredths of a point that still have to be divided by the key. */
  readonly #byParts = new Map<number, number>();

  add({ hundredths, parts }: Share): void {
    this.#byParts.set(parts, (this.#byParts.get(parts) ?? 0) + hundredths);
  }

  /** The number of points nearest to the exact sum; 2.5 points are `2.5`. */
  toNumber(): number {
    let whole = 1n;
    for (const parts of this.#byParts.keys()) whole = leastCommonMultiple(whole, BigInt(parts));
    let numerator = 0n;
    for (const [parts, hundredths] of this.#byParts) numerator += BigInt(hundredths) * (whole / BigInt(parts));
    const divisor = greatestCommonDivisor(whole * 100n, numerator);
    return quotient(numerator / divisor, (whole * 100n) / divisor);
  }
}

/** The points of one share as a number. */
export function shareToNumber(share: Share): number {
  const sum = new ExactSum();
  sum.add(share);
  return sum.toNumber();
}

/** Both parts as numbers where they are exact, so that the division rounds once only; otherwise the whole part apart. */
function quotient(numerator: bigint, denominator: bigint): number {
  const exact = BigInt(Number.MAX_SAFE_INTEGER);
  if (numerator <= exact && denominator <= exact) return Number(numerator) / Number(denominator);
  return Number(numerator / denominator) + Number(numerator % denominator) / Number(denominator);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
