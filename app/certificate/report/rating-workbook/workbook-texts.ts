import type { ExclusionReason, PeriodKind } from "#app/model/rating.ts";
import type { PointSplit } from "#app/model/rating-rule.ts";

/** Every word of the rating workbook in one language. The words come from the caller: this folder knows none. */
export type WorkbookTexts = {
  title: string;
  sheets: { summary: string; faculties: string; people: string; register: string; authors: string };
  columns: {
    faculty: string;
    department: string;
    certificates: string;
    participations: string;
    points: string;
    departmentId: string;
    facultyId: string;
    staffId: string;
    author: string;
    ownAuthors: string;
    allAuthors: string;
    countsForDepartment: string;
    countsForFaculty: string;
    countsForAuthor: string;
    recordId: string;
    file: string;
    fileId: string;
    numberPage: string;
    numberBox: string;
  };
  /** The eight headings of the State register (Order 1315, App. 3). */
  register: {
    number: string;
    registeredOn: string;
    receivedOn: string;
    authors: string;
    objectType: string;
    title: string;
    createdOn: string;
    status: string;
  };
  approved: string;
  university: string;
  chosenRows: string;
  departmentsTotal: string;
  facultiesTotal: string;
  peopleTotal: string;
  peopleNote: string;
  chartTitle: string;
  /** Under a chart that leaves lines out: `{{shown}}`, `{{count}}`. */
  chartMore: string;
  total: string;
  nothing: string;
  jointNote: string;
  countsNote: string;
  traceNote: string;
  pageWords: { before: string; between: string; after: string };
  parameters: { ruleVersion: string; pointsPerCertificate: string };
  periodKinds: Record<PeriodKind, string>;
  splits: Record<PointSplit, string>;
  reasons: Record<ExclusionReason, string>;
};
