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
  /** It waits for the office longer than the office wants it to. */
  isOverdue: boolean;
  /** Values nobody is sure of; `null`: not judged yet. */
  doubtfulValues: number | null;
  /** Who works on it. */
  claim: { name: string; isOwn: boolean } | null;
  findings: Record<Severity, number>;
};

/** How many lines are fetched at a time. */
export const queuePageSize = 50;

/** One page of the queue. */
export type QueuePage = {
  lines: QueueLine[];
  /** Of the state that is shown. */
  total: number;
  page: number;
  pageCount: number;
};

/** A filter under a name. `count`: what it finds now. */
export type SavedView = {
  id: string;
  name: string;
  search: string;
  isOwn: boolean;
  shared: boolean;
  ownerName: string;
  count: number;
};

/** One page of the queue, with what the filters offer. */
export type QueueView = QueuePage & {
  /** Under the other filters, so that a click on a state says how many come. */
  counts: Partial<Record<ReviewState, number>>;
  departments: { id: string; name: TextsByLanguage }[];
  /** Everybody whose certificates the office has seen, by name. */
  senders: { id: string; name: string }[];
  serviceDays: number;
  views: SavedView[];
};
