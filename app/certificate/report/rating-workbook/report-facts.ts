import type { Language } from "#app/model/language.ts";
import type { Place } from "#app/model/place.ts";
import type { RatedFacts, RatedWords } from "../ready/rated-facts.ts";
import type { RatingReport } from "../rating-report.ts";
import type { WorkbookTexts } from "./workbook-texts.ts";

type RatingWords = RatedWords & { reports: { workbook: WorkbookTexts } };

/** What the sheets of the rating report are made of. */
export type ReportFacts = RatedFacts<RatingWords, RatingReport> & {
  /** Where the number of a certificate was read, by certificate id; absent: typed by a person. */
  places: ReadonlyMap<string, Place>;
};

/** The title in the language of the file, or in the first language there is; empty when none was read. */
export function titleIn(titles: Record<Language, string | null>, language: Language): string {
  return titles[language] ?? titles.kk ?? titles.ru ?? titles.en ?? "";
}
