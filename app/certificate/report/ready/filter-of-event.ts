import type { ReportSearch } from "#app/model/report.ts";

/** What an event keeps of a report's address: codes and ids, not the heading somebody typed, which may name people. */
export function filterOfEvent({ heading: _heading, ...filter }: ReportSearch): ReportSearch {
  return filter;
}
