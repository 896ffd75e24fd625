import { z } from "zod";
import { reviewStates } from "#app/model/review-state.ts";

/** How the queue can be sorted; `oldest`: what has waited longest comes first. */
export const queueSorts = ["oldest", "newest", "number", "date"] as const;

/** States the queue can show; drafts are the sender's alone. */
export const queueStates = reviewStates.filter((state) => state !== "draft");

const severities = ["error", "warning", "note", "none"] as const;
export const queueSeverities = severities;

/**
 * The queue's search parameters; what is odd falls back to the default, so that an old link still opens.
 * `department` is an id, `""`: any. `severity`: the heaviest finding, `none`: no findings.
 */
export const queueFilter = z.object({
  state: z.enum([...queueStates, "all"]).catch("submitted"),
  department: z.string().max(64).catch(""),
  severity: z.enum([...severities, ""]).catch(""),
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 100))
    .catch(""),
  sort: z.enum(queueSorts).catch("oldest"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type QueueFilter = z.infer<typeof queueFilter>;

export function parseQueueFilter(search: URLSearchParams): QueueFilter {
  return queueFilter.parse(Object.fromEntries(search));
}

/** The filter as search parameters, without what is the default: links stay short. `page` is left out unless given. */
export function queueSearch(filter: QueueFilter, page = 1): string {
  const search = new URLSearchParams();
  if (filter.state !== "submitted") search.set("state", filter.state);
  if (filter.department !== "") search.set("department", filter.department);
  if (filter.severity !== "") search.set("severity", filter.severity);
  if (filter.q !== "") search.set("q", filter.q);
  if (filter.sort !== "oldest") search.set("sort", filter.sort);
  if (page > 1) search.set("page", String(page));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
