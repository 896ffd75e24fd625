import { noTally, tallyBy, tallyRow, type Tally } from "#app/certificate/aggregate/count.ts";
import { roundPoints } from "#app/certificate/aggregate/round-points.ts";
import { cellInRow, columnRange } from "../formula-references.ts";
import { roundedFormula } from "../ready/rounded-formula.ts";
import { Formula, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { figureColumns } from "./summary-sheet.ts";
import type { ReportFacts } from "./report-facts.ts";
import { namedDepartments } from "./units.ts";

/**
 * The three figures of everybody, department by department; who counts in two departments stands in both. Every figure
 * is a formula over the list by author.
 */
export function peopleSheet(facts: ReportFacts, name: string, authors: SheetPlan): SheetPlan {
  const texts = facts.words.reports.workbook;
  return {
    name,
    tableName: "T_People",
    printedColumns: 6,
    totalLabel: texts.peopleTotal,
    emptyText: texts.nothing,
    above: [[texts.sheets.people], [texts.peopleNote]],
    columns: [
      { key: "faculty", header: texts.columns.faculty, kind: "text", minWidth: 26, maxWidth: 40 },
      { key: "department", header: texts.columns.department, kind: "text", minWidth: 26, maxWidth: 40 },
      { key: "author", header: texts.columns.author, kind: "text", minWidth: 30, maxWidth: 44 },
      ...figureColumns(texts),
      { key: "departmentId", header: texts.columns.departmentId, kind: "text", maxWidth: 16, code: true },
      { key: "staffId", header: texts.columns.staffId, kind: "text", maxWidth: 16, code: true },
    ],
    rows: membersOf(facts).map((member) => memberRow(facts, authors, member)),
  };
}

type Member = { departmentId: string; staffId: string; names: string[]; tally: Tally };

/** People by department in the order of the summary, within each by the Kazakh alphabet. */
function membersOf(facts: ReportFacts): Member[] {
  const { participations, rule } = facts.report;
  const place = (departmentId: string, staffId: string) => `${departmentId}\u0000${staffId}`;
  const tallies = tallyBy(participations.map(tallyRow), (row) => place(row.departmentId, row.staffId));
  const people = new Map(participations.map(({ author }) => [place(author.departmentId, author.staffId), author]));
  const inOrder = [...people.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : Number(a.sortKey > b.sortKey)));
  return namedDepartments(facts).flatMap(({ id, names }) =>
    inOrder
      .filter(({ departmentId }) => departmentId === id)
      .map(({ staffId, name }) => {
        const exact = tallies.get(place(id, staffId));
        const tally =
          exact === undefined ? noTally : { ...exact, points: roundPoints(exact.points, rule.rule.rounding) };
        return { departmentId: id, staffId, names: [...names, name], tally };
      }),
  );
}

function memberRow(facts: ReportFacts, authors: SheetPlan, { departmentId, staffId, names, tally }: Member): Cell[] {
  const range = (key: string) => columnRange(authors, key) ?? "";
  const isTheirs = ["departmentId", "staffId"].map((key) => `${range(key)},${cellInRow("T_People", key)}`).join(",");
  return [
    ...names,
    // One row of the list is one certificate of one author in one department.
    new Formula(`COUNTIFS(${isTheirs})`, tally.certificates),
    new Formula(`COUNTIFS(${isTheirs})`, tally.participations),
    new Formula(
      roundedFormula(`SUMIFS(${range("points")},${isTheirs})`, facts.report.rule.rule.rounding),
      tally.points,
    ),
    departmentId,
    staffId,
  ];
}
