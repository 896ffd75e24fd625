/** Languages of the screens and of the certificate's halves. Kazakh first, as in the form. */
export const languages = ["kk", "ru", "en"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}
