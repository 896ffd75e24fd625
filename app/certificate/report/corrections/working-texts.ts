import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { WorkbookTexts } from "../rating-workbook/workbook-texts.ts";
import type { AuthorState } from "./working-certificate.ts";

/** The words of the working register in one language; reading a file asks all three. */
export type WorkingTexts = {
  title: string;
  fileName: string;
  allDepartments: string;
  sheets: { certificates: string; authors: string; how: string };
  columns: {
    kind: string;
    remark: string;
    number: string;
    author: string;
    person: string;
    staffNumber: string;
    state: string;
    how: string;
    kinds: string;
    states: string;
  };
  states: Record<AuthorState, string>;
  /** Over the headings of the first two sheets. */
  editNote: string;
  nothing: string;
  /** Line by line, in the order of their keys. */
  how: Readonly<Record<string, string>>;
};

/** Everything that the sheets are worded with. */
export type WorkingWords = {
  texts: WorkingTexts;
  register: WorkbookTexts["register"];
  approved: string;
  pageWords: WorkbookTexts["pageWords"];
  objectTypes: Record<ObjectType, string>;
  workKinds: Record<WorkKind, string>;
};
