import { createInstance, type i18n, type TFunction } from "i18next";
import { languages, type Language } from "#app/model/language.ts";

/** `t` with checked keys. */
export type Translator = TFunction;

/**
 * An i18next instance for one language, the same on the server and in the browser, so that both render the same text.
 *
 * @param texts all texts of that language; the browser loads no other
 */
export function createI18n(language: Language, texts: object): i18n {
  const instance = createInstance({
    lng: language,
    fallbackLng: language,
    supportedLngs: [...languages],
    resources: { [language]: { translation: texts } },
    // React escapes already.
    interpolation: { escapeValue: false },
    returnNull: false,
    initImmediate: false,
  });
  void instance.init();
  return instance;
}
