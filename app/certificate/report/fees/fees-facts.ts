import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import { spanInWords } from "../ready/span-in-words.ts";
import type { Cell } from "../workbook-plan.ts";
import { filledIn } from "../ready/common-words.ts";
import { dayInFigures } from "../ready/parameter-rows.ts";
import type { FeeLine } from "./fee-line.ts";
import type { FeeSearch } from "./fee-search.ts";
import type { FeeWords } from "./fee-words.ts";

/** What the report on registration fees is made of. */
export type FeesFacts = {
  language: Language;
  words: FeeWords;
  search: FeeSearch;
  /** In the order of payment, the earliest first. */
  lines: readonly FeeLine[];
  /** Names of what the filter chose; `null`: it chose none. */
  departmentName: string | null;
  payerName: string | null;
  today: CalendarDate;
  publicUrl: string | null;
  madeAt: Date;
  madeBy: string;
};

/** What was chosen, each with its label and its value in words; days of payment first, whether chosen or not. */
export function feesChosen({ words, search, departmentName, payerName }: FeesFacts): [label: string, value: string][] {
  const { common } = words.readySheets;
  const { from = null, to = null, reimbursed } = search;
  const { feeSheets: own } = words;
  const status = reimbursed && { yes: own.isReimbursed, no: own.isOwed }[reimbursed];
  const chosen: [string, string | null | undefined][] = [
    [own.span, spanInWords(common, { from, to })],
    [common.department, departmentName],
    [own.payer, payerName],
    [own.status, status],
  ];
  return chosen.flatMap(([label, value]): [string, string][] => (value == null ? [] : [[label, value]]));
}

/** The lines below the title of both sheets: what they cover, of which day, and how to read the sums. */
export function linesBelowTitle(facts: FeesFacts): Cell[][] {
  const { feeSheets: own } = facts.words;
  const covers = feesChosen(facts).map(([label, value]) => `${label}: ${value}`);
  return [
    [covers.join(" · ")],
    [filledIn(own.asOf, { day: dayInFigures(facts.today) })],
    [`${own.inTenge} ${own.wholeNote}`],
  ];
}
