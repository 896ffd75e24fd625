import { useTranslation } from "react-i18next";
import { longestName } from "#app/certificate/report/saved/saved-report-form.ts";
import type { SavedWrong } from "#app/certificate/report/saved/saved-report-view.ts";

/** What is wrong with a form and what to do, in the language of the screen; `null`: nothing is. */
export function useWrongWords(wrong: SavedWrong | null): string | null {
  const { t } = useTranslation();
  return wrong === null ? null : t(`savedReports.wrong.${wrong}`, { most: longestName });
}
