/** Longest text a cell may hold, in UTF-16 units. */
const longestText = 32_767;

/** The first day whose serial number Excel and the calendar agree about: Excel believes in 29 February 1900. */
export const firstSafeDay = "1900-03-01";

/** Control characters but tab and line ends, and the two code points that are no characters. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const loneSurrogate = /\p{Surrogate}/gu;
/** What needs no change, as far as single characters go. */
const asItIs = /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]*$/u;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/**
 * Text as a cell may hold it: no characters that XML forbids, not longer than Excel allows (cut with "…"),
 * and `_x0041_` written so that it stays these seven characters instead of becoming "A".
 */
export function legalText(text: string): string {
  // Nearly every text: looked through once.
  if (text.length <= longestText && asItIs.test(text) && !text.includes("_x")) return text;
  const clean = text.replaceAll(loneSurrogate, "\ufffd").replaceAll(forbidden, "").replaceAll(/\r\n?/gu, "\n");
  return cut(clean).replaceAll(looksEscaped, "_x005F_");
}

function cut(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}

/**
 * A sheet's name as Excel allows it: 1–31 characters, none of `\ / ? * [ ] :`, no apostrophe at its ends, not taken before.
 * Within it an apostrophe becomes a curly one: ExcelJS writes it undoubled into print areas, and Excel repairs such a file.
 */
export function legalSheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted
    .replaceAll(/[\\/?*[\]:]|\p{Cc}/gu, " ")
    .replaceAll(/^'+|'+$/gu, "")
    .replaceAll("'", "’")
    .trim();
  return unique(clean === "" ? "Sheet" : clean, taken, 31);
}

/** A table's name as Excel allows it: Latin letters, digits and underscores, not like a cell's address, not taken before. */
export function legalTableName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replaceAll(/[^A-Za-z0-9_]/gu, "_");
  return unique(clean.startsWith("T_") ? clean : `T_${clean}`, taken, 60);
}

/** Headings of one table: one line each, never empty, no two alike, none of the signs a structured reference would need escaped. */
export function legalHeaders(headers: readonly string[]): string[] {
  const taken: string[] = [];
  for (const header of headers) {
    const clean = legalText(header)
      .replaceAll("'", "’")
      .replaceAll(/[[\]#@]/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .trim();
    taken.push(unique(clean === "" ? "–" : clean, taken, 255));
  }
  return taken;
}

/** Whether a cell may open this address. */
export function isWebAddress(url: string): boolean {
  // Our own addresses, of which a sheet has hundreds of thousands.
  return plainAddress.test(url) || isParsedAsWeb(url);
}

const plainAddress = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,4})?\/[\w/.-]*$/u;

function isParsedAsWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}

/** Excel compares names without case. */
function unique(wanted: string, taken: readonly string[], longest: number): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let counter = 1; ; counter += 1) {
    const suffix = counter === 1 ? "" : `_${counter}`;
    const name = `${wanted.slice(0, longest - suffix.length).trim()}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
