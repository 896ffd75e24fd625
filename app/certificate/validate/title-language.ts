import { restoreLookAlikes, tidyText } from "#app/certificate/read/fold-text.ts";
import type { Language } from "#app/model/language.ts";

const kazakhLetter = /[әғқңөұүһі]/u;
const kazakhWord = /^(?:мен|пен|бен|бойынша|арналған|үшін|туралы|бар)$/u;
const russianWord = /^(?:и|в|во|на|по|для|с|со|о|об|из|к|от|при|под|над|или|как)$/u;
/** Endings of Russian adjectives and verbal nouns, which Kazakh words do not have. */
const russianEnding = /\p{L}{2,}(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ой|ость|ости|ение|ения|ания|ание)$/u;

/**
 * The language a title is written in, judged by its letters, small words and endings. `null` when it shows signs of both
 * languages (a Kazakh title around a Russian quotation) or of none (a brand, „Педагогика“): then nobody may compare it.
 */
export function titleLanguage(title: string): Language | null {
  const words =
    restoreLookAlikes(tidyText(title))
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word));
  if (cyrillic.length === 0) return words.length > 0 ? "en" : null;
  const isKazakh = cyrillic.some((word) => kazakhLetter.test(word) || kazakhWord.test(word));
  const isRussian = cyrillic.some(
    (word) => !kazakhLetter.test(word) && (russianWord.test(word) || russianEnding.test(word)),
  );
  if (isKazakh === isRussian) return null;
  return isKazakh ? "kk" : "ru";
}
