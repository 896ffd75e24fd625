import { createCookie } from "@remix-run/node";
import { RemixI18Next } from "remix-i18next/server";
import { isLanguage, languages, type Language } from "#app/model/language.ts";
import { texts as en } from "./en/index.ts";
import { texts as kk } from "./kk/index.ts";
import { createI18n, type Translator } from "./resources.ts";
import { texts as ru } from "./ru/index.ts";

const textsOf = { kk, ru, en };

const yearInSeconds = 365 * 24 * 60 * 60;

/** Remembers the language of the screens in this browser; holds nothing else, so scripts may not need it either. */
export const languageCookie = createCookie("language", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: yearInSeconds,
});

const detection = new RemixI18Next({
  detection: {
    supportedLanguages: [...languages],
    fallbackLanguage: "kk",
    cookie: languageCookie,
    order: ["cookie", "header"],
  },
});

/** Language of the answer: what was chosen in this browser, else what it asks for, else Kazakh. */
export async function languageOf(request: Request): Promise<Language> {
  const found = await detection.getLocale(request);
  return isLanguage(found) ? found : "kk";
}

/** Texts of one language in an instance of its own, for rendering on the server. */
export function serverI18n(language: Language): ReturnType<typeof createI18n> {
  return createI18n(language, textsOf[language]);
}

/** `t` outside React: workbooks, file names, refusals. */
export function translatorFor(language: Language): Translator {
  return serverI18n(language).t;
}

/** All texts of one language, for what is written in words outside a screen's own translator. */
export function textsIn(language: Language) {
  return textsOf[language];
}
