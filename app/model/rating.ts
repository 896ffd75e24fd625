import type { CalendarDate } from "./calendar-date.ts";
import type { Language } from "./language.ts";
import type { ObjectType } from "./object-type.ts";

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
  objectType: ObjectType;
  /** The university's own authors only; others are kept and shown, but not counted. */
  authors: CountedAuthor[];
};

/** One author of an approved certificate as the database holds it, tied to the staff directory or not. */
export type ApprovedAuthor = {
  /** As printed. */
  name: string;
  /** `machine` and `person` have a `staffId`; `external` is not of this university; `open`: nobody decided yet. */
  link: "machine" | "person" | "external" | "open";
  staffId: string | null;
};

/** One approved certificate with everything a register row shows. */
export type ApprovedCertificate = {
  id: string;
  number: string;
  registeredOn: CalendarDate;
  receivedOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  objectType: ObjectType;
  titles: Record<Language, string | null>;
  /** SHA-256 of the original (hex). */
  fileId: string;
  /** All authors in printed order. */
  printedAuthors: ApprovedAuthor[];
};

/** One member of staff as lists show them. */
export type RatedPerson = { staffId: string; name: string; sortKey: string };

/** One post of one person: where they worked from when to when (`null`: still). */
export type RatedPost = {
  staffId: string;
  departmentId: string;
  facultyId: string;
  sharePercent: number;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
};

/** An approved certificate with the own authors that count. */
export type RatedCertificate = ApprovedCertificate & CountedCertificate;

/**
 * Why something approved does not count: `no-own-author`: every author is external;
 * `author-without-post`: the person held no post on the certificate's day; `author-undecided`: nobody said yet who the author is.
 */
export const exclusionReasons = ["no-own-author", "author-without-post", "author-undecided"] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** One certificate, or one author of it, that does not count. Shown on the screen and in the file, never dropped silently. */
export type Exclusion = {
  certificateId: string;
  number: string;
  registeredOn: CalendarDate;
  objectType: ObjectType;
  reason: ExclusionReason;
  /** `null`: the certificate as a whole. */
  authorName: string | null;
  staffId: string | null;
  /** Whether the certificate still counts through other authors. */
  certificateCounts: boolean;
};

/** A version of the rule as it stands in the database. */
export type RuleVersion = { id: string; version: number; rule: RatingRule; createdAt: string };
