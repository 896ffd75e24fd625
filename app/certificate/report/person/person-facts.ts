import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { PersonWords } from "./person-words.ts";

/** One certificate of the person, with its authors as printed. */
export type PersonWork = {
  id: string;
  state: ReviewState;
  number: string | null;
  registeredOn: CalendarDate | null;
  objectType: ObjectType;
  workKind: WorkKind | null;
  titles: Record<Language, string | null>;
  fileId: string;
  authors: readonly { name: string; staffId: string | null }[];
};

/** What a personal list is made of. */
export type PersonFacts = {
  language: Language;
  words: PersonWords;
  /** `null`: nobody was chosen, or the account is tied to nobody; `why` says which. */
  person: { staffId: string; name: string; post: string | null } | null;
  why: "choosePerson" | "notTied";
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** Approved ones, without copies. */
  works: readonly PersonWork[];
  /** With the office, returned or declined; `null`: the reader is not told. */
  pending: readonly PersonWork[] | null;
  /** Approved certificates left out as copies of one in the list. */
  copies: number;
  publicUrl: string | null;
  originals: ReadonlyMap<string, string> | null;
  madeAt: Date;
  madeBy: string;
};
