import type { ReportSearch } from "#app/model/report.ts";
import {
  authorColumns,
  sortColumns,
  isByAuthor,
  type CustomColumn,
  type CustomSearch,
  type SortColumn,
} from "./custom-search.ts";

/** What a form sends besides the report: which way the order goes, which saved report this began as. */
const descendingKey = "descending";

/**
 * What the form of the builder sends, as the address of a report says it: several groups become one list, and the tick
 * "largest first" part of the order. An address that is one already stays as it is.
 */
export function builderSearch(sent: Iterable<readonly [string, string]>): ReportSearch {
  const values = new Map<string, string[]>();
  for (const [key, value] of sent) {
    if (value !== "") values.set(key, [...(values.get(key) ?? []), value]);
  }
  const { [descendingKey]: descending, ...search } = Object.fromEntries(
    [...values].map(([key, all]) => [key, all.join(",")]),
  );
  const { sort } = search;
  return sort === undefined || descending === undefined || sort.startsWith("-")
    ? search
    : { ...search, sort: `-${sort}` };
}

/** The chosen columns, each with the lists after moving it up, down and away; `null` where that cannot be. */
export function columnSteps(columns: readonly CustomColumn[]) {
  const swapped = (at: number, other: number): CustomColumn[] | null => {
    const [one, two] = [columns[at], columns[other]];
    if (one === undefined || two === undefined) return null;
    return columns.map((column, index) => (index === at ? two : index === other ? one : column));
  };
  return columns.map((column, at) => ({
    column,
    up: swapped(at, at - 1),
    down: swapped(at, at + 1),
    away: columns.length === 1 ? null : columns.filter((one) => one !== column),
  }));
}

/** By what the rows of this report can be put in order. */
export function sortChoices(search: Pick<CustomSearch, "columns" | "groups">): SortColumn[] {
  const ofAuthors: ReadonlySet<string> = new Set(authorColumns);
  return isByAuthor(search) ? [...sortColumns] : sortColumns.filter((column) => !ofAuthors.has(column));
}
