import { clauses, finding, type Rule } from "../rule.ts";

/**
 * The form of 2018 is filled in the state language and in Russian: one half alone is an incomplete copy.
 * Older forms were printed in one language a page.
 *
 * @see Order 1315, Rules, para. 13
 */
export const halfMissing: Rule = (reading) => {
  const [half, second] = reading.halves;
  if (reading.edition !== "form2018" || half === undefined || second !== undefined) return [];
  return [finding("half-missing", "warning", { half: half.language, clause: clauses.bothLanguages })];
};
