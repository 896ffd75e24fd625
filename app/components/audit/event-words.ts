import { useTranslation } from "react-i18next";
import { isEventAction } from "#app/audit/event-actions.ts";
import type { EventChange, EventValue } from "#app/audit/event-changes.ts";
import { certificateColumns } from "#app/certificate/review/certificate-fields.ts";
import { formatDay, formatInstant, formatNumber } from "#app/i18n/format.ts";
import type { audit } from "#app/i18n/en/audit.ts";
import { parseCalendarDate } from "#app/model/calendar-date.ts";
import { reviewStates } from "#app/model/review-state.ts";
import { roles } from "#app/model/viewer.ts";
import { useScreenLanguage, useValueText } from "../certificate/value-text.ts";

/** What was done, in words. */
export function useActionText(): (action: string) => string {
  const { t } = useTranslation();
  return (action) => (isEventAction(action) ? t(`audit.actions.${action}`) : t("audit.otherAction", { action }));
}

/** Names and values of what an event says; `isKnown`: there is a word for the name. */
export function useEventWords() {
  const { t, i18n } = useTranslation();
  const language = useScreenLanguage();
  const columnText = useValueText();
  const columnOf = (name: string) => certificateColumns.find((column) => column === name);
  const isKnown = (name: string) => columnOf(name) !== undefined || i18n.exists(`audit.fields.${name}`);
  const nameText = (name: string) => {
    const column = columnOf(name);
    return column === undefined
      ? t(`audit.fields.${name as keyof typeof audit.fields}`)
      : t(`review.columns.${column}`);
  };
  const valueText = ({ name }: EventChange, value: EventValue): string => {
    if (value === null || value === "") return t("audit.nothing");
    if (typeof value === "boolean") return t(value ? "audit.values.yes" : "audit.values.no");
    if (typeof value === "number") return formatNumber(value, language);
    const column = columnOf(name);
    if (column !== undefined) return columnText(column, value);
    const state = name === "state" ? reviewStates.find((one) => one === value) : undefined;
    if (state !== undefined) return t(`review.states.${state}`);
    const role = name === "role" ? roles.find((one) => one === value) : undefined;
    if (role !== undefined) return t(`shell.role.${role}`);
    if (i18n.exists(`audit.values.${value}`)) return t(`audit.values.${value as keyof typeof audit.values}`);
    const day = parseCalendarDate(value);
    if (day !== null) return formatDay(day);
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value) ? formatInstant(value) : value;
  };
  return { isKnown, nameText, valueText };
}
