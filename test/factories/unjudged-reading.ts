import type { UnjudgedReading } from "#app/certificate/validate/rule.ts";
import { calendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { HalfReading, MergedReading, ReadValue } from "#app/model/reading.ts";

/** A value as the text layer gives it: sure, and printed as it is. */
export function aValue<T>(value: T, overrides: Partial<ReadValue<T>> = {}): ReadValue<T> {
  return {
    value,
    printed: String(value),
    place: { page: 1, boxes: [] },
    witness: "text-layer",
    confidence: 1,
    ...overrides,
  };
}

const filled: Record<Language, { author: string; type: string; title: string }> = {
  kk: { author: "Өтегенова Әсел", type: "ғылым туындысы", title: "Қашықтықтан оқыту технологиялары" },
  ru: { author: "Утегенова Асель", type: "произведение науки", title: "Технологии дистанционного обучения" },
  en: { author: "Utegenova Assel", type: "scientific work", title: "Distance learning technologies" },
};

/** A half on which everything is printed and nothing is odd. */
export function aHalf(language: Language, overrides: Partial<HalfReading> = {}): HalfReading {
  const { author, type, title } = filled[language];
  return {
    language,
    number: aValue("39362"),
    registeredOn: aValue(calendarDate("2023-10-02")),
    authors: [aValue(author)],
    objectType: aValue(type),
    title: aValue(title),
    createdOn: aValue(calendarDate("2023-02-01")),
    applicant: null,
    rightHolder: null,
    registerEntry: null,
    ...overrides,
  };
}

/** A certificate of the current form with these halves; the rules look at nothing else. */
export function aReading(
  halves: HalfReading[] = [aHalf("kk"), aHalf("ru")],
  overrides: Partial<UnjudgedReading> = {},
): UnjudgedReading {
  return { edition: "form2018", pages: [1], halves, merged: notMerged, qrCodes: [], ...overrides };
}

const missing = { value: null, certainty: "missing", confidence: 0, alternatives: [], places: [] } as const;

const notMerged: MergedReading = {
  number: { ...missing, alternatives: [], places: [] },
  registeredOn: { ...missing, alternatives: [], places: [] },
  authors: { list: [], certainty: "missing" },
  objectType: { ...missing, alternatives: [], places: [] },
  title: { byLanguage: {}, certainty: "missing" },
  createdOn: { ...missing, alternatives: [], places: [] },
};
