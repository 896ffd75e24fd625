import * as fc from "fast-check";

import { objectTypeWordings } from "#app/certificate/extract/object-type-vocabulary.ts";
import { calendarDate, type CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import { objectTypes, type KnownObjectType } from "#app/model/object-type.ts";
import { fontNames, type CertificateSpec, type HalfSpec, type LayoutSpec } from "#scripts/certificate-printer/spec.ts";

import { arbitraryPerson, type InventedPerson } from "./invented-people.ts";

/** Every look the printer knows, in any combination. */
const arbitraryLayout: fc.Arbitrary<LayoutSpec> = fc.record({
  arrangement: fc.constantFrom("stacked", "side-by-side", "page-each"),
  orientation: fc.constantFrom("portrait", "landscape"),
  labels: fc.constantFrom("above", "before"),
  labelWording: fc.constantFrom("official", "corrected", "register"),
  labelEnd: fc.constantFrom(":", ""),
  headingWord: fc.constantFrom("before", "after"),
  letterSpacing: fc.constantFrom("none", "spaces", "tracking"),
  authorSeparator: fc.constantFrom(", ", " , ", "; ", "\n"),
  titleQuotes: fc.constantFrom("none", "guillemets", "straight", "curly"),
  dateStyle: fc.constantFrom("quoted-day", "straight-day", "plain-day", "dotted", "short-year"),
  numberSign: fc.constantFrom("№ ", "№", "N ", "N"),
  lookAlikes: fc.constantFrom("none", "none", "labels", "labels-and-values"),
  footer: fc.constantFrom("none", "signature", "signature-and-link"),
  font: fc.constantFrom(...fontNames),
  fontSize: fc.integer({ min: 9, max: 13 }),
  widthShare: fc.constantFrom(0.85, 1),
  drawOrder: fc.constantFrom("document", "interleaved", "reversed"),
} satisfies { [K in keyof LayoutSpec]: fc.Arbitrary<LayoutSpec[K]> });

const topics: readonly Record<Language, string>[] = [
  {
    kk: "Өңірлік экономиканы цифрландыру",
    ru: "Цифровизация региональной экономики",
    en: "Digitalisation of the regional economy",
  },
  {
    kk: "Қашықтықтан оқыту технологиялары",
    ru: "Технологии дистанционного обучения",
    en: "Distance learning technologies",
  },
  {
    kk: "Жетісу өңірінің топырақ экологиясы: зертханалық практикум (2-бөлім)",
    ru: "Экология почв региона Жетысу: лабораторный практикум (часть 2)",
    en: "Soil ecology of the Zhetysu region: laboratory practice (part 2)",
  },
  {
    kk: "Бастауыш сынып оқушыларының функционалдық сауаттылығын дамытуға арналған «Smart Bilim» мобильді қосымшасы",
    ru: "Мобильное приложение «Smart Bilim» для развития функциональной грамотности учащихся начальных классов",
    en: "Mobile application “Smart Bilim” for the functional literacy of primary school pupils",
  },
  {
    kk: "Python тілінде бағдарламалау негіздері",
    ru: "Основы программирования на языке Python",
    en: "Basics of Python",
  },
];

const knownTypes: readonly KnownObjectType[] = objectTypes.filter((type) => type !== "unknown");

/** A work with everything a certificate says of it, before it is decided which halves print it. */
type Work = {
  number: string;
  registeredOn: CalendarDate;
  createdOn: CalendarDate;
  type: KnownObjectType;
  people: InventedPerson[];
  topic: Record<Language, string>;
  isUpperCase: boolean;
  /** Whether the second half prints names and title in Kazakh, too, as many certificates do. */
  isUntranslated: boolean;
};

function arbitraryWork(from: string, to: string): fc.Arbitrary<Work> {
  return fc
    .record({
      number: fc.integer({ min: 1, max: 99_999 }).map(String),
      registered: fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }),
      daysBefore: fc.nat(1500),
      type: fc.constantFrom(...knownTypes),
      people: fc.uniqueArray(arbitraryPerson, { minLength: 1, maxLength: 7, selector: (person) => person.kk }),
      topic: fc.constantFrom(...topics),
      isUpperCase: fc.boolean(),
      isUntranslated: fc.boolean(),
    })
    .map(({ registered, daysBefore, ...work }) => {
      const createdOn = dayOf(new Date(registered.getTime() - daysBefore * 86_400_000));
      return Object.assign(work, { registeredOn: dayOf(registered), createdOn });
    });
}

function dayOf(instant: Date): CalendarDate {
  return calendarDate(instant.toISOString().slice(0, 10));
}

function halfOf(work: Work, language: Language): HalfSpec {
  const spelling = work.isUntranslated && language === "ru" ? "kk" : language;
  const names = work.people.map((person) => person[spelling]);
  return {
    language,
    number: work.number,
    registeredOn: work.registeredOn,
    authors: work.isUpperCase ? names.map((name) => name.toUpperCase()) : names,
    objectType: objectTypeWordings[language][work.type][0] ?? null,
    title: work.topic[spelling],
    createdOn: work.createdOn,
  };
}

const arbitraryCurrentForm: fc.Arbitrary<CertificateSpec> = fc
  .record({
    work: arbitraryWork("2018-09-23", "2026-10-31"),
    layout: arbitraryLayout,
    second: fc.constantFrom("ru" as const, "ru" as const, "ru" as const, "en" as const),
  })
  .map(({ work, layout, second }) => ({
    edition: "form2018",
    halves: [halfOf(work, "kk"), halfOf(work, second)],
    layout,
  }));

const arbitraryFormerForm: fc.Arbitrary<CertificateSpec> = fc
  .record({ work: arbitraryWork("2010-04-22", "2018-09-22"), layout: arbitraryLayout })
  .map(({ work, layout }) => ({ edition: "form2010", halves: [halfOf(work, "kk"), halfOf(work, "ru")], layout }));

const arbitraryLegacyForm: fc.Arbitrary<CertificateSpec> = fc
  .record({
    work: arbitraryWork("2006-01-31", "2010-04-21"),
    layout: arbitraryLayout,
    languages: fc.constantFrom<Language[]>(["kk"], ["ru"], ["kk", "ru"]),
  })
  .map(({ work, layout, languages }) => {
    const [first] = work.people;
    const halves = languages.map((language) => ({ ...halfOf(work, language), objectType: null }));
    const name = halves[0]?.authors[0] ?? first?.kk ?? "";
    const registerEntry = { number: work.number, registeredOn: work.registeredOn };
    return { edition: "legacy2006", halves, layout, legacy: { applicant: name, rightHolder: name, registerEntry } };
  });

/** Any valid certificate, most of them of the current form: nothing is missing and the halves agree. */
export const arbitraryCertificate: fc.Arbitrary<CertificateSpec> = fc.oneof(
  { arbitrary: arbitraryCurrentForm, weight: 8 },
  { arbitrary: arbitraryFormerForm, weight: 1 },
  { arbitrary: arbitraryLegacyForm, weight: 1 },
);
