import type { Rounding } from "#app/model/rating-rule.ts";

const decimals = { hundredths: 2, tenths: 1, whole: 0 } as const;

/** A formula's sum as the rule rounds it; a half goes up in Excel too, as points are never negative. */
export function roundedFormula(sum: string, rounding: Rounding): string {
  if (rounding === "exact") return sum;
  return rounding === "whole-down" ? `ROUNDDOWN(${sum},0)` : `ROUND(${sum},${decimals[rounding]})`;
}
