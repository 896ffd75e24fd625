import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";

import type { LayoutSpec } from "./spec.ts";

const months: Record<Language, readonly string[]> = {
  kk: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split(" "),
  ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const day: Record<LayoutSpec["dateStyle"], (text: string) => string> = {
  "quoted-day": (text) => `«${text}»`,
  "straight-day": (text) => `"${text}"`,
  "curly-day": (text) => `“${text}”`,
  "two-digit-day": (text) => `«${text.padStart(2, "0")}»`,
  "month-with-ending": (text) => text,
  "plain-day": (text) => text,
  "short-year": (text) => `«${text}»`,
  dotted: (text) => text,
};

/** A day as a clerk would print it; an empty form where it is `null` prints nothing. */
export function printDate(date: CalendarDate | null, language: Language, style: LayoutSpec["dateStyle"]): string {
  if (date === null) return "";
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  if (style === "dotted") return `${dayOfMonth}.${month}.${year}`;
  const name = months[language][Number(month) - 1] ?? "";
  const printedDay = day[style](String(Number(dayOfMonth)));
  const isShort = style === "short-year";
  const ending = style === "month-with-ending" ? locativeOf(name) : "";
  if (language === "kk") return `${year} ${isShort ? "ж." : "жылғы"} ${printedDay} ${name}${ending}`;
  if (language === "ru") return `${printedDay} ${name} ${year} ${isShort ? "г." : "года"}`;
  return `${printedDay} ${name} ${year}`;
}

/** "In" a month: наурыздағы, сәуірдегі, қыркүйектегі; the last vowel decides between back and front. */
function locativeOf(month: string): string {
  const isFront = /[әеіөү][^аеиоуыәіөүұ]*$/u.test(month);
  const isVoiceless = /[кқпстфхцчшщ]$/u.test(month);
  return `${isVoiceless ? "т" : "д"}${isFront ? "егі" : "ағы"}`;
}
