import type { CountFilter } from "#app/certificate/aggregate/participations.ts";
import type { AllWords } from "#app/certificate/report/ready/load-rated-facts.server.ts";
import type { RatingReport } from "#app/certificate/report/rating-report.ts";
import type { RatedFacts } from "#app/certificate/report/ready/rated-facts.ts";
import { texts as en } from "#app/i18n/en/index.ts";
import { texts as kk } from "#app/i18n/kk/index.ts";
import { texts as ru } from "#app/i18n/ru/index.ts";
import type { Language } from "#app/model/language.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import { aReportFacts, aSmallYear } from "./report-facts.ts";

/** Facts of {@link aSmallYear} as ready reports take them: the register as it is on 24 November 2026, 01:30 in Kazakhstan. */
export function aRatedFacts(
  language: Language = "ru",
  filter: CountFilter = {},
  counted: RatedCertificate[] = aSmallYear(),
): RatedFacts<AllWords, RatingReport> {
  const { places: _places, ...facts } = aReportFacts(language, filter, counted);
  return {
    ...facts,
    words: { kk, ru, en }[language],
  };
}
