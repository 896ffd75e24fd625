import type { RatedWords } from "../ready/rated-facts.ts";

/** Words of the department report beside those of all reports. */
export type DepartmentWords = RatedWords & {
  readySheets: {
    departments: Record<
      | "title"
      | "fileName"
      | "list"
      | "subtotals"
      | "name"
      | "numberAndDate"
      | "authorCount"
      | "file"
      | "points"
      | "status"
      | "ownAuthors"
      | "counts"
      | "countsForDepartment"
      | "countsForUniversity"
      | "countsForAuthor"
      | "underWayCount"
      | "unnamed"
      | "frozenNote"
      | "openNote"
      | "jointNote"
      | "chosen"
      | "underWayRows",
      string
    >;
  };
};
