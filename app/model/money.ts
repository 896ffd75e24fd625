import type { Language } from "./language.ts";
import type { Result } from "./result.ts";

/** The most that one sum may be: a million tenge. More is a slip of the pen, such as a forgotten decimal sign. */
export const mostTiyn = 100_000_000;

export type MoneyProblem = "money_unreadable" | "money_decimals" | "money_too_large";

/** The sign of the currency, as people copy it from a bank along with the sum. */
const currency = /\s*(?:₸|тг\.?|теңге|тенге|kzt)$/iu;
const digits = /^(?<whole>\d{1,3}(?: \d{3})+|\d+)(?:[.,](?<part>\d*))?$/u;

/**
 * Reads a sum of tenge as whole tiyn, a hundredth each: comma or point before the decimals, spaces between thousands.
 * Whatever could mean two things is refused: 6,932 is no six thousand, and no six tenge either.
 */
export function parseTenge(text: string): Result<number, MoneyProblem> {
  const plain = text.replaceAll(/\s/gu, " ").trim().replace(currency, "");
  const { whole, part = "" } = digits.exec(plain)?.groups ?? {};
  if (whole === undefined || /[.,]$/u.test(plain)) return { ok: false, error: "money_unreadable" };
  if (part.length > 2) return { ok: false, error: "money_decimals" };
  const significant = `${whole.replaceAll(" ", "")}${part.padEnd(2, "0")}`.replace(/^0+(?=\d)/u, "");
  // Longer numbers are not exact any more; none of them is allowed anyway.
  const tiyn = significant.length > String(mostTiyn).length ? Infinity : Number(significant);
  return tiyn > mostTiyn ? { ok: false, error: "money_too_large" } : { ok: true, value: tiyn };
}

/** A sum for reading, always with both decimals: 6 932,80. Its spaces do not break; {@link parseTenge} reads it back. */
export function formatTenge(tiyn: number, language: Language): string {
  const [whole, part] = tengeInFigures(tiyn).split(".") as [string, string];
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u00A0");
  return `${grouped}${language === "en" ? "." : ","}${part}`;
}

/** A sum as machines write it: 6932.80. */
export function tengeInFigures(tiyn: number): string {
  const figures = String(tiyn).padStart(3, "0");
  return `${figures.slice(0, -2)}.${figures.slice(-2)}`;
}

/** A sum as a number of tenge, for cells of a spreadsheet: the nearest there is, never the outcome of adding. */
export function tengeOf(tiyn: number): number {
  return Number(tengeInFigures(tiyn));
}
