import type { ReviewState } from "#app/model/review-state.ts";
import { certificateColumns, type CertificateColumn, type CertificateFields } from "./certificate-fields.ts";
import type { SignedBy } from "./field-views.ts";

type AuthorName = { id: string; name: string };

/** Everything two people could have typed differently. */
export type TypedValues = { values: CertificateFields; authors: readonly AuthorName[] };

/** What stands in a certificate now, and who put it there. */
export type ValuesNow = {
  version: number;
  state: ReviewState;
  values: CertificateFields;
  authors: AuthorName[];
  /** Last person who set a field, by its name. */
  correctors: Record<string, SignedBy>;
  lastChange: SignedBy | null;
};

/** One field in which two versions differ. `name`: of the form's input; `column` is `authors` for the name of an author. */
export type Difference = {
  name: string;
  column: CertificateColumn | "authors";
  /** `""`: no value. */
  mine: string;
  theirs: string;
  by: SignedBy | null;
};

/**
 * Field by field, where what one person has differs from what stands there now.
 * Authors that one side does not have are left out: they were added or removed, and that stays.
 */
export function differences(mine: TypedValues, now: ValuesNow, columns: readonly CertificateColumn[]): Difference[] {
  const fields = certificateColumns
    .filter((column) => columns.includes(column) && mine.values[column] !== now.values[column])
    .map((column) => ({
      name: column,
      column,
      mine: mine.values[column] ?? "",
      theirs: now.values[column] ?? "",
      by: now.correctors[column] ?? null,
    }));
  const authors = now.authors.flatMap(({ id, name }, index) => {
    const typed = mine.authors.find((author) => author.id === id);
    if (typed === undefined || typed.name === name) return [];
    const by = now.correctors["authors"] ?? null;
    return [{ name: `authors[${index}].name`, column: "authors" as const, mine: typed.name, theirs: name, by }];
  });
  return [...fields, ...authors];
}
