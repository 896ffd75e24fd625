import { clauses, finding, type Rule } from "../rule.ts";

/**
 * A certificate with an English half is an unofficial translation: the official one is in the state and Russian languages.
 *
 * @see Order 1315, Rules, para. 13
 */
export const unofficialTranslation: Rule = (reading) => {
  if (!reading.halves.some((half) => half.language === "en")) return [];
  return [finding("unofficial-translation", "warning", { half: "en", clause: clauses.bothLanguages })];
};
