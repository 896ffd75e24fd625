import type { CalendarDate } from "./calendar-date.ts";
import type { Language } from "./language.ts";

/** Names of a faculty or a department; columns of the database carry them as `nameKk`, `nameRu`, `nameEn`. */
export type StructureNames = { nameKk: string; nameRu: string; nameEn: string };

/** One faculty as it is now. `closedOn`: its last day, `null` while it exists. */
export type Faculty = StructureNames & { id: string; closedOn: CalendarDate | null };

/** What one faculty was called up to and including `untilOn`. */
export type FormerFaculty = StructureNames & { id: string; facultyId: string; untilOn: CalendarDate };

/** One department as it is now. */
export type Department = StructureNames & {
  id: string;
  facultyId: string;
  closedOn: CalendarDate | null;
  /** Where its people went when it was merged. */
  mergedIntoId: string | null;
};

/** What one department was called, and whose it was, up to and including `untilOn`. */
export type FormerDepartment = StructureNames & {
  id: string;
  departmentId: string;
  facultyId: string;
  untilOn: CalendarDate;
};

/** One member of staff. */
export type StaffMember = {
  id: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  sortKey: string;
  email: string | null;
  orcid: string | null;
  /** Number of the person in the university's own system. */
  outsideId: string | null;
};

/** One spelling of one member of staff with the keys the matching compares. */
export type StaffSpelling = {
  id: string;
  staffId: string;
  name: string;
  exactKey: string;
  foldKey: string;
  source: "directory" | "confirmed";
};

/** One post of one person: the share of a full post in per cent, both days included, `toOn` null while it lasts. */
export type Post = {
  id: string;
  staffId: string;
  departmentId: string;
  position: string;
  sharePercent: number;
  fromOn: CalendarDate;
  toOn: CalendarDate | null;
};

/** What a row of each table of the directory holds, by the table's name in `db/schema/people`. */
export type RowsOfTable = {
  faculties: Faculty;
  formerFaculties: FormerFaculty;
  departments: Department;
  formerDepartments: FormerDepartment;
  staff: StaffMember;
  staffNames: StaffSpelling;
  affiliations: Post;
};

/** The whole directory at one moment. */
export type Directory = { [Table in keyof RowsOfTable]: readonly RowsOfTable[Table][] };

/** One row to be added (`before` is null), changed or removed (`after` is null). */
export type DirectoryChange = {
  [Table in keyof RowsOfTable]: {
    table: Table;
    rowId: string;
    before: RowsOfTable[Table] | null;
    after: RowsOfTable[Table] | null;
  };
}[keyof RowsOfTable];

/** What a column of an imported sheet may hold. `faculty` and `department` are names in any language. */
export const directoryFields = [
  "fullName",
  "surname",
  "givenName",
  "patronymic",
  "otherSpellings",
  "position",
  "share",
  "faculty",
  "facultyKk",
  "facultyRu",
  "facultyEn",
  "department",
  "departmentKk",
  "departmentRu",
  "departmentEn",
  "fromOn",
  "toOn",
  "email",
  "orcid",
  "outsideId",
] as const;
export type DirectoryField = (typeof directoryFields)[number];

/** One sheet of an imported file: cells as text, and what each column is taken for (`null`: nothing, it is not read). */
export type DirectorySheet = {
  name: string;
  header: string[];
  columns: (DirectoryField | null)[];
  /** `line` is the number the spreadsheet shows, counted from 1. */
  rows: { line: number; cells: string[] }[];
};

/** What becomes of a row of an imported sheet. */
export const rowStatuses = ["new", "changed", "unchanged", "wrong"] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** How many rows there are of each status. */
export type DirectoryPlanCounts = Record<RowStatus, number>;

/** The column of {@link StructureNames} that holds a language's name. */
export const nameColumn = { kk: "nameKk", ru: "nameRu", en: "nameEn" } as const satisfies Record<
  Language,
  keyof StructureNames
>;
