import type { Language } from "#app/model/language.ts";
import type { ObjectType, WorkKind } from "#app/model/object-type.ts";
import type { ReviewState } from "#app/model/review-state.ts";
import type { RatingReport } from "../rating-report.ts";
import type { WorkbookTexts } from "../rating-workbook/workbook-texts.ts";
import type { RuleLine } from "../rule-lines.ts";
import type { CommonWords } from "./common-words.ts";

/** Words that every report over the figures of a period uses. The caller brings them: this folder knows none. */
export type RatedWords = {
  readySheets: { common: CommonWords };
  reports: { workbook: Pick<WorkbookTexts, "columns" | "register" | "reasons" | "periodKinds" | "pageWords"> };
  objectTypes: Record<ObjectType, string>;
  workKinds: Record<WorkKind, string>;
  review: { states: Record<ReviewState, string> };
};

/** A report without its rows. */
export type RatedHead = Omit<RatingReport, "participations" | "certificates">;

/** What a report over the figures of a period is made of. */
export type RatedFacts<Words extends RatedWords = RatedWords, Report extends RatedHead = RatedHead> = {
  report: Report;
  language: Language;
  words: Words;
  /** The rule in words. */
  ruleLines: readonly RuleLine[];
  /** Names of faculties and departments by id, in the language of the report. */
  unitNames: ReadonlyMap<string, string>;
  /** Name of the person in the filter; `null`: none chosen. */
  personName: string | null;
  /** Number of the frozen state; `null`: the register as it is. */
  snapshot: number | null;
  /** Address of the app without a slash at its end; `null`: ids instead of links. */
  publicUrl: string | null;
  /** Where the originals lie beside the workbook, by certificate id; `null`: there are none beside it. */
  originals: ReadonlyMap<string, string> | null;
  /** Instant of the state that is shown. */
  madeAt: Date;
  madeBy: string;
};

/** Name of a faculty or department; its id where the name is unknown. */
export function unitNameOf({ unitNames }: Pick<RatedFacts, "unitNames">, id: string): string {
  return unitNames.get(id) ?? id;
}

/** The filters that were chosen, each with its label and its value in words. */
export function chosenInWords(facts: RatedFacts): { label: string; value: string }[] {
  const { words, report, personName } = facts;
  const { facultyId, departmentId, objectType, workKind, staffId, month } = report.filter;
  const labels = words.readySheets.common;
  const kindInWords = workKind === "none" ? labels.noKind : workKind && words.workKinds[workKind];
  return [
    { label: labels.faculty, value: facultyId && unitNameOf(facts, facultyId) },
    { label: labels.department, value: departmentId && unitNameOf(facts, departmentId) },
    { label: labels.objectType, value: objectType && words.objectTypes[objectType] },
    { label: labels.workKind, value: kindInWords },
    { label: labels.person, value: staffId && (personName ?? staffId) },
    { label: labels.month, value: month },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}
