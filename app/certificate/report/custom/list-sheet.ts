import { filledIn } from "../ready/common-words.ts";
import { linesBelowTitle } from "../ready/parameter-rows.ts";
import { mostTableRows, type Cell, type ColumnPlan, type SheetPlan } from "../workbook-plan.ts";
import { chosenColumns, type ListColumn } from "./custom-columns.ts";
import { rowWeights, type RowWeight } from "./custom-groups.ts";
import type { CustomRow } from "./custom-rows.ts";
import { isByAuthor, type CustomSearch } from "./custom-search.ts";
import { headingOf, type CustomFacts } from "./custom-words.ts";

/**
 * The chosen columns of each row, then what sums need: its group, and 1 in the first row of a certificate (the number of
 * its authors who stand in no row before), so that plain sums count.
 */
export function listSheet(
  facts: CustomFacts,
  search: CustomSearch,
  name: string,
  rows: readonly CustomRow[],
): SheetPlan {
  const { customSheets: words, readySheets } = facts.words;
  const shown = rows.slice(0, search.limit);
  const columns = chosenColumns(facts, search);
  const traced = tracedColumns(facts, search);
  const weights = rowWeights(shown);
  const cellsOf = (row: CustomRow, index: number): Cell[] => [
    ...columns.map(({ cellOf }) => cellOf(row)),
    ...traced.map(({ cellOf }) => cellOf(row)),
    ...weightCells(search, weights[index]),
  ];
  return {
    name,
    tableName: "T_List",
    printedColumns: columns.length,
    totalLabel: readySheets.common.total,
    emptyText: readySheets.common.nothing,
    above: [
      [headingOf(facts, search)],
      ...linesBelowTitle(facts),
      [isByAuthor(search) ? words.byAuthor : words.byCertificate],
      ...(shown.length < rows.length ? [[limitInWords(facts, shown.length, rows.length)]] : []),
    ],
    columns: [...columns, ...traced].map(({ plan }) => plan).concat(weightColumns(facts, search)),
    ...inPortions(shown, cellsOf),
  };
}

/** What stands beside the chosen columns: sums over the list need points, and an evidence pack the way to each original. */
function tracedColumns(facts: CustomFacts, search: CustomSearch): ListColumn[] {
  const needed = facts.originals === null ? (["points"] as const) : (["points", "file"] as const);
  const columns = needed.filter((column) => !search.columns.includes(column));
  return columns.length === 0 ? [] : chosenColumns(facts, { ...search, groups: [], columns });
}

/** A long list is not held twice: its cells are made while they are written. */
function inPortions(
  shown: readonly CustomRow[],
  cellsOf: (row: CustomRow, index: number) => Cell[],
): Pick<SheetPlan, "rows" | "streamed"> {
  if (shown.length <= mostTableRows) return { rows: shown.map(cellsOf) };
  return {
    rows: shown.slice(0, portion).map(cellsOf),
    streamed: {
      count: shown.length,
      async *portions() {
        for (let from = 0; from < shown.length; from += portion) {
          yield await Promise.resolve(
            shown.slice(from, from + portion).map((row, index) => cellsOf(row, from + index)),
          );
        }
      },
    },
  };
}

const portion = 5000;

function weightColumns({ words: { customSheets: words } }: CustomFacts, { groups }: CustomSearch): ColumnPlan[] {
  const column = (key: keyof RowWeight, header: string): ColumnPlan => ({ key, header, kind: "integer", maxWidth: 14 });
  return [
    ...(groups.length === 0
      ? []
      : [column("group", words.group), column("inGroup", words.inGroup), column("pairsInGroup", words.pairsInGroup)]),
    { ...column("inAll", words.inAll), total: "sum" },
    { ...column("pairsInAll", words.pairsInAll), total: "sum" },
  ];
}

function weightCells({ groups }: CustomSearch, weight: RowWeight | undefined): Cell[] {
  if (weight === undefined) return [];
  const { group, inGroup, pairsInGroup, inAll, pairsInAll } = weight;
  return groups.length === 0 ? [inAll, pairsInAll] : [group, inGroup, pairsInGroup, inAll, pairsInAll];
}

function limitInWords({ words }: CustomFacts, shown: number, count: number): string {
  return filledIn(words.customSheets.limited, { shown, count });
}
