import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";

/** Kazakh writes numbers as Russian does; browsers without Kazakh data would render another text than the server. */
const numberLocales: Record<Language, string> = { kk: "ru-KZ", ru: "ru-KZ", en: "en-GB" };

/** A day as documents here write it: 23.11.2026. The same in the three languages. */
export function formatDay(day: CalendarDate): string {
  const [year, month, date] = day.split("-");
  return `${date}.${month}.${year}`;
}

/** An instant as day and time in Kazakhstan: 23.11.2026, 14:05. Made by hand from UTC+5, so that server and browser agree. */
export function formatInstant(iso: string): string {
  const local = new Date(Date.parse(iso) + 5 * 3_600_000).toISOString();
  return `${formatDay(local.slice(0, 10) as CalendarDate)}, ${local.slice(11, 16)}`;
}

/** A number for reading, at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(numberLocales[language], { maximumFractionDigits: 2 }).format(value);
}
