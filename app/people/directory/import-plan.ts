import type { DirectoryChange, DirectoryField, DirectoryPlanCounts, RowStatus } from "#app/model/directory.ts";

/** Why a row cannot be taken over. Codes are translated where they are shown. */
export const rowProblems = [
  "surname-missing",
  "given-name-missing",
  "department-missing",
  "unknown-department",
  "similar-department",
  "unknown-faculty",
  "faculty-missing",
  "closed-department",
  "from-missing",
  "day-wrong",
  "days-reversed",
  "share-wrong",
  "share-too-large",
  "email-wrong",
  "orcid-wrong",
  "repeated-row",
  "namesakes",
  "similar-person",
  "outside-id-taken",
  "overlapping-post",
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** What is worth knowing about a row that can be taken over. */
export const rowNotes = [
  "new-faculty",
  "new-department",
  "one-language",
  "former-name-kept",
  "second-post",
  "spelling-added",
] as const;
export type RowNote = (typeof rowNotes)[number];

/** `value` is what the cell says, or what it resembles. */
export type RowReason = { code: RowProblem | RowNote; value: string };

/** One value that an import changes, as text; `before` is empty for what was not there. */
export type FieldChange = { field: DirectoryField; before: string; after: string };

/** What becomes of one row. `subject`: whom or what it is about, as the row says it. */
export type PlannedRow = {
  sheet: number;
  line: number;
  status: RowStatus;
  subject: string;
  reasons: RowReason[];
  changes: FieldChange[];
};

/** What an import would do: every row with its fate, and the changes in the order they can be made. */
export type ImportPlan = { rows: PlannedRow[]; counts: DirectoryPlanCounts; changes: DirectoryChange[] };
