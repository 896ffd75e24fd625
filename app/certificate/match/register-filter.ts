import { z } from "zod";
import { comparedFields, isContradiction, registerOutcomes, type ComparedRow } from "./register-comparison.ts";

/** Remarks a line can be looked for by: only its spelling differs, cells were not read, the extract has it more than once. */
export const registerNotes = ["spelling", "problems", "twins"] as const;

const choice = <T extends string>(values: readonly T[]) => z.enum(values).optional().catch(undefined);

/** The query string of a comparison and of its file; what is odd is taken for not chosen, so that an old link still opens. */
export const registerFilter = z.object({
  show: choice(registerOutcomes),
  /** A field in which both sides contradict one another. */
  field: choice(comparedFields),
  note: choice(registerNotes),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** The lines that fit, in their order. */
export function filterLines(lines: readonly ComparedRow[], { show, field, note }: RegisterFilter): ComparedRow[] {
  return lines.filter(
    (line) =>
      (show === undefined || line.outcome === show) &&
      (field === undefined || line.differences.some((one) => one.field === field && isContradiction(one))) &&
      (note === undefined || hasNote(line, note)),
  );
}

function hasNote({ row, twins, differences }: ComparedRow, note: (typeof registerNotes)[number]): boolean {
  if (note === "twins") return twins.length > 0;
  if (note === "problems") return (row?.problems.length ?? 0) > 0;
  return differences.some(({ kind }) => kind === "spelling");
}

/** The filter as a query string with its question mark, or nothing; the first page is not named. */
export function registerSearch(filter: RegisterFilter, page = 1): string {
  const search = new URLSearchParams();
  for (const name of ["show", "field", "note"] as const) {
    const value = filter[name];
    if (value !== undefined) search.set(name, value);
  }
  if (page > 1) search.set("page", String(page));
  return search.size === 0 ? "" : `?${search.toString()}`;
}
