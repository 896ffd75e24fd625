import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";

/** Somebody who counts on a work, in one department; `points` as an exact fraction in words, "5/3". */
export type WorkShare = { staffId: string; departmentId: string; facultyId: string; points: string };

/** One counted certificate as lists show it: light enough for a hundred thousand of them to pass through. */
export type ReportWork = {
  id: string;
  number: string;
  registeredOn: CalendarDate;
  receivedOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  objectType: ObjectType;
  workKind: WorkKind | null;
  /** Nobody has set the kind: it was guessed from the words of the title. */
  kindIsGuessed: boolean;
  /** The day the rule goes by, and the day it counts on: another one of a late work. */
  governingOn: CalendarDate;
  countsOn: CalendarDate;
  titles: Record<Language, string | null>;
  /** SHA-256 of the original (hex). */
  fileId: string;
  /** All authors as printed. */
  authors: string[];
  /** Those who count and pass the filter, by id of person and department. */
  shares: WorkShare[];
};
