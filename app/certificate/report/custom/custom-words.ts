import type { RatingReport } from "../rating-report.ts";
import type { RatedFacts, RatedWords } from "../ready/rated-facts.ts";
import type { CustomColumn, CustomGroup, CustomSearch } from "./custom-search.ts";

/** Words of a report of one's own beside those of all reports. */
export type CustomWords = RatedWords & {
  readySheets: { register: { kindGuessed: string } };
  customSheets: Record<
    | "title"
    | "fileName"
    | "list"
    | "totals"
    | "group"
    | "inGroup"
    | "pairsInGroup"
    | "inAll"
    | "pairsInAll"
    | "byCertificate"
    | "byAuthor"
    | "limited"
    | "totalsOfAll"
    | "jointNote"
    | "chosen"
    | "groupedBy"
    | "notGrouped"
    | "sortedBy"
    | "descending"
    | "registerOrder"
    | "columnsShown"
    | "limit"
    | "noLimit"
    | "rows"
    | "rowsShown",
    string
  > & { columns: Record<CustomColumn | CustomGroup, string> };
};

export type CustomFacts = RatedFacts<CustomWords, RatingReport>;

/** What its maker called it, or the usual words. */
export function headingOf({ words }: Pick<CustomFacts, "words">, { heading }: CustomSearch): string {
  return heading ?? words.customSheets.title;
}
