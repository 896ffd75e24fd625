import type { Rounding } from "#app/model/rating-rule.ts";
import { toNumber, type Fraction } from "./fraction.ts";

const unitsAPoint = { hundredths: 100n, tenths: 10n, whole: 1n, "whole-down": 1n } as const;

/**
 * One figure as the rule rounds it, once, from its exact sum: half a unit goes up, `whole-down` drops what is left.
 * So no figure is ever off by more than one unit, however many shares it adds up.
 */
export function roundPoints(sum: Fraction, rounding: Rounding): number {
  if (rounding === "exact") return toNumber(sum);
  const units = unitsAPoint[rounding];
  const { numerator, denominator } = sum;
  const whole =
    rounding === "whole-down"
      ? (numerator * units) / denominator
      : (2n * numerator * units + denominator) / (2n * denominator);
  return Number(whole) / Number(units);
}
