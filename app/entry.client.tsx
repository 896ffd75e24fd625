import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "./i18n/resources.ts";
import { isLanguage, type Language } from "./model/language.ts";

/** The browser loads the texts of the page's language only; another language comes with a new document. */
const load: Record<Language, () => Promise<{ texts: object }>> = {
  kk: () => import("./i18n/kk/index.ts"),
  ru: () => import("./i18n/ru/index.ts"),
  en: () => import("./i18n/en/index.ts"),
};

async function hydrate(): Promise<void> {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : "kk";
  const { texts } = await load[language]();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={createI18n(language, texts)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
