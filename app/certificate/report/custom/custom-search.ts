import { z } from "zod";
import type { ReportSearch } from "#app/model/report.ts";
import { filterToData, reportFilter } from "../report-filter.ts";

/** What a report of one's own can show of a certificate, in the order of the form. */
export const certificateColumns = [
  "number",
  "registeredOn",
  "title",
  "objectType",
  "workKind",
  "authors",
  "authorCount",
  "receivedOn",
  "createdOn",
  "countsOn",
  "points",
  "file",
  "record",
] as const;

/** What it can show of one author in one department: with any of these it has a row for each of them. */
export const authorColumns = ["faculty", "department", "author"] as const;

const columnNames = [...certificateColumns, ...authorColumns] as const;
export type CustomColumn = (typeof columnNames)[number];
export { columnNames };

/** By what its rows are put together and added up. */
export const customGroups = ["faculty", "department", "author", "objectType", "workKind", "month", "year"] as const;
export type CustomGroup = (typeof customGroups)[number];

/** By what rows can be put in order: ways to a file or a record have none. */
export const sortColumns = [
  "registeredOn",
  "number",
  "title",
  "objectType",
  "workKind",
  "authors",
  "authorCount",
  "receivedOn",
  "createdOn",
  "countsOn",
  "points",
  "faculty",
  "department",
  "author",
] as const;
export type SortColumn = (typeof sortColumns)[number];

/** The column rows are in the order of, and whether the largest comes first. */
export type CustomSort = { by: SortColumn; descending: boolean };

/** A sheet with more groups within groups is read by nobody. */
export const mostGroups = 3;

/** What stands in a report of whose columns nobody has said anything. */
const usualColumns: readonly CustomColumn[] = ["number", "registeredOn", "title", "objectType", "authors", "points"];

/** A list in an address: "a,b,c"; what comes twice counts once, and an empty one was not chosen. */
const listOf = <const T extends readonly [string, ...string[]]>(names: T, most: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && value !== "" ? [...new Set(value.split(","))] : []),
    z.array(z.enum(names)).max(most),
  );

const sort = z.string().transform((text, issues): CustomSort => {
  const descending = text.startsWith("-");
  const by = z.enum(sortColumns).safeParse(descending ? text.slice(1) : text).data;
  if (by !== undefined) return { by, descending };
  issues.addIssue({ code: "custom", message: "sort_unknown" });
  return z.NEVER;
});

const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** The query string of a report of one's own: beside the filter of all reports, its groups, columns, order and limit. */
export const customSearch = reportFilter.extend({
  groups: listOf(customGroups, mostGroups),
  columns: listOf(columnNames, columnNames.length).transform((chosen) =>
    chosen.length === 0 ? [...usualColumns] : chosen,
  ),
  /** By column; "-points": the largest first. Without it the order of the register. */
  sort: unlessEmpty(sort),
  /** What it is called in the file; without it the usual words. */
  heading: unlessEmpty(z.string().trim().min(1).max(120)),
  /** Most rows of the list; without it all. */
  limit: unlessEmpty(z.coerce.number().int().min(1).max(100_000)),
});
export type CustomSearch = z.infer<typeof customSearch>;

/** The search in one fixed order of its keys, what is usual left out: two reports alike have one address. */
export function customToData({ groups, columns, sort: order, limit, heading, ...filter }: CustomSearch): ReportSearch {
  return {
    ...filterToData(filter),
    ...(groups.length === 0 ? {} : { groups: groups.join(",") }),
    ...(columns.join(",") === usualColumns.join(",") ? {} : { columns: columns.join(",") }),
    ...(order === undefined ? {} : { sort: `${order.descending ? "-" : ""}${order.by}` }),
    ...(limit === undefined ? {} : { limit: String(limit) }),
    ...(heading === undefined ? {} : { heading }),
  };
}

/** Whether the report has a row for each author in each department, not one for each certificate. */
export function isByAuthor({ columns, groups }: Pick<CustomSearch, "columns" | "groups">): boolean {
  const ofAuthors: ReadonlySet<string> = new Set(authorColumns);
  return [...columns, ...groups].some((name) => ofAuthors.has(name));
}
