import { objectTypeOf } from "#app/certificate/extract/object-type-vocabulary.ts";
import { findDates } from "#app/certificate/read/dates.ts";
import { foldLabel, similarity, tidyText } from "#app/certificate/read/fold-text.ts";
import { joinLines } from "#app/certificate/read/join-lines.ts";
import { restoreLookAlikes } from "#app/certificate/read/look-alike-letters.ts";
import { numberIn } from "#app/certificate/extract/number-and-date.ts";
import { labelPhrases } from "#app/certificate/recognise/label-vocabulary.ts";
import { objectTypes } from "#app/model/object-type.ts";
import type { PlaceTarget } from "./place-form.ts";

/**
 * The value of a field in a text that a person marked on the page, by the rules of reading: days as `YYYY-MM-DD`, types as
 * codes, numbers as digits, everything else as it stands.
 *
 * @param lines as printed, from the top
 * @returns null when the text holds no such value
 */
export function valueOfText(lines: readonly string[], target: PlaceTarget): string | null {
  const text = tidyText(lines.join(" "));
  switch (target) {
    case "number":
      return numberOf(text);
    case "registeredOn":
    case "createdOn":
    case "receivedOn":
      return findDates(text)[0]?.date ?? null;
    case "objectType":
      return typeOf(text);
    case "workKind":
      return null;
    case "author":
      return orNull(restoreLookAlikes(withoutLabel(text)).replace(/[\s,;.]+$/u, ""));
    default:
      return orNull(restoreLookAlikes(withoutLabel(tidyText(joinLines(lines)))));
  }
}

/** A number beside a date needs „№“ or to stand alone; a marked place may also hold nothing but the number. */
function numberOf(text: string): string | null {
  const found = numberIn(text, findDates(text));
  if (found !== null) return found.digits;
  const bare = /^\D{0,6}(\d[\d ]{0,10})\D{0,2}$/u.exec(text)?.[1]?.replaceAll(" ", "");
  return bare === undefined || bare.length > 9 ? null : bare;
}

function typeOf(text: string): string | null {
  const type = objectTypeOf(withoutLabel(text));
  return type === "unknown" ? null : (objectTypes.find((known) => known === type) ?? null);
}

/** A label that was marked with its line is no part of the value; other words before a colon are. */
function withoutLabel(text: string): string {
  const [, before, value] = /^([^:]{3,90}):\s*(\S.*)$/u.exec(text) ?? [];
  if (before === undefined || value === undefined) return text;
  const folded = foldLabel(before);
  return labelPhrases.some(({ phrase }) => isLike(folded.slice(0, phrase.length), phrase)) ? value : text;
}

/** A recognised label has a wrong letter now and then; a short one has none to spare, as where whole forms are read. */
const leastLikeness = 0.85;
const fewestLettersForErrors = 7;

function isLike(text: string, phrase: string): boolean {
  if (phrase.length < fewestLettersForErrors) return text === phrase;
  return similarity(text, phrase, leastLikeness) >= leastLikeness;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
