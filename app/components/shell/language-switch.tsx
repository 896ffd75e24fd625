import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languages } from "#app/model/language.ts";

/** Three buttons, the present language pressed. A whole new document follows, so that server and browser speak the same. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/language" reloadDocument>
      <input type="hidden" name="to" value={pathname + search} />
      <fieldset className="flex" aria-label={t("shell.language")}>
        {languages.map((language) => (
          <button
            key={language}
            name="language"
            value={language}
            lang={language}
            title={t(`shell.languageName.${language}`)}
            aria-label={`${language} – ${t(`shell.languageName.${language}`)}`}
            aria-pressed={i18n.language === language}
            className="min-h-10 min-w-10 rounded px-2 py-1.5 text-sm font-medium text-muted uppercase hover:bg-paper aria-pressed:text-brand aria-pressed:underline aria-pressed:decoration-2 aria-pressed:underline-offset-4"
          >
            {language}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
