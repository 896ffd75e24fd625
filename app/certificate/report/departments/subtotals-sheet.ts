import type { Rounding } from "#app/model/rating-rule.ts";
import type { Tally } from "#app/certificate/aggregate/count.ts";
import { linesBelowTitle } from "../ready/parameter-rows.ts";
import { unitNameOf } from "../ready/rated-facts.ts";
import { roundedFormula } from "../ready/rounded-formula.ts";
import { cellInRow, columnRange } from "../formula-references.ts";
import { Formula, type Cell, type SheetPlan } from "../workbook-plan.ts";
import type { DepartmentFacts, DepartmentRow } from "./department-rows.ts";

/** Certificates, participations and points by department, each a formula over the list; the university's own above them. */
export function subtotalsSheet(
  facts: DepartmentFacts,
  name: string,
  { list, rows }: { list: SheetPlan; rows: readonly DepartmentRow[] },
): SheetPlan {
  const { departments: words, common } = facts.words.readySheets;
  const { columns } = facts.words.reports.workbook;
  const lines = linesBelowTitle(facts);
  const above: Cell[][] = [[words.subtotals], ...lines, [words.jointNote], universityLine(facts, list)];
  return {
    name,
    tableName: "T_Subtotals",
    printedColumns: 6,
    totalLabel: common.total,
    emptyText: common.nothing,
    above,
    columns: [
      { key: "faculty", header: common.faculty, kind: "text", minWidth: 30, maxWidth: 48 },
      { key: "department", header: common.department, kind: "text", minWidth: 30, maxWidth: 48 },
      { key: "certificates", header: columns.certificates, kind: "integer", maxWidth: 15, total: "sum" },
      { key: "participations", header: columns.participations, kind: "integer", maxWidth: 15, total: "sum" },
      { key: "points", header: columns.points, kind: "decimal", maxWidth: 12, total: "sum" },
      { key: "underWay", header: words.underWayCount, kind: "integer", maxWidth: 15, total: "sum" },
      { key: "departmentId", header: columns.departmentId, kind: "text", maxWidth: 18, code: true },
    ],
    rows: unitsOf(rows).map((unit) => unitLine(facts, list, unit)),
  };
}

type Unit = { departmentId: string; facultyId: string; underWay: number };

/** Departments in the order of the list; one that moved within the period is one line, under the faculty met first. */
function unitsOf(rows: readonly DepartmentRow[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const { participation, underWay } of rows) {
    const { departmentId, facultyId } = participation.author;
    const known = units.get(departmentId) ?? { departmentId, facultyId, underWay: 0 };
    units.set(departmentId, { ...known, underWay: known.underWay + (underWay === null ? 0 : 1) });
  }
  return [...units.values()];
}

function unitLine(facts: DepartmentFacts, list: SheetPlan, unit: Unit): Cell[] {
  const { departmentId, facultyId, underWay } = unit;
  const { byDepartment } = facts.report.figures;
  const { certificates, participations, points } = byDepartment.get(departmentId) ?? nothing;
  const ids = columnRange(list, "departmentId") ?? "";
  const own = cellInRow("T_Subtotals", "departmentId");
  const sumOf = (key: string) => `SUMIFS(${columnRange(list, key) ?? ""},${ids},${own})`;
  return [
    unitNameOf(facts, facultyId),
    unitNameOf(facts, departmentId),
    new Formula(sumOf("countsForDepartment"), certificates),
    new Formula(sumOf("counts"), participations),
    new Formula(roundedFormula(sumOf("points"), facts.report.rule.rule.rounding), points),
    new Formula(`COUNTIFS(${ids},${own},${columnRange(list, "counts") ?? ""},0)`, underWay),
    departmentId,
  ];
}

const nothing: Tally = { certificates: 0, participations: 0, points: 0 };

/** Each certificate once for everything that was chosen: less than the sum of the departments where works are joint. */
function universityLine({ words, report }: DepartmentFacts, list: SheetPlan): Cell[] {
  const { certificates, participations, points } = report.figures.university;
  const sumOf = (key: string, value: number, rounding: Rounding = "exact") => {
    const range = columnRange(list, key);
    return range === null ? value : new Formula(roundedFormula(`SUM(${range})`, rounding), value);
  };
  return [
    words.readySheets.departments.chosen,
    null,
    sumOf("countsForUniversity", certificates),
    sumOf("countsForAuthor", participations),
    sumOf("points", points, report.rule.rule.rounding),
  ];
}
