import type { CalendarDate } from "./calendar-date.ts";
import type { Language } from "./language.ts";
import type { ObjectType, WorkKind } from "./object-type.ts";
import type { periodKinds, RatingRule } from "./rating-rule.ts";

export type PeriodKind = (typeof periodKinds)[number];

/** A span of days that is rated, both ends included. `id` is its name: "2026" or "2025-2026". */
export type RatingPeriod = { id: string; kind: PeriodKind; startsOn: CalendarDate; endsOn: CalendarDate };

/** One author who counts on one certificate in one department: of two posts that both count there are two rows. */
export type CountedAuthor = {
  /** Of an author of another place: `outside:` and a digest of the name; see {@link outsideUnit}. */
  staffId: string;
  /** Spelling of the staff directory. */
  name: string;
  sortKey: string;
  departmentId: string;
  facultyId: string;
  /** Place in print, counted from 1. */
  position: number;
  /** Share of this post in per cent of a full one. */
  postPercent: number;
  /** Shares of all posts that count for this author, added up. */
  allPercent: number;
};

/** Department and faculty of authors of other places, where a rule counts them. */
export const outsideUnit = "outside";

/** One approved certificate as the counting sees it. Plain data: the database supplies it. */
export type CountedCertificate = {
  id: string;
  registeredOn: CalendarDate;
  /** The day the rule goes by; decides where the authors worked. */
  governingOn: CalendarDate;
  /** The governing day, or the day of sending where a late one counts in the period it was sent in. */
  countsOn: CalendarDate;
  objectType: ObjectType;
  workKind: WorkKind | null;
  /** Nobody has set the kind: it was guessed from the words of the title. */
  kindIsGuessed: boolean;
  /** How many different authors stand in print. */
  authorsInPrint: number;
  /** Percentages by staff id that somebody entered; `null`: nobody did. */
  manualShares: Record<string, number> | null;
  /** Those who count. */
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
  /** Set by the office; `null`: not yet. */
  workKind: WorkKind | null;
  /** Day on which the sender handed it in, in Kazakhstan. */
  sentOn: CalendarDate;
  manualShares: Record<string, number> | null;
  titles: Record<Language, string | null>;
  /** SHA-256 of the original (hex). */
  fileId: string;
  /** All authors in printed order. */
  printedAuthors: ApprovedAuthor[];
  /** Id of the certificate that counts in its place, because the office called both one. */
  copyOf?: string;
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

/** The faculty a department belonged to up to and including a day. */
export type FormerFaculty = { departmentId: string; untilOn: CalendarDate; facultyId: string };

/** An approved certificate with the own authors that count. */
export type RatedCertificate = ApprovedCertificate & CountedCertificate;

/**
 * Why something approved does not count: `no-own-author`: every author is external;
 * `author-without-post`: the person held no post on the governing day; `author-undecided`: nobody said yet who the author is;
 * `no-governing-date`: the day the rule goes by is not known; `sent-late`: sent after the closing day of its period;
 * `shares-not-entered`: the rule wants percentages and nobody entered them, so it counts without points.
 */
export const exclusionReasons = [
  "no-own-author",
  "author-without-post",
  "author-undecided",
  "no-governing-date",
  "sent-late",
  "shares-not-entered",
  "copy",
] as const;
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

/** How far a period has come: `announced` has a closing day, `closed` a frozen snapshot. */
export const periodStates = ["open", "announced", "closed"] as const;
export type PeriodState = (typeof periodStates)[number];

/** The last day on which something may be sent for a period. */
export type PeriodClosing = RatingPeriod & { closesOn: CalendarDate };

/** What a period is counted by. */
export type PeriodFrame = {
  period: RatingPeriod;
  rule: RatingRule;
  /** Periods of the same kind whose closing day is known. */
  closings: readonly PeriodClosing[];
};

/** A version of the rule as it stands in the database. */
export type RuleVersion = { id: string; version: number; rule: RatingRule; createdAt: string };
