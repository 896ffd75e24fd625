import type { CalendarDate } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType } from "#app/model/object-type.ts";
import { registerColumns, type ExtractRow } from "#app/model/register-extract.ts";
import type { ReviewState } from "#app/model/review-state.ts";

/**
 * What became of a row of the extract or of a certificate. `missing-here`: the register has it, nobody sent it;
 * `missing-there`: it is kept, of the extract's span, and not in it; `ambiguous`: several may be meant, and a person must say
 * which; `unreadable`: the row has no number to look it up by.
 */
export const registerOutcomes = [
  "differs",
  "ambiguous",
  "missing-here",
  "missing-there",
  "unreadable",
  "same",
] as const;
export type RegisterOutcome = (typeof registerOutcomes)[number];

/** Columns that both sides have; the register's status is about something else than ours. */
export const comparedFields = registerColumns.filter((column) => column !== "status");
export type ComparedField = (typeof comparedFields)[number];

/**
 * How one field differs. `differs`: the two say different things; `spelling`: the same thing in other letters, zeros or order;
 * `only-register`, `only-held`: the other side says nothing; `other-language`: a title in a language the other lacks.
 */
export const differenceKinds = ["differs", "spelling", "only-register", "only-held", "other-language"] as const;

/** One field in which a row and a certificate are not letter by letter alike. Days are `YYYY-MM-DD`, types are codes. */
export type FieldDifference = {
  field: ComparedField;
  kind: (typeof differenceKinds)[number];
  register: string;
  held: string;
};

/** A kept certificate as far as the register knows such things. */
export type RegisterHeld = {
  id: string;
  state: ReviewState;
  version: number;
  number: string | null;
  registeredOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  createdOn: CalendarDate | null;
  objectType: ObjectType;
  titles: Partial<Record<Language, string>>;
  authors: readonly HeldAuthor[];
};
export type HeldAuthor = { name: string; spellings: Partial<Record<Language, string>> };

/**
 * Whether both sides say something different. A day of receipt is not expected on ours: no certificate prints it.
 * What only our side says is no contradiction: an extract may leave cells empty.
 */
export function isContradiction({ field, kind }: FieldDifference): boolean {
  return kind === "differs" || (kind === "only-register" && field !== "receivedOn");
}

/** One line of the comparison. */
export type ComparedRow = {
  outcome: RegisterOutcome;
  /** `null`: missing there. */
  row: ExtractRow | null;
  /** The certificate it was found to be; of several uploads of one certificate the one that counts most. */
  held: RegisterHeld | null;
  /** Further uploads of the same certificate. */
  copies: readonly RegisterHeld[];
  /** Whom the row may mean, where that is not certain; of a row that is missing here: the same day and title under another number. */
  candidates: readonly RegisterHeld[];
  /** Further rows of the extract that say the very same. */
  twins: readonly ExtractRow[];
  differences: readonly FieldDifference[];
};

/** States in which a certificate is expected to stand in the register: what was rejected or taken back is not. */
export const expectedStates: readonly ReviewState[] = ["submitted", "held", "returned", "approved"];

/** First and last day of registration in the rows; `null` when no row has one. */
export function spanOf(rows: readonly ExtractRow[]): { from: CalendarDate; to: CalendarDate } | null {
  let span: { from: CalendarDate; to: CalendarDate } | null = null;
  for (const { registeredOn: day } of rows) {
    if (day === null) continue;
    if (span === null) span = { from: day, to: day };
    if (day < span.from) span.from = day;
    if (day > span.to) span.to = day;
  }
  return span;
}
