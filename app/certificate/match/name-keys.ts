import { foldName, restoreLookAlikes, tidyText } from "#app/certificate/read/fold-text.ts";

/** Both keys of a spelling: `exactKey` for the same letters, `foldKey` for the same name in Kazakh or Russian letters. */
export type NameKeys = { exactKey: string; foldKey: string };

/**
 * The words of a name in lower case and in the order of letters, so that „Нұржан Цой“ and „ЦОЙ НҰРЖАН“ share it.
 * Letters stay as they are, but for look-alikes.
 */
export function exactKey(name: string): string {
  return sortedWords(restoreLookAlikes(tidyText(name)).toLowerCase()).join(" ");
}

/** As {@link exactKey}, with Kazakh letters as Russian documents write them: „Әсел“ and „Асель“ share it. */
export function foldKey(name: string): string {
  return nameWords(name).join(" ");
}

export function nameKeys(name: string): NameKeys {
  return { exactKey: exactKey(name), foldKey: foldKey(name) };
}

/** The folded words of a name or of what was typed so far; each is part of the `foldKey` of the names that hold it. */
export function nameWords(name: string): string[] {
  return sortedWords(foldName(name));
}

function sortedWords(name: string): string[] {
  return name
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "")
    .sort();
}
