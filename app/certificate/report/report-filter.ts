import { z } from "zod";
import { parsePeriod } from "#app/certificate/aggregate/period.ts";
import { objectTypes, workKinds } from "#app/model/object-type.ts";

/** An empty field of a form is a filter that was not chosen. */
const chosen = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const id = z.string().max(64);
/** States frozen by earlier versions name authors of other places by their names in print, which can be long. */
const personId = z.string().max(500);

/** The query string of every report page and of the export: nothing but this decides which rows are shown. */
export const reportFilter = z.object({
  /** "2026" or "2025-2026"; without it the current calendar year. */
  period: chosen(z.string().refine((text) => parsePeriod(text) !== null)),
  faculty: chosen(id),
  department: chosen(id),
  type: chosen(z.enum(objectTypes)),
  kind: chosen(z.enum([...workKinds, "none"])),
  person: chosen(personId),
  /** A frozen state of the period by its number; without it the newest of a closed one, the register as it is of an open one. */
  snapshot: chosen(z.coerce.number().int().min(1).max(10_000)),
  month: chosen(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
});
export type ReportFilter = z.infer<typeof reportFilter>;

const order = ["period", "faculty", "department", "type", "kind", "person", "month", "snapshot"] as const;

/** The filter as plain data, in one fixed order; chosen values only. */
export function filterToData(filter: ReportFilter): Record<string, string> {
  return Object.fromEntries(
    order.flatMap((key) => {
      const value = filter[key];
      return value === undefined ? [] : [[key, String(value)]];
    }),
  );
}

/** The filter as a query string in one fixed order, without `?`; chosen values only. */
export function filterToSearch(filter: ReportFilter): string {
  return new URLSearchParams(filterToData(filter)).toString();
}
