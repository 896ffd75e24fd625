import type { Tally } from "#app/certificate/aggregate/count.ts";
import type { Rounding } from "#app/model/rating-rule.ts";
import { columnRange, Formula, type Cell, type ColumnPlan, type SheetPlan } from "../workbook-plan.ts";
import { chosenFilters, unitName, type ReportFacts } from "./report-facts.ts";

type SourceSheets = { register: SheetPlan; authors: SheetPlan };
type Unit = "department" | "faculty";

/** Certificates, participations and points by department; every figure is a formula over the sheets behind it. */
export function departmentsSheet(facts: ReportFacts, name: string, sources: SourceSheets): SheetPlan {
  const { texts, report } = facts;
  const facultyOf = new Map(report.participations.map(({ author }) => [author.departmentId, author.facultyId]));
  const above = heading(facts, sources);
  return {
    name,
    tableName: "T_Departments",
    printedColumns: 5,
    totalLabel: texts.departmentsTotal,
    emptyText: texts.nothing,
    above,
    columns: [
      { key: "faculty", header: texts.columns.faculty, kind: "text", minWidth: 30, maxWidth: 48 },
      { key: "department", header: texts.columns.department, kind: "text", minWidth: 30, maxWidth: 48 },
      ...figureColumns(facts),
      { key: "departmentId", header: texts.columns.departmentId, kind: "text", maxWidth: 18, code: true },
    ],
    rows: namedUnits(facts, report.figures.byDepartment, (id) => facultyOf.get(id) ?? id).map((unit, index) =>
      unitRow(
        { authors: sources.authors, rounding: report.rule.rule.rounding },
        "department",
        unit,
        `$F${above.length + 2 + index}`,
      ),
    ),
  };
}

/** The same three figures by faculty: a work of two departments of one faculty is one certificate here. */
export function facultiesSheet(facts: ReportFacts, name: string, sources: SourceSheets): SheetPlan {
  const { texts, report } = facts;
  const above: Cell[][] = [[texts.sheets.faculties], [texts.jointNote]];
  return {
    name,
    tableName: "T_Faculties",
    printedColumns: 4,
    totalLabel: texts.facultiesTotal,
    emptyText: texts.nothing,
    above,
    columns: [
      { key: "faculty", header: texts.columns.faculty, kind: "text", minWidth: 44, maxWidth: 70 },
      ...figureColumns(facts),
      { key: "facultyId", header: texts.columns.facultyId, kind: "text", maxWidth: 18, code: true },
    ],
    rows: namedUnits(facts, report.figures.byFaculty, () => null).map((unit, index) =>
      unitRow(
        { authors: sources.authors, rounding: report.rule.rule.rounding },
        "faculty",
        unit,
        `$E${above.length + 2 + index}`,
      ),
    ),
  };
}

function figureColumns({ texts }: ReportFacts): ColumnPlan[] {
  const { certificates, participations, points } = texts.columns;
  return [
    { key: "certificates", header: certificates, kind: "integer", maxWidth: 16, total: "sum" },
    { key: "participations", header: participations, kind: "integer", maxWidth: 16, total: "sum" },
    { key: "points", header: points, kind: "decimal", maxWidth: 14, total: "sum" },
  ];
}

/** Title, period, and the university's line, whose certificates are unique and hence no sum of the lines below. */
function heading(facts: ReportFacts, sources: SourceSheets): Cell[][] {
  const { texts, report } = facts;
  const { period, filter, figures, rule } = report;
  const limits = chosenFilters(facts).map(({ value }) => value);
  const { pointsPerCertificate, split } = rule.rule;
  return [
    [texts.title],
    [[`${texts.parameters.period}: ${period.id}`, texts.periodKinds[period.kind], ...limits].join(" · ")],
    [
      [
        `${texts.parameters.ruleVersion} ${rule.version}`,
        `${texts.parameters.pointsPerCertificate}: ${pointsPerCertificate}`,
        texts.splits[split],
      ].join(" · "),
    ],
    [texts.jointNote],
    [],
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
    points === null ? tally.points : new Formula(rounded(`SUM(${points})`, rounding), tally.points),
  ];
}

/**
 * Names, the three formulas over the list by author, and the id that they look for: ids are compared,
 * because names may hold signs that Excel takes for wildcards.
 */
function unitRow({ authors, rounding }: Counting, unit: Unit, { id, tally, names }: NamedUnit, idCell: string): Cell[] {
  const ids = columnRange(authors, unit === "department" ? "departmentId" : "facultyId") ?? "";
  const counts = columnRange(authors, unit === "department" ? "countsForDepartment" : "countsForFaculty") ?? "";
  const points = columnRange(authors, "points") ?? "";
  return [
    ...names,
    new Formula(`SUMIFS(${counts},${ids},${idCell})`, tally.certificates),
    new Formula(`COUNTIFS(${ids},${idCell})`, tally.participations),
    new Formula(rounded(`SUMIFS(${points},${ids},${idCell})`, rounding), tally.points),
    id,
  ];
}

type Counting = { authors: SheetPlan; rounding: Rounding };

/** The sum as the rule rounds it; Excel rounds a half up too, as points are never negative. */
function rounded(sum: string, rounding: Rounding): string {
  if (rounding === "exact") return sum;
  if (rounding === "whole-down") return `ROUNDDOWN(${sum},0)`;
  return `ROUND(${sum},${{ hundredths: 2, tenths: 1, whole: 0 }[rounding]})`;
}

type NamedUnit = { id: string; tally: Tally; names: string[] };

/** Units with figures, by faculty and name in the alphabet of the file's language; a unit without parent has one name. */
function namedUnits(
  facts: ReportFacts,
  tallies: ReadonlyMap<string, Tally>,
  parentOf: (id: string) => string | null,
): NamedUnit[] {
  const alphabet = new Intl.Collator(facts.language);
  return [...tallies]
    .map(([id, tally]) => {
      const ids = [parentOf(id), id].filter((one) => one !== null);
      return { id, tally, names: ids.map((one) => unitName(facts, one)) };
    })
    .sort((a, b) => alphabet.compare(a.names.join("\u0000"), b.names.join("\u0000")));
}
