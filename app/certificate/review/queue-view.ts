import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Severity } from "#app/model/finding.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { TextsByLanguage } from "./certificate-detail.ts";

/** One line of the queue. */
export type QueueLine = {
  id: string;
  number: string | null;
  registeredOn: CalendarDate | null;
  titles: { kk: string | null; ru: string | null; en: string | null };
  state: ReviewState;
  authors: string[];
  senderName: string;
  /** The viewer sent it: they may look, not decide. */
  isOwn: boolean;
  submittedAt: string | null;
  /** Whole days since it was submitted, by the calendar of Kazakhstan. */
  ageDays: number | null;
  findings: Record<Severity, number>;
};

/** One page of the queue, with what the filters offer. */
export type QueueView = {
  lines: QueueLine[];
  /** Of the state that is shown. */
  total: number;
  /** Under the other filters, so that a click on a state says how many come. */
  counts: Partial<Record<ReviewState, number>>;
  departments: { id: string; name: TextsByLanguage }[];
  page: number;
  pageCount: number;
};
