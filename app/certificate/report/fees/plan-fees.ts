import { formatTenge } from "#app/model/money.ts";
import { madeRows, parametersSheet, type ParameterRow } from "../ready/parameter-rows.ts";
import { sheetNamer } from "../ready/sheet-names.ts";
import type { WorkbookPlan } from "../workbook-plan.ts";
import { sumFees, type FeeSum } from "./fee-sums.ts";
import { feesChosen, type FeesFacts } from "./fees-facts.ts";
import { listSheet } from "./list-sheet.ts";
import { sumsSheet } from "./sums-sheet.ts";

/** Registration fees: sums by department, every entry behind them, and how the report came to be. */
export function planFees(facts: FeesFacts): WorkbookPlan {
  const { feeSheets: own, readySheets, reports } = facts.words;
  const { common } = readySheets;
  const { pageWords } = reports.workbook;
  const sheetName = sheetNamer();
  const { byDepartment, all } = sumFees(facts.lines, facts.language);
  const sumsName = sheetName(own.sums);
  const list = listSheet(facts, sheetName(own.list));
  return {
    title: own.title,
    creator: facts.madeBy,
    createdAt: facts.madeAt.toISOString(),
    pageWords: [pageWords.before, pageWords.between, pageWords.after],
    sheets: [
      sumsSheet(facts, sumsName, { list, sums: byDepartment }),
      list,
      parametersSheet(common, sheetName(common.parameters), parameterRows(facts, all)),
    ],
  };
}

function parameterRows(facts: FeesFacts, all: FeeSum): ParameterRow[] {
  const { feeSheets: own, readySheets } = facts.words;
  const { common } = readySheets;
  return [
    [common.report, own.title],
    ...feesChosen(facts),
    [own.mistakes, own.wholeNote],
    [own.entries, all.entries],
    [own.amount, formatTenge(all.amount, facts.language)],
    [own.commission, formatTenge(all.commission, facts.language)],
    [own.total, formatTenge(all.total, facts.language)],
    [own.reimbursed, formatTenge(all.reimbursed, facts.language)],
    [own.owed, formatTenge(all.owed, facts.language)],
    ...madeRows(common, facts),
  ];
}
