import { tengeOf } from "#app/model/money.ts";
import { roundedFormula } from "../ready/rounded-formula.ts";
import { cellInRow, columnRange } from "../formula-references.ts";
import { Formula, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { DepartmentSum } from "./fee-sums.ts";
import { linesBelowTitle, type FeesFacts } from "./fees-facts.ts";

/** What each department's people paid, got back and are owed: formulas over the list, their values added up in tiyn. */
export function sumsSheet(
  facts: FeesFacts,
  name: string,
  { list, sums }: { list: SheetPlan; sums: readonly DepartmentSum[] },
): SheetPlan {
  const { feeSheets: own, readySheets, reports } = facts.words;
  const { common } = readySheets;
  return {
    name,
    tableName: "T_FeeSums",
    printedColumns: 7,
    totalLabel: common.total,
    emptyText: own.none,
    above: [[own.title], ...linesBelowTitle(facts)],
    columns: [
      { key: "department", header: common.department, kind: "text", minWidth: 30, maxWidth: 48 },
      { key: "entries", header: own.entries, kind: "integer", maxWidth: 14, total: "sum" },
      { key: "amount", header: own.amount, kind: "decimal", minWidth: 14, maxWidth: 18, total: "sum" },
      { key: "commission", header: own.commission, kind: "decimal", minWidth: 14, maxWidth: 18, total: "sum" },
      { key: "total", header: own.total, kind: "decimal", minWidth: 14, maxWidth: 18, total: "sum" },
      { key: "reimbursed", header: own.reimbursed, kind: "decimal", minWidth: 14, maxWidth: 18, total: "sum" },
      { key: "owed", header: own.owed, kind: "decimal", minWidth: 14, maxWidth: 18, total: "sum" },
      {
        key: "departmentId",
        header: reports.workbook.columns.departmentId,
        kind: "text",
        maxWidth: 18,
        code: true,
      },
    ],
    rows: sums.map((sum) => sumRow(facts, list, sum)),
  };
}

function sumRow({ language }: FeesFacts, list: SheetPlan, sum: DepartmentSum): Cell[] {
  const ids = columnRange(list, "departmentId") ?? "";
  const own = cellInRow("T_FeeSums", "departmentId");
  const added = (key: "amount" | "commission" | "total" | "reimbursed" | "owed") => {
    const formula = `SUMIFS(${columnRange(list, key) ?? ""},${ids},${own})`;
    return new Formula(roundedFormula(formula, "hundredths"), tengeOf(sum[key]));
  };
  return [
    sum.department[language],
    new Formula(`COUNTIFS(${ids},${own})`, sum.entries),
    added("amount"),
    added("commission"),
    added("total"),
    added("reimbursed"),
    added("owed"),
    sum.departmentId,
  ];
}
