import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { WorkEnding } from "#app/model/missing.ts";

/** One work that is waited for, as the office's page shows it. */
export type AwaitedLine = {
  id: string;
  title: string;
  person: string;
  expectedOn: CalendarDate;
  isOverdue: boolean;
  /** A certificate of the same person under the same title; `null`: none is here. `number` is `null` where none was read. */
  found: { id: string; number: string | null; isDraft: boolean } | null;
};

/** One work that is no longer waited for: how that came, when, and who said so. */
export type EndedLine = { id: string; title: string; person: string; ending: WorkEnding; at: string; by: string };
