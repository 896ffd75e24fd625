import { searchWords } from "#app/certificate/match/search-text.ts";
import { dayInKazakhstan, startOfDayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Viewer } from "#app/model/viewer.ts";
import type { QueueCondition } from "#db/queries/queue-condition.server.ts";
import type { QueueFilter } from "./queue-filter.ts";

const dayMs = 86_400_000;

/**
 * What a filter asks of the database.
 *
 * @param serviceDays whole days the office gives itself; a certificate is overdue once more than these have passed
 */
export function conditionOf(
  filter: QueueFilter,
  { viewer, now, serviceDays }: { viewer: Pick<Viewer, "id">; now: Date; serviceDays: number },
): QueueCondition {
  const { state, department, finding, severity, sure, age, sender, assigned, q, sort } = filter;
  const today = dayInKazakhstan(now);
  const since = new Date(startOfDayInKazakhstan(today).getTime() - serviceDays * dayMs).toISOString();
  return {
    state: state === "all" ? null : state,
    departmentId: orNull(department),
    finding: orNull(finding),
    severity: orNull(severity),
    sureness: orNull(sure),
    age: age === "" ? null : { overdue: age === "overdue", since },
    senderId: orNull(sender),
    assigned: assigned === "" ? null : { to: assigned, viewerId: viewer.id },
    words: q === "" ? null : searchWords(q),
    sort,
    today,
  };
}

function orNull<T extends string>(value: T): Exclude<T, ""> | null {
  return value === "" ? null : (value as Exclude<T, "">);
}
