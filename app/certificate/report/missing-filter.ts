import { z } from "zod";
import { missingShows } from "./missing-by-department.ts";
import { reportFilter } from "./report-filter.ts";

/** The query string of the list of those who have not submitted, and of its file. */
export const missingFilter = reportFilter.pick({ period: true, faculty: true, department: true }).extend({
  show: z.preprocess((value) => (value === "" ? undefined : value), z.enum(missingShows).default("all")),
});
export type MissingFilter = z.infer<typeof missingFilter>;

/** The filter as a query string in one fixed order, without `?`; what is usual is left away. */
export function missingSearch({ period, faculty, department, show }: MissingFilter): string {
  const chosen = { period, faculty, department, show: show === "all" ? undefined : show };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(chosen)) if (value !== undefined) search.set(key, value);
  return search.toString();
}
