import { notCountedSheet } from "../ready/not-counted-sheet.ts";
import { parametersSheet, ratedParameterRows, type ParameterRow } from "../ready/parameter-rows.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import { customRows } from "./custom-rows.ts";
import type { CustomSearch } from "./custom-search.ts";
import { headingOf, type CustomFacts } from "./custom-words.ts";
import { listSheet } from "./list-sheet.ts";
import { totalsSheet } from "./totals-sheet.ts";

/** A report of one's own: totals by its groups, the list, what does not count, and how it came to be. */
export function planCustom(facts: CustomFacts, search: CustomSearch): WorkbookPlan {
  const { customSheets: words, readySheets } = facts.words;
  const { common } = readySheets;
  const { pageWords } = facts.words.reports.workbook;
  const sheetName = sheetNamer();
  const rows = customRows(facts, search);
  const totalsName = search.groups.length === 0 ? null : sheetName(words.totals);
  const list = listSheet(facts, search, sheetName(words.list), rows);
  return {
    title: `${headingOf(facts, search)} · ${facts.report.period.id}`,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      ...(totalsName === null ? [] : [totalsSheet(facts, search, totalsName, { list, rows })]),
      list,
      notCountedSheet(facts, sheetName(common.notCounted)),
      parametersSheet(common, sheetName(common.parameters), [
        [common.report, headingOf(facts, search)],
        ...ratedParameterRows(facts),
        ...builtRows(facts, search, rows.length),
      ]),
    ],
  };
}

function builtRows(facts: CustomFacts, search: CustomSearch, count: number): ParameterRow[] {
  const { customSheets: words, readySheets, reports } = facts.words;
  const { certificates, participations, points } = facts.report.figures.university;
  const { groups, columns, sort, limit } = search;
  const named = (keys: readonly (keyof typeof words.columns)[]) => keys.map((key) => words.columns[key]).join(", ");
  const order = sort === undefined ? words.registerOrder : words.columns[sort.by];
  return [
    [words.groupedBy, groups.length === 0 ? words.notGrouped : named(groups)],
    [words.columnsShown, named(columns)],
    [words.sortedBy, sort?.descending === true ? `${order} (${words.descending})` : order],
    [words.limit, limit ?? words.noLimit],
    [words.rows, count],
    [words.rowsShown, Math.min(count, limit ?? count)],
    [reports.workbook.columns.certificates, certificates],
    [reports.workbook.columns.participations, participations],
    [reports.workbook.columns.points, points],
    [readySheets.common.notCountedCount, facts.report.excluded.length],
  ];
}
