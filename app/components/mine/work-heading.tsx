import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { CalendarDate } from "#app/model/calendar-date.ts";
import { languages, type Language } from "#app/model/language.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { useScreenLanguage } from "../certificate/value-text.ts";
import { LinkButton } from "../ui/button.tsx";

export type ShownWork = {
  certificateId: string;
  state: ReviewState;
  number: string | null;
  registeredOn: CalendarDate | null;
  titles: Record<Language, string | null>;
};

/** A certificate in a list of works: number, day, title in the language of the screen, state, and the way to it. */
export function WorkHeading({ work, to }: { work: ShownWork; to: string }) {
  const { t } = useTranslation();
  const screen = useScreenLanguage();
  const { number, registeredOn, titles, state } = work;
  const name = number === null ? t("certificates.list.withoutNumber") : t("certificates.list.number", { number });
  const language = [screen, ...languages].find((one) => titles[one] !== null);
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium tabular-nums">
          {name}
          {registeredOn === null ? null : ` ${t("certificates.list.dated", { day: formatDay(registeredOn) })}`}
        </p>
        {language === undefined ? (
          <p className="text-muted">{t("certificates.list.withoutTitle")}</p>
        ) : (
          <p className="break-words" lang={language}>
            {titles[language]}
          </p>
        )}
      </div>
      <StateMark state={state} />
      <LinkButton
        size="small"
        to={to}
        aria-label={t("mine.open", { number: number === null ? t("mine.withoutNumber") : `№ ${number}` })}
      >
        {t("certificates.steps.approved")}
      </LinkButton>
    </div>
  );
}
