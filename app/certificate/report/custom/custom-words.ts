import type { RatingReport } from "../rating-report.ts";
import type { RatedFacts, RatedWords } from "../ready/rated-facts.ts";
import type { CustomColumn, CustomGroup } from "./custom-search.ts";

/** Words of a report of one's own beside those of all reports. */
export type CustomWords = RatedWords & {
  readySheets: {
    custom: Record<
      | "title"
      | "fileName"
      | "list"
      | "totals"
      | "groupNumber"
      | "firstInGroup"
      | "firstPair"
      | "byCertificate"
      | "byAuthor"
      | "limited"
      | "notLimited"
      | "groupedBy"
      | "sortedBy"
      | "descending"
      | "columnsShown"
      | "rows"
      | "rowsShown"
      | "jointNote"
      | "totalsOfAll"
      | "chosen"
      | "registerOrder",
      string
    > & { columns: Record<CustomColumn | CustomGroup, string> };
  };
};

export type CustomFacts = RatedFacts<CustomWords, RatingReport>;
