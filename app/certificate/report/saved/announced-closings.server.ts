import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { ReportSearch } from "#app/model/report.ts";
import type { Queryable } from "#db/client.server.ts";
import { listPeriods } from "#db/queries/rating.server.ts";

/** A period whose closing day is announced. */
export type AnnouncedClosing = { periodId: string; closesOn: CalendarDate };

/** Of the report's own period, or, where it moves with the years or has none, of all; the newest period first. */
export async function announcedClosings(
  q: Queryable,
  { search }: { search: ReportSearch },
): Promise<AnnouncedClosing[]> {
  const { period: own } = search;
  return (await listPeriods(q)).flatMap(({ period, state, closesOn }) =>
    state === "announced" && closesOn !== null && (own === undefined || period.id === own)
      ? [{ periodId: period.id, closesOn }]
      : [],
  );
}
