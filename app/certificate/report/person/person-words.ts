import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { WorkbookTexts } from "../rating-workbook/workbook-texts.ts";
import type { CommonWords } from "../ready/common-words.ts";

/** Words of a personal list in one language. */
export type PersonWords = {
  readySheets: {
    common: CommonWords;
    person: Record<
      | "title"
      | "fileName"
      | "sheet"
      | "pending"
      | "pendingSheet"
      | "pendingNone"
      | "name"
      | "post"
      | "noPost"
      | "span"
      | "total"
      | "copies"
      | "workTitle"
      | "numberOf"
      | "registeredOn"
      | "authorCount"
      | "place"
      | "coAuthors"
      | "noCoAuthors"
      | "status"
      | "none"
      | "choosePerson"
      | "notTied"
      | "signAuthor"
      | "signHead"
      | "signSecretary"
      | "basis"
      | "basisText",
      string
    >;
  };
  reports: { workbook: Pick<WorkbookTexts, "pageWords"> };
  objectTypes: Record<ObjectType, string>;
  workKinds: Record<WorkKind, string>;
  review: { states: Record<ReviewState, string> };
};
