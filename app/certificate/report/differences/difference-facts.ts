import { dayInKazakhstan } from "#app/model/calendar-date.ts";
import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { RatedCertificate } from "#app/model/rating.ts";
import type { RatingRule } from "#app/model/rating-rule.ts";
import type { ComparedField } from "../compare-reports.ts";
import type { StateChoice } from "../comparison-view.ts";
import type { WorkbookTexts } from "../rating-workbook/workbook-texts.ts";
import { filledIn, type CommonWords } from "../ready/common-words.ts";
import { dayInFigures, timeInKazakhstan } from "../ready/parameter-rows.ts";

/** Words of a statement of differences in one language. */
export type DifferenceWords = {
  readySheets: {
    common: CommonWords;
    differences: Record<
      | "title"
      | "fileName"
      | "totals"
      | "certificates"
      | "departments"
      | "people"
      | "state"
      | "before"
      | "after"
      | "difference"
      | "number"
      | "registeredOn"
      | "workTitle"
      | "change"
      | "what"
      | "id"
      | "now"
      | "frozen"
      | "damaged"
      | "intact"
      | "check"
      | "none"
      | "neverFrozen"
      | "changedCertificates"
      | "ruleBefore"
      | "ruleAfter",
      string
    >;
  };
  periods: {
    changes: { added: string; removed: string; changed: string; what: Record<ComparedField, string> };
  };
  reports: { workbook: Pick<WorkbookTexts, "pageWords" | "columns"> };
  objectTypes: Record<ObjectType, string>;
  workKinds: Record<WorkKind, string>;
};

/** One of the two states. */
export type DifferenceState = {
  choice: StateChoice;
  counted: readonly RatedCertificate[];
  rule: RatingRule;
  ruleVersion: number;
  isIntact: boolean;
  frozen: { madeAt: string; madeBy: string } | null;
};

/** What a statement of differences is made of. */
export type DifferenceFacts = {
  periodId: string;
  language: Language;
  words: DifferenceWords;
  /** `null`: nothing was ever frozen, so there is nothing to compare. */
  states: { before: DifferenceState; after: DifferenceState } | null;
  /** Faculties and departments by id, as either state names them. */
  unitNames: ReadonlyMap<string, string>;
  publicUrl: string | null;
  madeAt: Date;
  madeBy: string;
};

/** A state by its number, day and maker, or the register at the moment of the report. */
export function stateName({ words, madeAt }: DifferenceFacts, { choice, frozen }: DifferenceState): string {
  const { differences } = words.readySheets;
  const at = frozen === null ? madeAt : new Date(frozen.madeAt);
  const values = { day: dayInFigures(dayInKazakhstan(at)), time: timeInKazakhstan(at), number: choice };
  return filledIn(frozen === null ? differences.now : differences.frozen, { ...values, name: frozen?.madeBy ?? "" });
}
