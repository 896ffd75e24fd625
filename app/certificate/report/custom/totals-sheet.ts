import type { Tally } from "#app/certificate/aggregate/count.ts";
import { linesBelowTitle } from "../ready/parameter-rows.ts";
import { roundedFormula } from "../ready/rounded-formula.ts";
import { cellInRow, columnRange } from "../formula-references.ts";
import { Formula, rowCountOf, type Cell, type SheetPlan } from "../workbook-plan.ts";
import { columnPlan } from "./custom-columns.ts";
import { countGroups, type CountedGroup } from "./custom-groups.ts";
import type { CustomRow } from "./custom-rows.ts";
import type { CustomSearch } from "./custom-search.ts";
import { headingOf, type CustomFacts } from "./custom-words.ts";

/**
 * Certificates, participations and points by group. Where the list holds every row each figure is a formula over it;
 * where a limit cut the list, figures stand as values, for they are of all rows.
 */
export function totalsSheet(
  facts: CustomFacts,
  search: CustomSearch,
  name: string,
  { list, rows }: { list: SheetPlan; rows: readonly CustomRow[] },
): SheetPlan {
  const { customSheets: words, readySheets, reports } = facts.words;
  const { columns } = reports.workbook;
  const isWhole = rowCountOf(list) === rows.length;
  const cells = figureCells(facts, isWhole ? list : null);
  const above: Cell[][] = [
    [headingOf(facts, search)],
    ...linesBelowTitle(facts),
    [words.jointNote],
    ...(isWhole ? [] : [[words.totalsOfAll]]),
    [words.chosen, ...search.groups.map(() => null), ...cells.all(facts.report.figures.university)],
  ];
  return {
    name,
    tableName: "T_Totals",
    printedColumns: 1 + search.groups.length + 3,
    totalLabel: readySheets.common.total,
    emptyText: readySheets.common.nothing,
    above,
    columns: [
      { key: "group", header: words.group, kind: "integer", maxWidth: 9 },
      ...search.groups.map((group) => ({ ...columnPlan(facts, group), minWidth: 18 })),
      { key: "certificates", header: columns.certificates, kind: "integer", maxWidth: 15, total: "sum" },
      { key: "participations", header: columns.participations, kind: "integer", maxWidth: 15, total: "sum" },
      { key: "points", header: columns.points, kind: "decimal", maxWidth: 12, total: "sum" },
    ],
    rows: countGroups(rows, facts.report.rule.rule.rounding).map((group) =>
      groupLine(group, cells.ofGroup(group.tally)),
    ),
  };
}

function groupLine({ at, texts }: CountedGroup, figures: readonly Cell[]): Cell[] {
  return [at, ...texts, ...figures];
}

/** The three figures as cells, by group number: names may hold signs that spreadsheets take for wildcards. */
function figureCells({ report }: CustomFacts, list: SheetPlan | null) {
  const values = ({ certificates, participations, points }: Tally): Cell[] => [certificates, participations, points];
  const rangeOf = (key: string) => (list === null ? null : columnRange(list, key));
  const groups = rangeOf("group");
  const points = rangeOf("points");
  if (groups === null || points === null) return { all: values, ofGroup: values };
  const { rounding } = report.rule.rule;
  const sum = (key: string) => `SUM(${rangeOf(key) ?? ""})`;
  const sumIn = (range: string | null) => `SUMIFS(${range ?? ""},${groups},${cellInRow("T_Totals", "group")})`;
  return {
    all: (tally: Tally): Cell[] => [
      new Formula(sum("inAll"), tally.certificates),
      new Formula(sum("pairsInAll"), tally.participations),
      new Formula(roundedFormula(sum("points"), rounding), tally.points),
    ],
    ofGroup: (tally: Tally): Cell[] => [
      new Formula(sumIn(rangeOf("inGroup")), tally.certificates),
      new Formula(sumIn(rangeOf("pairsInGroup")), tally.participations),
      new Formula(roundedFormula(sumIn(points), rounding), tally.points),
    ],
  };
}
