import type { CalendarDate } from "./calendar-date.ts";

/** `calendar`: 1 January – 31 December; `academic`: 1 September – 31 August. */
export const periodKinds = ["calendar", "academic"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A span of days that is rated, both ends included. `id` is its name: "2026" or "2025-2026". */
export type RatingPeriod = { id: string; kind: PeriodKind; startsOn: CalendarDate; endsOn: CalendarDate };

/** `full`: every own author gets the points of the work; `equal-own`: they are split equally among the university's own authors. */
export const pointSplits = ["full", "equal-own"] as const;
export type PointSplit = (typeof pointSplits)[number];

/** How certificates turn into points. Data of the university, not a norm: no national norm exists. */
export type RatingRule = { pointsPerCertificate: number; split: PointSplit };

/** One counted author of one certificate, with the department where they worked on its date. */
export type CountedAuthor = {
  staffId: string;
  /** Spelling of the staff directory. */
  name: string;
  sortKey: string;
  departmentId: string;
  facultyId: string;
};

/** One approved certificate as the counting sees it. Plain data: the database supplies it. */
export type CountedCertificate = {
  id: string;
  registeredOn: CalendarDate;
  objectType: string;
  /** The university's own authors only; others are kept and shown, but not counted. */
  authors: CountedAuthor[];
};
