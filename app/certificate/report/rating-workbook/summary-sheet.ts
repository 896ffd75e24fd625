import type { Tally } from "#app/certificate/aggregate/count.ts";
import type { Rounding } from "#app/model/rating-rule.ts";
import { mostBars, type ChartPlan } from "../chart-plan.ts";
import { cellInRow, columnRange } from "../formula-references.ts";
import { filledIn } from "../ready/common-words.ts";
import { linesBelowTitle } from "../ready/parameter-rows.ts";
import { roundedFormula } from "../ready/rounded-formula.ts";
import { Formula, type Cell, type ColumnPlan, type SheetPlan } from "../workbook-plan.ts";
import type { ReportFacts } from "./report-facts.ts";
import { namedDepartments, namedUnits, type NamedUnit } from "./units.ts";
import type { WorkbookTexts } from "./workbook-texts.ts";

type SourceSheets = { register: SheetPlan; authors: SheetPlan };
type Unit = "department" | "faculty";

/** Certificates, participations and points by department; every figure is a formula over the sheets behind it. */
export function departmentsSheet(facts: ReportFacts, name: string, sources: SourceSheets): SheetPlan {
  const { report } = facts;
  const texts = facts.words.reports.workbook;
  const departments = namedDepartments(facts);
  return {
    name,
    tableName: "T_Departments",
    printedColumns: 5,
    totalLabel: texts.departmentsTotal,
    emptyText: texts.nothing,
    above: heading(facts, sources),
    columns: [
      { key: "faculty", header: texts.columns.faculty, kind: "text", minWidth: 30, maxWidth: 48 },
      { key: "department", header: texts.columns.department, kind: "text", minWidth: 30, maxWidth: 48 },
      ...figureColumns(texts),
      { key: "departmentId", header: texts.columns.departmentId, kind: "text", maxWidth: 18, code: true },
    ],
    rows: departments.map((unit) =>
      unitRow({ authors: sources.authors, rounding: report.rule.rule.rounding }, "department", unit),
    ),
    ...pointsChart(texts, departments),
  };
}

/** The same three figures by faculty: a work of two departments of one faculty is one certificate here. */
export function facultiesSheet(facts: ReportFacts, name: string, sources: SourceSheets): SheetPlan {
  const { report } = facts;
  const texts = facts.words.reports.workbook;
  return {
    name,
    tableName: "T_Faculties",
    printedColumns: 4,
    totalLabel: texts.facultiesTotal,
    emptyText: texts.nothing,
    above: [[texts.sheets.faculties], [texts.jointNote]],
    columns: [
      { key: "faculty", header: texts.columns.faculty, kind: "text", minWidth: 44, maxWidth: 70 },
      ...figureColumns(texts),
      { key: "facultyId", header: texts.columns.facultyId, kind: "text", maxWidth: 18, code: true },
    ],
    rows: namedUnits(facts, report.figures.byFaculty, () => null).map((unit) =>
      unitRow({ authors: sources.authors, rounding: report.rule.rule.rounding }, "faculty", unit),
    ),
  };
}

/** The columns of the three figures, in the one order they have everywhere. */
export function figureColumns({ columns }: WorkbookTexts): ColumnPlan[] {
  const { certificates, participations, points } = columns;
  return [
    { key: "certificates", header: certificates, kind: "integer", maxWidth: 16, total: "sum" },
    { key: "participations", header: participations, kind: "integer", maxWidth: 16, total: "sum" },
    { key: "points", header: points, kind: "decimal", maxWidth: 14, total: "sum" },
  ];
}

/** Title, period, state, and the university's line, whose certificates are unique and hence no sum of the lines below. */
function heading(facts: ReportFacts, sources: SourceSheets): Cell[][] {
  const { report } = facts;
  const texts = facts.words.reports.workbook;
  const { filter, figures, rule } = report;
  const { pointsPerCertificate, split } = rule.rule;
  return [
    [texts.title],
    ...linesBelowTitle(facts),
    [
      [
        `${texts.parameters.ruleVersion} ${rule.version}`,
        `${texts.parameters.pointsPerCertificate}: ${pointsPerCertificate}`,
        texts.splits[split],
      ].join(" · "),
    ],
    [texts.jointNote],
    [
      Object.values(filter).every((value) => value === undefined) ? texts.university : texts.chosenRows,
      null,
      ...universityFormulas(sources, figures.university, rule.rule.rounding),
    ],
  ];
}

function universityFormulas({ register, authors }: SourceSheets, tally: Tally, rounding: Rounding): Cell[] {
  const certificates = columnRange(register, "recordId");
  const people = columnRange(authors, "countsForAuthor");
  const points = columnRange(authors, "points");
  return [
    certificates === null ? tally.certificates : new Formula(`COUNTA(${certificates})`, tally.certificates),
    people === null ? tally.participations : new Formula(`SUM(${people})`, tally.participations),
    points === null ? tally.points : new Formula(roundedFormula(`SUM(${points})`, rounding), tally.points),
  ];
}

const countedAs = {
  department: { tableName: "T_Departments", id: "departmentId", counts: "countsForDepartment" },
  faculty: { tableName: "T_Faculties", id: "facultyId", counts: "countsForFaculty" },
} as const;

/**
 * Names, the three formulas over the list by author, and the id that they look for: ids are compared,
 * because names may hold signs that Excel takes for wildcards.
 */
function unitRow(
  { authors, rounding }: { authors: SheetPlan; rounding: Rounding },
  unit: Unit,
  { id, tally, names }: NamedUnit,
): Cell[] {
  const keys = countedAs[unit];
  const range = (key: string) => columnRange(authors, key) ?? "";
  const isTheirs = `${range(keys.id)},${cellInRow(keys.tableName, keys.id)}`;
  return [
    ...names,
    new Formula(`SUMIFS(${range(keys.counts)},${isTheirs})`, tally.certificates),
    new Formula(`COUNTIFS(${isTheirs})`, tally.participations),
    new Formula(roundedFormula(`SUMIFS(${range("points")},${isTheirs})`, rounding), tally.points),
    id,
  ];
}

/** The departments with the most points as a picture; none where nobody has any. */
function pointsChart(texts: WorkbookTexts, departments: readonly NamedUnit[]): { chart?: ChartPlan } {
  const scored = departments.filter(({ tally }) => tally.points > 0);
  if (scored.length === 0) return {};
  const bars = scored
    .toSorted((a, b) => b.tally.points - a.tally.points)
    .slice(0, mostBars)
    .map(({ names, tally }) => ({ label: names.at(-1) ?? "", value: tally.points }));
  const note =
    bars.length < scored.length ? filledIn(texts.chartMore, { shown: bars.length, count: scored.length }) : null;
  return { chart: { title: texts.chartTitle, bars, note } };
}
