import { z } from "zod";
import { parseCalendarDate } from "#app/model/calendar-date.ts";

const day = z
  .string()
  .transform((text) => parseCalendarDate(text) ?? ("" as const))
  .catch("");

/** Stands for the reading worker where a person is asked for. */
export const machine = "machine";

/**
 * The search parameters of the audit; what is odd falls away, so that an old link still opens. `""`: any.
 * `certificate`: an id, or for those who may see it a number. `before`: only events older than the one with this id.
 */
export const auditFilter = z.object({
  action: z.string().max(40).catch(""),
  person: z.string().max(64).catch(""),
  from: day,
  to: day,
  certificate: z
    .string()
    .transform((text) => text.trim().slice(0, 64))
    .catch(""),
  before: z.coerce.number().int().positive().nullable().catch(null),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export function parseAuditFilter(search: URLSearchParams): AuditFilter {
  return auditFilter.parse({ before: null, ...Object.fromEntries(search) });
}

/** The filter as search parameters, with these in their place; what is empty is left out. */
export function auditSearch(filter: AuditFilter, change: Partial<AuditFilter> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, ...change })) {
    if (value !== "" && value !== null) search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
