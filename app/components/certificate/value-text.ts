import { useTranslation } from "react-i18next";
import type { CertificateColumn } from "#app/certificate/review/certificate-fields.ts";
import { formatDay } from "#app/i18n/format.ts";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { isLanguage, type Language } from "#app/model/language.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";

/** Language of the screen. */
export function useScreenLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : "kk";
}

/** Says a field's value as people read it: days as 23.11.2026, codes as words, nothing as "not filled in". */
export function useValueText(): (column: CertificateColumn | "authors", value: string | null) => string {
  const { t } = useTranslation();
  return (column, value) => {
    if (value === null || value === "") return t("review.fields.empty");
    const type = objectTypes.find((code) => code === value);
    if (column === "objectType" && type !== undefined) return t(`objectTypes.${type}`);
    const kind = workKinds.find((code) => code === value);
    if (column === "workKind" && kind !== undefined) return t(`workKinds.${kind}`);
    const day =
      column === "registeredOn" || column === "createdOn" || column === "receivedOn" ? parseCalendarDate(value) : null;
    return day === null ? value : formatDay(day);
  };
}

/** The sentence for a problem of a form field. */
export function useProblemText(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const known = problemCodes.find((candidate) => candidate === code);
    return t(`review.problems.${known ?? "other"}`);
  };
}

const problemCodes = [
  "not_a_number",
  "not_a_day",
  "too_long",
  "name_too_short",
  "reason_too_short",
  "reason_too_long",
] as const;
