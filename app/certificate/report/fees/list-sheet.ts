import { tengeOf } from "#app/model/money.ts";
import { titleIn } from "../rating-workbook/report-facts.ts";
import { recordLink } from "../ready/certificate-cells.ts";
import { Day, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { FeeLine } from "./fee-line.ts";
import { linesBelowTitle, type FeesFacts } from "./fees-facts.ts";

/** One row an entry; behind what is printed, what sums and tracing need. */
export function listSheet(facts: FeesFacts, name: string): SheetPlan {
  const { feeSheets: own, readySheets } = facts.words;
  const { common } = readySheets;
  return {
    name,
    tableName: "T_Fees",
    printedColumns: 13,
    totalLabel: common.total,
    emptyText: own.none,
    above: [[`${own.title}: ${own.list}`], ...linesBelowTitle(facts)],
    columns: [
      { key: "row", header: "№", kind: "integer", maxWidth: 8, minWidth: 7 },
      { key: "department", header: common.department, kind: "text", maxWidth: 26 },
      { key: "payer", header: own.payer, kind: "text", maxWidth: 28 },
      { key: "number", header: own.number, kind: "text", maxWidth: 14 },
      { key: "registeredOn", header: own.registeredOn, kind: "date", maxWidth: 13 },
      { key: "title", header: own.workTitle, kind: "text", maxWidth: 36 },
      { key: "amount", header: own.amount, kind: "decimal", maxWidth: 14, minWidth: 12, total: "sum" },
      { key: "commission", header: own.commission, kind: "decimal", maxWidth: 12, total: "sum" },
      { key: "total", header: own.total, kind: "decimal", maxWidth: 14, minWidth: 12, total: "sum" },
      { key: "paidOn", header: own.paidOn, kind: "date", maxWidth: 12 },
      { key: "reimbursedOn", header: own.reimbursedOn, kind: "date", maxWidth: 12 },
      { key: "status", header: own.status, kind: "text", maxWidth: 16 },
      { key: "note", header: own.note, kind: "text", maxWidth: 24 },
      { key: "reimbursed", header: own.reimbursed, kind: "decimal", maxWidth: 14, total: "sum" },
      { key: "owed", header: own.owed, kind: "decimal", maxWidth: 14, total: "sum" },
      {
        key: "departmentId",
        header: facts.words.reports.workbook.columns.departmentId,
        kind: "text",
        maxWidth: 16,
        code: true,
      },
      { key: "recordId", header: common.record, kind: "text", maxWidth: 16, code: true },
    ],
    rows: facts.lines.map((line, index) => listRow(facts, line, index + 1)),
  };
}

function listRow(facts: FeesFacts, line: FeeLine, at: number): Cell[] {
  const { feeSheets: own } = facts.words;
  const { certificate, payer, amount, commission, reimbursedOn } = line;
  const total = tengeOf(amount + commission);
  const isReimbursed = reimbursedOn !== null;
  return [
    at,
    line.department[facts.language],
    payer?.name ?? own.noPayer,
    certificate?.number ?? null,
    certificate?.registeredOn == null ? null : new Day(certificate.registeredOn),
    certificate === null ? own.unnamed : titleIn(certificate.titles, facts.language),
    tengeOf(amount),
    tengeOf(commission),
    total,
    new Day(line.paidOn),
    isReimbursed ? new Day(reimbursedOn) : null,
    isReimbursed ? own.isReimbursed : own.isOwed,
    line.note,
    isReimbursed ? total : 0,
    isReimbursed ? 0 : total,
    line.departmentId,
    certificate === null ? null : recordLink({ publicUrl: facts.publicUrl, originals: null }, certificate.id),
  ];
}
