import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { ApprovedAuthor } from "#app/model/rating.ts";
import type { ReviewState } from "#app/model/review-state.ts";

/** One author as the working register shows them. */
export type WorkingAuthor = ApprovedAuthor & { id: string };

/** One certificate as the working register shows it and as a corrected one is compared with. */
export type WorkingCertificate = {
  id: string;
  version: number;
  state: ReviewState;
  number: string;
  registeredOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  objectType: ObjectType;
  titles: Record<Language, string | null>;
  workKind: WorkKind | null;
  /** The office's remark; empty: none. */
  remark: string;
  /** `null`: there never was a remark. One that was removed keeps its version. */
  remarkVersion: number | null;
  /** In printed order. */
  authors: WorkingAuthor[];
};

/** Who an author is said to be. */
export const authorStates = ["ours", "outside", "undecided"] as const;
export type AuthorState = (typeof authorStates)[number];

/** What the link of an author says to a person. */
export function authorState({ link }: Pick<WorkingAuthor, "link">): AuthorState {
  if (link === "external") return "outside";
  return link === "open" ? "undecided" : "ours";
}
