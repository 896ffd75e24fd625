import { z } from "zod";
import { findingCodes } from "#app/model/finding.ts";
import { reviewStates } from "#app/model/review-state.ts";

/** How the queue can be sorted; `oldest`: what has waited longest comes first, `doubt`: what the machine is least sure of. */
export const queueSorts = ["oldest", "newest", "number", "date", "title", "doubt"] as const;

/** States the queue can show; drafts are the sender's alone. */
export const queueStates = reviewStates.filter((state) => state !== "draft");

export const queueSeverities = ["error", "warning", "note", "none"] as const;
/** `full-look`: drawn to be compared value by value. */
export const queueSurenesses = ["doubtful", "certain", "full-look"] as const;
export const queueAges = ["overdue", "in-time"] as const;
export const queueAssignments = ["mine", "others", "nobody"] as const;

const anyId = z.string().max(64).catch("");

/**
 * The queue's search parameters; what is odd falls back to the default, so that an old link still opens. `""`: any.
 * `department`, `sender`: ids. `severity`: the heaviest finding, `none`: no findings. `age`: against the office's service time.
 */
export const queueFilter = z.object({
  state: z.enum([...queueStates, "all"]).catch("submitted"),
  department: anyId,
  finding: z.enum([...findingCodes, ""]).catch(""),
  severity: z.enum([...queueSeverities, ""]).catch(""),
  sure: z.enum([...queueSurenesses, ""]).catch(""),
  age: z.enum([...queueAges, ""]).catch(""),
  sender: anyId,
  assigned: z.enum([...queueAssignments, ""]).catch(""),
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

const defaults = queueFilter.parse({});
/** What narrows the list, in the order of addresses. */
const names = [
  "state",
  "department",
  "finding",
  "severity",
  "sure",
  "age",
  "sender",
  "assigned",
  "q",
  "sort",
] as const satisfies readonly (keyof QueueFilter)[];

/** The filter as search parameters, without what is the default: links stay short. `page` is left out unless given. */
export function queueSearch(filter: QueueFilter, page = 1): string {
  const search = new URLSearchParams();
  for (const name of names) if (filter[name] !== defaults[name]) search.set(name, filter[name]);
  if (page > 1) search.set("page", String(page));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

/** How many conditions narrow the list besides the state. */
export function conditionCount(filter: QueueFilter): number {
  return names.filter((name) => name !== "state" && name !== "sort" && filter[name] !== defaults[name]).length;
}
