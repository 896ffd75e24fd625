import type { Rounding } from "#app/model/rating-rule.ts";

const decimals = { hundredths: 2, tenths: 1, whole: 0 } as const;

/**
 * A formula's sum as the rule rounds it; a half goes up in Excel too, as points are never negative. Spreadsheets add
 * doubles where we add fractions: six sixths may be a hair less than one, which must not become nothing.
 */
export function roundedFormula(sum: string, rounding: Rounding): string {
  if (rounding === "exact") return sum;
  const clean = `ROUND(${sum},9)`;
  return rounding === "whole-down" ? `ROUNDDOWN(${clean},0)` : `ROUND(${clean},${decimals[rounding]})`;
}
