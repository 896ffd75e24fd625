import type { WorkbookTexts } from "../rating-workbook/workbook-texts.ts";
import type { CommonWords } from "../ready/common-words.ts";

/** Words of the report on registration fees in one language. */
export type FeeWords = {
  readySheets: { common: CommonWords };
  reports: { workbook: Pick<WorkbookTexts, "columns" | "pageWords"> };
  feeSheets: Record<
    | "title"
    | "fileName"
    | "sums"
    | "list"
    | "inTenge"
    | "wholeNote"
    | "asOf"
    | "span"
    | "payer"
    | "noPayer"
    | "number"
    | "registeredOn"
    | "workTitle"
    | "unnamed"
    | "entries"
    | "amount"
    | "commission"
    | "total"
    | "paidOn"
    | "reimbursedOn"
    | "status"
    | "isReimbursed"
    | "isOwed"
    | "reimbursed"
    | "owed"
    | "note"
    | "none"
    | "mistakes",
    string
  >;
};
