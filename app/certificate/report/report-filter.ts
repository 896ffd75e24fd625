import { z } from "zod";
import { parsePeriod } from "#app/certificate/aggregate/period.ts";
import { objectTypes } from "#app/model/object-type.ts";

/** An empty field of a form is a filter that was not chosen. */
const chosen = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const id = z.string().max(64);

/** The query string of every report page and of the export: nothing but this decides which rows are shown. */
export const reportFilter = z.object({
  /** "2026" or "2025-2026"; without it the current calendar year. */
  period: chosen(z.string().refine((text) => parsePeriod(text) !== null)),
  faculty: chosen(id),
  department: chosen(id),
  type: chosen(z.enum(objectTypes)),
  person: chosen(id),
  month: chosen(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
});
export type ReportFilter = z.infer<typeof reportFilter>;

const order = ["period", "faculty", "department", "type", "person", "month"] as const;

/** The filter as a query string in one fixed order, without `?`; chosen values only. */
export function filterToSearch(filter: ReportFilter): string {
  const search = new URLSearchParams();
  for (const key of order) {
    const value = filter[key];
    if (value !== undefined) search.set(key, value);
  }
  return search.toString();
}
