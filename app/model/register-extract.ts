import { z } from "zod";
import { parseCalendarDate, type CalendarDate } from "./calendar-date.ts";
import { objectTypes } from "./object-type.ts";

/**
 * The eight columns of the State register, in their official order.
 *
 * @see Order 1315, Rules App. 3
 */
export const registerColumns = [
  "number",
  "registeredOn",
  "receivedOn",
  "authors",
  "objectType",
  "title",
  "createdOn",
  "status",
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/**
 * Why a cell could not be read. `day-order`: 02/03/2024 in a sheet that writes both 25/03 and 03/25.
 * `missing` is said of number and day of registration only: without them a row cannot be looked up.
 */
export const cellProblems = ["missing", "not-a-number", "not-a-day", "day-order", "type-unknown"] as const;

const day = z.string().transform((text, context): CalendarDate => {
  const value = parseCalendarDate(text);
  if (value !== null) return value;
  context.addIssue({ code: "custom", message: "not a day" });
  return z.NEVER;
});

const cellProblem = z.object({
  code: z.enum(cellProblems),
  column: z.enum(registerColumns),
  /** The column's letter in the sheet; `null`: the sheet has no such column. */
  letter: z.string().nullable(),
  /** What stands in the cell. */
  value: z.string(),
});
/** One cell of a row that says nothing sensible. */
export type CellProblem = z.infer<typeof cellProblem>;

const extractRow = z.object({
  /** Place of its sheet in `sheets`, counted from 0. */
  sheet: z.number().int(),
  /** Rows of the spreadsheet it stands in; more than one where the authors are written below one another. */
  line: z.number().int(),
  lastLine: z.number().int(),
  /** As written, marks of numbers and spaces gone, zeros kept; `null`: none could be read. */
  number: z.string().nullable(),
  registeredOn: day.nullable(),
  receivedOn: day.nullable(),
  authors: z.array(z.string()),
  objectType: z.enum(objectTypes),
  /** The cell's own words for the type. */
  typeWording: z.string(),
  title: z.string(),
  createdOn: day.nullable(),
  status: z.string(),
  problems: z.array(cellProblem),
});
/** One row of the register as read from a sheet. Empty text and `null`: the row does not say. */
export type ExtractRow = z.infer<typeof extractRow>;

/** An extract as it is kept. */
export const extractContent = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      headerLine: z.number().int(),
      /** Columns the sheet has. */
      columns: z.array(z.enum(registerColumns)),
    }),
  ),
  rows: z.array(extractRow),
  /** Sheets that look like lists of certificates but have fewer of the columns: they were not read. */
  passedOver: z.array(z.string()),
});
export type ExtractContent = z.infer<typeof extractContent>;

/** Why a file was not taken in. `no-header`: no row has the register's headings; `no-rows`: nothing below them. */
export const extractProblems = [
  "no-file",
  "too-large",
  "not-readable",
  "too-many-rows",
  "no-header",
  "no-rows",
] as const;
export type ExtractProblem = (typeof extractProblems)[number];
