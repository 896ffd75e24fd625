import type { RatedWords } from "../ready/rated-facts.ts";

/** Words of the register report beside those of all reports. */
export type RegisterWords = RatedWords & {
  readySheets: {
    register: Record<
      | "title"
      | "fileName"
      | "sheet"
      | "workKind"
      | "remark"
      | "officialNote"
      | "rowsNote"
      | "kindGuessed"
      | "countsOn"
      | "rows",
      string
    >;
  };
  reports: { workbook: { approved: string } };
};
